//! A paper as a Word file: the blocks of the PDF in real styles of a template document, so that a case system's template takes
//! it. The same bytes each time.
//!
//! 1. [`template`] makes the template ready: styles are found by name, and what papers need and it lacks is brought in.
//! 2. [`body`] writes the blocks.
//! 3. [`Word::set`] puts them into the template's parts and packs these.

mod body;
mod error;
mod package;
mod styles;
mod table;
mod template;
mod text;
mod xml;

pub(super) use error::DocxError;

use body::{Writer, picture_id};
use package::{Package, folder};
use template::{Fill, RELATION, Template};
use xml::{Edits, attribute, escaped, is, parse_word};

use super::picture::Painter;
use crate::view::paper::Paper;

/// Where a site puts a template document of its own, below its theme.
pub(super) const OWN: &str = "paper/paper.docx";
/// Where the parts of the one that comes with the program lie, below the theme.
const OURS: &str = "paper/docx/";

/// The template and the fonts, ready for any number of papers.
pub(super) struct Word {
    template: Template,
    painter: Painter,
}

impl Word {
    /// With the template document and the fonts of a theme.
    ///
    /// # Errors
    ///
    /// Where the template cannot be used.
    pub fn new<'t>(theme: &[(String, Vec<u8>)], fonts: impl IntoIterator<Item = &'t [u8]>) -> Result<Self, DocxError> {
        let parts = theme
            .iter()
            .filter_map(|(path, bytes)| Some((path.strip_prefix(OURS)?.to_owned(), bytes.clone())));
        let ours = Package::new(parts);
        let own = theme.iter().find(|(path, _)| path == OWN);
        let template = match own {
            Some((_, bytes)) => Template::new(Package::unpack(bytes)?, &ours)?,
            None => Template::new(ours.clone(), &ours)?,
        };
        Ok(Word {
            template,
            painter: Painter::new(fonts),
        })
    }

    /// Sets one paper.
    ///
    /// # Errors
    ///
    /// Where a part of the template cannot be read, which [`Word::new`] has found to be readable, or not be packed.
    pub fn set(&self, paper: &Paper) -> Result<Vec<u8>, DocxError> {
        let t = &self.template;
        let mut package = t.package.clone();
        let language = format!("{}-{}", paper.lang, paper.region);
        let (kept_notes, first_note) = notes(t, &package)?;
        let made = body::body(
            &Writer {
                paper,
                styles: &t.styles,
                lists: &t.lists,
                painter: &self.painter,
                width: t.width,
                height: t.height,
                first_note,
            },
            !t.has_place,
        );
        let fills = fills(paper);
        package.put(&*t.document, t.with_body(&made.text, &fills)?);
        for (name, text) in t.filled_margins(&fills)? {
            package.put(name, text);
        }
        if let Some((name, text)) = t.settings(&language)? {
            package.put(name, text);
        }
        let styles = styles::in_language(&t.styles_part, package.text(&t.styles_part)?, &language)?;
        package.put(&*t.styles_part, styles);
        let numbering = template::with_lists(&t.numbering, package.text(&t.numbering)?, &made.lists)?;
        package.put(&*t.numbering, numbering);
        let footnotes = {
            let tree = parse_word(&t.footnotes, &kept_notes)?;
            let mut edits = Edits::default();
            edits.append(&kept_notes, tree.root_element(), &made.notes);
            edits.on(&kept_notes)
        };
        package.put(&*t.footnotes, footnotes);
        let mut related = Vec::new();
        for (n, picture) in made.pictures.into_iter().enumerate() {
            let target = format!("media/lagesbild-{}.png", n + 1);
            package.put(format!("{}{target}", folder(&t.document)), picture.png);
            related.push((
                picture_id(n + 1),
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
                target,
            ));
        }
        package.relate(&t.document, &related)?;
        properties(&mut package, paper, &language)?;
        package.pack()
    }
}

/// The notes that the template keeps, and the first number that none of them has. Those of a text that the paper replaces go with
/// it; the lines between text and notes stay.
fn notes(template: &Template, package: &Package) -> Result<(String, i64), DocxError> {
    let text = package.text(&template.footnotes)?;
    let tree = parse_word(&template.footnotes, text)?;
    let mut edits = Edits::default();
    let mut last = 0;
    for note in tree.root_element().children().filter(|n| is(*n, "footnote")) {
        if attribute(note, "type").is_none() && !template.has_place {
            edits.put(note.range(), "");
        } else {
            last = last.max(attribute(note, "id").and_then(|id| id.parse().ok()).unwrap_or(0));
        }
    }
    Ok((edits.on(text), last + 1))
}

/// What the controls of a template are filled with, by their tags.
fn fills(paper: &Paper) -> Vec<Fill> {
    let mut fills = vec![
        ("administration", paper.administration.clone()),
        ("kind", paper.kind.clone()),
        ("title", paper.title.clone()),
        ("subtitle", paper.subtitle.clone().unwrap_or_default()),
        ("holds", paper.holds.clone()),
        ("mark", paper.mark.clone().unwrap_or_default()),
        ("notice", paper.notice.clone().unwrap_or_default()),
    ];
    for tag in ["date", "case-number", "officer", "to"] {
        let label = paper.head.iter().chain(&paper.parties).find(|l| l.key == tag);
        fills.push((tag, label.map_or(String::new(), |l| l.lines.join(", "))));
    }
    fills
}

/// The properties of the document. What the template's author left there goes.
fn properties(package: &mut Package, paper: &Paper, language: &str) -> Result<(), DocxError> {
    let (year, month, day) = paper.date;
    let date = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
    let (title, author, about) = (
        escaped(&paper.title),
        escaped(paper.author.as_deref().unwrap_or_default()),
        escaped(&paper.holds),
    );
    let core = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>\
         <dc:description>{about}</dc:description><cp:lastModifiedBy>{author}</cp:lastModifiedBy>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:modified><dc:language>{language}</dc:language>\
         </cp:coreProperties>"
    );
    let app = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties \
         xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Lägesbild {}</Application>\
         </Properties>",
        env!("CARGO_PKG_VERSION")
    );
    let kinds = [
        (
            "core-properties",
            "docProps/core.xml",
            core,
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties".to_owned(),
            "application/vnd.openxmlformats-package.core-properties+xml",
        ),
        (
            "extended-properties",
            "docProps/app.xml",
            app,
            format!("{RELATION}extended-properties"),
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ),
    ];
    let held = package.relations("")?;
    for (kind, name, content, relation, content_type) in kinds {
        if let Some(held) = held.iter().find(|r| r.kind == kind) {
            package.put(held.to.clone(), content);
            continue;
        }
        package.put(name, content);
        package.relate("", &[(format!("lagesbild-{kind}"), &relation, name.to_owned())])?;
        package.type_of(&[(format!("/{name}"), content_type)])?;
    }
    Ok(())
}
