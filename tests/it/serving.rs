//! The examples of `docs/serving/`: nginx's is run and asked, and all of them give the same headers.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

#[test]
fn all_examples_give_the_headers_of_the_table() {
    let told = fs::read_to_string(serving("README.md")).unwrap();
    let (_, table) = told.split_once("\n## Headers\n").unwrap();
    let rows: Vec<(&str, &str)> = table
        .lines()
        .filter_map(|line| {
            let mut cells = line.strip_prefix("| `")?.split("` | `");
            Some((cells.next()?, cells.next()?.split('`').next()?))
        })
        .collect();
    assert_eq!(rows.len(), 6, "{rows:?}");
    let read = |name: &str| fs::read_to_string(serving(name)).unwrap();
    let (nginx, apache, iis, hosts) = (
        read("nginx.conf"),
        read("apache.conf"),
        read("web.config"),
        read("_headers"),
    );
    for (name, value) in &rows {
        assert!(hosts.contains(&format!("\n  {name}: {value}\n")), "_headers: {name}");
        assert!(
            apache.contains(&format!("Header always set {name} \"{value}\"\n")),
            "apache.conf: {name}"
        );
        if *name != "Cache-Control" {
            assert!(
                nginx.contains(&format!("add_header {name} \"{value}\" always;\n")),
                "nginx.conf: {name}"
            );
        }
    }
    let iis = roxmltree::Document::parse(&iis).unwrap();
    let headers: Vec<(&str, &str)> = iis
        .descendants()
        .filter(|n| n.has_tag_name("add") && n.parent().is_some_and(|p| p.has_tag_name("customHeaders")))
        .map(|n| (n.attribute("name").unwrap(), n.attribute("value").unwrap()))
        .collect();
    assert_eq!(headers, rows[..5], "web.config");
}

#[test]
fn nginx_serves_a_site_as_the_example_has_it() {
    let temp = tempfile::tempdir().unwrap();
    let Some(nginx) = Nginx::start(temp.path()) else {
        eprintln!("left out: nginx is not installed; `apt-get install nginx-light` installs it");
        return;
    };
    let every = [
        ("content-security-policy", "frame-ancestors 'none'"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ];
    let style = nginx.file("theme", "style.");
    let font = nginx.file("theme/fonts", "inter-latin-wght-normal.");
    let for_ever = "public, max-age=31536000, immutable";
    let link = format!("href=\"/lage{style}\"");
    for (path, code, kind, kept, has) in [
        ("/", 200, "text/html; charset=utf-8", "no-cache", "<!DOCTYPE html>"),
        (
            "/forvaltningar/north.html",
            200,
            "text/html; charset=utf-8",
            "no-cache",
            "Norra",
        ),
        (&style, 200, "text/css; charset=utf-8", for_ever, "{"),
        (&font, 200, "font/woff2", for_ever, "wOF2"),
        (
            "/data/dcat.rdf",
            200,
            "application/rdf+xml; charset=utf-8",
            "no-cache",
            "<rdf:RDF",
        ),
        (
            "/data/organisation.jsonld",
            200,
            "application/ld+json; charset=utf-8",
            "no-cache",
            "@context",
        ),
        (
            "/data/statements.csv-metadata.json",
            200,
            "application/json; charset=utf-8",
            "no-cache",
            "tableSchema",
        ),
        ("/sitemap.xml", 200, "text/xml; charset=utf-8", "no-cache", "<urlset"),
        ("/robots.txt", 200, "text/plain; charset=utf-8", "no-cache", "Sitemap:"),
        ("/arenden/start/count.png", 200, "image/png", "no-cache", "PNG"),
        (
            "/arenden/start/count.json",
            200,
            "application/json; charset=utf-8",
            "no-cache",
            "{",
        ),
        (
            "/data/statements.csv",
            200,
            "text/csv; charset=utf-8",
            "no-cache",
            "subject,programme",
        ),
        (
            "/nytt.xml",
            200,
            "application/atom+xml; charset=utf-8",
            "no-cache",
            "<feed",
        ),
        ("/nowhere/", 404, "text/html; charset=utf-8", "no-cache", &link),
        // the mark of the program's own folder is nobody's business
        ("/.lagesbild", 404, "text/html; charset=utf-8", "no-cache", &link),
    ] {
        let answer = nginx.get(path, &[]);
        assert_eq!(answer.code, code, "{path}: {answer:?}");
        let kind_there = answer
            .header("content-type")
            .map(|kind| kind.replace("application/font-woff2", "font/woff2"));
        assert_eq!(kind_there.as_deref(), Some(kind), "{path}");
        assert_eq!(answer.header("cache-control").as_deref(), Some(kept), "{path}");
        assert!(answer.body.contains(has), "{path}: {}", answer.body);
        for (name, value) in every {
            assert_eq!(answer.header(name).as_deref(), Some(value), "{path}: {name}");
        }
    }
    // who has a copy gets no bytes
    let first = nginx.get("/", &[]);
    let tag = first.header("etag").unwrap();
    let again = nginx.get("/", &[("If-None-Match", &tag)]);
    assert_eq!((again.code, again.body.as_str()), (304, ""));
    // a folder is no page, with its slash or without
    for folder in ["/forvaltningar", "/forvaltningar/"] {
        assert_eq!(nginx.get(folder, &[]).code, 404, "{folder}");
    }
    let packed = nginx.get(&style, &[("Accept-Encoding", "gzip")]);
    assert_eq!(packed.header("content-encoding").as_deref(), Some("gzip"));
    let written = nginx.ask("POST", "/", &[]);
    assert_eq!(written.code, 403);
    // another build takes the place of the first while the server runs
    let record = temp.path().join("site/content/districts/north.yaml");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, text.replacen("Norra", "Nordliga", 1)).unwrap();
    build(temp.path());
    assert!(nginx.get("/forvaltningar/north.html", &[]).body.contains("Nordliga"));
}

