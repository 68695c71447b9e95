//! Narrative to the blocks of a paper.

use pulldown_cmark::{Alignment, Event, HeadingLevel, Tag, TagEnd};

use super::{Piece, Within, resolved};
use crate::source::FileId;
use crate::view::content::{Cell, Column, Run, Table, TableRow};
use crate::view::page::PageBuilder;
use crate::view::paper::{Block, Term};

/// A narrative as blocks below a heading of level `above`; none if it is empty.
pub fn blocks(page: &mut PageBuilder<'_, '_>, file: FileId, above: u8) -> Vec<Block> {
    let files = page.site.files;
    let text: &str = &files.get(file).text;
    let records = page.site.model.site().language;
    let lang = (page.site.words.language != records).then(|| crate::model::word::Word::word(records));
    let pieces = shallow(resolved(page, text, file, Within::Record("")));
    let mut reader = Reader {
        pieces: pieces.into_iter(),
        lang,
        above,
        last: above,
    };
    reader.blocks()
}

/// A paper nests quotes and lists no deeper, nor emphasis: what is written deeper stands on the last level.
const DEEPEST: usize = 6;

fn shallow(mut pieces: Vec<Piece<'_>>) -> Vec<Piece<'_>> {
    let (mut blocks, mut runs) = (0_usize, 0_usize);
    // whether the frame of each that is open stays; an item's does if its list's does
    let mut open: Vec<bool> = Vec::new();
    let counted = |kept: bool, depth: &mut usize| {
        *depth += usize::from(kept);
        kept
    };
    pieces.retain(|piece| match piece {
        Piece::Event(Event::Start(tag)) => {
            let kept = match tag {
                Tag::BlockQuote(_) | Tag::List(_) => counted(blocks < DEEPEST, &mut blocks),
                Tag::Item => open.last().copied().unwrap_or(true),
                Tag::Emphasis | Tag::Strong | Tag::Strikethrough => counted(runs < DEEPEST, &mut runs),
                _ => true,
            };
            open.push(kept);
            kept
        }
        Piece::Event(Event::End(tag)) => {
            let kept = open.pop().unwrap_or(true);
            match tag {
                TagEnd::BlockQuote(_) | TagEnd::List(_) => blocks -= usize::from(kept),
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => runs -= usize::from(kept),
                _ => {}
            }
            kept
        }
        _ => true,
    });
    pieces
}

/// What is left of the pieces, and where in the paper they go.
struct Reader<'t> {
    pieces: std::vec::IntoIter<Piece<'t>>,
    /// The language of the narrative, where that is not the paper's.
    lang: Option<&'static str>,
    /// The level of the heading that it stands below, and of the last one in it: levels have no gap.
    above: u8,
    last: u8,
}

