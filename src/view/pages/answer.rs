//! One question: the sentence, the picture, the rows, and what they rest on.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{change, columns, crumb, notes, place_crumb, row_name};
use crate::answer::{Answer, Arg, Coverage, Message, Row, RowOf, RowVerdict};
use crate::chart::picture::Timeline;
use crate::evidence::{self, LaneOf, Span};
use crate::model::word::QuestionKind;
use crate::model::{EventIx, InquiryIx, Known, Question, Subject};
use crate::view::address::{Place, Target, relative};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::page::{About, PageBuilder, badge, pager, sentence};
use crate::view::parts::{AnswerPage, Content, Figure, Link, Note, Page};
use crate::view::prose::{self, Within};
use crate::view::published::{pages, slice};
use crate::view::site::Site;
use crate::view::tables::{Format, formats};
use crate::view::timelines;
use crate::view::words::Words;

/// The page of a question; `n` counts the pages of its rows.
pub fn page(site: &Site<'_>, inquiry: InquiryIx, question: u32, n: usize) -> Page {
    let model = site.model;
    let subject = Subject::Question(inquiry, question);
    let known = &site.inquiries[inquiry.position()];
    let mut page = PageBuilder::new(site, known, Target::Record(subject, n));
    let record = &model[inquiry];
    let asked = &record.questions[question as usize];
    let answer = &site.answers[inquiry.position()][question as usize];
    let words = &site.words;

    let shown: Vec<&Row> = slice(&answer.rows, n).iter().collect();
    let table = table(&mut page, answer, &shown);
    let figures: Vec<Figure> = figure(&page, answer, &shown).into_iter().collect();
    let (mut notes, mut later) = corrections(&mut page, answer, &shown);
    notes.extend(caveats(&mut page, answer, asked));
    // of all rows, and so on the first of their pages
    if n == 1 {
        let now = &site.later[inquiry.position()][question as usize];
        later.extend(since_then(&mut page, answer, now));
    }
    let prose = asked
        .narrative
        .filter(|_| n == 1)
        .and_then(|file| prose::html(&mut page, file, Within::Record("text")));
    let unknowns = answer.unknowns.iter().map(|u| page.message(u)).collect();
    if answer.kind == QuestionKind::Statement {
        for source in &answer.sources {
            page.cite(*source);
        }
    }

    let mut asked_by = Vec::new();
    if asked.asked {
        let who = record.asked_by.as_ref().map(|t| words.text(t).to_owned());
        let message = Message::new(match (&who, &asked.number) {
            (Some(_), Some(_)) => "asked-by-number",
            (Some(_), None) => "asked-by",
            (None, Some(_)) => "asked-number",
            (None, None) => "asked",
        });
        let message = message
            .with("who", Arg::Verbatim(who.unwrap_or_default()))
            .with("number", Arg::Verbatim(asked.number.clone().unwrap_or_default()));
        asked_by.push(Run::text(words.say(&message)));
        if let Some(source) = asked.source {
            asked_by.push(Run::text(" "));
            asked_by.push(page.cite(source));
        }
    }
    let said = sentence(&page, answer);
    let coverage = answer.coverage.as_ref().map(|c| coverage_state(words, c));
    let total_pages = pages(answer.rows.len());
    let neighbour = |offset: i64| -> Option<Link> {
        let at = u32::try_from(i64::from(question) + offset).ok()?;
        let other = record.questions.get(at as usize)?;
        page.entry(Subject::Question(inquiry, at), words.text(&other.summary), None)
    };
    let file = |(ending, label): (&'static str, String)| Link {
        label,
        href: relative(&page.path, &data_path(site, inquiry, question, ending)),
        detail: None,
        badge: None,
    };
    let content = AnswerPage {
        asked: asked.asked,
        question: words.text(&asked.summary).to_owned(),
        asked_by_runs: asked_by,
        verdict: badge(words, answer),
        // where the sentence or a caveat says why, it is not said twice
        reason: (!answer.reasons.is_empty()
            && matches!(
                answer.kind,
                QuestionKind::Duration | QuestionKind::Coverage | QuestionKind::Statement
            )
            || answer.kind == QuestionKind::Remainder && answer.total.is_some())
        .then(|| words.say_all(&answer.reasons)),
        state: state(words, known, answer),
        figures,
        table,
        pages: pager(&page, n, total_pages),
        notes,
        later,
        prose,
        unknowns,
        files: data_files(words, answer).map(file).collect(),
        previous: neighbour(-1),
        next: neighbour(1),
        sources: page.sources(),
        sentence: said.clone(),
    };
    let mut about = About::new("answer", words.text(&asked.summary), Some(Place::Inquiries));
    about.description = said;
    about.coverage = coverage;
    about.scripts = answer.rows.len() > 5;
    about.crumb = Some(match &asked.number {
        Some(number) => words.say(&Message::new("crumb-question").with("number", Arg::Verbatim(number.clone()))),
        None if asked.asked => words.text(&asked.summary).to_owned(),
        None => words.get("crumb-own"),
    });
    about.crumbs = vec![
        place_crumb(&page, Place::Inquiries),
        crumb(words.text(&record.title), page.href(Subject::Inquiry(inquiry))),
    ];
    page.finish(about, Content::Answer(Box::new(content)))
}

