//! The finished site: what every page keeps, and what a build refuses.

use std::fs;
use std::path::{Path, PathBuf};

use lagesbild::bundle::Bundle;
use lagesbild::load::{Look, look};
use lagesbild::view::{Options, Papers};
use tempfile::TempDir;

fn content() -> Bundle {
    let site = lagesbild::read(Path::new("content")).unwrap();
    let model = site.model.as_ref().unwrap();
    lagesbild::make(model, &site.files, &Look::default(), Papers::Html, &()).unwrap()
}

fn pages(bundle: &Bundle) -> impl Iterator<Item = (&str, &str)> {
    bundle
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        // a paper is a document of its own, with tests of its own
        .filter(|(path, _)| !path.ends_with("/tjansteutlatande.html") && !path.ends_with("/paper.html"))
        .map(|(path, bytes)| (path, std::str::from_utf8(bytes).unwrap()))
}

fn copied() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("content");
    for entry in walkdir::WalkDir::new("content") {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix("content").unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
    (folder, to)
}

fn build(content: &Path, output: &Path) -> assert_cmd::assert::Assert {
    let mut command = assert_cmd::Command::from_std(crate::program());
    command
        .arg("build")
        .arg("--content")
        .arg(content)
        .arg("--output")
        .arg(output)
        .assert()
}

#[test]
fn every_page_says_its_dates_and_asks_nothing_of_others() {
    let bundle = content();
    let mut seen = 0;
    for (path, html) in pages(&bundle) {
        seen += 1;
        assert!(html.contains("default-src 'none'"), "{path} has no policy");
        for forbidden in [
            "<style",
            " style=\"",
            "onclick",
            "javascript:",
            "<iframe",
            "<form",
            "src=\"http",
        ] {
            assert!(!html.contains(forbidden), "{path} holds {forbidden}");
        }
        assert_eq!(
            html.matches("<script").count(),
            html.matches(".js\" defer").count(),
            "{path} has a script of its own"
        );
        assert_eq!(html.matches("<h1").count(), 1, "{path} has one main heading");
        if !path.ends_with("404.html") {
            assert!(
                html.contains("class=\"stamp\""),
                "{path} does not say at which date it holds"
            );
        }
        assert!(
            html.contains("exempel") || html.contains("example"),
            "{path} does not say that it is an example"
        );
    }
    assert!(seen > 150, "{seen} pages");
}

#[test]
fn inquiries_and_districts_all_have_pages_in_both_languages() {
    let bundle = content();
    for path in [
        "arenden/nyckeltjanster-2024.html",
        "arenden/nyckeltjanster-2024/varaktighet.html",
        "arenden/nyckeltjanster-2024/antal.json",
        "arenden/nyckeltjanster-2024/antal.csv",
        "arenden/kungsholmen-2023/fraga-1a.html",
        "arenden/farsta-2024/fraga-2.html",
        "arenden/skarholmen-2023/sspf.html",
        "stadsdelsforvaltningar/jarva.html",
        "stadsdelsforvaltningar/rinkeby-kista.html",
        "stadsdelsforvaltningar/norrmalm.html",
        "en/district-administrations/jarva.html",
        "en/inquiries/nyckeltjanster-2024/konstans.html",
        "data/statements.csv",
    ] {
        assert!(bundle.get(path).is_some(), "{path}");
    }
}

#[test]
fn the_correction_stands_wherever_the_date_appears() {
    let bundle = content();
    for path in [
        "stadsdelsforvaltningar/jarva.html",
        "stadsdelsforvaltningar.html",
        "kallor/tju-2024-nyckeltjanster.html",
        "arenden/nyckeltjanster-2024/konstans.html",
        "insatser/socialsekreterare-hos-polis.html",
    ] {
        let html = std::str::from_utf8(bundle.get(path).unwrap()).unwrap();
        assert!(
            html.contains("Källan skriver att Järva bildades den 1 juli 2024."),
            "{path}"
        );
        assert!(html.contains("Rätt datum är 1 juli 2023."), "{path}");
    }
}

