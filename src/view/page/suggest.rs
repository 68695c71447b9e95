//! Corrections that readers suggest: a plain link to a mail that is begun, or to the record in the web editor of the site's
//! repository, as the site's record says.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Medium, PageBuilder};
use crate::answer::{Arg, Message};
use crate::model::Citation;
use crate::source::Span;
use crate::view::answer_json::cite;
use crate::view::content::{Run, TableRow};
use crate::view::parts::NavLink;

/// All but what no part of an address gives a meaning (RFC 3986, 2.3).
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// The same in a path, whose folders stay apart.
const PATH: &AsciiSet = &PLAIN.remove(b'/');

/// The same in a mail address, whose sign between the name and the host is part of it.
const ADDRESS: &AsciiSet = &PLAIN.remove(b'@');

/// What on a page a correction is suggested of.
#[derive(Default)]
pub struct Shown<'s> {
    /// The row or the figure, by its name; empty for the page as a whole.
    pub what: &'s str,
    /// What is shown there.
    pub said: String,
    /// The source that is told.
    pub source: Option<Citation>,
    /// Where the record says it.
    pub record: Option<Span>,
}

impl PageBuilder<'_, '_> {
    /// Whether this page offers to suggest corrections.
    fn takes_suggestions(&self) -> bool {
        self.medium == Medium::Site && self.site.model.site().corrections.is_some()
    }

    /// A row with a link by which it is corrected, named by the row and what it shows beside its sources.
    pub fn open_to_suggestions(&self, row: TableRow, source: Option<Citation>) -> TableRow {
        if !self.takes_suggestions() {
            return row;
        }
        let dash = self.site.words.get("dash");
        let told = row.cells.iter().map(|cell| text_of(&cell.runs));
        let mut told = told.filter(|text| !text.is_empty() && *text != dash);
        let what = told.next().unwrap_or_default();
        let said = told.collect::<Vec<_>>().join(", ");
        let label = match said.is_empty() {
            true => what.clone(),
            false => format!("{what}: {said}"),
        };
        let shown = Shown {
            what: &what,
            said,
            source,
            record: source.map(|c| c.span),
        };
        let suggest = self.way_to_suggest(&shown).map(|way| Run::link(label, way));
        TableRow { suggest, ..row }
    }

    /// The link of the page, or of a figure on it.
    pub fn suggest(&self, shown: &Shown<'_>) -> Option<NavLink> {
        if !self.takes_suggestions() {
            return None;
        }
        Some(NavLink {
            label: self.site.words.get("suggest"),
            href: Some(self.way_to_suggest(shown)?),
            current: false,
        })
    }

    /// Where somebody goes who wants to correct it. To the record where the site has an editor and it is known which record;
    /// else into a mail, where it has an address for them.
    fn way_to_suggest(&self, shown: &Shown<'_>) -> Option<String> {
        let ways = self.site.model.site().corrections.as_ref()?;
        let record = shown.record.or_else(|| self.own_record());
        if let Some((pattern, record)) = ways.edit_url.as_ref().zip(record) {
            let (path, line) = self.place(record);
            let path = utf8_percent_encode(&path, PATH).to_string();
            return Some(pattern.replace("{path}", &path).replace("{line}", &line.to_string()));
        }
        ways.mail.as_ref().map(|mail| self.mail(mail, shown, record))
    }

    /// A mail that is begun (RFC 6068): where it is, what stands there, and what would have to be told. Neither the line of a
    /// record nor the address of the site is in it: pages stay the same where only the form of a record changes, and wherever
    /// the site stands.
    fn mail(&self, to: &str, shown: &Shown<'_>, record: Option<Span>) -> String {
        let words = &self.site.words;
        let mut lines = Vec::new();
        let mut line = |key: &str, what: String| lines.push(format!("{}: {what}", words.get(key)));
        line("suggest-page", self.path.clone());
        if !shown.what.is_empty() {
            line("suggest-row", shown.what.to_owned());
        }
        if let Some(record) = record {
            line("suggest-record", self.place(record).0);
        }
        if let Some(source) = shown.source {
            line("suggest-source", cite(self.site.model, source));
        }
        if !shown.said.is_empty() {
            line("suggest-shown", shown.said.clone());
        }
        for key in ["suggest-right", "suggest-how"] {
            lines.push(format!("\r\n{}:\r\n", words.get(key)));
        }
        let what = if shown.what.is_empty() { &self.path } else { shown.what };
        let subject = words.say(&Message::new("suggest-subject").with("what", Arg::Verbatim(what.to_owned())));
        let coded = |text: &str| utf8_percent_encode(text, PLAIN).to_string();
        let to = utf8_percent_encode(to, ADDRESS).to_string();
        format!(
            "mailto:{to}?subject={}&body={}",
            coded(&subject),
            coded(&lines.join("\r\n"))
        )
    }

    /// The file of a place below the content folder, and the line in it.
    fn place(&self, at: Span) -> (String, usize) {
        let file = self.site.files.get(at.file);
        (file.path.to_string(), file.position(at.start).0)
    }

    /// The record that this page is of.
    fn own_record(&self) -> Option<Span> {
        use crate::view::address::Target;
        let Target::Record(of, _) = self.target else {
            return None;
        };
        self.site.model.span(of)
    }
}

/// What a line says, without its marks.
fn text_of(runs: &[Run]) -> String {
    let said = runs.iter().filter(|r| r.kind != Some("source"));
    said.map(|r| r.text.as_str()).collect::<String>().trim().to_owned()
}
