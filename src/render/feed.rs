//! The feed of changed answers, as Atom (RFC 4287). The only module that knows the Atom crate.

use atom_syndication::{Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use chrono::{NaiveTime, Utc};

use super::Part;
use crate::answer::{Arg, Message};
use crate::model::date::Day;
use crate::model::word::Word;
use crate::model::{SourceIx, Subject};
use crate::view::Site;
use crate::view::address::{Place, relative};
use crate::view::news::{News, NewsKind, told};

/// Entries of a feed; readers keep the older ones.
const MOST: usize = 200;

/// The feed of a language's tree, if the site has one. Its ids hold no address and no day of a build, so that they
/// stay the same when the site moves and when it is made again. Links are absolute below `base`, else relative to the
/// feed.
pub fn feed(site: &Site<'_>, base: Option<&str>) -> Option<Part> {
    let tag = site.model.site().tag.as_deref()?;
    let path = site.feed()?;
    let maker = Maker {
        site,
        path: &path,
        base,
        // each language has its own feed, and its own entries
        ids: format!("tag:{tag}:{}/", site.words.language.word()),
    };
    let bytes = maker.feed().write_to(Vec::new()).unwrap_or_default();
    Some((path.clone(), bytes))
}

struct Maker<'s, 'm> {
    site: &'s Site<'m>,
    path: &'s str,
    base: Option<&'s str>,
    ids: String,
}

impl Maker<'_, '_> {
    fn href(&self, to: &str) -> String {
        match self.base {
            Some(base) => format!("{base}{to}"),
            None => relative(self.path, to),
        }
    }

    fn link(&self, rel: &str, to: &str, mime: &str, title: Option<String>) -> Link {
        Link {
            href: self.href(to),
            rel: rel.into(),
            hreflang: Some(self.site.words.language.word().into()),
            mime_type: Some(mime.into()),
            title,
            ..Link::default()
        }
    }

    fn feed(&self) -> Feed {
        let (model, words) = (self.site.model, &self.site.words);
        let record = model.site();
        let news = &self.site.news;
        // a site on which nothing was ever answered has no newest entry: it is as old as what it knows
        let updated = news.first().map_or(record.clock.known_by, |n| n.day);
        let about: Vec<&str> = [&record.subtitle, &record.notice]
            .into_iter()
            .flatten()
            .map(|t| words.text(t))
            .collect();
        let mut links = vec![self.link(
            "alternate",
            &self.site.addresses.place(Place::Changes),
            "text/html",
            None,
        )];
        // the way to itself is only worth telling where it leads there from anywhere
        links.extend(
            self.base
                .map(|_| self.link("self", self.path, "application/atom+xml", None)),
        );
        Feed {
            title: Text::plain(format!("{} – {}", words.get("feed-title"), words.text(&record.title))),
            // whoever reads the feed alone must know what every page tells
            subtitle: (!about.is_empty()).then(|| Text::plain(about.join(". "))),
            id: format!("{}changes", self.ids),
            updated: midnight(updated),
            authors: vec![Person {
                name: words.text(&record.publisher).to_owned(),
                ..Person::default()
            }],
            generator: Some(Generator {
                value: "Lägesbild".into(),
                ..Generator::default()
            }),
            links,
            lang: Some(words.language.word().into()),
            entries: news.iter().take(MOST).map(|n| self.entry(n)).collect(),
            ..Feed::default()
        }
    }

    fn entry(&self, news: &News) -> Entry {
        let (model, words) = (self.site.model, &self.site.words);
        let inquiry = &model[news.inquiry];
        let question = &inquiry.questions[news.question as usize];
        let of = Subject::Question(news.inquiry, news.question);
        let id = format!("{}{}/{}", self.ids, inquiry.id, question.id);
        let mut sources: Vec<SourceIx> = Vec::new();
        for citation in &news.sources {
            if !sources.contains(&citation.source) {
                sources.push(citation.source);
            }
        }
        let told = told(words, news);
        let mut text = vec![
            format!("{told}."),
            news.sentence.clone(),
            words.say(&Message::new("news-as-of").with("day", Arg::Day(news.as_of))),
        ];
        if !sources.is_empty() {
            let names: Vec<&str> = sources.iter().map(|s| words.text(&model[*s].title)).collect();
            let mut names = names.join("; ");
            if news.more > 0 {
                names.push_str(&format!(" {}", words.count("news-more-sources", news.more)));
            }
            let message = Message::new("news-sources")
                .with("count", Arg::Count(sources.len() + news.more))
                .with("names", Arg::Verbatim(names));
            text.push(words.say(&message));
        }
        let mut links = vec![self.link(
            "alternate",
            &self.site.address(of).unwrap_or_default(),
            "text/html",
            None,
        )];
        links.extend(sources.iter().map(|source| {
            let title = words.text(&model[*source].title).to_owned();
            let to = self.site.addresses.source(model, *source, None);
            self.link("via", &to, "text/html", Some(title))
        }));
        Entry {
            title: Text::plain(format!("{} {told}", words.text(&question.summary))),
            id: match news.kind {
                NewsKind::First => id,
                NewsKind::Known => format!("{id}/{}", news.day),
                NewsKind::Edition => format!("{id}/edition/{}", news.day),
            },
            updated: midnight(news.day),
            links,
            content: Some(Content {
                value: Some(text.join(" ")),
                content_type: Some("text".into()),
                ..Content::default()
            }),
            ..Entry::default()
        }
    }
}

/// The beginning of a day, in UTC: records tell days, and no hours.
fn midnight(day: Day) -> FixedDateTime {
    day.and_time(NaiveTime::MIN)
        .and_local_timezone(Utc)
        .single()
        .unwrap_or_default()
        .fixed_offset()
}