/// *10 of 11*, and the noun for districts.
pub fn coverage_words(words: &Words<'_>, in_place: usize, of: usize) -> String {
    words.say(
        &Message::new("state-coverage")
            .with("in-place", Arg::Count(in_place))
            .with("of", Arg::Count(of)),
    )
}

/// How many districts have it, of how many: what is open as from and to, and no "of" where the register is not complete.
pub fn coverage_state(words: &Words<'_>, coverage: &Coverage) -> String {
    let of = coverage.of_told.then_some(coverage.of_span);
    coverage_spans(words, coverage.in_place_span, of)
}

/// The same of a day without an answer; `of` is `None` where the register is not complete.
pub fn coverage_spans(words: &Words<'_>, in_place: Span, of: Option<Span>) -> String {
    let Some(of) = of else {
        return words.say(&Message::new("state-coverage-untold").with("in-place", Arg::Count(in_place.least)));
    };
    if in_place.least == in_place.most && of.least == of.most {
        return coverage_words(words, in_place.least, of.least);
    }
    words.say(
        &Message::new("state-coverage-range")
            .with("in-place-least", Arg::Count(in_place.least))
            .with("in-place-most", Arg::Count(in_place.most))
            .with("of-least", Arg::Count(of.least))
            .with("of-most", Arg::Count(of.most)),
    )
}

/// The dates and the coverage, in a line; the total is in the sentence.
pub fn state(words: &Words<'_>, known: &Known<'_>, answer: &Answer) -> Vec<String> {
    let clock = known.clock;
    let key = if clock.as_of == clock.known_by {
        "state-clock-same"
    } else {
        "state-clock"
    };
    let mut state = vec![
        words.say(
            &Message::new(key)
                .with("day", Arg::Day(clock.as_of))
                .with("known", Arg::Day(clock.known_by)),
        ),
    ];
    if let Some(coverage) = &answer.coverage {
        let mut covered = coverage_state(words, coverage);
        // why one or two are missing belongs with the number; more are told in the table
        if coverage.missing.len() <= 2 && answer.kind != QuestionKind::Coverage {
            for message in crate::answer::missing(coverage) {
                covered.push(' ');
                covered.push_str(&words.say(&message));
            }
        }
        state.push(covered);
    }
    if answer.kind == QuestionKind::Statement {
        state.push(words.get("state-not-computed"));
    }
    state
}

