//! Lines of text as Word's runs in paragraphs: kinds as styles of characters, marks as footnotes.

use super::styles::Styles;
use crate::chart::escape;

use crate::view::paper::{Paper, Run};

/// How a paragraph stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Para {
    style: &'static str,
    keep_next: bool,
    /// Whether what comes next stands close below it.
    close: bool,
    number: Option<(u32, usize)>,
    /// `right` or `center`.
    align: Option<&'static str>,
}

impl Para {
    /// A paragraph of a style, by its name.
    pub fn of(style: &'static str) -> Self {
        Para {
            style,
            ..Para::default()
        }
    }

    /// The same on one page with what comes next.
    pub fn with_next(self) -> Self {
        Para {
            keep_next: true,
            ..self
        }
    }

    /// The same with what comes next close below it.
    pub fn close(self) -> Self {
        Para { close: true, ..self }
    }

    /// The same as an item of a list at a level.
    pub fn numbered(self, number: Option<(u32, usize)>) -> Self {
        Para { number, ..self }
    }

    /// The same at another side.
    pub fn aligned(self, align: Option<&'static str>) -> Self {
        Para { align, ..self }
    }
}

/// What stood last, where that decides how the next paragraph stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Text,
    Table,
    Note,
    Facts,
}

/// A text that grows.
pub(super) struct Text<'w> {
    pub out: String,
    paper: &'w Paper,
    styles: &'w Styles,
    first_note: i64,
    last: Last,
    headings: usize,
}

/// The soft and the warm ink of papers.
const SOFT: &str = "4B5865";
const WARM: &str = "8A4B00";

impl<'w> Text<'w> {
    pub fn new(paper: &'w Paper, styles: &'w Styles, first_note: i64) -> Self {
        Text {
            out: String::with_capacity(64 * 1024),
            paper,
            styles,
            first_note,
            last: Last::Text,
            headings: 0,
        }
    }

    /// A paragraph.
    pub fn paragraph(&mut self, para: &Para, runs: &[Run]) {
        let mut inside = String::new();
        runs.iter().for_each(|run| self.run(&mut inside, run));
        self.raw(para, &inside);
    }

    /// A paragraph whose runs are written already.
    pub fn raw(&mut self, para: &Para, inside: &str) {
        self.out.push_str("<w:p>");
        let mut properties = String::new();
        let id = self.styles.id(para.style);
        if !id.is_empty() {
            properties.push_str(&format!("<w:pStyle w:val=\"{id}\"/>"));
        }
        if para.keep_next {
            properties.push_str("<w:keepNext/>");
        }
        if let Some((number, level)) = para.number {
            properties.push_str(&format!(
                "<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>"
            ));
        }
        // a table has no room below it, and what is noted is one block; headings bring their own
        let before = match (self.last, para.style) {
            (Last::Text, _) | (_, "caption" | "Title") => None,
            (_, style) if style.starts_with("heading") => None,
            (Last::Note, "Lägesbild anmärkningsrubrik") | (Last::Facts, "Lägesbild uppgift") => None,
            (Last::Table | Last::Note | Last::Facts, _) => Some(200),
        };
        if before.is_some() || para.close {
            properties.push_str("<w:spacing");
            before
                .iter()
                .for_each(|n| properties.push_str(&format!(" w:before=\"{n}\"")));
            properties.push_str(if para.close { " w:after=\"0\"/>" } else { "/>" });
        }
        if let Some(align) = para.align {
            properties.push_str(&format!("<w:jc w:val=\"{align}\"/>"));
        }
        if !properties.is_empty() {
            self.out.push_str(&format!("<w:pPr>{properties}</w:pPr>"));
        }
        self.out.push_str(inside);
        self.out.push_str("</w:p>");
        self.last = Last::Text;
    }

    /// A heading, as a place that the table of contents leads to.
    pub fn heading(&mut self, level: u8, runs: &[Run]) {
        let style = match level {
            0 | 1 => "heading 1",
            2 => "heading 2",
            3 => "heading 3",
            4 => "heading 4",
            5 => "heading 5",
            _ => "heading 6",
        };
        let mut inside = String::new();
        runs.iter().for_each(|run| self.run(&mut inside, run));
        if level <= 2 {
            let n = self.headings;
            self.headings += 1;
            let id = HEADING_IDS + n;
            inside = format!(
                "<w:bookmarkStart w:id=\"{id}\" w:name=\"{}\"/>{inside}<w:bookmarkEnd w:id=\"{id}\"/>",
                heading_name(n)
            );
        }
        self.raw(&Para::of(style).with_next(), &inside);
    }

