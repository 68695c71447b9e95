//! What other generators of sites are measured with, as records: each district has six posts of three periods, four documents and
//! a narrative of about 350 words, and four questions ask all of them. Periods begin in the month in which the ones before them end, so
//! that nearly each line of a picture has an unsure piece, which the other city has not.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

const WORDS: [&str; 48] = [
    "och",
    "att",
    "det",
    "som",
    "en",
    "på",
    "är",
    "av",
    "för",
    "med",
    "till",
    "den",
    "har",
    "de",
    "inte",
    "om",
    "under",
    "också",
    "efter",
    "eller",
    "nämnden",
    "socialtjänsten",
    "polisen",
    "skolan",
    "samverkan",
    "insatser",
    "tjänsten",
    "förvaltningen",
    "ungdomar",
    "familjer",
    "uppdraget",
    "placering",
    "lokaler",
    "avtalet",
    "redovisning",
    "uppföljning",
    "resultat",
    "arbetet",
    "tidiga",
    "förebyggande",
    "områdespolis",
    "rektor",
    "elever",
    "närvaro",
    "trygghet",
    "öppenvård",
    "handläggning",
    "beslut",
];

/// The same numbers for the same district, whatever the size of the city.
struct Draw(u64);

impl Draw {
    /// One of `from` to `to`.
    fn one(&mut self, from: u64, to: u64) -> u64 {
        // Knuth's generator; its upper half is random enough for lengths and words
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        from + (self.0 >> 33) % (to - from + 1)
    }

    fn word(&mut self) -> &'static str {
        WORDS[self.one(0, WORDS.len() as u64 - 1) as usize]
    }

    fn sentence(&mut self, id: &str, link: bool) -> String {
        let length = self.one(7, 16);
        let mut words: Vec<String> = (0..length).map(|_| self.word().to_owned()).collect();
        for mark in ["**", "*"] {
            if self.one(1, 4) == 1 {
                let at = self.one(1, length - 1) as usize;
                words[at] = format!("{mark}{}{mark}", self.word());
            }
        }
        if link {
            let to = self.one(1, 999);
            words.insert(
                4,
                format!("[{} {}](https://example.org/{id}/{to})", self.word(), self.word()),
            );
        }
        format!("Här {}.", words.join(" "))
    }

    fn paragraph(&mut self, id: &str, sentences: usize) -> String {
        let all: Vec<String> = (0..sentences).map(|n| self.sentence(id, n == 0)).collect();
        all.join(" ")
    }
}

/// Writes a city into an empty folder.
///
/// # Errors
///
/// Where a file cannot be written.
pub fn write(folder: &Path, districts: usize) -> io::Result<()> {
    for part in ["districts", "programmes", "inquiries/laget"] {
        fs::create_dir_all(folder.join(part))?;
    }
    fs::write(folder.join("site.yaml"), SITE)?;
    for n in 1..=6 {
        let text = format!(
            "name: Insats {n}\nunit: persons\nholder: {{ sv: {{ one: handläggare, many: handläggare }} }}\n\
             description: Arbete inom insats {n}.\n"
        );
        fs::write(folder.join(format!("programmes/p{n}.yaml")), text)?;
    }
    fs::write(folder.join("inquiries/laget/inquiry.yaml"), INQUIRY)?;
    for n in 1..=districts {
        let id = format!("d{n:05}");
        let mut draw = Draw(n as u64);
        fs::write(folder.join(format!("districts/{id}.yaml")), record(&mut draw, &id, n))?;
        fs::write(folder.join(format!("districts/{id}.md")), narrative(&mut draw, &id))?;
    }
    Ok(())
}

fn record(draw: &mut Draw, id: &str, n: usize) -> String {
    let mut out = format!("name: Stadsdel {n}\nsources:\n");
    for k in 1..=4 {
        let (number, year) = (draw.one(1000, 9999), draw.one(2012, 2024));
        let _ = write!(
            out,
            "  s{k}:
    title: Protokoll {k}, {year}
    type: handling
    url: https://example.org/{id}/dnr-{number}.pdf
    published: \"2025-01-01\"
"
        );
    }
    out.push_str("posts:\n");
    let month = |at: u64| format!("{:04}-{:02}", at / 12, at % 12 + 1);
    for p in 1..=6 {
        let mut at = 2012 * 12 + draw.one(0, 60);
        // every document is told of something, so that none is cited for nothing
        let _ = write!(
            out,
            "  - programme: p{p}
    start: {{ introduced: \"{}\", source: s{} }}
    statements:
",
            month(at),
            p % 4 + 1
        );
        for period in 0..3 {
            let (from, until) = (at, at + draw.one(12, 30));
            let _ = writeln!(
                out,
                "      - {{ value: {}, unit: persons, from: \"{}\", to: \"{}\", basis: stated, source: s{} }}",
                draw.one(1, 12),
                month(from),
                month(until),
                (p + period) % 4 + 1
            );
            at = until;
        }
    }
    out
}

fn narrative(draw: &mut Draw, id: &str) -> String {
    let mut out = format!(
        "## Bakgrund\n\n{}\n\n{}\n\n## Arbetssätt\n\n{}\n\n",
        draw.paragraph(id, 5),
        draw.paragraph(id, 4),
        draw.paragraph(id, 4)
    );
    for n in 0..4 {
        let _ = writeln!(out, "- {}", draw.sentence(id, n == 1));
    }
    let _ = write!(
        out,
        "\n### Resultat\n\n{}\n\n| År | Ärenden | Andel |\n|---|---:|---:|\n",
        draw.paragraph(id, 3)
    );
    for year in 2019..2024 {
        let _ = writeln!(out, "| {year} | {} | {} %[^a] |", draw.one(10, 400), draw.one(1, 99));
    }
    let _ = write!(
        out,
        "\n## Slutsats\n\n{}\n\n> {}\n\n[^a]: source:{id}/s1\n",
        draw.paragraph(id, 4),
        draw.sentence(id, false)
    );
    out
}

const SITE: &str = r#"title: Prov
subtitle: Stad
language: sv
languages: [sv]
publisher: { name: Prov, contact: prov@example.org }
as_of: "2025-01-01"
known_by: "2025-01-01"
nouns:
  district:
    sv: { one: stadsdel, the: stadsdelen, many: stadsdelar, the_many: stadsdelarna, gender: common }
headline: { inquiry: laget, question: antal }
"#;

const INQUIRY: &str = r#"title: Läget
type: skrivelse
asked_by: Nämnden
addressed_to: Socialnämnden
received: "2024-12-01"
as_of: "2025-01-01"
known_by: "2025-01-01"
questions:
  - { id: antal, number: "1", summary: "Hur många finns nu?", kind: headcount, programme: p1, unit: persons }
  - { id: konstans, number: "2", summary: "Har bemanningen ändrats?", kind: constancy, programme: p2, unit: persons }
  - { id: varaktighet, number: "3", summary: "Hur länge har insatsen funnits?", kind: duration, programme: p3, start_side: introduced }
  - { id: tackning, number: "4", summary: "Vilka har insatsen?", kind: coverage, programme: p4 }
"#;