fn build(folder: &Path) {
    let run = |arguments: &[&str]| {
        let mut command = crate::plain();
        let output = command.args(arguments).current_dir(folder).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    let site = folder.join("site");
    if !site.exists() {
        run(&["init", "site"]);
        let record = site.join("content/site.yaml");
        let text = fs::read_to_string(&record).unwrap();
        fs::write(&record, text + "\nfeed: { tag: \"example.org,2024\" }\n").unwrap();
    }
    run(&[
        "build",
        "--content",
        "site/content",
        "--output",
        "site/output",
        "--no-pdf",
        "--base-url",
        "https://example.org/lage/",
    ]);
}

/// nginx with the example's server on a port of this machine; ends with the test.
struct Nginx {
    site: PathBuf,
    child: Child,
    port: u16,
}

impl Nginx {
    /// A site, and the server that has it; `None` where there is no nginx.
    fn start(folder: &Path) -> Option<Nginx> {
        let program = ["nginx", "/usr/sbin/nginx"].into_iter().find(|program| {
            Command::new(program)
                .arg("-v")
                .output()
                .is_ok_and(|o| o.status.success())
        })?;
        build(folder);
        // free when it is asked for; whoever else takes it meanwhile makes the server end, which is told below
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let example = fs::read_to_string(serving("nginx.conf")).unwrap();
        let site = folder.join("site/output");
        let own = [
            ("listen 127.0.0.1:8080;".to_owned(), format!("listen 127.0.0.1:{port};")),
            (
                "root /srv/lagesbild/output;".to_owned(),
                format!("root {};", site.display()),
            ),
            (
                "include mime.types;".to_owned(),
                "include /etc/nginx/mime.types;".to_owned(),
            ),
        ];
        let server = own.iter().fold(example, |text, (from, to)| {
            assert_eq!(text.matches(from).count(), 1, "nginx.conf has no {from}");
            text.replace(from, to)
        });
        let at = folder.display();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .iter()
            .map(|what| format!("{what}_temp_path {at}/{what};\n"))
            .collect();
        let whole = format!(
            "daemon off;\nmaster_process off;\npid {at}/pid;\nerror_log {at}/errors.log;\nevents {{}}\n\
             http {{\naccess_log off;\n{temporary}{server}}}\n"
        );
        fs::write(folder.join("nginx.conf"), whole).unwrap();
        let child = Command::new(program)
            .arg("-p")
            .arg(folder)
            .arg("-c")
            .arg(folder.join("nginx.conf"))
            .arg("-e")
            .arg(folder.join("errors.log"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut nginx = Nginx { site, child, port };
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Some(nginx);
            }
            let ended = nginx.child.try_wait().unwrap();
            let errors = fs::read_to_string(folder.join("errors.log")).unwrap_or_default();
            assert!(ended.is_none(), "nginx refuses the example: {errors}");
            std::thread::sleep(Duration::from_millis(25));
        }
        panic!("nginx does not answer");
    }

    /// The address of the file in a folder of the site whose name begins so.
    fn file(&self, folder: &str, beginning: &str) -> String {
        let all = fs::read_dir(self.site.join(folder)).unwrap();
        let mut names = all.map(|e| e.unwrap().file_name().into_string().unwrap());
        let name = names.find(|name| name.starts_with(beginning)).unwrap();
        format!("/{folder}/{name}")
    }

    fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask("GET", path, headers)
    }

    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let more: String = headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{more}Content-Length: 0\r\n\r\n"
        )
        .unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        let all = String::from_utf8_lossy(&all);
        let (head, body) = all.split_once("\r\n\r\n").unwrap();
        Answer {
            code: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[derive(Debug)]
struct Answer {
    code: u16,
    head: String,
    body: String,
}

impl Answer {
    /// The one header of a name.
    fn header(&self, name: &str) -> Option<String> {
        let mut all = self.head.lines().filter_map(|line| {
            let (there, value) = line.split_once(": ")?;
            there.eq_ignore_ascii_case(name).then(|| value.to_owned())
        });
        let first = all.next();
        assert_eq!(all.next(), None, "{name} twice: {}", self.head);
        first
    }
}

fn serving(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/serving").join(name)
}
