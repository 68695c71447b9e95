//! The blocks of a paper as Word's paragraphs, tables and pictures, each in a style of its template.

use super::template::Lists;
use super::text::{Para, Text};
use super::{styles::Styles, table};
use crate::chart;
use crate::render::picture::{Painter, Picture};

use crate::view::paper::{Block, Paper, PaperFigure, Run, Term};

/// Twentieths of a point in English Metric Units, in which pictures are measured.
const EMU: u32 = 635;
/// Pixels across a picture of the text's width: 250 to the inch.
const PIXELS: u32 = 1600;
/// A long paper has its headings listed, from so many on.
const MANY_HEADINGS: usize = 14;

/// What a paper becomes.
pub(super) struct Body {
    /// What stands in the text.
    pub text: String,
    /// The notes, in the order of their numbers.
    pub notes: String,
    /// The lists that begin with a number of their own.
    pub lists: String,
    /// The pictures, in their order: the first has the number 1.
    pub pictures: Vec<Picture>,
}

/// What a paper is written with.
pub(super) struct Writer<'w> {
    pub paper: &'w Paper,
    pub styles: &'w Styles,
    pub lists: &'w Lists,
    pub painter: &'w Painter,
    /// The room for text, in twentieths of a point.
    pub width: u32,
    pub height: u32,
    /// The number of the first note.
    pub first_note: i64,
}

/// Writes a paper; with its head, where the template has none.
pub(super) fn body(writer: &Writer<'_>, with_head: bool) -> Body {
    let mut out = Out {
        w: writer,
        text: Text::new(writer.paper, writer.styles, writer.first_note),
        lists: String::new(),
        used: 0,
        pictures: Vec::new(),
        shown: 0,
    };
    if with_head {
        out.head();
    }
    let headings = writer.paper.blocks.iter();
    let listed = headings
        .filter(|b| matches!(b, Block::Heading { level: 1 | 2, .. }))
        .count()
        >= MANY_HEADINGS;
    let mut is_attachments = false;
    for block in &writer.paper.blocks {
        if let Block::Heading { level: 1, id, .. } = block {
            // where the PDF has it: between the summary and what it sums up
            if listed && id.as_deref() == Some("background") {
                out.contents();
            }
            is_attachments = id.as_deref() == Some("attachments");
        }
        out.block(block, 0);
        if is_attachments && matches!(block, Block::List { .. }) {
            let said = writer.paper.ui.get("files_in_pdf").map_or("", String::as_str);
            out.text.paragraph(&Para::of("Body Text"), &[Run::text(said)]);
        }
    }
    // a text ends with a paragraph
    out.text.part_from_table();
    let notes = writer.paper.notes.iter().enumerate();
    let notes = notes.map(|(n, runs)| out.text.note(n, runs)).collect();
    Body {
        text: out.text.out,
        notes,
        lists: out.lists,
        pictures: out.pictures,
    }
}

struct Out<'w> {
    w: &'w Writer<'w>,
    text: Text<'w>,
    lists: String,
    /// How many lists there are of a number of their own.
    used: u32,
    pictures: Vec<Picture>,
    /// How many pictures are shown; a sign that is shown again is in the file once.
    shown: u32,
}