impl Reader<'_> {
    /// Blocks up to the end of what encloses them.
    fn blocks(&mut self) -> Vec<Block> {
        let mut out = Vec::new();
        // text of an item or a cell without a paragraph of its own
        let mut loose: Vec<Run> = Vec::new();
        while let Some(piece) = self.pieces.next() {
            let block = match piece {
                Piece::Event(Event::End(_)) => break,
                Piece::Event(Event::Start(tag)) => match self.start(tag) {
                    Started::Block(block) => block,
                    Started::Runs(runs) => {
                        loose.extend(runs);
                        continue;
                    }
                    Started::Nothing => continue,
                },
                Piece::Event(Event::Rule) => continue,
                inline => {
                    loose.extend(self.run(inline, None));
                    continue;
                }
            };
            flush(&mut loose, &mut out);
            out.push(block);
        }
        flush(&mut loose, &mut out);
        out
    }

    fn start(&mut self, tag: Tag<'_>) -> Started {
        Started::Block(match tag {
            Tag::Paragraph => Block::Paragraph { runs: self.runs(None) },
            Tag::Heading { level, .. } => {
                let wanted = self.above + (level as u8).saturating_sub(HeadingLevel::H2 as u8);
                self.last = wanted.clamp(self.above + 1, self.last + 1);
                Block::Heading {
                    level: self.last,
                    id: None,
                    runs: self.runs(None),
                }
            }
            Tag::BlockQuote(_) => Block::Quote { blocks: self.blocks() },
            Tag::CodeBlock(_) => Block::Paragraph {
                runs: self.runs(Some("code")),
            },
            Tag::List(first) => {
                let mut items = Vec::new();
                while let Some(Piece::Event(Event::Start(Tag::Item))) = self.pieces.next() {
                    items.push(self.blocks());
                }
                Block::List {
                    ordered: first.is_some(),
                    start: first.unwrap_or(1),
                    items,
                }
            }
            Tag::DefinitionList => Block::Terms { terms: self.terms() },
            Tag::Table(sides) => Block::Table {
                table: Box::new(self.table(&sides)),
            },
            Tag::Emphasis => return Started::Runs(self.runs(Some("em"))),
            Tag::Strong => return Started::Runs(self.runs(Some("strong"))),
            Tag::Strikethrough => return Started::Runs(self.runs(Some("strike"))),
            Tag::Link { dest_url, .. } => return Started::Runs(self.link(&dest_url)),
            // pictures and raw HTML are refused by the check, footnotes have become marks
            _ => {
                self.blocks();
                return Started::Nothing;
            }
        })
    }

    /// Runs up to the end of what encloses them.
    fn runs(&mut self, kind: Option<&'static str>) -> Vec<Run> {
        let mut out: Vec<Run> = Vec::new();
        while let Some(piece) = self.pieces.next() {
            match piece {
                Piece::Event(Event::End(_)) => break,
                Piece::Event(Event::Start(Tag::Emphasis)) => out.extend(self.runs(kind.or(Some("em")))),
                Piece::Event(Event::Start(Tag::Strong)) => out.extend(self.runs(Some("strong"))),
                Piece::Event(Event::Start(Tag::Strikethrough)) => out.extend(self.runs(Some("strike"))),
                Piece::Event(Event::Start(Tag::Link { dest_url, .. })) => out.extend(self.link(&dest_url)),
                Piece::Event(Event::Start(_)) => {
                    self.runs(None);
                }
                inline => out.extend(self.run(inline, kind)),
            }
        }
        out
    }

    /// The runs of a link, which a paper cannot follow: another site's address is printed behind them, and a heading
    /// of a page is no place in a paper.
    fn link(&mut self, to: &str) -> Vec<Run> {
        let mut runs = self.runs(None);
        if !to.starts_with('#') {
            runs.push(Run::text(format!(" ({to})")));
        }
        runs
    }

    fn run(&self, piece: Piece<'_>, kind: Option<&'static str>) -> Option<Run> {
        let text = match piece {
            Piece::Mark(mark) => return Some(mark),
            Piece::Event(Event::Text(text)) => text.into_string(),
            Piece::Event(Event::Code(text)) => {
                return Some(Run::of("code", text.into_string()).in_language(self.lang));
            }
            // a blank for who reads only the text
            Piece::Event(Event::HardBreak) => return Some(Run::of("break", " ")),
            Piece::Event(Event::SoftBreak) => " ".to_owned(),
            Piece::Event(_) => return None,
        };
        Some(Run {
            text,
            kind,
            lang: self.lang,
            ..Run::default()
        })
    }

    fn terms(&mut self) -> Vec<Term> {
        let mut terms: Vec<Term> = Vec::new();
        while let Some(Piece::Event(Event::Start(tag))) = self.pieces.next() {
            match tag {
                Tag::DefinitionListTitle => terms.push(Term {
                    runs: self.runs(None),
                    blocks: Vec::new(),
                }),
                _ => {
                    let blocks = self.blocks();
                    if let Some(term) = terms.last_mut() {
                        term.blocks.extend(blocks);
                    }
                }
            }
        }
        terms
    }

    fn table(&mut self, sides: &[Alignment]) -> Table {
        // as the pages have them, see `aligned`
        let class = |n: usize| match sides.get(n) {
            Some(Alignment::Left) => Some("left"),
            Some(Alignment::Center) => Some("center"),
            Some(Alignment::Right) => Some("right"),
            Some(Alignment::None) | None => None,
        };
        let mut table = Table {
            id: String::new(),
            caption: String::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            ..Table::default()
        };
        while let Some(Piece::Event(Event::Start(tag))) = self.pieces.next() {
            let mut cells = Vec::new();
            while let Some(Piece::Event(Event::Start(Tag::TableCell))) = self.pieces.next() {
                cells.push(self.runs(None));
            }
            match tag {
                Tag::TableHead => {
                    table.columns = cells
                        .into_iter()
                        .enumerate()
                        .map(|(n, runs)| Column {
                            label: runs.into_iter().map(|r| r.text).collect(),
                            class: class(n),
                            href: None,
                        })
                        .collect();
                }
                _ => table.rows.push(TableRow {
                    cells: cells
                        .into_iter()
                        .enumerate()
                        .map(|(n, runs)| Cell {
                            class: class(n),
                            ..Cell::runs(runs)
                        })
                        .collect(),
                    ..TableRow::default()
                }),
            }
        }
        table
    }
}

/// What a tag begins.
enum Started {
    Block(Block),
    Runs(Vec<Run>),
    Nothing,
}

fn flush(loose: &mut Vec<Run>, out: &mut Vec<Block>) {
    if !loose.is_empty() {
        out.push(Block::Paragraph {
            runs: std::mem::take(loose),
        });
    }
}
