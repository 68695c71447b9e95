//! The preview, as a browser and an editor meet it: the real program, on a copy of a site, through a plain socket.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// A running preview of a copy of the invented site.
struct Preview {
    folder: TempDir,
    program: Child,
    /// `127.0.0.1:` and the port that it found.
    address: String,
}

/// What came back for one request.
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (header, value) = line.split_once(": ")?;
            header.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

impl Preview {
    fn new() -> Self {
        Self::after(|_| {})
    }

    /// Of a site that was changed before the start.
    fn after(change: impl Fn(&Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(Path::new("tests/fixtures/halvenia"), &folder.path().join("content"));
        change(&folder.path().join("content"));
        let mut program = crate::program()
            .args(["serve", "--quiet", "--port", "0"])
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(program.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line.trim().strip_prefix("http://").and_then(|a| a.strip_suffix('/'));
        let address = address.unwrap_or_else(|| panic!("{line:?} is no address")).to_owned();
        assert!(address.starts_with("127.0.0.1:"), "{address}");
        Preview {
            folder,
            program,
            address,
        }
    }

    fn content(&self, path: &str) -> PathBuf {
        self.folder.path().join("content").join(path)
    }

    /// Sends these lines, and gives all that comes back until the other end closes.
    fn ask(&self, request: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        write!(stream, "{request}\r\nConnection: close\r\n\r\n").unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        let all = String::from_utf8(all).unwrap();
        let (head, body) = all.split_once("\r\n\r\n").unwrap();
        Answer {
            status: head[9..12].parse().unwrap(),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}", self.address))
    }

    /// The page as soon as it is as wanted.
    fn get_once(&self, path: &str, wanted: impl Fn(&Answer) -> bool) -> Answer {
        let from = Instant::now();
        loop {
            let answer = self.get(path);
            if wanted(&answer) {
                return answer;
            }
            assert!(from.elapsed() < LONG, "{path} stays\n{}\n{}", answer.head, answer.body);
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let path = self.content(path);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(path, text.replace(from, to)).unwrap();
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // ended already where a test ended it
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Nothing takes so long; a test that waits this long has failed.
const LONG: Duration = Duration::from_secs(60);

const PAGE: &str = "/canton-offices/merefen.html";

#[test]
fn a_mistake_is_told_over_the_last_good_page_until_it_is_mended() {
    let preview = Preview::new();
    let good = preview.get(PAGE);
    assert_eq!(good.status, 200);
    assert!(good.body.contains("Merefen"), "{}", good.body);
    assert!(!good.body.contains("error["), "{}", good.body);

    preview.edit("districts/merefen.yaml", "name: Merefen", "nmae: Merefen <b>");
    let bad = preview.get_once(PAGE, |page| page.body.contains("error["));
    assert_eq!(bad.status, 200);
    let (before, told) = bad.body.split_once("<aside class=\"preview error\"").unwrap();
    assert!(before.contains("<h1>Merefen</h1>"), "{before}");
    // before the warnings of other files
    assert!(told.contains("<pre tabindex=\"0\">error[unknown-key]"), "{told}");
    assert!(told.contains("warning["), "{told}");
    assert!(told.contains("districts/merefen.yaml:2:1"), "{told}");
    assert!(told.contains("nmae: Merefen &lt;b&gt;"), "{told}");
    assert!(!told.contains('\u{1b}'), "{told}");

    preview.edit(
        "districts/merefen.yaml",
        "nmae: Merefen <b>",
        "name: Merefen-by-the-Sea",
    );
    let mended = preview.get_once(PAGE, |page| !page.body.contains("error["));
    assert!(mended.body.contains("<h1>Merefen-by-the-Sea</h1>"), "{}", mended.body);
}

/// Where the style of a page stands.
fn style_of(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("theme/style.").unwrap();
    format!("/theme/style.{}", &rest[..rest.find('"').unwrap()])
}

#[test]
fn what_is_new_is_served() {
    let preview = Preview::new();
    assert_eq!(preview.get("/canton-offices/seaward.html").status, 404);
    // a folder of its own, with another file of an editor's beside it
    fs::write(preview.content("districts/.seaward.yaml.swp"), "half").unwrap();
    fs::write(preview.content("districts/seaward.yaml"), "name: Seaward\n").unwrap();
    let page = preview.get_once("/canton-offices/seaward.html", |page| page.status == 200);
    assert!(page.body.contains("<h1>Seaward</h1>"), "{}", page.body);

    fs::create_dir(preview.content("theme")).unwrap();
    fs::write(preview.content("theme/style.css"), "h1 { color: teal }\n").unwrap();
    // its name is another one
    let was = style_of(&page);
    let page = preview.get_once("/", |page| style_of(page) != was);
    let style = preview.get(&style_of(&page));
    assert!(style.body.contains("teal"), "{}", style.body);
    assert_eq!(style.header("content-type"), Some("text/css; charset=utf-8"));
}

#[test]
fn a_page_that_waits_hears_of_a_change() {
    let preview = Preview::new();
    let page = preview.get("/").body;
    let (_, rest) = page.split_once("data-seen=\"").unwrap();
    let seen = &rest[..rest.find('"').unwrap()];
    let waiting = format!("/.preview/changed/{seen}");
    std::thread::scope(|scope| {
        let waits = scope.spawn(|| preview.get(&waiting));
        preview.edit("districts/merefen.yaml", "name: Merefen", "name: Seaward");
        assert_eq!(waits.join().unwrap().status, 204);
    });
    assert!(preview.get(PAGE).body.contains("<h1>Seaward</h1>"));
    // what a page of an earlier preview has seen is over
    assert_eq!(preview.get("/.preview/changed/0-1").status, 204);
}

#[test]
fn pages_may_do_what_the_preview_needs_and_no_more() {
    let preview = Preview::new();
    let page = preview.get("/");
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(page.header("cache-control"), Some("no-store"));
    let policy = page.body.split("Content-Security-Policy\" content=\"").nth(1).unwrap();
    let policy = &policy[..policy.find('"').unwrap()];
    assert!(policy.contains("connect-src 'self'"), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    for (path, kind) in [
        ("/.preview/style.css", "text/css; charset=utf-8"),
        ("/.preview/reload.js", "text/javascript; charset=utf-8"),
        ("/data/statements.csv", "text/csv; charset=utf-8"),
        (&style_of(&page), "text/css; charset=utf-8"),
    ] {
        let answer = preview.get(path);
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, Some(kind)),
            "{path}"
        );
        assert!(!answer.body.contains("data-seen=\""), "{path}");
    }
}

#[test]
fn addresses_that_lead_nowhere_get_the_sites_own_page() {
    let preview = Preview::new();
    for path in ["/nowhere.html", "/a/b/c", "/canton-offices/", "/.preview/other"] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 404, "{path}");
        // its links hold at any depth
        assert!(
            answer.body.contains("<head><base href=\"/404.html\">"),
            "{path}\n{}",
            answer.body
        );
    }
    for path in [
        "/../site.yaml",
        "/%2e%2e/content/site.yaml",
        "//etc/passwd",
        "/..%2fcontent%2fsite.yaml",
        "/%00",
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 404, "{path}");
    }
    let posted = preview.ask(&format!(
        "POST / HTTP/1.1\r\nHost: {}\r\nContent-Length: 0",
        preview.address
    ));
    assert_eq!(posted.status, 405);
}

#[test]
fn names_of_other_machines_are_refused() {
    let preview = Preview::new();
    let port = preview.address.split_once(':').unwrap().1;
    for (host, status) in [
        (format!("localhost:{port}"), 200),
        ("LOCALHOST".to_owned(), 200),
        (format!("[::1]:{port}"), 200),
        (format!("lagesbild.example:{port}"), 403),
        ("localhost.example".to_owned(), 403),
        ("localhost@lagesbild.example".to_owned(), 403),
        ("127.0.0.1.example".to_owned(), 403),
        ("0.0.0.0".to_owned(), 403),
        (String::new(), 403),
    ] {
        for path in ["/", "/.preview/style.css", "/nowhere"] {
            let answer = preview.ask(&format!("GET {path} HTTP/1.1\r\nHost: {host}"));
            let wanted = if path == "/nowhere" && status == 200 {
                404
            } else {
                status
            };
            assert_eq!(answer.status, wanted, "{path} at {host:?}");
        }
    }
    assert_eq!(preview.ask("GET / HTTP/1.0").status, 403);
    let other = "GET http://lagesbild.example/ HTTP/1.1\r\nHost: localhost";
    assert_eq!(preview.ask(other).status, 403);
}

#[test]
fn a_site_that_cannot_be_made_at_first_is_told_on_a_page_of_its_own() {
    let preview = Preview::after(|content| {
        fs::write(content.join("districts/merefen.yaml"), "nmae: Merefen\n").unwrap();
    });
    let page = preview.get("/");
    assert_eq!(page.status, 503);
    assert!(page.body.contains("error[unknown-key]"), "{}", page.body);
    assert!(page.body.contains("there is no site yet"), "{}", page.body);
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.starts_with("default-src 'none';"), "{policy}");