/// The rows as a table.
pub fn table(page: &mut PageBuilder<'_, '_>, answer: &Answer, rows: &[&Row]) -> Option<Table> {
    if rows.is_empty() {
        return None;
    }
    let several = rows.iter().any(|r| r.at != rows[0].at);
    let mut heads: Vec<(&'static str, Option<&'static str>)> = match answer.kind {
        QuestionKind::Duration => vec![
            ("col-district", None),
            ("col-since", None),
            ("col-time", None),
            ("col-note", None),
        ],
        QuestionKind::Constancy => vec![
            ("col-district", None),
            ("col-since", None),
            ("col-count", Some("num")),
            ("col-change", None),
        ],
        QuestionKind::Headcount => vec![
            ("col-district", None),
            ("col-count", Some("num")),
            ("col-state", None),
            ("col-note", None),
        ],
        QuestionKind::Coverage => vec![
            ("col-district", None),
            ("col-state", None),
            ("col-since", None),
            ("col-note", None),
        ],
        QuestionKind::Remainder => vec![("col-outcome", None), ("col-count", Some("num")), ("col-told", None)],
        QuestionKind::ByDefinition => vec![
            ("col-reading", None),
            ("col-meaning", None),
            ("col-count", Some("num")),
            ("col-told", None),
        ],
        QuestionKind::Statement => return None,
    };
    if several {
        heads.insert(1, ("col-date", None));
    }
    heads.push(("col-source", None));
    let mut anchors = BTreeSet::new();
    let rows: Vec<TableRow> = rows
        .iter()
        .map(|row| {
            let made = TableRow {
                id: Some(row_anchor(row, &mut anchors)),
                ..table_row(page, answer.kind, row, several)
            };
            page.open_to_suggestions(made, row.sources.first().copied())
        })
        .collect();
    let words = &page.site.words;
    let drawn = matches!(
        answer.kind,
        QuestionKind::Duration | QuestionKind::Constancy | QuestionKind::Headcount | QuestionKind::Coverage
    );
    let table = Table {
        id: "rows".into(),
        caption: words.get(if drawn { "table-caption" } else { "table-rows" }),
        columns: columns(words, &heads),
        rows,
    };
    Some(table.without_empty(&words.get("dash")))
}

/// The anchor of a row: its id, and a number where records of two kinds have the same.
fn row_anchor(row: &Row, taken: &mut BTreeSet<String>) -> String {
    let first = format!("row-{}", row.id.replace(['@', '/'], "-"));
    let mut anchor = first.clone();
    let mut n = 1;
    while !taken.insert(anchor.clone()) {
        n += 1;
        anchor = format!("{first}.{n}");
    }
    anchor
}

