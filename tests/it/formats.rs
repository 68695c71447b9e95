//! Findings for other tools: SARIF for code scanning, workflow commands for GitHub Actions.

use std::path::PathBuf;

use crate::json_schema::Schema;
use lagesbild::diagnostic::{self, Code, Finding};
use lagesbild::said::{Language, Said};
use lagesbild::source::{File, FileId, Files, Span};
use lagesbild::{check, load};
use serde_json::{Value, json};

/// The schema of the standard, as OASIS publishes it.
const SCHEMA: &str = include_str!("../fixtures/sarif-schema-2.1.0.json");

#[test]
fn sarif_of_every_fixture_is_valid_and_has_the_places_that_json_has() {
    // the pattern of a language is no regular expression as JSON Schema has them; the errata of 2023 mended it
    let slip = "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$";
    assert!(SCHEMA.contains(slip));
    let schema: Value = serde_json::from_str(&SCHEMA.replace(slip, "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$")).unwrap();
    let validator = Schema::new(schema);
    let mut results = 0;
    for entry in std::fs::read_dir(fixtures().join("findings")).unwrap() {
        let folder = entry.unwrap().path();
        let (files, mut findings) = load::files(&folder).unwrap();
        findings.extend(check::check(&files).findings);
        let log: Value = serde_json::from_str(&diagnostic::sarif(&files, &findings, "content", Language::En)).unwrap();
        let errors = validator.errors(&log);
        assert!(errors.is_empty(), "{}: {errors:#?}", folder.display());
        let rows: Vec<Value> = serde_json::from_str(&diagnostic::json(&files, &findings, Language::En)).unwrap();
        let told = log["runs"][0]["results"].as_array().unwrap();
        assert_eq!(told.len(), rows.len());
        for (result, row) in told.iter().zip(&rows) {
            let place = &result["locations"][0]["physicalLocation"];
            assert_eq!(result["ruleId"], row["code"]);
            assert_eq!(result["level"], row["severity"]);
            let uri = decoded(place["artifactLocation"]["uri"].as_str().unwrap());
            assert_eq!(uri, format!("content/{}", row["file"].as_str().unwrap()));
            if let Some(region) = place.get("region") {
                assert_eq!(
                    (&region["startLine"], &region["startColumn"]),
                    (&row["line"], &row["column"])
                );
            }
            let rule = &log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
            assert_eq!(rule["id"], row["code"]);
            results += 1;
        }
    }
    assert!(results >= Code::ALL.len() - 2, "{results}");
    // what the schema cannot accept it does not accept
    let wrong = json!({ "version": "2.1.0", "runs": [{ "tool": { "driver": {} } }] });
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn every_code_is_a_rule_with_its_explanation() {
    let log: Value = serde_json::from_str(&diagnostic::sarif(&Files::default(), &[], "", Language::En)).unwrap();
    assert_eq!(log["runs"][0]["results"], json!([]));
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), Code::ALL.len());
    for (rule, code) in rules.iter().zip(Code::ALL) {
        let short = rule["shortDescription"]["text"].as_str().unwrap();
        assert_eq!(rule["id"], json!(code.as_str()));
        assert_eq!(rule["help"]["markdown"], json!(code.explanation(Language::En)));
        assert_eq!(
            rule["defaultConfiguration"]["level"],
            json!(code.severity().to_string())
        );
        assert!(
            short.ends_with(['.', ':']) && !short.contains('\n') && !short.contains("Severity"),
            "{code}: {short}"
        );
    }
}