    fs::copy(
        "tests/fixtures/halvenia/districts/merefen.yaml",
        preview.content("districts/merefen.yaml"),
    )
    .unwrap();
    let page = preview.get_once(PAGE, |page| page.status == 200);
    assert!(page.body.contains("<h1>Merefen</h1>"), "{}", page.body);
}

#[test]
fn a_folder_that_goes_away_may_come_back() {
    let preview = Preview::new();
    let aside = preview.folder.path().join("aside");
    fs::rename(preview.content(""), &aside).unwrap();
    let page = preview.get_once(PAGE, |page| page.body.contains("could not be read"));
    assert_eq!(page.status, 200);
    assert!(page.body.contains("<h1>Merefen</h1>"), "{}", page.body);

    fs::rename(&aside, preview.folder.path().join("content")).unwrap();
    preview.get_once(PAGE, |page| !page.body.contains("could not be read"));
    // what comes after that is seen as well
    preview.edit("districts/merefen.yaml", "name: Merefen", "name: Seaward");
    preview.get_once(PAGE, |page| page.body.contains("<h1>Seaward</h1>"));
}

/// What the preview reads, it watches: also what lies behind a link, and what a link made later leads to.
#[cfg(unix)]
#[test]
fn what_links_lead_to_is_watched() {
    use std::os::unix::fs::symlink;
    let shared = tempfile::tempdir().unwrap();
    let (file, folder) = (shared.path().join("one/merefen.yaml"), shared.path().join("two"));
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let preview = Preview::after(|content| {
        fs::rename(content.join("districts/merefen.yaml"), &file).unwrap();
        symlink(&file, content.join("districts/merefen.yaml")).unwrap();
    });
    let write = |path: &Path, from: &str, to: &str| {
        let text = fs::read_to_string(path).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(path, text.replace(from, to)).unwrap();
    };
    preview.get_once(PAGE, |page| page.body.contains("<h1>Merefen</h1>"));
    write(&file, "name: Merefen", "name: Seaward");
    preview.get_once(PAGE, |page| page.body.contains("<h1>Seaward</h1>"));
    // a folder that takes the place of another
    fs::rename(preview.content("pages"), &folder).unwrap();
    symlink(&folder, preview.content("pages")).unwrap();
    fs::write(folder.join("other.md"), "# Other\n").unwrap();
    preview.get_once("/other.html", |page| page.body.contains("<h1>Other</h1>"));
    write(&folder.join("other.md"), "# Other", "# Another");
    preview.get_once("/other.html", |page| page.body.contains("<h1>Another</h1>"));
    // once more after its link was made anew
    write(&file, "name: Seaward", "name: Landward");
    preview.get_once(PAGE, |page| page.body.contains("<h1>Landward</h1>"));
}