fn table_row(page: &mut PageBuilder<'_, '_>, kind: QuestionKind, row: &Row, several: bool) -> TableRow {
    let words = &page.site.words;
    let dash = words.get("dash");
    let warn = matches!(
        row.verdict,
        RowVerdict::NotEstablished
            | RowVerdict::NotInPlace
            | RowVerdict::Unknown
            | RowVerdict::CannotTell
            | RowVerdict::Planned
            | RowVerdict::Verbal
    );
    let verdict = words.get(&format!("row-{}", row.verdict.word()));
    let since = row.since.as_ref().map_or(dash.clone(), |s| words.date(&s.date));
    let sort_since = row
        .since
        .as_ref()
        .and_then(|s| s.date.earliest())
        .map(|d| d.to_string())
        .unwrap_or_default();
    let since = Cell::text(since).sort(sort_since);
    let months = row.months.as_ref().map_or(dash.clone(), |m| {
        words
            .months_short(m)
            .replace(' ', "\u{a0}")
            .replace("\u{a0}–\u{a0}", " – ")
    });
    let time = Cell::text(months).class("nowrap");
    let count = match &row.value {
        Some(value) => Cell::text(words.number(value)).sort(
            value
                .min()
                .map(|d| format!("{:012}", d.thousandths()))
                .unwrap_or_default(),
        ),
        None => Cell::text(dash.clone()),
    }
    .class("num");
    let labelled = |cell: Cell, warn: bool| if warn { cell.class("warn") } else { cell };
    let note_runs = notes(page, row);
    let words = &page.site.words;
    let mut cells = vec![Cell::runs(match row.of {
        RowOf::Outcome(_) => vec![Run::text(verdict.clone())],
        _ => row_name(page, row),
    })];
    if several {
        cells.push(Cell::text(words.day(row.at)).class("nowrap"));
    }
    match kind {
        QuestionKind::Duration => {
            let told = if note_runs.is_empty() && warn {
                vec![Run::text(verdict)]
            } else {
                note_runs
            };
            cells.extend([since, time, labelled(Cell::runs(told), warn)]);
        }
        QuestionKind::Constancy => {
            let mut told = Vec::new();
            let changed: Vec<String> = row.changes.iter().map(|c| change(words, c)).collect();
            let count_told = row.changes.iter().any(|c| c.of == crate::answer::ChangeOf::Count);
            // where a note says what lacks evidence, the verdict is not said twice
            let noted = row.verdict == RowVerdict::NotEstablished && !note_runs.is_empty();
            if !count_told && !noted && row.verdict != RowVerdict::NotInPlace {
                told.push(Run::text(verdict));
            }
            for text in changed {
                if !told.is_empty() {
                    told.push(Run::text("; "));
                }
                told.push(Run::text(text));
            }
            if !note_runs.is_empty() {
                if !told.is_empty() {
                    told.push(Run::text("; "));
                }
                told.extend(note_runs);
            }
            cells.extend([since, count, labelled(Cell::runs(told), warn)]);
        }
        QuestionKind::Headcount => {
            let state = if row.inferred {
                words.get("row-inferred")
            } else {
                verdict
            };
            cells.extend([count, labelled(Cell::text(state), warn), Cell::runs(note_runs)]);
        }
        QuestionKind::Coverage => {
            cells.extend([labelled(Cell::text(verdict), warn), since, Cell::runs(note_runs)]);
        }
        QuestionKind::Remainder => {
            // how much, before what is told of it
            let mut told = note_runs;
            if let RowOf::Outcome(Some(text)) = &row.of {
                if !told.is_empty() {
                    told.push(Run::text(". "));
                }
                told.push(page.text(text));
            }
            cells.extend([count, Cell::runs(told)]);
        }
        QuestionKind::ByDefinition => {
            let meaning = match &row.of {
                RowOf::Reading {
                    meaning: Some(text), ..
                } => Cell::runs(vec![page.text(text)]),
                _ => Cell::text(dash),
            };
            cells.extend([meaning, count, Cell::runs(note_runs)]);
        }
        QuestionKind::Statement => {
            cells.extend([count, Cell::runs(note_runs)]);
        }
    }
    cells.push(Cell::runs(page.cites(&row.sources)));
    TableRow {
        former: (row.verdict == RowVerdict::Ended && matches!(row.of, RowOf::Lane(_))).then(|| words.get("ui-former")),
        cells,
        ..TableRow::default()
    }
}

/// The time line of the page's rows.
fn figure(page: &PageBuilder<'_, '_>, answer: &Answer, rows: &[&Row]) -> Option<Figure> {
    let (timeline, subtitle) = timeline(page, answer, rows)?;
    Some(timelines::figure(&page.site.words, &timeline, subtitle))
}

