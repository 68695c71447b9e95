//! The columns of a questionnaire, by which it is known again.

use crate::model::date::plain;
use crate::model::{Language, Model};
use crate::view::words::Words;

/// A column of a questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// What is asked about.
    About,
    /// What the records say.
    Today,
    /// Since when, by the records.
    Since,
    /// How the source knows it, and which it is.
    Basis,
    /// What nobody has told.
    Missing,
    /// Whether what the records say is right.
    Right,
    /// How many.
    Number,
    /// Since when.
    From,
    /// Whether the number has been the same since then.
    Unchanged,
    /// What is planned.
    Plans,
    /// Who answers: a role.
    Who,
    /// The day of the answer.
    Day,
    /// What a program needs to know the row again.
    Key,
}

impl Column {
    /// All, in their order.
    pub const ALL: [Column; 13] = [
        Column::About,
        Column::Today,
        Column::Since,
        Column::Basis,
        Column::Missing,
        Column::Right,
        Column::Number,
        Column::From,
        Column::Unchanged,
        Column::Plans,
        Column::Who,
        Column::Day,
        Column::Key,
    ];

    /// The key of its heading in the messages; with `-note` behind it, of what is told where it is filled in.
    pub fn key(self) -> &'static str {
        match self {
            Column::About => "ask-col-about",
            Column::Today => "ask-col-today",
            Column::Since => "ask-col-since",
            Column::Basis => "ask-col-basis",
            Column::Missing => "ask-col-missing",
            Column::Right => "ask-col-right",
            Column::Number => "ask-col-number",
            Column::From => "ask-col-from",
            Column::Unchanged => "ask-col-unchanged",
            Column::Plans => "ask-col-plans",
            Column::Who => "ask-col-who",
            Column::Day => "ask-col-day",
            Column::Key => "ask-col-key",
        }
    }

    /// Whether somebody fills it in.
    pub fn is_filled_in(self) -> bool {
        Column::Right <= self && self <= Column::Day
    }
}

/// The headings in every language, by which a returned questionnaire is known.
pub struct Heads(Vec<(String, Column)>);

impl Heads {
    /// The headings of a site.
    pub fn new(model: &Model) -> Heads {
        let languages = Language::ALL.iter().map(|language| Words::new(model, *language));
        let heads = languages.flat_map(|words| Column::ALL.map(|column| (plain(&words.get(column.key())), column)));
        Heads(heads.collect())
    }

    /// The column of a heading, whatever case and blanks it has.
    pub fn column(&self, head: &str) -> Option<Column> {
        let head = plain(head);
        self.0
            .iter()
            .find(|(known, _)| *known == head)
            .map(|(_, column)| *column)
    }
}
