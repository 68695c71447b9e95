//! What is told of records: every statement with the years that it tells of, and every part of a narrative.

use chrono::Datelike;

use crate::evidence::{self, Piece};
use crate::model::date::{Date, Day};
use crate::model::word::Word;
use crate::model::{Held, Known, Model, Seat, Subject, Time};
use crate::source::FileId;
use crate::view::address::{Place, Target};
use crate::view::entry::{Entry, joined};
use crate::view::page::PageBuilder;
use crate::view::pages::district;
use crate::view::pages::facts::{named as linked, row_anchor, said, time};
use crate::view::prose::{self, Within};
use crate::view::site::Site;

/// A record's narrative up to its first heading with an anchor, and an entry for each of those.
pub fn passages(site: &Site<'_>, of: Subject, entry: &Entry) -> (Option<String>, Vec<Entry>) {
    let Some((file, anchors)) = narrative(site.model, of) else {
        return (None, Vec::new());
    };
    let known = match of {
        Subject::Inquiry(ix) | Subject::Question(ix, _) => &site.inquiries[ix.position()],
        _ => &site.state,
    };
    let mut page = PageBuilder::new(site, known, Target::Place(Place::AToZ, 1));
    let within = anchors.as_deref().map_or(Within::Page, Within::Record);
    let own = entry.address.split('#').next().unwrap_or_default();
    let mut first = None;
    let mut others = Vec::new();
    for passage in prose::passages(&mut page, file, within) {
        let Some(anchor) = passage.anchor else {
            first = Some(passage.text);
            continue;
        };
        others.push(Entry {
            kind: "passage",
            of: None,
            title: passage.heading,
            lang: site.prose_lang().map(|foreign| foreign.code),
            address: format!("{own}#{anchor}"),
            within: Some(entry.title.clone()),
            text: passage.text,
            years: None,
        });
    }
    (first, others)
}

/// The narrative beside a record, and what the anchors of its headings begin with; none on a page of its own.
fn narrative(model: &Model, of: Subject) -> Option<(FileId, Option<String>)> {
    let anchors = match of {
        Subject::Page(_) => None,
        Subject::District(_)
        | Subject::Programme(_)
        | Subject::Source(_)
        | Subject::Inquiry(_)
        | Subject::Question(..) => Some("text".to_owned()),
        Subject::Event(ix) => Some(format!("event-{}", model[ix].id)),
        Subject::Group(ix) => Some(format!("group-{}", model[ix].id)),
        // the text beside a shared post is no entry of its own
        Subject::Post(_) => return None,
        of => Some(model.reference(of).1),
    };
    Some((model.narrative(of)?, anchors))
}

/// Every statement that is shown in a row of its own, with the years that it tells of.
pub fn statements(site: &Site<'_>) -> Vec<Entry> {
    let (model, words, known) = (site.model, &site.words, &site.state);
    let page = PageBuilder::new(site, known, Target::Place(Place::AToZ, 1));
    let mut all = Vec::new();
    let mut add = |of: Subject, title: String, held: &Held<'_>, address: String| {
        let said: String = said(&page, held).into_iter().map(|run| run.text).collect();
        // what has no time is found without one
        let when = Some(time(words, &held.time, held.statement.basis)).filter(|when| *when != words.get("dash"));
        let basis = words.get(&format!("basis-{}", held.statement.basis.word()));
        all.push(Entry {
            kind: "statement",
            of: Some(of),
            title,
            lang: None,
            address,
            within: None,
            text: joined([Some(said), when, Some(basis)].into_iter().flatten()),
            years: years(known, of, held),
        });
    };
    for ix in site.lists.districts.iter().filter(|ix| known.life(**ix).known) {
        let Some(own) = site.address(Subject::District(*ix)) else {
            continue;
        };
        for (n, (of, held)) in district::told(known, *ix).iter().enumerate() {
            // what several share is told once, with all their names
            let is_shared = matches!(of, Subject::Post(post) if matches!(model[*post].seat, Seat::Shared { .. }));
            if !is_shared {
                let address = format!("{own}#{}", row_anchor("statements", n));
                let mut title = linked(&page, *of).text;
                if let (Subject::District(_), Some(programme)) = (of, held.statement.programme) {
                    title = format!("{title}: {}", words.text(&model[programme].name));
                }
                add(*of, title, held, address);
            }
        }
    }
    let shared = model
        .posts()
        .filter(|(_, post)| matches!(post.seat, Seat::Shared { .. }));
    let shared = shared.map(|(ix, _)| Subject::Post(ix));
    for of in shared.chain(model.groups().map(|(ix, _)| Subject::Group(ix))) {
        let Some(address) = site.address(of) else { continue };
        for held in known.statements(of) {
            add(of, linked(&page, of).text, &held, address.clone());
        }
    }
    for (ix, _) in model.programmes() {
        let of = Subject::Programme(ix);
        let Some(own) = site.address(of) else { continue };
        for (n, held) in known.statements(of).enumerate() {
            let address = format!("{own}#{}", row_anchor("statements", n));
            add(of, linked(&page, of).text, &held, address);
        }
        for held in known
            .statements(Subject::Site)
            .filter(|h| h.statement.programme == Some(ix))
        {
            let whole = linked(&page, Subject::Site).text;
            let title = format!("{whole}: {}", words.text(&model[ix].name));
            add(Subject::Site, title, &held, format!("{own}#statements"));
        }
    }
    all
}

/// The years that a statement tells of: those of its span, or those in which it may have been seen. A number of a post goes on
/// until the next one, and no longer than its source speaks of.
fn years(known: &Known<'_>, of: Subject, held: &Held<'_>) -> Option<(i32, i32)> {
    let (first, mut last) = match (piece_of(known, of, held), &held.time) {
        (Some(piece), _) => (piece.begin.0, piece.reach.max(piece.begin.1)),
        (None, Time::Since { from, to }) => {
            let to = to.as_ref().and_then(Date::latest).or(held.evidence);
            let (from, latest) = (from.earliest(), from.latest());
            (from.or(latest)?, to.or(latest).or(from)?)
        }
        (None, Time::At(at)) => (at.earliest().or(at.latest())?, at.latest().or(at.earliest())?),
        (None, Time::Never) => return None,
    };
    // where it is open since when, the first day that is told is the last on which it began
    let first = match first {
        Day::MIN => held.time.begin()?.latest()?,
        first => first,
    };
    last = if last == Day::MAX { first } else { last.max(first) };
    Some((first.year(), last.year()))
}

/// What a number comes to among those of its post.
fn piece_of(known: &Known<'_>, of: Subject, held: &Held<'_>) -> Option<Piece> {
    let Subject::Post(post) = of else { return None };
    let definition = held.statement.definition.as_ref()?;
    let pieces = evidence::pieces(known, post, definition);
    pieces
        .into_iter()
        .find(|piece| piece.sources.contains(&held.statement.source))
}
