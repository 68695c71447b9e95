//! Sources, and the places in them.

use super::Cx;
use super::ids::no_place;
use super::read::Read;
use super::statements::{cite, last_day};
use crate::diagnostic::{Code, Finding};
use crate::model::RefKind;
use crate::model::date::Date;
use crate::model::{Attachment, DistrictIx, InquiryIx, Remark, Source, Text};
use crate::said::say;
use crate::source::{FileId, Span};
use crate::written::{self, At};

/// Resolves the sources that have files of their own.
pub fn sources(cx: &mut Cx<'_>, list: &[Read<written::Source>]) -> Vec<Source> {
    let mut sources = Vec::new();
    for read in list {
        let Some(record) = read.record.as_ref().filter(|s| !s.flawed) else {
            continue;
        };
        let resolved = source(cx, &read.id, None, record, read.narrative, read.span);
        sources.extend(cx.keep(RefKind::Source, &read.id, resolved));
    }
    sources
}

/// Resolves one source; its corrections follow when all records are there.
pub fn source(
    cx: &mut Cx<'_>,
    id: &str,
    owner: Option<DistrictIx>,
    s: &written::Source,
    narrative: Option<FileId>,
    span: Span,
) -> Option<Source> {
    let date = |d: &Option<At<Date>>| d.as_ref().map(|d| d.value.clone());
    let places: Vec<_> = s
        .places
        .iter()
        .flat_map(|p| &p.0)
        .map(|(key, text)| (key.value.clone(), text.clone()))
        .collect();
    let remarks = s
        .remarks
        .iter()
        .map(|r| Remark {
            place: place(cx, &places, r.place.as_ref()),
            text: r.text.value.clone(),
        })
        .collect();
    let quotes = s.quotes.iter().flat_map(|q| &q.0);
    let quotes = quotes.filter_map(|(key, text)| Some((place(cx, &places, Some(key))?, text.clone())));
    let quotes: Vec<_> = quotes.collect();
    let attachments = s
        .attachments
        .iter()
        .map(|a| Attachment {
            title: a.title.clone(),
            source: a.source.as_ref().and_then(|c| cite(cx, c)),
        })
        .collect();
    for dated in [&s.signed, &s.meeting, &s.published, &s.facts_at].into_iter().flatten() {
        last_day(cx, dated)?;
    }
    let (signed, meeting, published) = (date(&s.signed), date(&s.meeting), date(&s.published));
    let known = meeting.as_ref().or(signed.as_ref()).or(published.as_ref()).cloned();
    if let (Some(facts_at), Some(known)) = (&s.facts_at, &known)
        && let (Some(first), Some(last)) = (facts_at.value.earliest(), known.latest())
        && first > last
    {
        cx.report(Finding::at(
            Code::DateAfterSource,
            facts_at.span,
            say!(
                "the source of {known} would tell how it is on {facts_at}, which it cannot know",
                known = known.text(),
                facts_at = facts_at.value.text()
            ),
            say!("correct `facts_at`, or leave it out where the source tells of its own day"),
        ));
    }
    let questionnaire = match &s.questionnaire {
        Some(returned) => Some(questionnaire(cx, returned)?),
        None => None,
    };
    Some(Source {
        id: id.to_owned(),
        owner,
        title: s.title.clone(),
        kind: s.kind.clone(),
        publisher: s.publisher.clone(),
        identifier: s.identifier.clone(),
        url: s.url.as_ref().map(|u| u.value.0.clone()),
        supplied: s.supplied.unwrap_or(true),
        facts_at: date(&s.facts_at).or(known),
        signed,
        meeting,
        published,
        note: s.note.as_ref().map(|n| n.value.clone()),
        file: s.file.as_ref().map(|f| (f.name.value.clone(), f.hash.value.clone())),
        questionnaire,
        places,
        quotes,
        attachments,
        remarks,
        corrections: Vec::new(),
        narrative,
        span,
    })
}

/// The inquiry and the districts that a questionnaire is of.
fn questionnaire(cx: &mut Cx<'_>, returned: &written::Returned) -> Option<(InquiryIx, Vec<DistrictIx>)> {
    let inquiry = cx.table.inquiry(&returned.inquiry, &mut cx.findings);
    let districts: Vec<Option<DistrictIx>> = returned
        .districts
        .iter()
        .map(|id| cx.table.district(id, &mut cx.findings))
        .collect();
    Some((inquiry?, districts.into_iter().collect::<Option<_>>()?))
}

/// Where a place that is named by its key stands among the places of its source.
pub fn place(cx: &mut Cx<'_>, places: &[(String, Text)], key: Option<&At<String>>) -> Option<u32> {
    let key = key?;
    let found = places.iter().position(|(k, _)| *k == key.value);
    if found.is_none() {
        cx.report(Finding::at(
            Code::UnknownPlace,
            key.span,
            say!("this source has no place `{key}`", key = key.value),
            no_place(&key.value, places.iter().map(|(k, _)| k.as_str())),
        ));
    }
    found.map(|p| p as u32)
}
