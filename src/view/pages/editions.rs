//! The editions of an inquiry's paper: what was handed in, and how today's answers compare with it.

use super::facts::columns;
use crate::answer::difference::{Depth, Difference, differences};
use crate::answer::{Arg, Message};
use crate::model::word::EditionKind;
use crate::model::{Edition, InquiryIx, Model};
use crate::view::address::{Addresses, relative};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::difference;
use crate::view::page::{PageBuilder, sentence};
use crate::view::parts::{Note, Section};

/// Where a file of an edition stands: in the tree of the records' language, for all languages.
pub fn path(first: &Addresses, model: &Model, inquiry: InquiryIx, edition: &Edition, name: &str) -> String {
    // the first language has the root; what was handed in is in one language
    let folder = first.editions(model, inquiry);
    format!("{folder}/{}/{name}", edition.date)
}

/// The section, where there is an edition.
pub fn section(page: &mut PageBuilder<'_, '_>, inquiry: InquiryIx) -> Option<Section> {
    let model = page.site.model;
    let editions = &model[inquiry].editions;
    if editions.is_empty() {
        return None;
    }
    let mut section = Section::new("editions", page.site.words.get("inquiry-editions"));
    section.lead = Some(page.site.words.get("inquiry-editions-lead"));
    let mut rows = Vec::new();
    for edition in editions {
        let found = compare(page, inquiry, edition);
        let words = &page.site.words;
        let mut kind = vec![Run::text(words.get(match edition.kind {
            EditionKind::Frozen => "edition-frozen",
            EditionKind::Reference => "edition-reference",
        }))];
        kind.extend(edition.source.map(|_| Run::text(" ")));
        kind.extend(edition.source.map(|s| page.cite(s)));
        let words = &page.site.words;
        let told = match (edition.kind, found.lines.is_empty()) {
            (EditionKind::Frozen, true) => words.get("edition-same"),
            (EditionKind::Frozen, false) => words.get("edition-changed"),
            (EditionKind::Reference, true) => words.count("edition-agrees", found.compared),
            (EditionKind::Reference, false) => words.say(
                &Message::new("edition-disagrees")
                    .with("same", Arg::Count(found.compared - found.lines.len()))
                    .with("count", Arg::Count(found.compared)),
            ),
        };
        let mut files = Vec::new();
        for (name, _) in &edition.files {
            if !files.is_empty() {
                files.push(Run::text(", "));
            }
            let to = path(page.site.first(), model, inquiry, edition, name);
            files.push(Run::link(name.clone(), relative(&page.path, &to)));
        }
        let mut compared = vec![Run::text(told)];
        if let Some(note) = &edition.note {
            compared.push(Run::text(" "));
            compared.push(page.text(note));
        }
        rows.push(TableRow {
            cells: vec![
                Cell::text(page.site.words.day(edition.date)).class("nowrap"),
                Cell::runs(kind),
                Cell::runs(compared),
                Cell::runs(files),
            ],
            ..TableRow::default()
        });
        if !found.lines.is_empty() {
            let key = match edition.kind {
                EditionKind::Frozen => "edition-changed-title",
                EditionKind::Reference => "edition-differs-title",
            };
            section.notes.push(Note {
                kind: "later",
                title: page
                    .site
                    .words
                    .say(&Message::new(key).with("day", Arg::Day(edition.date))),
                paragraphs: found.lines,
            });
        }
    }
    let heads = [
        ("col-date", None),
        ("col-edition", None),
        ("col-compared", None),
        ("col-files", None),
    ];
    section.table = Some(Table {
        id: "editions-table".into(),
        caption: page.site.words.get("editions-caption"),
        columns: columns(&page.site.words, &heads),
        rows,
        ..Table::default()
    });
    Some(section)
}

/// What came of a comparison.
struct Found {
    /// How many figures were compared.
    compared: usize,
    /// What differs, a line each.
    lines: Vec<Vec<Run>>,
}

/// The answers at the inquiry's pair against what an edition printed.
fn compare(page: &mut PageBuilder<'_, '_>, inquiry: InquiryIx, edition: &Edition) -> Found {
    let depth = match edition.kind {
        EditionKind::Frozen => Depth::Whole,
        EditionKind::Reference => Depth::Told,
    };
    let mut compared = 0;
    let mut lines = Vec::new();
    for printed in &edition.answers {
        let rows = printed.rows.iter();
        compared += usize::from(printed.total.is_some()) + usize::from(printed.verdict.is_some());
        compared += rows
            .map(|r| {
                [r.value.is_some(), r.since.is_some(), r.verdict.is_some()]
                    .into_iter()
                    .filter(|t| *t)
                    .count()
            })
            .sum::<usize>();
        let answer = &page.site.answers[inquiry.position()][printed.question as usize];
        let question = &page.site.model[inquiry].questions[printed.question as usize];
        let said = sentence(page, answer);
        for found in differences(printed, answer, &said, depth) {
            let words = &page.site.words;
            let mut runs = vec![
                page.link(
                    crate::model::Subject::Question(inquiry, printed.question),
                    words.text(&question.summary),
                ),
                Run::text(format!(" {}", difference::line(words, answer, &found))),
            ];
            let row = match &found {
                Difference::Value(n, ..) | Difference::Since(n, ..) | Difference::RowVerdict(n, ..) => answer
                    .rows
                    .get(*n)
                    .and_then(|row| printed.rows.iter().find(|r| r.id == row.id)),
                _ => None,
            };
            if let Some(source) = row.and_then(|r| r.source) {
                runs.push(Run::text(" "));
                runs.push(page.cite(source));
            }
            lines.push(runs);
        }
    }
    Found { compared, lines }
}
