//! What the records say of one thing that is asked about, on the day of the questionnaire.

use std::sync::Arc;

use crate::evidence::{self, Count, Counted, Presence};
use crate::model::date::{Date, Day};
use crate::model::number::Number;
use crate::model::word::{Basis, Standing, StartSide};
use crate::model::{Citation, Definition, DistrictIx, Known, PostIx, ProgrammeIx, Seat, Text};

/// What one row asks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// The district that is asked.
    pub district: DistrictIx,
    /// The programme.
    pub programme: ProgrammeIx,
    /// The post; `None` where the records have none.
    pub post: Option<PostIx>,
    /// What is counted.
    pub definition: Arc<Definition>,
}

/// What the records say of it.
#[derive(Clone, Debug, Default)]
pub struct Today {
    /// How many; `None` where nothing tells.
    pub value: Option<Number>,
    /// True where sources disagree of it.
    pub disputed: bool,
    /// Since when.
    pub since: Option<Date>,
    /// Why nobody is in place, where that is so.
    pub standing: Option<(Standing, Option<Text>)>,
    /// How the source knows the number.
    pub basis: Option<Basis>,
    /// The last day for which it is told.
    pub evidence: Option<Day>,
    /// Where it is said.
    pub sources: Vec<Citation>,
}

/// What the records say of a thing on the asked day.
///
/// The only post of a district is asked for as the district is, so that what was there before a reorganisation counts.
pub fn today(known: &Known<'_>, thing: &Thing) -> Today {
    let day = known.clock.as_of;
    let (presence, count, since) = match thing.post.filter(|post| !is_alone(known, thing, *post)) {
        Some(post) => (
            evidence::post_presence(known, post, day),
            evidence::post_count(known, post, &thing.definition, day),
            evidence::post_since(known, post, StartSide::OnSite),
        ),
        None => {
            let counted = Counted::from(thing.definition.clone());
            let (district, programme) = (thing.district, thing.programme);
            (
                evidence::district_presence(known, district, programme, day),
                evidence::district_count(known, district, programme, &counted, day),
                evidence::district_since(known, district, programme, StartSide::OnSite),
            )
        }
    };
    let mut today = said(&count);
    if let Presence::Absent {
        standing,
        reason,
        source,
    } = presence
    {
        today = Today {
            standing: Some((standing, reason)),
            sources: vec![source],
            ..Today::default()
        };
    }
    if let Some(since) = since.filter(|since| since.date.earliest().is_none_or(|first| first <= day)) {
        today.since = Some(since.date);
        if today.sources.is_empty() {
            today.sources = since.sources;
        }
    }
    today
}

fn said(count: &Count) -> Today {
    if count.value.is_unknown() {
        return Today::default();
    }
    Today {
        value: Some(count.value.clone()),
        disputed: count.disputed,
        basis: count.basis,
        evidence: count.evidence,
        sources: count.sources.clone(),
        ..Today::default()
    }
}

/// Whether a post is all that its district has of a programme.
fn is_alone(known: &Known<'_>, thing: &Thing, post: PostIx) -> bool {
    let own = matches!(known.model[post].seat, Seat::District(_));
    own && evidence::posts_of(known, thing.district, thing.programme).len() == 1
}
