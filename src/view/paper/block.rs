//! The blocks that a paper is made of.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::view::content::{Run, Table};
use crate::view::parts::{Badge, Fact, KeyItem};
use crate::view::pieces::{self, Piece};

/// A piece of a paper, in the order of reading.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Block {
    /// A heading; levels begin at 1 and have no gap.
    Heading {
        /// Its level.
        level: u8,
        /// An anchor.
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<String>,
        /// Its text.
        #[serde(serialize_with = "pieces::line")]
        runs: Vec<Run>,
    },
    /// A paragraph.
    Paragraph {
        /// Its text.
        #[serde(serialize_with = "pieces::line")]
        runs: Vec<Run>,
    },
    /// The answer to a question, and how far it is one.
    Answer {
        /// The sentence.
        #[serde(serialize_with = "pieces::line")]
        runs: Vec<Run>,
        /// What more it says.
        points: Vec<String>,
        /// The verdict.
        verdict: Badge,
        /// Coverage, total.
        state: Vec<String>,
    },
    /// A list.
    List {
        /// Whether it is numbered.
        ordered: bool,
        /// Its first number.
        start: u64,
        /// Its items.
        items: Vec<Vec<Block>>,
    },
    /// Terms and what they mean.
    Terms {
        /// The terms.
        terms: Vec<Term>,
    },
    /// Terms and what holds, in a line each.
    Facts {
        /// The facts.
        #[serde(serialize_with = "lines_of_facts")]
        facts: Vec<Fact>,
    },
    /// A quotation.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
    },
    /// A table.
    Table {
        /// The table.
        #[serde(serialize_with = "pieces::table")]
        table: Box<Table>,
    },
    /// A picture.
    Figure(Box<PaperFigure>),
    /// Something said beside: a caveat, a correction, a claim.
    Note {
        /// Its heading.
        title: String,
        /// Its paragraphs.
        #[serde(serialize_with = "pieces::lines")]
        paragraphs: Vec<Vec<Run>>,
    },
}

/// A term of a list of terms.
#[derive(Debug, Serialize)]
pub struct Term {
    /// The term.
    #[serde(serialize_with = "pieces::line")]
    pub runs: Vec<Run>,
    /// What it means.
    pub blocks: Vec<Block>,
}

/// A picture on paper. The same data stand in a table below it.
#[derive(Debug, Serialize)]
pub struct PaperFigure {
    /// What it shows.
    pub title: String,
    /// How to read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// The main finding, for those who do not see it.
    pub description: String,
    /// SVG.
    pub svg: String,
    /// It is the rest of the picture before it.
    pub goes_on: bool,
    /// The signs that it uses; of a picture that goes on, with its first.
    pub key: Vec<KeyItem>,
}

/// Terms and what holds, as data.
fn lines_of_facts<S: Serializer>(facts: &[Fact], serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Line<'f> {
        label: &'f str,
        runs: Vec<Piece<'f>>,
    }
    serializer.collect_seq(facts.iter().map(|fact| Line {
        label: &fact.label,
        runs: pieces::pieces(&fact.runs),
    }))
}

/// Numbers the footnotes of a paper from 1 in the order of reading, and marks the first mark of each. Gives the old
/// numbers in the new order.
///
/// A mark stands directly behind the word before it; two marks are parted by a comma.
pub fn number(blocks: &mut [Block]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    each(blocks, &mut |runs| {
        let mut out: Vec<Run> = Vec::with_capacity(runs.len());
        for mut run in runs.drain(..) {
            if let Some(old) = run.note {
                let at = *places.entry(old).or_insert(order.len());
                run.first = at == order.len();
                if run.first {
                    order.push(old);
                }
                run.note = Some(at + 1);
                while let Some(last) = out.last_mut().filter(|r| r.note.is_none() && r.kind != Some("comma")) {
                    let kept = last.text.trim_end().len();
                    last.text.truncate(kept);
                    if kept > 0 {
                        break;
                    }
                    out.pop();
                }
                if out.last().is_some_and(|r| r.note.is_some()) {
                    out.push(Run::of("comma", ","));
                }
            }
            out.push(run);
        }
        *runs = out;
    });
    order
}

/// Every line of text of the blocks, in the order of reading.
fn each(blocks: &mut [Block], then: &mut dyn FnMut(&mut Vec<Run>)) {
    for block in blocks {
        match block {
            Block::Heading { runs, .. } | Block::Paragraph { runs } | Block::Answer { runs, .. } => then(runs),
            Block::List { items, .. } => items.iter_mut().for_each(|item| each(item, then)),
            Block::Terms { terms } => {
                for term in terms {
                    then(&mut term.runs);
                    each(&mut term.blocks, then);
                }
            }
            Block::Facts { facts } => facts.iter_mut().for_each(|f| then(&mut f.runs)),
            Block::Quote { blocks } => each(blocks, then),
            Block::Table { table } => {
                let cells = table.rows.iter_mut().flat_map(|r| &mut r.cells);
                cells.for_each(|c| then(&mut c.runs));
            }
            Block::Figure(_) => {}
            Block::Note { paragraphs, .. } => paragraphs.iter_mut().for_each(&mut *then),
        }
    }
}
