//! One file per kind of page. Each takes the site and what the page is of, and gives a [`Page`].

mod a_to_z;
pub mod answer;
mod changes;
mod commitments;
mod data;
mod district;
mod districts;
pub mod editions;
pub(super) mod facts;
mod forums;
mod gaps;
mod indicators;
mod inquiry;
pub mod matrix;
mod programme;
mod prose;
mod source;
mod start;
mod terms;

pub use a_to_z::found;
pub use answer::{data_files, data_path, data_path_in, share};
pub use editions::path as edition_path;
pub use facts::{change, name_of};

use super::address::{Place, Target};
use super::parts::Page;
use super::published::pages;
use super::site::Site;
use crate::model::{Known, Subject};

/// Every page of a site, in the order of their addresses' kinds.
pub fn targets(site: &Site<'_>) -> Vec<Target> {
    let model = site.model;
    let nth = |of: Place, rows: usize| (1..=pages(rows)).map(move |n| Target::Place(of, n));
    let mut all = vec![
        Target::Place(Place::Start, 1),
        Target::Place(Place::Inquiries, 1),
        Target::Place(Place::Changes, 1),
        Target::Place(Place::Data, 1),
        Target::NotFound,
    ];
    all.extend(nth(Place::Matrix, matrix::rows(site)));
    all.extend(matrix::years(site).map(Target::Year));
    all.extend(nth(Place::Districts, districts::rows(site)));
    all.push(Target::Place(Place::Programmes, 1));
    all.extend(nth(Place::Forums, site.published.forums.len()));
    all.extend(nth(Place::Commitments, site.published.commitments.len()));
    all.extend(nth(Place::Indicators, site.published.indicators.len()));
    // where nothing is missing there is no such page, and no way to it
    if !site.gaps.is_empty() {
        all.extend(nth(Place::Gaps, site.gaps.len()));
    }
    if !site.published.terms.is_empty() {
        all.extend(nth(Place::Terms, site.published.terms.len()));
    }
    all.extend(nth(Place::Sources, source::listed(model).count()));
    all.extend((1..=a_to_z::pages(site)).map(|n| Target::Place(Place::AToZ, n)));
    for (ix, inquiry) in model.inquiries() {
        all.push(Target::Record(Subject::Inquiry(ix), 1));
        for n in 0..inquiry.questions.len() {
            let rows = site.answers[ix.position()][n].rows.len();
            let subject = Subject::Question(ix, n as u32);
            all.extend((1..=pages(rows)).map(|n| Target::Record(subject, n)));
        }
    }
    all.extend(
        model
            .districts()
            .map(|(ix, _)| Target::Record(Subject::District(ix), 1)),
    );
    for (ix, _) in model.programmes() {
        let rows = programme::rows(site, ix);
        all.extend((1..=pages(rows)).map(|n| Target::Record(Subject::Programme(ix), n)));
    }
    all.extend(source::listed(model).map(|ix| Target::Record(Subject::Source(ix), 1)));
    all.extend(model.pages().map(|(ix, _)| Target::Record(Subject::Page(ix), 1)));
    all.extend(moved(site));
    all
}

/// The old addresses in this language's tree.
fn moved(site: &Site<'_>) -> Vec<Target> {
    let model = site.model;
    let prefixes: Vec<String> = site.languages.iter().map(|(_, a)| a.file("")).collect();
    let own = site.addresses.file("");
    // the first language has the root, and what stands in no folder of another
    let is_here = |path: &str| {
        let of = prefixes.iter().filter(|prefix| path.starts_with(prefix.as_str()));
        of.max_by_key(|prefix| prefix.len()) == Some(&own)
    };
    let mut all = Vec::new();
    let mut last = None;
    for (of, old) in model.old_addresses() {
        let n = match last {
            Some((before, n)) if before == of => n + 1,
            _ => 0,
        };
        last = Some((of, n));
        if is_here(&old.path) {
            all.push(Target::Moved(of, n));
        }
    }
    all
}

/// Puts a page together.
pub fn page(site: &Site<'_>, target: Target) -> Page {
    let state: &Known<'_> = &site.state;
    match target {
        Target::NotFound => prose::not_found(site, state),
        Target::Moved(of, _) => prose::moved(site, state, target, of),
        Target::Year(year) => matrix::year_page(site, state, year),
        Target::Place(place, n) => match place {
            Place::Start => start::page(site, state),
            Place::Inquiries => inquiry::list(site, state),
            Place::Matrix => matrix::page(site, state, n),
            Place::Districts => districts::page(site, state, n),
            Place::Programmes => programme::list(site, state),
            Place::Forums => forums::page(site, state, n),
            Place::Commitments => commitments::page(site, state, n),
            Place::Indicators => indicators::page(site, state, n),
            Place::Gaps => gaps::page(site, state, n),
            Place::Terms => terms::page(site, state, n),
            Place::Sources => source::list(site, state, n),
            Place::Changes => changes::page(site, state),
            Place::Data => data::page(site, state),
            Place::AToZ => a_to_z::page(site, state, n),
        },
        Target::Record(of, n) => match of {
            Subject::Inquiry(ix) => inquiry::page(site, ix),
            Subject::Question(ix, question) => answer::page(site, ix, question, n),
            Subject::District(ix) => district::page(site, state, ix),
            Subject::Programme(ix) => programme::page(site, state, ix, n),
            Subject::Source(ix) => source::page(site, state, ix),
            Subject::Page(ix) => prose::page(site, state, ix),
            // no other record has a page of its own, and `targets` names none
            _ => prose::not_found(site, state),
        },
    }
}
