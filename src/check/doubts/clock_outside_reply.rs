//! `clock-outside-reply`: an inquiry asks about a day, or of what was known on one, that its reply could not know or has not.

use super::Cx;
use super::facts::{can_be, dates, turns};
use crate::diagnostic::{Code, Finding};
use crate::model::date::{Date, Day, Truth};
use crate::model::{Clock, Inquiry, Model};
use crate::said::{Said, say};

/// More than so many days apart, two days are rather a slip than chosen.
const APART: i64 = 183;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    let model = cx.model;
    for (_, inquiry) in model.inquiries() {
        if let Some(why) = wrong(model, inquiry) {
            let finding = Finding::at(
                Code::ClockOutsideReply,
                inquiry.span,
                why,
                say!("correct the clock or the date of the reply; or write `accepted: …`, why this day is asked about"),
            );
            findings.push(match inquiry.reply {
                Some(reply) => finding.and(reply.span, say!("the reply")),
                None => finding,
            });
        }
    }
    let Clock { as_of, known_by } = model.site().clock;
    // with nothing that became known in between, the later one shows no more than the earlier one
    let between = |day: Day| as_of < day && day <= known_by;
    let mut known = model.sources().filter_map(|(_, source)| source.known()?.latest());
    if as_of != known_by
        && !known.any(between)
        && let Some(site) = cx.files.span_of("site.yaml")
    {
        findings.push(Finding::at(
            Code::ClockOutsideReply,
            site,
            say!(
                "the site shows {as_of} as it was known on {known_by}, and nothing became known in between",
                as_of,
                known_by
            ),
            say!("write one day for both; or write `accepted: …` in site.yaml, why they differ"),
        ));
    }
}

fn wrong(model: &Model, inquiry: &Inquiry) -> Option<Said> {
    let Clock { as_of, known_by } = inquiry.clock;
    let id = &inquiry.id;
    if known_by < as_of && !turns(known_by) {
        return Some(say!(
            "`{id}` asks about {as_of}, and of what was known on {known_by}, before it",
            id,
            as_of,
            known_by
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
        return Some(say!(
            "`{id}` asks of what was known on {known_by}, when its reply of {text} was not",
            id,
            known_by,
            text
        ));
    }
    if as_of > last {
        return Some(say!(
            "`{id}` asks about {as_of}, which its reply of {text} cannot know",
            id,
            as_of,
            text
        ));
    }
    let exact = own.iter().any(|date| date.is_day() == Some(as_of));
    if (first - as_of).num_days() > APART || !exact && !turns(as_of) && as_of != known_by {
        return Some(say!(
            "`{id}` asks about {as_of}, which is no day of its reply of {text}",
            id,
            as_of,
            text
        ));
    }
    let other = [as_of, model.site().clock.known_by].contains(&known_by);
    if (known_by - known).num_days() > APART && !other || !is_own(known_by) && !turns(known_by) && !other {
        return Some(say!(
            "`{id}` asks of what was known on {known_by}, which is no day of its reply of {text}",
            id,
            known_by,
            text
        ));
    }
    let paper = inquiry.paper.date.as_ref()?;
    let of_paper =
        own.iter().any(|date| date.overlaps(paper) != Truth::No) || can_be(paper, as_of) || can_be(paper, known_by);
    (!of_paper).then(|| {
        say!(
            "the paper of `{id}` is of {paper}, which is no day of its reply of {text}",
            id,
            paper = paper.text(),
            text
        )
    })
}
