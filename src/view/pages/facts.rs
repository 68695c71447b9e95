//! Statements, times and values as cells: what several kinds of page share.

use crate::answer::binding::how_much;
use crate::answer::{ChangeOf, Row, RowChange, Side};
use crate::model::number::Number;
use crate::model::word::{Basis, Word};
use crate::model::{DistrictIx, Held, Known, Model, Seat, Statement, Subject, Time};
use crate::view::address::Place;
use crate::view::content::{Cell, Column, Run, Table, TableRow};
use crate::view::page::PageBuilder;
use crate::view::parts::NavLink;
use crate::view::words::{Words, capital};

/// Columns by the keys of their heads.
pub fn columns(words: &Words<'_>, keys: &[(&'static str, Option<&'static str>)]) -> Vec<Column> {
    keys.iter()
        .map(|(key, class)| Column {
            label: capital(&words.get(key)),
            href: None,
            class: *class,
        })
        .collect()
}

/// A crumb.
pub fn crumb(label: impl Into<String>, href: Option<String>) -> NavLink {
    NavLink {
        label: label.into(),
        href,
        current: false,
    }
}

/// The crumb of a part of the site.
pub fn place_crumb(page: &PageBuilder<'_, '_>, place: Place) -> NavLink {
    let label = capital(&page.site.words.get(&format!("nav-{}", place.key())));
    crumb(label, Some(page.way(place)))
}

/// When a statement holds, in words.
pub fn time(words: &Words<'_>, time: &Time, basis: Basis) -> String {
    match time {
        Time::Since { from, to: Some(to) } if from.same_bounds(to) => words.date(from),
        Time::Since { from, to: Some(to) } => {
            format!("{} {} {}", words.date(from), words.get("to"), words.date(to))
        }
        Time::Since { from, to: None } => {
            words.say(&crate::answer::Message::new("since-words").with("date", crate::answer::Arg::Date(from.clone())))
        }
        Time::At(at) => words.date(at),
        Time::Never if basis == Basis::Planned => words.get("undated"),
        Time::Never => words.get("dash"),
    }
}

/// What a statement says, as it was known.
pub fn said(page: &PageBuilder<'_, '_>, held: &Held<'_>) -> Vec<Run> {
    let words = &page.site.words;
    let statement = held.statement;
    let mut runs: Vec<Run> = Vec::new();
    let mut add = |run: Run| {
        if let Some(last) = runs.last() {
            let stopped = last.text.ends_with(['.', '!', '?']);
            runs.push(Run::text(if stopped { " " } else { ". " }));
        }
        // each is a sentence of its own
        runs.push(Run {
            text: capital(&run.text),
            ..run
        });
    };
    // a number that is not known is told by the words beside it
    let told = statement.text.is_some() && held.value.as_ref().is_some_and(|v| v.is_unknown());
    let figure = figure(words, held).filter(|_| !told);
    let extent = statement.extent.as_ref().map(|e| words.say(&how_much(e)));
    match (figure, extent) {
        (Some(figure), Some(extent)) => add(Run::text(format!("{figure}, {extent}"))),
        (Some(one), None) | (None, Some(one)) => add(Run::text(one)),
        (None, None) => {}
    }
    if let Some(as_said) = &statement.as_said {
        add(Run::text(words.say(
            &crate::answer::Message::new("note-as-said").with("said", crate::answer::Arg::Text(as_said.clone())),
        )));
    }
    if let Some(text) = &statement.text {
        add(page.text(text));
    }
    if let Some(reason) = &statement.inferred {
        let label = words.get("inferred");
        add(Run::of("soft", format!("{label}: {reason}")));
    }
    runs
}

/// A statement's number and what it counts.
pub fn figure(words: &Words<'_>, held: &Held<'_>) -> Option<String> {
    let statement: &Statement = held.statement;
    let definition = statement.definition.as_ref()?;
    let number = match (&held.value, &statement.change) {
        (Some(value), _) => words.number(value),
        (None, Some(change)) => change.to_string(),
        (None, None) => return None,
    };
    // a change takes the form of what it adds: *+1 person*
    let changed = statement.change.as_ref().map(|c| c.to_string());
    let changed = changed.and_then(|c| Number::parse(c.trim_start_matches(['+', '-'])).ok());
    let counted = held.value.as_ref().or(changed.as_ref());
    let mut said = format!("{number} {}", words.unit(&definition.unit, counted));
    if let Some(category) = &definition.category {
        said.push_str(&format!(" ({category})"));
    }
    if let Some(measure) = definition.measure {
        said.push_str(&format!(", {}", words.get(&format!("measure-{}", measure.word()))));
    }
    Some(said)
}