#[test]
fn what_became_known_later_stands_apart() {
    let bundle = content();
    let html = std::str::from_utf8(bundle.get("arenden/nyckeltjanster-2024/antal.html").unwrap()).unwrap();
    let (answer, later) = html.split_once("<h2>Sedan svaret lämnades</h2>").unwrap();
    assert!(answer.contains("arbetar 14 personer som"));
    assert!(!answer.contains("15"), "what was not known then is not in the answer");
    // what nobody has confirmed does not lead
    assert!(later.contains("arbetar 14 personer som"));
    assert!(later.contains("Med den blir antalet 15."));
}

#[test]
fn pictures_have_a_title_and_a_description_and_a_table_beside() {
    let bundle = content();
    let mut pictures = 0;
    for (path, html) in pages(&bundle) {
        for svg in html.split(" class=\"tl\"").skip(1) {
            pictures += 1;
            assert!(svg.contains("role=\"img\""), "{path}");
            assert!(svg.contains("<title") && svg.contains("<desc"), "{path}");
            assert!(html.contains("<table"), "{path} has no table");
        }
    }
    assert!(pictures > 40, "{pictures} pictures");
}

fn page_of(path: &str) -> String {
    let bundle = content();
    String::from_utf8(bundle.get(path).unwrap().to_vec()).unwrap()
}

#[test]
fn what_places_share_is_said_once_in_the_list_of_sources() {
    let html = page_of("arenden/nyckeltjanster-2024/varaktighet.html");
    let (_, sources) = html.split_once("<section class=\"sources\"").unwrap();
    assert_eq!(sources.matches("Avsnittet om samlokalisering").count(), 1);
    assert!(sources.contains(">Avsnittet om samlokalisering, stycke 1</a>; <a href="));
    assert!(sources.contains(">stycke 2</a>"));
}

#[test]
fn a_column_or_table_that_says_nothing_is_left_out() {
    let home = "<th scope=\"col\">Organisatorisk hemvist</th>";
    assert!(page_of("stadsdelsforvaltningar/farsta.html").contains(home));
    assert!(!page_of("stadsdelsforvaltningar/kungsholmen.html").contains(home));
    for (path, html) in pages(&content()) {
        assert!(!html.contains("<tbody></tbody>"), "{path}");
    }
}

#[test]
fn statements_read_as_sentences() {
    let html = page_of("stadsdelsforvaltningar/kungsholmen.html");
    assert!(html.contains("+1 person (fältassistent). Bemanningen"));
    assert!(html.contains("1 person, en del av tiden. Socialsekreteraren"));
    assert!(html.contains("<td data-label=\"Tid\">någon gång mellan 15 juni och december 2023</td>"));
    let html = page_of("ataganden.html");
    assert!(html.contains("Utlovat enligt uppgift 22 november 2023. Vem i staden"));
    assert!(html.contains(">Kungsholmen</a></td>") && html.contains("senast 2024"));
    let html = page_of("arenden/nyckeltjanster-2024/kvarstar.html");
    assert!(html.contains("”till stora delar”; inget antal. Så mycket av förstärkningen"));
}

#[test]
fn a_statement_says_what_it_is_about() {
    let row = |about: &str, said: &str| format!("scope=\"row\">{about}</th><td data-label=\"Uppgift\">{said}");
    let html = page_of("stadsdelsforvaltningar/farsta.html");
    // of its own posts by the programme, of the district itself by its name
    assert!(html.contains(&row("Socialsekreterare hos polis", "1 person")));
    let again = "<span class=\"soft\">Socialsekreterare hos polis</span>";
    assert!(html.contains(&row(again, "1 dag i veckan")));
    assert!(html.contains(&row("Farsta", "Förvaltningen och polisen samverkar")));
    let html = page_of("insatser/socialsekreterare-hos-polis.html");
    assert!(html.contains(&row("Hela staden", "Arbetsformen finns")));
}

