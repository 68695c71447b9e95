//! Which districts have answered the questionnaire of an inquiry.

use super::coverage::scope;
use crate::model::date::Day;
use crate::model::{DistrictIx, InquiryIx, Known, SourceIx};

/// A questionnaire that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The district that it answers for.
    pub district: DistrictIx,
    /// The day of the answer.
    pub day: Day,
    /// The source that it is.
    pub source: SourceIx,
}

/// The last questionnaire that came back from each district, as far as was known; in the order of the districts.
pub fn replies(known: &Known<'_>, inquiry: InquiryIx) -> Vec<Reply> {
    let mut replies: Vec<Reply> = Vec::new();
    for (source, record) in known.model.sources() {
        let Some((_, districts)) = record.questionnaire.as_ref().filter(|(of, _)| *of == inquiry) else {
            continue;
        };
        let day = record.known().and_then(|date| date.latest());
        let Some(day) = day.filter(|day| *day <= known.clock.known_by) else {
            continue;
        };
        replies.extend(districts.iter().map(|district| Reply {
            district: *district,
            day,
            source,
        }));
    }
    // the last of each district; of one day that of the later source
    replies.sort_by_key(|reply| (reply.district, reply.day, reply.source));
    replies.dedup_by(|later, kept| {
        let same = later.district == kept.district;
        if same {
            *kept = *later;
        }
        same
    });
    replies
}

/// The districts of which an inquiry asks something that each can answer for itself, in the order of their ids.
pub fn asked(known: &Known<'_>, inquiry: InquiryIx) -> Vec<DistrictIx> {
    let questions = known.model[inquiry].questions.iter();
    let own = questions.filter(|q| q.programme().is_some() && q.organization.is_none());
    let mut all: Vec<DistrictIx> = own.flat_map(|q| scope(known, q, known.clock.as_of)).collect();
    all.sort();
    all.dedup();
    all
}
