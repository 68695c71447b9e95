//! What the answers of a site lack, and who has answered its questionnaires: the rows of the page of gaps.

use std::borrow::Cow;

use crate::answer::Answer;
use crate::answer::gaps::Gap;
use crate::answer::replies::{Reply, asked, replies};
use crate::model::{DistrictIx, InquiryIx, Known};

/// A row of the page of gaps.
pub enum Item {
    /// Something that an answer lacks: of which inquiry, the place of the question in it, and what.
    Gap(InquiryIx, u32, Gap),
    /// A district that was asked, and its questionnaire, where that came back.
    Asked(InquiryIx, DistrictIx, Option<Reply>),
}

impl Item {
    /// The inquiry that it is of.
    pub fn inquiry(&self) -> InquiryIx {
        match self {
            Item::Gap(inquiry, ..) | Item::Asked(inquiry, ..) => *inquiry,
        }
    }
}

/// All rows, as the site's pair of clocks knows them: what is missing in the order of the questions, then who has answered the
/// inquiries of which any questionnaire came back. None where nothing is missing.
pub fn items(known: &Known<'_>, answers: &[Cow<'_, [Answer]>]) -> Vec<Item> {
    let mut items = Vec::new();
    for ((inquiry, _), answers) in known.model.inquiries().zip(answers) {
        for (n, answer) in (0_u32..).zip(answers.iter()) {
            items.extend(answer.unknowns.iter().map(|gap| Item::Gap(inquiry, n, gap.clone())));
        }
    }
    if items.is_empty() {
        return items;
    }
    for (inquiry, _) in known.model.inquiries() {
        let replies = replies(known, inquiry);
        if replies.is_empty() {
            continue;
        }
        let mut districts = asked(known, inquiry);
        districts.extend(replies.iter().map(|reply| reply.district));
        districts.sort();
        districts.dedup();
        let item = |district: DistrictIx| {
            let reply = replies.iter().find(|reply| reply.district == district);
            Item::Asked(inquiry, district, reply.copied())
        };
        items.extend(districts.into_iter().map(item));
    }
    items
}
