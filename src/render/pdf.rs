//! A paper to PDF by typst: PDF/UA-1 and PDF/A-3a in one file, without an external program, the network or a clock.

use crate::said::{Said, say};
use std::ops::Range;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use unicode_normalization::char::is_combining_mark;

/// The path of the template, and of the data that it reads.
const TEMPLATE: &str = "paper.typ";
const DATA: &str = "data.json";

/// The template and the fonts, ready for any number of papers.
pub(super) struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    data: FileId,
    options: PdfOptions,
}

/// Why a paper could not be set.
#[derive(Debug)]
pub(super) enum PressError {
    /// A file that is no font, by its path below the theme.
    Font(String),
    /// What is wrong with the template, with its line and column.
    Template(String),
    /// A text of the records that no font has all characters of, as typst tells it.
    Glyph(String),
}

impl PressError {
    /// One phrase: what happened.
    pub fn message(&self) -> Said {
        match self {
            PressError::Font(path) => say!("`theme/{path}` cannot be read as a font", path),
            PressError::Template(told) => say!("a template cannot be used: {told}", told),
            PressError::Glyph(told) => say!("a paper cannot be set: {told}", told),
        }
    }
}

impl Press {
    /// A press with this template, and with the fonts among the theme's files that papers use.
    ///
    /// # Errors
    ///
    /// Where one of them cannot be read as a font.
    pub fn new<'t>(template: &str, fonts: impl IntoIterator<Item = (&'t str, &'t [u8])>) -> Result<Self, PressError> {
        let fonts: Vec<Font> = fonts
            .into_iter()
            .map(|(path, bytes)| {
                Font::new(Bytes::new(bytes.to_vec()), 0).ok_or_else(|| PressError::Font(path.to_owned()))
            })
            .collect::<Result<_, _>>()?;
        let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]);
        Ok(Press {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            template: Source::new(id(TEMPLATE)?, template.to_owned()),
            data: id(DATA)?,
            options: PdfOptions {
                creator: Smart::Custom(Some(concat!("Lägesbild ", env!("CARGO_PKG_VERSION")).to_owned())),
                standards: standards.map_err(|e| PressError::Template(e.message().to_string()))?,
                ..PdfOptions::default()
            },
        })
    }

    /// Sets one paper of its data, which the template reads as `/data.json`: content never becomes markup.
    ///
    /// # Errors
    ///
    /// Where the template fails, or makes a document that is neither PDF/UA-1 nor PDF/A-3a.
    pub fn set(&self, data: Vec<u8>) -> Result<Vec<u8>, PressError> {
        let sheet = Sheet {
            press: self,
            data: Bytes::new(data),
        };
        let failed = |all: &[SourceDiagnostic]| {
            // typst has no code for it; PDF/UA asks for a glyph of each character
            let glyph = all.iter().any(|d| d.message.contains("could not be displayed with"));
            let told = sheet.told(all);
            if glyph {
                PressError::Glyph(told)
            } else {
                PressError::Template(told)
            }
        };
        let document: PagedDocument = typst::compile(&sheet).output.map_err(|e| failed(&e))?;
        let pdf = typst_pdf::pdf(&document, &self.options).map_err(|e| failed(&e));
        // what was remembered for this paper helps no other; without this a large site would keep all of them
        typst::comemo::evict(0);
        pdf
    }
}

/// The family in which headings, tables and the margins of papers are set; the other one has it as its second.
const COMMON: &str = "Inter";

impl Press {
    /// Whether every face of papers can show this character by itself.
    pub fn has(&self, c: char) -> bool {
        !is_combining_mark(c) && !is_unmapped(c) && self.fonts.iter().any(|font| covers(font, c))
    }

    /// Where the first sign stands that papers cannot show. A letter and its marks are one sign: one font must have all
    /// of them.
    pub fn lacking(&self, text: &str) -> Option<Range<usize>> {
        let mut rest = text.char_indices().peekable();
        while let Some((start, first)) = rest.next() {
            let mut end = start + first.len_utf8();
            let mut sign = vec![first];
            while let Some((_, mark)) = rest.next_if(|(_, c)| is_combining_mark(*c)) {
                end += mark.len_utf8();
                sign.push(mark);
            }
            if !self.shows(&sign) {
                return Some(start..end);
            }
        }
        None
    }

    fn shows(&self, sign: &[char]) -> bool {
        if sign.iter().any(|c| is_unmapped(*c)) {
            return false;
        }
        // these are not drawn
        let seen: Vec<char> = sign
            .iter()
            .copied()
            .filter(|c| !matches!(c, '\n' | '\t' | '\r') && !is_default_ignorable(*c))
            .collect();
        let Some(first) = seen.first() else { return true };
        let of_all = |font: &Font| seen.iter().all(|c| covers(font, *c));
        let (common, others): (Vec<&Font>, Vec<&Font>) = self.fonts.iter().partition(|f| f.info().family == COMMON);
        let has = |fonts: &[&Font]| fonts.iter().any(|font| of_all(font));
        // typst looks for another font by the first character alone, and takes none that it has tried
        has(&common) || !common.iter().any(|font| covers(font, *first)) && has(&others)
    }
}

fn covers(font: &Font, c: char) -> bool {
    font.info().coverage.contains(u32::from(c))
}

/// Characters that PDF/A-3a lets no text have, whether a font has them or not (ISO 19005-3, 6.2.11.7).
fn is_unmapped(c: char) -> bool {
    matches!(c, '\0' | '\u{feff}' | '\u{fffe}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Unicode's `Default_Ignorable_Code_Point`: drawn by no font, and left out.
fn is_default_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

fn id(path: &str) -> Result<FileId, PressError> {
    let path = VirtualPath::new(path).map_err(|e| PressError::Template(format!("{e:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One paper on the press: the world that typst sees.
struct Sheet<'p> {
    press: &'p Press,
    data: Bytes,
}

impl Sheet<'_> {
    /// Diagnostics as one line, each with its place in the template.
    fn told(&self, all: &[SourceDiagnostic]) -> String {
        let one = |d: &SourceDiagnostic| {
            let place = self.range(d.span).and_then(|range| {
                let lines = self.press.template.lines();
                Some((
                    lines.byte_to_line(range.start)? + 1,
                    lines.byte_to_column(range.start)? + 1,
                ))
            });
            let hints: String = d.hints.iter().map(|h| format!(" ({})", h.v)).collect();
            match place {
                Some((line, column)) => format!("{TEMPLATE}:{line}:{column}: {}{hints}", d.message),
                None => format!("{TEMPLATE}: {}{hints}", d.message),
            }
        };
        all.iter().map(one).collect::<Vec<_>>().join("; ")
    }
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.press.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.press.template.id() {
            Ok(self.press.template.clone())
        } else {
            Err(missing(id))
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data {
            Ok(self.data.clone())
        } else {
            Err(missing(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    /// A build never reads the clock.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
