//! What a page or a paper is made of, whatever it is written as: lines of text and tables. All text is final, in the language of
//! the page, with every address relative to it.

use serde::Serialize;

/// A piece of a line of text.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// The text; runs stand directly after one another, so spaces are part of it.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
    /// `source`, `strong`, `soft` or `warn`.
    pub kind: Option<&'static str>,
    /// Its language, where that is not the page's.
    pub lang: Option<&'static str>,
    /// The footnote that it marks, in a paper.
    pub note: Option<usize>,
    /// True for the first mark of its footnote.
    pub first: bool,
}

impl Run {
    /// Plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Run {
            text: text.into(),
            ..Run::default()
        }
    }

    /// Text of a kind.
    pub fn of(kind: &'static str, text: impl Into<String>) -> Self {
        Run {
            text: text.into(),
            kind: Some(kind),
            ..Run::default()
        }
    }

    /// A link.
    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Run {
            text: text.into(),
            href: Some(href.into()),
            ..Run::default()
        }
    }

    /// The same in another language than the page's.
    pub fn in_language(mut self, lang: Option<&'static str>) -> Self {
        self.lang = lang;
        self
    }
}

/// A cell of a table.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// What stands in it.
    pub runs: Vec<Run>,
    /// `num`, `nowrap`, `warn` or `soft`; in the table of who has what `some`, `none` or `plan`.
    pub class: Option<&'static str>,
    /// What a script sorts it by.
    pub sort: Option<String>,
}

impl Cell {
    /// A plain cell.
    pub fn text(text: impl Into<String>) -> Self {
        Cell::runs(vec![Run::text(text)])
    }

    /// A cell of runs.
    pub fn runs(runs: Vec<Run>) -> Self {
        Cell {
            runs,
            ..Cell::default()
        }
    }

    /// Whether nothing stands in it, or nothing but a dash.
    fn says_nothing(&self, dash: &str) -> bool {
        // the mark of a footnote has no text before it has its number
        let nothing = |run: &Run| run.note.is_none() && (run.text.is_empty() || run.text == dash);
        self.runs.iter().all(nothing)
    }

    /// The same with a class.
    pub fn class(mut self, class: &'static str) -> Self {
        self.class = Some(class);
        self
    }

    /// The same with what a script sorts it by.
    pub fn sort(mut self, sort: impl Into<String>) -> Self {
        self.sort = Some(sort.into());
        self
    }
}

/// A column's head.
#[derive(Clone, Debug, Serialize)]
pub struct Column {
    /// Its words.
    pub label: String,
    /// Where they lead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// As that of its cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<&'static str>,
}

/// A row; its first cell is its head.
#[derive(Clone, Debug, Default)]
pub struct TableRow {
    /// An anchor.
    pub id: Option<String>,
    /// The word for a district that has ended.
    pub former: Option<String>,
    /// As many as there are columns.
    pub cells: Vec<Cell>,
    /// Where a correction of the row is suggested, named by the row and what it says.
    pub suggest: Option<Run>,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// An anchor, unique on the page.
    pub id: String,
    /// Its caption.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<TableRow>,
    /// A row below them, as a sum.
    pub foot: Option<TableRow>,
    /// The word for picking a row, where rows can be.
    pub pick: Option<String>,
    /// Templates of a site's own get its rows as data too.
    pub in_full: bool,
}

impl Table {
    /// The same without the columns in which every cell is empty or a dash; the first names the rows, and stays.
    pub fn without_empty(mut self, dash: &str) -> Self {
        for at in (1..self.columns.len()).rev() {
            if self.rows.iter().all(|row| row.cells[at].says_nothing(dash)) {
                self.columns.remove(at);
                for row in &mut self.rows {
                    row.cells.remove(at);
                }
            }
        }
        self
    }
}