#[test]
fn a_broken_template_is_told_and_mended() {
    let preview = Preview::new();
    fs::create_dir(preview.content("templates")).unwrap();
    fs::write(preview.content("templates/start.html"), "{% if %}").unwrap();
    let page = preview.get_once("/", |page| page.body.contains("error[broken-template]"));
    assert_eq!(page.status, 200);
    fs::remove_file(preview.content("templates/start.html")).unwrap();
    preview.get_once("/", |page| !page.body.contains("error["));
}

#[test]
fn the_interrupt_key_ends_it_well_and_nothing_was_written() {
    let mut preview = Preview::new();
    let before = files(preview.folder.path());
    // a page that waits does not keep it
    let mut waiting = TcpStream::connect(&preview.address).unwrap();
    let page = preview.get("/").body;
    let (_, rest) = page.split_once("data-seen=\"").unwrap();
    let seen = &rest[..rest.find('"').unwrap()];
    write!(
        waiting,
        "GET /.preview/changed/{seen} HTTP/1.1\r\nHost: {}\r\n\r\n",
        preview.address
    )
    .unwrap();
    let killed = Command::new("kill")
        .args(["-INT", &preview.program.id().to_string()])
        .status()
        .unwrap();
    assert!(killed.success());
    assert_eq!(preview.program.wait().unwrap().code(), Some(0));
    assert_eq!(files(preview.folder.path()), before);
}

#[test]
fn what_cannot_begin_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let serve = |arguments: &[&str]| {
        let output = crate::program()
            .arg("serve")
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, told) = serve(&["--port", "0"]);
    assert_eq!(code, Some(3));
    assert!(told.starts_with("error: cannot read content: "), "{told}");
    assert!(told.contains("hint: name the folder"), "{told}");

    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    fs::create_dir(folder.path().join("content")).unwrap();
    let (code, told) = serve(&["--port", &port]);
    assert_eq!(code, Some(3));
    assert!(told.contains(&format!("cannot serve on port {port}")), "{told}");
    assert!(told.contains("hint: name another with --port"), "{told}");
}

fn copy(from: &Path, to: &Path) {
    for path in files(from) {
        let copy = to.join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        fs::copy(path, copy).unwrap();
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let all = walkdir::WalkDir::new(folder).sort_by_file_name();
    let all = all.into_iter().map(|entry| entry.unwrap());
    all.filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect()
}