#[test]
fn a_word_leads_to_its_explanation_where_a_page_first_uses_it() {
    let html = page_of("arenden/skarholmen-2023/sspf.html");
    assert_eq!(
        html.matches("<a class=\"term\" href=\"#term.sspf\">SSPF</a>").count(),
        1
    );
    let here = "<dt id=\"term.sspf\"><a href=\"../../ordlista.html#sspf\">SSPF</a></dt>\
        <dd>Samverkan mellan skola, socialtjänst, polis och fritid. ";
    assert!(html.contains(here));
    // before the ways to other questions
    assert!(html.find("term.sspf\">").unwrap() < html.find("class=\"turn\"").unwrap());
    // the short name of a programme leads to its page, and what is linked is not linked again
    let html = page_of("stadsdelsforvaltningar/farsta.html");
    assert!(html.contains("<dt id=\"term.programme.sig\"><a href=\"../insatser/sig.html\">SIG</a></dt>"));
    let all = page_of("ordlista.html");
    assert!(all.contains("id=\"sspf\"") && all.contains("id=\"programme.sig\"") && !all.contains("id=\"words.here\""));
    let english = page_of("en/terms.html");
    assert!(english.contains("Cooperation between schools, social services, police and leisure"));
}

#[test]
fn what_is_confirmed_leads_on_the_page_of_a_district() {
    let html = page_of("stadsdelsforvaltningar/farsta.html");
    assert!(html.contains("Socialsekreterare hos polis: 1 person (2 enligt plan)"));
    // of these nothing was told before the plan
    assert!(html.contains("Sociala insatsgrupper: 2 personer (enligt plan, inte bekräftad)"));
    assert!(html.contains("class=\"num\">1 person<span class=\"soft\">; 2 enligt plan</span></td>"));
}

#[test]
fn values_in_a_narrative_are_in_its_language() {
    let narrative = "Med den närvaro som anges, 1 dag i veckan, säger antalet";
    for path in ["arenden/farsta-2024/antal.html", "en/inquiries/farsta-2024/antal.html"] {
        let html = page_of(path).replace('\n', " ");
        assert!(html.contains(narrative), "{path}");
    }
}

#[test]
fn of_two_templates_that_fail_the_same_is_told_each_time() {
    let (folder, content) = copied();
    fs::create_dir_all(content.join("templates")).unwrap();
    for name in ["programme", "district"] {
        let own = format!("{{{{ page.no_{name}.at_all }}}}");
        fs::write(content.join(format!("templates/{name}.html")), own).unwrap();
    }
    let told = |threads: &str| {
        let mut command = assert_cmd::Command::from_std(crate::program());
        let command = command.env("RAYON_NUM_THREADS", threads).args(["build", "--no-papers"]);
        let output = folder.path().join("output");
        let run = command.arg("--content").arg(&content).arg("--output").arg(output);
        String::from_utf8(run.assert().code(1).get_output().stderr.clone()).unwrap()
    };
    let first = told("1");
    assert!(
        first.contains("no_district") && !first.contains("no_programme"),
        "{first}"
    );
    for _ in 0..5 {
        assert_eq!(told("7"), first);
    }
}

#[test]
fn the_list_of_sources_counts_what_their_pages_show() {
    let bundle = content();
    let list = std::str::from_utf8(bundle.get("kallor.html").unwrap()).unwrap();
    let mut seen = 0;
    // those on which nothing rests stand apart, without a count
    let (list, _) = list.split_once("<table id=\"named-table\"").unwrap();
    for row in list.split("<tr><th scope=\"row\"").skip(1) {
        let (_, href) = row.split_once("href=\"").unwrap();
        let page = bundle.get(href.split_once('"').unwrap().0).unwrap();
        let rows = std::str::from_utf8(page).unwrap().matches("scope=\"row\"").count();
        let counted = format!("data-label=\"Uppgifter\" class=\"num\">{rows}</td>");
        // what nothing rests on stands apart, without a count
        assert!(row.contains(&counted) || rows == 0, "{rows} rows: {row}");
        seen += rows;
    }
    assert!(seen > 100, "{seen} rows");
}