    /// The table of contents, as Word makes it; it can be made anew in Word.
    pub fn contents<'h>(&mut self, title: &str, headings: impl Iterator<Item = (u8, &'h [Run])>) {
        self.paragraph(&Para::of("TOC Heading").with_next(), &[Run::text(title)]);
        let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \
                     \\n \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        let mut all: Vec<(u8, String)> = Vec::new();
        for (n, (level, runs)) in headings.enumerate() {
            let mut inside = String::new();
            let plain = runs.iter().filter(|r| r.note.is_none() && r.kind != Some("comma"));
            plain.for_each(|run| self.run(&mut inside, run));
            let link = format!(
                "<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{inside}</w:hyperlink>",
                heading_name(n)
            );
            all.push((level, link));
        }
        if let Some((_, first)) = all.first_mut() {
            first.insert_str(0, begin);
        }
        if let Some((_, last)) = all.last_mut() {
            last.push_str("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
        }
        for (level, inside) in all {
            self.raw(&Para::of(if level == 1 { "toc 1" } else { "toc 2" }), &inside);
        }
    }

    /// A term and what holds, in a line.
    pub fn fact(&mut self, label: &str, runs: &[Run]) {
        let mut inside = String::from("<w:r>");
        let id = self.styles.id("Lägesbild ledord");
        inside.push_str(&format!("<w:rPr><w:rStyle w:val=\"{id}\"/></w:rPr><w:t>"));
        escape(&mut inside, label);
        inside.push_str("</w:t></w:r><w:r><w:tab/></w:r>");
        runs.iter().for_each(|run| self.run(&mut inside, run));
        self.raw(&Para::of("Lägesbild uppgift"), &inside);
    }

    /// A piece of a line.
    pub fn run(&self, out: &mut String, run: &Run) {
        if let Some(number) = run.note {
            self.mark(out, number, run.first);
            return;
        }
        if run.kind == Some("break") {
            out.push_str("<w:r><w:br/></w:r>");
            return;
        }
        if run.text.is_empty() {
            return;
        }
        let style = match run.kind {
            Some("strong") => Some("Strong"),
            Some("em") => Some("Emphasis"),
            Some("code") => Some("HTML Code"),
            _ => None,
        };
        let mut properties = String::new();
        if let Some(style) = style {
            properties.push_str(&format!("<w:rStyle w:val=\"{}\"/>", self.styles.id(style)));
        }
        match run.kind {
            Some("strike") => properties.push_str("<w:strike/>"),
            Some("soft") => properties.push_str(&format!(
                "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/><w:color w:val=\"{SOFT}\"/>"
            )),
            Some("warn") => properties.push_str(&format!("<w:color w:val=\"{WARM}\"/>")),
            Some("comma") => properties.push_str("<w:vertAlign w:val=\"superscript\"/>"),
            _ => {}
        }
        if let Some(lang) = run.lang.filter(|lang| *lang != self.paper.lang) {
            properties.push_str(&format!("<w:lang w:val=\"{lang}\"/>"));
        }
        out.push_str("<w:r>");
        if !properties.is_empty() {
            out.push_str(&format!("<w:rPr>{properties}</w:rPr>"));
        }
        out.push_str("<w:t xml:space=\"preserve\">");
        escape(out, &run.text);
        out.push_str("</w:t></w:r>");
    }

    /// A footnote where it is first cited; from then on its number, which leads to that place.
    fn mark(&self, out: &mut String, number: usize, is_first: bool) {
        let style = self.styles.id("footnote reference");
        let style = format!("<w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr>");
        let name = format!("_Not{number}");
        if is_first {
            let (id, mark) = (self.first_note + number as i64 - 1, NOTE_IDS + number);
            out.push_str(&format!(
                "<w:bookmarkStart w:id=\"{mark}\" w:name=\"{name}\"/><w:r>{style}<w:footnoteReference w:id=\"{id}\"/></w:r>\
                 <w:bookmarkEnd w:id=\"{mark}\"/>"
            ));
        } else {
            out.push_str(&format!(
                "<w:r>{style}<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>{style}<w:instrText xml:space=\"preserve\"> NOTEREF \
                 {name} \\f \\h </w:instrText></w:r><w:r>{style}<w:fldChar w:fldCharType=\"separate\"/></w:r>\
                 <w:r>{style}<w:t>{number}</w:t></w:r><w:r>{style}<w:fldChar w:fldCharType=\"end\"/></w:r>"
            ));
        }
    }

    /// A footnote, by its place among them.
    pub fn note(&self, at: usize, runs: &[Run]) -> String {
        let (text, reference) = (self.styles.id("footnote text"), self.styles.id("footnote reference"));
        let mut out = format!(
            "<w:footnote w:id=\"{}\"><w:p><w:pPr><w:pStyle w:val=\"{text}\"/></w:pPr><w:r><w:rPr><w:rStyle \
             w:val=\"{reference}\"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>",
            self.first_note + at as i64
        );
        runs.iter().for_each(|run| self.run(&mut out, run));
        out.push_str("</w:p></w:footnote>");
        out
    }

    /// The id of a style.
    pub fn style(&self, name: &str) -> &'w str {
        self.styles.id(name)
    }

    /// A table begins: two that follow one another would be one.
    pub fn table_begins(&mut self) {
        self.part_from_table();
    }

    /// A table has ended.
    pub fn table_ended(&mut self) {
        self.last = Last::Table;
    }

    /// Terms and what holds have ended.
    pub fn facts_ended(&mut self) {
        self.last = Last::Facts;
    }

    /// What is noted has ended.
    pub fn note_ended(&mut self) {
        self.last = Last::Note;
    }

    /// An empty paragraph, where a table stands last.
    pub fn part_from_table(&mut self) {
        if self.last == Last::Table {
            self.raw(&Para::of("Body Text"), "");
        }
    }
}

/// Where the ids of our places begin, apart from those that a template has of its own: of headings, and of notes.
const HEADING_IDS: usize = 100_000;
const NOTE_IDS: usize = 200_000;

fn heading_name(n: usize) -> String {
    format!("_Toc{:08}", n + 1)
}