/// The time line of these rows before it is drawn, and how to read it.
pub fn timeline(page: &PageBuilder<'_, '_>, answer: &Answer, rows: &[&Row]) -> Option<(Timeline, Option<String>)> {
    let words = &page.site.words;
    let model = page.site.model;
    let question = answer.question(model);
    let programme = question.programme()?;
    let last = rows.last()?.at;
    let lanes: Vec<_> = rows
        .iter()
        .filter(|r| r.at == last)
        .filter_map(|r| match &r.of {
            RowOf::Lane(lane) => Some(lane),
            _ => None,
        })
        .collect();
    let posts: Vec<_> = lanes.iter().flat_map(|l| l.posts(page.known, programme)).collect();
    let unit = question.unit.clone().or_else(|| model[programme].unit.clone());
    let definition = evidence::definition_of(
        page.known,
        &posts,
        evidence::Wanted {
            unit: unit.as_deref(),
            ..evidence::Wanted::of(question)
        },
    );
    // a headcount at a later date is drawn up to that date
    let later = (last > page.known.clock.as_of).then(|| {
        Known::new(
            model,
            crate::model::Clock {
                as_of: last,
                ..page.known.clock
            },
        )
    });
    let known = later.as_ref().unwrap_or(page.known);
    let drawn = timelines::rows(known, words, programme, definition.as_deref(), &lanes);
    let name = model[programme].name.clone();
    let title = words.say(&Message::new("chart-duration").with("programme", Arg::Text(name)));
    let said = words.say_all(&answer.sentence);
    let description = describe(words, &said, &drawn, last);
    let timeline = timelines::timeline(words, "timeline", title, description, drawn, last)?;
    let subtitle = definition.map(|d| timelines::how_to_read(words, Some(&d.unit), &timeline));
    Some((timeline, subtitle))
}

/// The main finding, and what the picture spans.
pub fn describe(
    words: &Words<'_>,
    said: &str,
    lanes: &[crate::chart::picture::Lane],
    until: crate::model::date::Day,
) -> String {
    use chrono::Datelike;
    let first = lanes
        .iter()
        .flat_map(|l| l.segments.iter().map(|s| s.from.year()))
        .filter(|y| *y > 1000)
        .min();
    let first = first.unwrap_or(until.year());
    words.say(
        &Message::new("chart-description")
            .with("sentence", Arg::Verbatim(said.to_owned()))
            .with("lanes", Arg::Count(lanes.len()))
            .with("within", Arg::Select(if first == until.year() { "yes" } else { "no" }))
            .with("from", Arg::Verbatim(first.to_string()))
            .with("to", Arg::Verbatim(until.year().to_string())),
    )
}

/// Reorganisations that the rows lean on.
pub fn events_of(known: &Known<'_>, rows: &[&Row]) -> Vec<EventIx> {
    let mut events = Vec::new();
    for row in rows {
        if let RowOf::Lane(lane) = &row.of {
            if let LaneOf::Regrouped(event) = lane.of {
                events.push(event);
            }
            for district in &lane.districts {
                let record = &known.model[*district];
                events.extend(record.resulted_from);
                events.extend(record.changed_by);
            }
        }
    }
    events.sort();
    events.dedup();
    events
}

/// Corrections of what the page's rows lean on: those known then stand with it, the others below.
pub fn corrections(page: &mut PageBuilder<'_, '_>, answer: &Answer, rows: &[&Row]) -> (Vec<Note>, Vec<Note>) {
    let events = events_of(page.known, rows);
    let (mut then, mut later) = page.corrections_of(&events);
    let model = page.site.model;
    // of statements: those of the posts that the rows are of
    let posts: Vec<Subject> = rows
        .iter()
        .filter_map(|r| match &r.of {
            RowOf::Lane(lane) => Some(lane),
            _ => None,
        })
        .filter_map(|lane| Some(lane.posts(page.known, answer.question(model).programme()?)))
        .flatten()
        .map(Subject::Post)
        .collect();
    for &correction in &page.site.lists.corrections {
        use crate::model::Corrected::{From, InForce, To, Value};
        let (Value(of, _) | From(of, _) | To(of, _)) = correction.of else {
            debug_assert!(matches!(correction.of, InForce(_)));
            continue;
        };
        if posts.contains(&of) && page.known.knows(correction.printed_in) {
            if page.known.knows(correction.source) {
                then.push(correction);
            } else {
                later.push(correction);
            }
        }
    }
    let site_knows: Vec<_> = later.into_iter().filter(|c| page.site.state.knows(c.source)).collect();
    (
        then.into_iter().map(|c| page.correction(c)).collect(),
        site_knows.into_iter().map(|c| page.correction(c)).collect(),
    )
}