#[test]
fn a_site_can_be_made_without_papers() {
    let (folder, content) = copied();
    let output = folder.path().join("output");
    let mut command = assert_cmd::Command::from_std(crate::program());
    let command = command.args(["build", "--no-papers", "--content"]);
    command.arg(content).arg("--output").arg(&output).assert().success();
    let inquiry = output.join("arenden/kungsholmen-2023");
    assert!(inquiry.join("fraga-1a.html").exists());
    assert!(!inquiry.join("tjansteutlatande.html").exists());
    let page = fs::read_to_string(inquiry.with_extension("html")).unwrap();
    assert!(!page.contains("tjansteutlatande"), "the page leads to a paper");
}

#[test]
fn a_row_with_one_source_names_it_once() {
    let html = page_of("arenden/nyckeltjanster-2024/skolmiljo.html");
    let (_, rows) = html.split_once("<tbody").unwrap();
    let (rows, _) = rows.split_once("</tbody>").unwrap();
    assert_eq!(rows.matches("class=\"source\"").count(), rows.matches("<tr ").count());
}

#[test]
fn no_line_of_a_narrative_begins_with_the_number_of_a_source() {
    let mut seen = 0;
    for (path, html) in pages(&content()) {
        for paragraph in html.split("<p>").skip(1).filter_map(|p| p.split("</p>").next()) {
            // what follows a full stop directly is a number; links begin after a space
            assert!(!paragraph.contains(".<a "), "{path}: {paragraph}");
            seen += paragraph.matches(".\u{2060}<a ").count();
        }
    }
    assert!(seen > 20, "{seen} numbers after a full stop");
}

#[test]
fn an_anchor_that_leads_nowhere_stops_the_build_and_keeps_the_old_site() {
    let (folder, content) = copied();
    let output = folder.path().join("output");
    build(&content, &output).success();
    let before = fs::read(output.join("om.html")).unwrap();
    let page = content.join("pages/om.md");
    let text = fs::read_to_string(&page).unwrap() + "\n[dit](#ingenstans)\n";
    fs::write(&page, text).unwrap();
    let assert = build(&content, &output).code(1);
    let said = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
    assert!(said.contains("broken-link"), "{said}");
    assert!(said.contains("ingenstans"), "{said}");
    assert_eq!(fs::read(output.join("om.html")).unwrap(), before);
}

#[test]
fn an_error_in_one_record_writes_nothing() {
    let (folder, content) = copied();
    let output = folder.path().join("output");
    let record = content.join("districts/bromma.yaml");
    let text = fs::read_to_string(&record)
        .unwrap()
        .replace("name: Bromma", "nmae: Bromma");
    fs::write(&record, text).unwrap();
    let assert = build(&content, &output).code(1);
    let said = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
    assert!(
        said.contains("unknown-key") && said.contains("did you mean `name`?"),
        "{said}"
    );
    assert!(!output.exists());
}

