//! What is shown where somebody shares an answer.

use crate::answer::Answer;
use crate::chart::{Card, card};
use crate::view::answer_json::told;
use crate::view::page::badge;
use crate::view::site::Site;

/// The picture as SVG: whose it is, what is asked, the sentence that leads, how far it is answered, for which day, and what every page
/// tells, since others show it without the page. There is none where it is not known at which address it will stand, and where what it
/// says has no room.
pub fn share(site: &Site<'_>, answer: &Answer) -> Option<String> {
    site.base_url.as_ref()?;
    let (record, words) = (site.model.site(), &site.words);
    let known = &site.inquiries[answer.inquiry.position()];
    let title = words.text(&record.title);
    card(&Card {
        site: &match &record.subtitle {
            Some(subtitle) => format!("{title} – {}", words.text(subtitle)),
            None => title.to_owned(),
        },
        question: words.text(&answer.question(site.model).summary),
        sentence: &told(words, known, answer).0,
        verdict: &badge(words, answer).label,
        state: &format!("{} {}", words.get("ui-facts-hold"), words.day(known.clock.as_of)),
        notice: record.notice.as_ref().map(|notice| words.text(notice)),
    })
}
