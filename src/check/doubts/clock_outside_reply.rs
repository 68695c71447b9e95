//! `clock-outside-reply`: an inquiry asks about a day, or of what was known on one, that its reply could not know or has not.

use chrono::Datelike;

use super::Cx;
use super::facts::{can_be, dates};
use crate::diagnostic::{Code, Finding};
use crate::model::date::{Date, Day};
use crate::model::{Clock, Inquiry, Model};

/// More than so many days apart, the two clocks of the site are rather a slip.
const APART: i64 = 366;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    let model = cx.model;
    for (_, inquiry) in model.inquiries() {
        if let Some(why) = wrong(model, inquiry) {
            let finding = Finding::at(
                Code::ClockOutsideReply,
                inquiry.span,
                why,
                "correct the clock or the date of the reply; or write `accepted: …`, why this day is asked about",
            );
            findings.push(match inquiry.reply {
                Some(reply) => finding.and(reply.span, "the reply"),
                None => finding,
            });
        }
    }
    let Clock { as_of, known_by } = model.site().clock;
    let days = (known_by - as_of).num_days();
    if (days < 0 || days > APART || !turns(as_of) && days != 0)
        && let Some(site) = cx.files.span_of("site.yaml")
    {
        findings.push(Finding::at(
            Code::ClockOutsideReply,
            site,
            format!("the site shows {as_of} as it was known on {known_by}"),
            "correct one of the two; or write `accepted: …` in site.yaml, why they differ",
        ));
    }
}

/// The last and the first day of a month: those are asked about for their own sake.
fn turns(day: Day) -> bool {
    day.day() == 1 || day.succ_opt().is_some_and(|next| next.day() == 1)
}

fn wrong(model: &Model, inquiry: &Inquiry) -> Option<String> {
    let Clock { as_of, known_by } = inquiry.clock;
    let id = &inquiry.id;
    if known_by < as_of && !turns(known_by) {
        return Some(format!(
            "`{id}` asks about {as_of}, and of what was known on {known_by}, before it"
        ));
    }
    let reply = &model[inquiry.reply?.source];
    let own: Vec<&Date> = dates(reply).collect();
    let last = own.iter().map(|d| d.latest()).max().flatten()?;
    let first = own.iter().filter_map(|d| d.earliest()).min()?;
    let known = reply.known()?.latest()?;
    let is_own = |day: Day| own.iter().any(|date| can_be(date, day));
    let text = reply.known()?.text();
    if known_by < known {
        return Some(format!(
            "`{id}` asks of what was known on {known_by}, when its reply of {text} was not"
        ));
    }
    if as_of > last {
        return Some(format!(
            "`{id}` asks about {as_of}, which its reply of {text} cannot know"
        ));
    }
    if (first - as_of).num_days() > APART || !is_own(as_of) && !turns(as_of) {
        return Some(format!(
            "`{id}` asks about {as_of}, which is no day of its reply of {text}"
        ));
    }
    let other = [as_of, model.site().clock.known_by].contains(&known_by);
    (!is_own(known_by) && !turns(known_by) && !other)
        .then(|| format!("`{id}` asks of what was known on {known_by}, which is no day of its reply of {text}"))
}