/// Known statements of a record as a table, or none where there are none.
pub fn statements(page: &mut PageBuilder<'_, '_>, id: &str, of: Subject) -> Option<Table> {
    let known: &Known<'_> = page.known;
    let held: Vec<_> = known.statements(of).map(|held| (of, held)).collect();
    statement_table(page, id, of, &held)
}

/// The anchor of a row in a table of statements; no id of a record holds a full stop.
pub fn row_anchor(table: &str, n: usize) -> String {
    format!("{table}.{n}")
}

/// Known statements as a table on the page of `here`, which says whom each is about where not all are about that.
pub fn statement_table(
    page: &mut PageBuilder<'_, '_>,
    id: &str,
    here: Subject,
    held: &[(Subject, Held<'_>)],
) -> Option<Table> {
    if held.is_empty() {
        return None;
    }
    let several = held.iter().any(|(of, _)| *of != here);
    let mut last = None;
    let rows = held
        .iter()
        .enumerate()
        .map(|(n, (of, held))| {
            let words = &page.site.words;
            let basis = words.get(&format!("basis-{}", held.statement.basis.word()));
            let when = time(words, &held.time, held.statement.basis);
            let mut cells = Vec::with_capacity(5);
            if several {
                let mut name = about(page, here, *of);
                // of several in a row the first stands out
                if last.replace(*of) == Some(*of) && name.href.is_none() {
                    name.kind = Some("soft");
                }
                cells.push(Cell::runs(vec![name]));
            }
            cells.extend([
                Cell::runs(said(page, held)),
                Cell::text(when),
                Cell::text(basis),
                Cell::runs(vec![page.cite(held.statement.source)]),
            ]);
            let row = TableRow {
                id: Some(row_anchor(id, n)),
                cells,
                ..TableRow::default()
            };
            page.open_to_suggestions(row, Some(held.statement.source))
        })
        .collect();
    let words = &page.site.words;
    let heads = [
        ("col-subject", None),
        ("col-what", None),
        ("col-when", None),
        ("col-basis", None),
        ("col-source", None),
    ];
    Some(Table {
        id: id.to_owned(),
        caption: words.get("table-statements"),
        columns: columns(words, &heads[usize::from(!several)..]),
        rows,
        ..Table::default()
    })
}

/// Whom a statement is about, on the page of `here`: a district's own posts by their programme, a programme's posts by
/// their districts, itself without a link.
fn about(page: &PageBuilder<'_, '_>, here: Subject, of: Subject) -> Run {
    let model = page.site.model;
    if let (Subject::District(district), Subject::Post(post)) = (here, of)
        && matches!(model[post].seat, Seat::District(own) if own == district)
    {
        return page.text(&model[model[post].programme].name);
    }
    if let (Subject::Programme(programme), Subject::Post(post)) = (here, of)
        && model[post].programme == programme
    {
        return page.link(of, page.site.words.districts(&model[post].seat.districts()));
    }
    let named = named(page, of);
    if here == of { Run::text(named.text) } else { named }
}

/// A subject's name as a link to it; the whole has no page that shows what is told of it.
pub fn named(page: &PageBuilder<'_, '_>, of: Subject) -> Run {
    let model = page.site.model;
    let words = &page.site.words;
    let name = match of {
        Subject::Site => return Run::text(capital(&words.get("owner-site"))),
        Subject::District(ix) => words.text(&model[ix].name).to_owned(),
        Subject::Post(ix) => {
            // a post with a name of its own is known by it
            let name = match &model[ix].seat {
                Seat::Shared { name: Some(own), .. } => own,
                _ => &model[model[ix].programme].name,
            };
            let programme = words.text(name);
            format!("{}: {programme}", words.districts(&model[ix].seat.districts()))
        }
        Subject::Programme(ix) => words.text(&model[ix].name).to_owned(),
        Subject::Event(ix) => words.text(&model[ix].name).to_owned(),
        Subject::Group(ix) => words.text(&model[ix].name).to_owned(),
        Subject::Forum(_) => words.get("nav-forums"),
        Subject::Commitment(_) => words.get("nav-commitments"),
        Subject::Indicator(ix) => words.text(&model[ix].name).to_owned(),
        Subject::Term(ix) => words.text(&model[ix].name).to_owned(),
        _ => String::new(),
    };
    page.link(of, name)
}

/// A change in words.
pub fn change(words: &Words<'_>, change: &RowChange) -> String {
    use crate::answer::{Arg, Message};
    let side = |s: &Option<Side>| match s {
        Some(Side::Number(n)) => words.number(n),
        Some(Side::Name(t)) => words.text(t).to_owned(),
        None => String::new(),
    };
    let key = match (change.of, &change.by) {
        (ChangeOf::Home, _) => "change-home",
        (ChangeOf::Duties, _) => "change-duties",
        (ChangeOf::Count, Some(_)) => "change-count-by",
        (ChangeOf::Count, None) if change.planned => "change-count-planned",
        (ChangeOf::Count, None) => "change-count",
    };
    let message = Message::new(key)
        .with("from", Arg::Verbatim(side(&change.from)))
        .with("to", Arg::Verbatim(side(&change.to)))
        .with("by", Arg::Verbatim(change.by.clone().unwrap_or_default()))
        .with("when", Arg::When(change.when.clone()));
    words.say(&message)
}

/// What a row says of itself beside its figures, joined.
pub fn notes(page: &mut PageBuilder<'_, '_>, row: &Row) -> Vec<Run> {
    // the row's own column has the source; only where there are several must each note name its own
    let several = row.sources.iter().any(|c| c.source != row.sources[0].source);
    let mut runs: Vec<Run> = Vec::new();
    for note in &row.notes {
        let text = page.site.words.say(note);
        if let Some(last) = runs.last() {
            let stopped = last.text.ends_with(['.', '!', '?']) || last.kind == Some("source");
            runs.push(Run::text(if stopped { " " } else { "; " }));
        }
        match note.source {
            Some(source) if several || !row.sources.contains(&source) => {
                runs.push(Run::text(format!("{text} ")));
                runs.push(page.cite(source));
            }
            _ => runs.push(Run::text(text)),
        }
    }
    runs
}

/// The same as texts, without sources.
pub fn notes_plain(words: &Words<'_>, row: &Row) -> Vec<String> {
    row.notes.iter().map(|note| words.say(note)).collect()
}

/// The row's name, each district a link to its page.
pub fn row_name(page: &PageBuilder<'_, '_>, row: &Row) -> Vec<Run> {
    let words = &page.site.words;
    if !matches!(row.of, crate::answer::RowOf::Lane(_)) {
        return vec![Run::text(crate::view::answer_json::label(words, row))];
    }
    districts_and(page, &row.districts)
}

/// Districts as links to their pages, as a list in a sentence: *A, B and C*.
pub fn districts_and(page: &PageBuilder<'_, '_>, all: &[DistrictIx]) -> Vec<Run> {
    let and = page.site.words.get("and");
    let last = all.len().saturating_sub(1);
    let mut runs = Vec::new();
    for (i, district) in all.iter().enumerate() {
        if i > 0 {
            runs.push(Run::text(if i == last { format!(" {and} ") } else { ", ".into() }));
        }
        runs.push(page.link(Subject::District(*district), page.site.words.district(*district)));
    }
    runs
}

/// Districts as links to their pages, with commas between them.
pub fn districts(page: &PageBuilder<'_, '_>, all: &[DistrictIx]) -> Vec<Run> {
    let mut runs = Vec::new();
    for district in all {
        if !runs.is_empty() {
            runs.push(Run::text(", "));
        }
        runs.push(page.link(Subject::District(*district), page.site.words.district(*district)));
    }
    runs
}

/// What a record is called; its id where it has no name.
pub fn name_of(model: &Model, words: &Words<'_>, subject: Subject) -> String {
    match subject {
        Subject::District(ix) => words.text(&model[ix].name).to_owned(),
        Subject::Programme(ix) => words.text(&model[ix].name).to_owned(),
        Subject::Event(ix) => words.text(&model[ix].name).to_owned(),
        Subject::Group(ix) => words.text(&model[ix].name).to_owned(),
        Subject::Source(ix) => words.text(&model[ix].title).to_owned(),
        Subject::Forum(ix) => words.text(&model[ix].name).to_owned(),
        Subject::Commitment(ix) => words.text(&model[ix].title).to_owned(),
        Subject::Indicator(ix) => words.text(&model[ix].name).to_owned(),
        Subject::Term(ix) => words.text(&model[ix].name).to_owned(),
        Subject::Inquiry(ix) => words.text(&model[ix].title).to_owned(),
        Subject::Site => words.text(&model.site().title).to_owned(),
        Subject::Question(ix, n) => words.text(&model[ix].questions[n as usize].summary).to_owned(),
        Subject::Post(_) | Subject::Page(_) => model.reference(subject).1,
    }
}
