//! Words that are explained where a page first uses them: the word leads to its explanation at the end of the page.
//!
//! This is done on the finished page, since only that has its words in the order in which they are read, whatever part of the
//! page or narrative they come from.

use maud::{PreEscaped, Render, html};
use memchr::memmem::Finder;

use super::html::{Engine, TemplateError};
use crate::view::Site;
use crate::view::address::relative;
use crate::view::terms::{Explained, Here, anchor};

/// Elements in which a word is used but leads nowhere: what leads elsewhere already, and what is no running text.
const CLOSED: &[&str] = &[
    "a", "button", "caption", "h1", "h2", "h3", "label", "nav", "summary", "th",
];
/// Elements whose text is not read as words of the page.
const UNREAD: &[&str] = &["script", "style", "svg"];

/// Where a template wants what the words of a page mean.
const PLACE: &str = "<!-- words -->";

/// The words of a site in one language, as they stand in pages.
pub(super) struct Explainer<'s, 'm> {
    site: &'s Site<'m>,
    terms: Vec<Sought<'s>>,
}

struct Sought<'s> {
    term: &'s Explained,
    /// What it is short for, as it may stand in pages.
    names: Vec<String>,
    forms: Vec<(String, Finder<'static>)>,
}

impl<'s, 'm> Explainer<'s, 'm> {
    /// The words that a site explains.
    pub fn new(site: &'s Site<'m>) -> Self {
        let terms = site.published.terms.iter().map(|term| Sought {
            term,
            names: term.name.as_deref().map(written).unwrap_or_default(),
            forms: term.forms.iter().flat_map(|f| written(f)).map(form).collect(),
        });
        Explainer {
            site,
            terms: terms.collect(),
        }
    }

    /// A page with its words explained; the page of all words, and one that uses none, stay as they are.
    pub fn explain(&self, engine: &Engine, path: &str, kind: &str, page: Vec<u8>) -> Result<Vec<u8>, TemplateError> {
        let Some((start, end)) = std::str::from_utf8(&page).ok().and_then(main_of) else {
            return Ok(page);
        };
        let is_there = |s: &Sought<'_>| s.forms.iter().any(|(_, form)| form.find(&page[start..end]).is_some());
        let sought: Vec<&Sought<'_>> = self.terms.iter().filter(|s| is_there(s)).collect();
        let of_this = |s: &&Sought<'_>| self.site.address(s.term.of).as_deref() != Some(path);
        let sought: Vec<&Sought<'_>> = sought.into_iter().filter(of_this).collect();
        if kind == "terms" || sought.is_empty() {
            return Ok(page);
        }
        let page = String::from_utf8_lossy(&page);
        let main = &page[start..end];
        // a template that has no place for them has them last
        let (before, after) = main.split_at(main.find(PLACE).unwrap_or(main.len()));
        let mut marks = Marks::new(&sought);
        let (mut out, mut rest) = (String::with_capacity(page.len() + 1024), String::new());
        out.push_str(&page[..start]);
        marks.read(before, &mut out);
        marks.read(after, &mut rest);
        let used = sought.iter().zip(&marks.used).filter(|(_, used)| **used);
        let used: Vec<Here<'_>> = used.map(|(s, _)| self.here(s.term, path)).collect();
        if !used.is_empty() {
            out.push_str(&engine.words_here(&used)?);
        }
        out.push_str(&rest);
        out.push_str(&page[end..]);
        Ok(out.into_bytes())
    }

    fn here<'t>(&'t self, term: &'t Explained, page: &str) -> Here<'t> {
        let words = &self.site.words;
        Here {
            anchor: anchor(term),
            word: &term.word,
            name: term.name.as_deref(),
            definition: term.definition.as_ref().map(|text| words.text(text)),
            lang: term.definition.as_ref().and_then(|text| words.foreign(text)),
            href: self.site.address(term.of).map(|to| relative(page, &to)),
        }
    }
}

fn form(form: String) -> (String, Finder<'static>) {
    let finder = Finder::new(&form).into_owned();
    (form, finder)
}

/// How a word may stand in a page: a template escapes apostrophes, narratives and lines of text need not.
fn written(word: &str) -> Vec<String> {
    let plain = word.render().0;
    let by_template = plain.replace('\'', "&#39;");
    let mut all = vec![plain, by_template];
    all.dedup();
    all
}

/// Where the content of a page's `main` begins and ends.
fn main_of(page: &str) -> Option<(usize, usize)> {
    let open = page.find("<main")?;
    let start = open + page[open..].find('>')? + 1;
    let end = page.rfind("</main>")?;
    (start <= end).then_some((start, end))
}

/// The words of one page, as they are met.
struct Marks<'s> {
    sought: &'s [&'s Sought<'s>],
    /// Which are used.
    used: Vec<bool>,
    /// Which lead to their explanation already.
    marked: Vec<bool>,
    /// Which the page tells itself, as it writes *name (short name)*.
    told: Vec<bool>,
}

impl<'s> Marks<'s> {
    fn new(sought: &'s [&'s Sought<'s>]) -> Self {
        Marks {
            sought,
            used: vec![false; sought.len()],
            marked: vec![false; sought.len()],
            told: vec![false; sought.len()],
        }
    }