#[test]
fn sarif_regions_count_characters_and_addresses_are_encoded() {
    let (files, finding) = awkward();
    let log: Value = serde_json::from_str(&diagnostic::sarif(&files, &[finding], "min mapp", Language::En)).unwrap();
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], json!("unicodeCodePoints"));
    let result = &run["results"][0];
    assert_eq!(
        result["message"]["text"],
        json!("50 % of it\r\n::error::is wrong\nhelp: write {{a: b}}, c")
    );
    assert_eq!(
        result["locations"],
        json!([{
            "physicalLocation": {
                "artifactLocation": { "uri": "min%20mapp/sidor/%C3%A5%2C%20b%3A50%25.md", "uriBaseId": "%SRCROOT%" },
                // `å😀 ` are three characters, of which one is two UTF-16 units
                "region": { "startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 7 },
            },
            "message": { "text": "here" },
        }])
    );
    // a file as a whole has no region; a mapping of several lines is told by its first
    let related = result["relatedLocations"].as_array().unwrap();
    assert_eq!(related[0]["physicalLocation"].get("region"), None);
    assert_eq!(
        related[1]["physicalLocation"]["region"],
        json!({ "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 6 })
    );
    assert_eq!((&related[0]["id"], &related[1]["id"]), (&json!(1), &json!(2)));
    let absolute: Value =
        serde_json::from_str(&diagnostic::sarif(&files, &[awkward().1], "/a b", Language::En)).unwrap();
    assert_eq!(
        absolute["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"],
        json!({ "uri": "file:///a%20b/sidor/%C3%A5%2C%20b%3A50%25.md" })
    );
}

#[test]
fn a_workflow_command_holds_nothing_that_ends_it() {
    let (files, finding) = awkward();
    assert_eq!(
        diagnostic::github(&files, &[finding], "min mapp", Language::En),
        "::error file=min mapp/sidor/å%2C b%3A50%25.md,line=2,endLine=2,col=4,endColumn=7,title=unknown-key\
         ::50 %25 of it%0D%0A::error::is wrong%0Ahelp: write {a: b}, c%0Asee min mapp/site.yaml:1: or here\
         %0Asee min mapp/site.yaml:1\n"
    );
    let nowhere = Finding {
        code: Code::UnboundFigure,
        message: Said::verbatim("a figure"),
        labels: Vec::new(),
        help: Said::default(),
    };
    assert_eq!(
        diagnostic::github(&files, &[nowhere], "", Language::En),
        "::warning title=unbound-figure::a figure\n"
    );
}

#[test]
fn check_prints_the_formats_with_paths_from_where_it_runs() {
    for (content, seen) in [("unknown-key", "unknown-key"), ("./unknown-key/", "unknown-key")] {
        let output = |format: &str| {
            let output = crate::program()
                .args(["check", "--content", content, "--format", format])
                .current_dir(fixtures().join("findings"))
                .output()
                .unwrap();
            assert_eq!(output.status.code(), Some(1), "{format}");
            String::from_utf8(output.stdout).unwrap()
        };
        let github = output("github");
        let lines: Vec<&str> = github.lines().collect();
        assert!(!lines.is_empty());
        for line in lines {
            assert!(line.starts_with(&format!("::error file={seen}/districts/")), "{line}");
        }
        let log: Value = serde_json::from_str(&output("sarif")).unwrap();
        let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
        let uri = place["uri"].as_str().unwrap();
        assert!(uri.starts_with(&format!("{seen}/districts/")), "{uri}");
    }
}

/// A path out of a URI.
fn decoded(uri: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = uri;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend(before.bytes());
        bytes.push(u8::from_str_radix(&after[..2], 16).unwrap());
        rest = &after[2..];
    }
    bytes.extend(rest.bytes());
    String::from_utf8(bytes).unwrap()
}

/// A finding with everything in it that a format must escape.
fn awkward() -> (Files, Finding) {
    let files = Files::new(vec![
        File::new("sidor/å, b:50%.md", "a: 1\r\nå😀 fel\r\n"),
        File::new("site.yaml", "title\r\n  sub\r\n"),
    ]);
    let span = |file: u32, start: u32, end: u32| Span {
        file: FileId(file),
        start,
        end,
    };
    // on the second line `å` takes two bytes, the face four, the blank one
    let finding = Finding::at(
        Code::UnknownKey,
        span(0, 13, 16),
        Said::verbatim("50 % of it\r\n::error::is wrong"),
        Said::verbatim("write {a: b}, c"),
    );
    let finding = finding
        .saying(Said::verbatim("here"))
        .and(span(1, 0, 0), Said::verbatim("or here"))
        .and(span(1, 0, 12), Said::default());
    (files, finding)
}

fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}