impl Out<'_> {
    /// Who hands in what to whom.
    fn head(&mut self) {
        let paper = self.w.paper;
        for said in [&paper.administration, &paper.kind] {
            self.text
                .paragraph(&Para::of("Lägesbild avsändare"), &[Run::text(said)]);
        }
        for label in paper.head.iter().chain(&paper.parties) {
            let mut runs = Vec::new();
            for line in &label.lines {
                if !runs.is_empty() {
                    runs.push(Run::of("break", ""));
                }
                runs.push(Run::text(line));
            }
            self.text.fact(&label.label, &runs);
        }
        self.text.paragraph(&Para::of("Title"), &[Run::text(&paper.title)]);
        if let Some(subtitle) = &paper.subtitle {
            self.text.paragraph(&Para::of("Subtitle"), &[Run::text(subtitle)]);
        }
        self.text
            .paragraph(&Para::of("Lägesbild avser"), &[Run::text(&paper.holds)]);
    }

    /// The headings, each leading to its place. Without the numbers of pages, which only Word knows.
    fn contents(&mut self) {
        let paper = self.w.paper;
        let title = paper.ui.get("contents").map_or("", String::as_str);
        let headings = paper.blocks.iter().filter_map(|b| match b {
            Block::Heading {
                level: level @ (1 | 2),
                runs,
                ..
            } => Some((*level, runs.as_slice())),
            _ => None,
        });
        self.text.contents(title, headings);
    }

    fn block(&mut self, block: &Block, depth: usize) {
        match block {
            Block::Heading { level, runs, .. } => self.text.heading(*level, runs),
            Block::Paragraph { runs } => self.text.paragraph(&Para::of(inside("Body Text", depth)), runs),
            Block::Answer {
                runs,
                points,
                verdict,
                state,
            } => {
                self.text.paragraph(&Para::of("Lägesbild svar").with_next(), runs);
                let point = |text: &String| {
                    vec![Block::Paragraph {
                        runs: vec![Run::text(text)],
                    }]
                };
                let points: Vec<Vec<Block>> = points.iter().map(point).collect();
                self.list(false, 1, &points, depth);
                let mut said = vec![Run::of("strong", &verdict.label)];
                said.extend(state.iter().map(|s| Run::text(format!(" · {s}"))));
                self.text.paragraph(&Para::of("Lägesbild läge"), &said);
            }
            Block::List { ordered, start, items } => self.list(*ordered, *start, items, depth),
            Block::Terms { terms } => terms.iter().for_each(|term| self.term(term, depth)),
            Block::Facts { facts } => {
                facts.iter().for_each(|fact| self.text.fact(&fact.label, &fact.runs));
                self.text.facts_ended();
            }
            Block::Quote { blocks } => {
                for block in blocks {
                    match block {
                        Block::Paragraph { runs } => self.text.paragraph(&Para::of("Quote"), runs),
                        other => self.block(other, depth),
                    }
                }
            }
            Block::Table { table } => table::table(&mut self.text, table, self.w.width),
            Block::Figure(figure) => self.figure(figure),
            Block::Note { title, paragraphs } => {
                let title = [Run::text(title)];
                self.text
                    .paragraph(&Para::of("Lägesbild anmärkningsrubrik").with_next(), &title);
                for runs in paragraphs {
                    self.text.paragraph(&Para::of("Lägesbild anmärkning"), runs);
                }
                self.text.note_ended();
            }
        }
    }

    fn term(&mut self, term: &Term, depth: usize) {
        let mut runs = term.runs.clone();
        runs.iter_mut()
            .filter(|r| r.kind.is_none())
            .for_each(|r| r.kind = Some("strong"));
        self.text
            .paragraph(&Para::of(inside("Body Text", depth)).with_next().close(), &runs);
        term.blocks.iter().for_each(|block| self.block(block, depth + 1));
    }

    /// The first paragraph of an item has its sign; what else is in it stands below that.
    fn list(&mut self, ordered: bool, start: u64, items: &[Vec<Block>], depth: usize) {
        let level = depth.min(2);
        let number = match (ordered, start) {
            (true, _) => {
                let (list, at) = self.w.lists.numbers[level];
                let number = self.w.lists.free + self.used;
                self.used += 1;
                self.lists.push_str(&format!(
                    "<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"{list}\"/><w:lvlOverride w:ilvl=\"{at}\">\
                     <w:startOverride w:val=\"{start}\"/></w:lvlOverride></w:num>"
                ));
                Some((number, at))
            }
            // the items say their own numbers
            (false, 0) => None,
            (false, _) => self.w.lists.bullets[level].map(|number| (number, level)),
        };
        let style = match (ordered, start) {
            (true, _) => ["List Number", "List Number 2", "List Number 3"][level],
            (false, 0) => inside("Body Text", depth),
            (false, _) => ["List Bullet", "List Bullet 2", "List Bullet 3"][level],
        };
        for item in items {
            let mut rest = item.as_slice();
            if let Some((Block::Paragraph { runs }, others)) = item.split_first() {
                self.text.paragraph(&Para::of(style).numbered(number), runs);
                rest = others;
            }
            rest.iter().for_each(|block| self.block(block, depth + 1));
        }
    }

    fn figure(&mut self, figure: &PaperFigure) {
        let mut caption = vec![Run::text(&figure.title)];
        if let Some(subtitle) = &figure.subtitle {
            caption.push(Run::of("soft", format!(" {subtitle}")));
        }
        self.text.paragraph(&Para::of("caption").with_next(), &caption);
        let Some(picture) = self.w.painter.draw(&figure.svg, PIXELS) else {
            return;
        };
        let across = self.w.width * EMU;
        let down = |across: u32| (u64::from(across) * u64::from(picture.height) / u64::from(picture.width)) as u32;
        // with its title and key on one page
        let most = self.w.height * EMU / 10 * 8;
        let size = match down(across) {
            high if high > most => ((u64::from(across) * u64::from(most) / u64::from(high)) as u32, most),
            high => (across, high),
        };
        self.pictures.push(picture);
        let drawn = self.drawing(self.pictures.len(), size, Some(&figure.description));
        let para = Para::of("Lägesbild bild");
        let para = if figure.key.is_empty() { para } else { para.with_next() };
        self.text.raw(&para, &drawn);
        if figure.key.is_empty() {
            return;
        }
        let mut key = String::new();
        for (n, item) in figure.key.iter().enumerate() {
            if n > 0 {
                self.text.run(&mut key, &Run::text("   "));
            }
            if let Some(number) = self.sign(&item.sign) {
                // as high as small letters
                let (wide, high) = chart::SWATCH;
                let size = (520 * EMU, 520 * EMU * high / wide);
                key.push_str(&self.drawing(number, size, None));
            }
            // a sign and its words stay on one line
            let said = format!("\u{a0}{}", item.label.replace(' ', "\u{a0}"));
            self.text.run(&mut key, &Run::text(said));
        }
        self.text.raw(&Para::of("Lägesbild läge"), &key);
    }

    /// The number of the picture of a sign.
    fn sign(&mut self, svg: &str) -> Option<usize> {
        let picture = self.w.painter.draw(svg, chart::SWATCH.0 * 4)?;
        let held = self.pictures.iter().position(|p| p.png == picture.png);
        Some(held.map_or_else(
            || {
                self.pictures.push(picture);
                self.pictures.len()
            },
            |at| at + 1,
        ))
    }

    /// A picture in the line, by its number; without a description it adds nothing to the words beside it.
    fn drawing(&mut self, number: usize, (across, down): (u32, u32), description: Option<&str>) -> String {
        self.shown += 1;
        // apart from those that a template has of its own
        let shown = 1000 + self.shown;
        let mut about = String::new();
        crate::chart::escape(&mut about, description.unwrap_or_default());
        let decorative = match description {
            Some(_) => String::new(),
            None => "<a:extLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\
                     <a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative \
                     xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>"
                .to_owned(),
        };
        format!(
            "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
             distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{across}\" cy=\"{down}\"/>\
             <wp:docPr id=\"{shown}\" name=\"Bild {shown}\" descr=\"{about}\">{decorative}</wp:docPr>\
             <wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\
             <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:nvPicPr><pic:cNvPr id=\"{shown}\" name=\"Bild {shown}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
             r:embed=\"{}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{across}\" cy=\"{down}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
             </wp:inline></w:drawing></w:r>",
            picture_id(number)
        )
    }
}

/// The id of the relation to a picture.
pub(super) fn picture_id(number: usize) -> String {
    format!("lagesbild-{number}")
}

/// The style of a paragraph, which inside an item of a list is that of what goes on in it.
fn inside(style: &'static str, depth: usize) -> &'static str {
    match depth {
        0 => style,
        1 => "List Continue",
        2 => "List Continue 2",
        _ => "List Continue 3",
    }
}