#[test]
fn a_site_can_have_templates_and_a_theme_of_its_own() {
    let (folder, content) = copied();
    fs::create_dir_all(content.join("templates")).unwrap();
    fs::create_dir_all(content.join("theme")).unwrap();
    let own = "{% extends \"page.html\" %}{% block heading %}<h1>Eget</h1>{% endblock heading %}";
    fs::write(content.join("templates/about.html"), own).unwrap();
    fs::write(
        content.join("templates/page.html"),
        fs::read_to_string("templates/page.html").unwrap(),
    )
    .unwrap();
    fs::write(content.join("templates/district.html"), own).unwrap();
    fs::write(content.join("theme/style.css"), "body{color:black}").unwrap();
    // rows as it likes: what a cell says, its sources as such
    let rows = "{% extends \"page.html\" %}{% block sections %}{% for s in body.sections %}{% if s.id == \"list\" %}\
                <section id=\"{{ s.id }}\">{% for row in s.table.data %}<p{% if row.id %} id=\"{{ row.id }}\"{% endif %}>\
                {%- for cell in row.cells %}[{% for r in cell.runs %}\
                {%- if r.kind == \"source\" %}({{ r.href }}){% else %}{{ r.text }}{% endif %}{% endfor %}]{% endfor %}</p>\
                {%- endfor %}</section>{% else %}{{ <section section={s}/> }}{% endif %}{% endfor %}{% endblock sections %}";
    fs::write(content.join("templates/districts.html"), rows).unwrap();
    assert_eq!(look(&content).unwrap().templates.len(), 4);
    let output = folder.path().join("output");
    build(&content, &output).success();
    assert!(
        fs::read_to_string(output.join("stadsdelsforvaltningar/farsta.html"))
            .unwrap()
            .contains("<h1>Eget</h1>")
    );
    let all = fs::read_to_string(output.join("stadsdelsforvaltningar.html")).unwrap();
    assert!(all.contains("<p>[Farsta]["), "{all}");
    let named = |beginning: &str| -> Vec<PathBuf> {
        let all = fs::read_dir(output.join("theme")).unwrap().map(|e| e.unwrap());
        let all = all.filter(|e| e.file_name().to_str().unwrap().starts_with(beginning));
        all.map(|e| e.path()).collect()
    };
    let [style] = &named("style.")[..] else {
        panic!("there is one style")
    };
    assert_eq!(fs::read_to_string(style).unwrap(), "body{color:black}");
    assert_eq!(named("lagesbild.").len(), 1);

    fs::write(content.join("templates/district.html"), "{% if %}").unwrap();
    let assert = build(&content, &output).code(1);
    let said = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
    assert!(
        said.contains("broken-template") && said.contains("district.html"),
        "{said}"
    );
    assert_ne!(
        fs::read_to_string(output.join("stadsdelsforvaltningar/farsta.html")).unwrap(),
        ""
    );
}

#[test]
fn exit_codes_tell_what_happened() {
    let run = |args: &[&str]| {
        let mut command = assert_cmd::Command::from_std(crate::program());
        command.args(args).assert().get_output().status.code()
    };
    assert_eq!(run(&["check"]), Some(0));
    assert_eq!(
        run(&["check", "--content", "tests/fixtures/findings/bad-date"]),
        Some(1)
    );
    assert_eq!(run(&["answer", "nyckeltjanster-2024/antaal"]), Some(2));
    assert_eq!(run(&["explain", "no-such-code"]), Some(2));
    assert_eq!(run(&["check", "--content", "no-such-folder"]), Some(3));
    assert_eq!(run(&["explain", "bad-date"]), Some(0));
}

/// Hosts show `404.html` at whatever address is missing: where it will stand is known, all its links begin at the root of the
/// host; where it is not, it asks for nothing and leads nowhere.
#[test]
fn the_page_for_missing_addresses_holds_at_any() {
    let site = lagesbild::read(Path::new("content")).unwrap();
    let model = site.model.as_ref().unwrap();
    let made = |base: Option<&str>| {
        let options = Options {
            papers: Papers::None,
            base_url: base.map(str::to_owned),
        };
        lagesbild::make(model, &site.files, &Look::default(), options, &()).unwrap()
    };
    let links = |html: &str| -> Vec<String> {
        let of = |name: &str| -> Vec<String> {
            let after = html.split(name).skip(1);
            after.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
        };
        [of("href=\""), of("src=\"")].concat()
    };
    for (base, root) in [("https://example.org/a/b/", "/a/b/"), ("https://example.org/", "/")] {
        let bundle = made(Some(base));
        for path in ["404.html", "en/404.html"] {
            let html = std::str::from_utf8(bundle.get(path).unwrap()).unwrap();
            let inside: Vec<String> = links(html)
                .into_iter()
                .filter(|link| !link.starts_with("mailto:") && !link.starts_with("data:") && !link.starts_with('#'))
                .collect();
            assert!(inside.len() > 10, "{path}");
            for link in inside {
                let below = link.strip_prefix(root).unwrap_or_else(|| panic!("{path}: {link}"));
                assert!(bundle.get(below).is_some(), "{path}: {link}");
            }
        }
    }
    let bundle = made(None);
    for path in ["404.html", "en/404.html"] {
        let html = std::str::from_utf8(bundle.get(path).unwrap()).unwrap();
        assert_eq!(links(html), [""; 0], "{path}");
        assert!(html.contains("<h1>"), "{path}");
    }
}