    /// Copies HTML, and makes links of the first words outside of what is closed to them.
    fn read(&mut self, html: &str, out: &mut String) {
        let mut inside: Vec<&str> = Vec::new();
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            let (text, tag) = rest.split_at(at);
            self.text(text, &inside, out);
            let end = end_of_tag(tag);
            let (tag, after) = tag.split_at(end);
            out.push_str(tag);
            rest = after;
            let name = tag.trim_start_matches(['<', '/']);
            let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
            if tag.starts_with("</") {
                if inside.last() == Some(&name) {
                    inside.pop();
                }
            } else if !tag.ends_with("/>") && (CLOSED.contains(&name) || UNREAD.contains(&name)) {
                inside.push(name);
            }
        }
        self.text(rest, &inside, out);
    }

    fn text(&mut self, text: &str, inside: &[&str], out: &mut String) {
        let mut rest = text;
        if !inside.iter().any(|name| UNREAD.contains(name)) {
            while let Some((at, len, n)) = self.next(rest) {
                let (before, word) = rest.split_at(at);
                let (word, after) = word.split_at(len);
                out.push_str(before);
                let said = before.strip_suffix(" (");
                if said.is_some_and(|said| self.sought[n].names.iter().any(|name| said.ends_with(name))) {
                    self.told[n] = true;
                }
                self.used[n] |= !self.told[n];
                if inside.is_empty() && self.used[n] && !self.marked[n] {
                    self.marked[n] = true;
                    let to = anchor(self.sought[n].term);
                    html! { a.term href={ "#" (to) } { (PreEscaped(word)) } }.render_to(out);
                } else {
                    out.push_str(word);
                }
                rest = after;
            }
        }
        out.push_str(rest);
    }

    /// The next word of a text that is explained, the longest of those that begin there: where, how long, and which.
    fn next(&self, text: &str) -> Option<(usize, usize, usize)> {
        let found = self.sought.iter().enumerate().filter_map(|(n, sought)| {
            let found = sought.forms.iter().filter_map(|(form, finder)| {
                let mut places = finder.find_iter(text.as_bytes());
                let at = places.find(|at| is_whole(text, *at, form.len()))?;
                Some((at, form.len()))
            });
            let (at, len) = found.min_by_key(|(at, len)| (*at, std::cmp::Reverse(*len)))?;
            Some((at, len, n))
        });
        found.min_by_key(|(at, len, _)| (*at, std::cmp::Reverse(*len)))
    }
}

/// Whether a part of a text is no part of a longer word.
fn is_whole(text: &str, at: usize, len: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + len..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// How long a tag is: to its end, whatever stands between quotes.
fn end_of_tag(tag: &str) -> usize {
    let mut quote = None;
    for (at, c) in tag.bytes().enumerate() {
        match (quote, c) {
            (None, b'"' | b'\'') => quote = Some(c),
            (Some(q), c) if q == c => quote = None,
            (None, b'>') => return at + 1,
            _ => {}
        }
    }
    tag.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Subject, TermIx};

    /// What pages become in which three words are explained, and which of these they use.
    fn read(html: &str) -> (String, Vec<bool>) {
        let term = |id: &str, word: &str| Explained {
            of: Subject::Term(TermIx(0)),
            id: id.to_owned(),
            word: word.to_owned(),
            name: Some("Children's team".to_owned()),
            definition: None,
            forms: vec![word.to_owned()],
        };
        let terms = [
            term("sst", "SST"),
            term("sst-plus", "SST+"),
            term("home", "children's <home>"),
        ];
        let sought: Vec<Sought<'_>> = terms
            .iter()
            .map(|term| Sought {
                term,
                names: term.name.as_deref().map(written).unwrap_or_default(),
                forms: written(&term.word).into_iter().map(form).collect(),
            })
            .collect();
        let sought: Vec<&Sought<'_>> = sought.iter().collect();
        let mut marks = Marks::new(&sought);
        let mut out = String::new();
        marks.read(html, &mut out);
        (out, marks.used)
    }

    #[test]
    fn the_first_use_in_running_text_leads_to_the_explanation() {
        let (html, used) = read("<h1>SST</h1><p title=\"a > SST\">Om <b>SST</b> och SST.</p>");
        let link = "<a class=\"term\" href=\"#term.sst\">SST</a>";
        assert_eq!(
            html,
            format!("<h1>SST</h1><p title=\"a > SST\">Om <b>{link}</b> och SST.</p>")
        );
        assert_eq!(used, [true, false, false]);
    }

    #[test]
    fn a_longer_word_is_not_taken_for_a_shorter_one() {
        let (html, used) = read("<p>SST+ och SST+, ASST, SSTs</p>");
        assert_eq!(
            html,
            "<p><a class=\"term\" href=\"#term.sst-plus\">SST+</a> och SST+, ASST, SSTs</p>"
        );
        assert_eq!(used, [false, true, false]);
    }

    #[test]
    fn what_stands_behind_its_name_needs_no_explanation() {
        for name in ["Children's team", "Children&#39;s team"] {
            let html = format!("<h1>{name} (SST)</h1><p>Om SST.</p>");
            assert_eq!(read(&html), (html, vec![false; 3]));
        }
    }

    #[test]
    fn a_word_is_found_however_its_signs_are_written_in_html() {
        for written in ["children's &lt;home&gt;", "children&#39;s &lt;home&gt;"] {
            let (html, used) = read(&format!("<p>A {written}.</p>"));
            assert_eq!(
                html,
                format!("<p>A <a class=\"term\" href=\"#term.home\">{written}</a>.</p>")
            );
            assert_eq!(used, [false, false, true]);
        }
    }

    #[test]
    fn what_leads_elsewhere_is_used_and_stays() {
        let html = "<p><a href=\"x\">SST</a> <svg><text>SST+</text></svg></p>";
        assert_eq!(read(html), (html.to_owned(), vec![true, false, false]));
    }
}