/// What to know of the answer.
pub fn caveats(page: &mut PageBuilder<'_, '_>, answer: &Answer, asked: &Question) -> Vec<Note> {
    let mut paragraphs: Vec<Vec<Run>> = answer.caveats.iter().map(|c| page.message(c)).collect();
    for caveat in &asked.caveats {
        let mut runs = vec![page.text(&caveat.text)];
        if let Some(source) = caveat.source {
            runs.push(Run::text(" "));
            runs.push(page.cite(source));
        }
        paragraphs.push(runs);
    }
    if paragraphs.is_empty() {
        return Vec::new();
    }
    vec![Note {
        kind: "caveat",
        title: page.site.words.count("caveats-title", paragraphs.len()),
        paragraphs,
    }]
}

/// What the site's own pair changes in the answer, in words.
fn since_then(page: &mut PageBuilder<'_, '_>, answer: &Answer, later: &Answer) -> Vec<Note> {
    let model = page.site.model;
    let site = model.site().clock;
    if site.known_by <= answer.clock.known_by || answer.kind == QuestionKind::Statement {
        return Vec::new();
    }
    let words = &page.site.words;
    let then: BTreeMap<&str, &Row> = answer.rows.iter().map(|r| (r.id.as_str(), r)).collect();
    let said = |r: &Row| -> String {
        let verdict = words.get(&format!("row-{}", r.verdict.word()));
        match &r.value {
            Some(value) => format!("{} ({verdict})", words.number(value)),
            None => verdict,
        }
    };
    let mut paragraphs = Vec::new();
    let mut new_sources = Vec::new();
    for row in &later.rows {
        let before = then.get(row.id.as_str()).copied();
        let changed = before.is_none_or(|b| b.value != row.value || b.verdict != row.verdict);
        if !changed {
            continue;
        }
        let label = crate::view::answer_json::label(words, row);
        let now = said(row);
        let text = match before {
            Some(before) => format!("{label}: {} → {now} ", said(before)),
            None => format!("{label}: {now} "),
        };
        new_sources.push((text, row.sources.clone()));
    }
    if new_sources.is_empty() {
        return Vec::new();
    }
    let lead = match later.sentence.as_slice() {
        [] => words.day(site.as_of),
        all => {
            let mut lead = words.say(&Message::new("later-lead").with("day", Arg::Day(site.as_of)));
            lead.push(' ');
            lead.push_str(&words.say_all(all));
            lead
        }
    };
    paragraphs.push(vec![Run::text(lead)]);
    for (text, sources) in new_sources {
        let mut runs = vec![Run::text(text)];
        let fresh: Vec<_> = sources.iter().copied().filter(|c| !page.known.knows(*c)).collect();
        runs.extend(page.cites(if fresh.is_empty() { &sources } else { &fresh }));
        paragraphs.push(runs);
    }
    vec![Note {
        kind: "later",
        title: page
            .site
            .words
            .say(&Message::new("later-title").with("day", Arg::Day(site.known_by))),
        paragraphs,
    }]
}

/// In which forms an answer is given as data, by their endings, and what each is called: an account has no rows.
pub fn data_files(words: &Words<'_>, answer: &Answer) -> impl Iterator<Item = (&'static str, String)> {
    let tables = formats(words.language).iter().filter(|_| !answer.rows.is_empty());
    let tables = tables.map(|format| (format.ending(), format_label(words, *format)));
    tables.chain([("json", "JSON".to_owned())])
}

/// What a kind of file is called on pages.
pub fn format_label(words: &Words<'_>, format: &dyn Format) -> String {
    let label = format.label().map(|key| words.get(key));
    label.unwrap_or_else(|| format.ending().to_uppercase())
}

/// Where a file of an answer stands.
pub fn data_path(site: &Site<'_>, inquiry: InquiryIx, question: u32, ending: &str) -> String {
    let path = site.path(Target::Record(Subject::Question(inquiry, question), 1));
    let stem = path.strip_suffix(".html").unwrap_or(&path);
    format!("{stem}.{ending}")
}
