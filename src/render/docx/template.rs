//! The document whose look papers have: a site's own, as Word saves it, or the one that comes with the program.
//!
//! Of a site's own are kept its styles, its page, its heads and feet, and all that papers do not know of. Where its text has a
//! control (Word: content control) with the tag `body`, the paper comes into its place and the rest of the text stays; else the
//! paper takes the place of the text. Controls with the tags of [`Fill`] are filled in, in the heads and feet too.

use crate::said::say;
use roxmltree::Node;

use super::error::DocxError;
use super::package::{Package, folder};
use super::styles::{self, Styles};
use super::xml::{Edits, R, W, attribute, below, child, is, parse_word, val};

/// The tag of the control that the paper replaces.
const BODY: &str = "body";

/// The kind of the main part, as a document; a template's and a document's with macros are others.
const DOCUMENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
/// What the kinds of Word's own parts begin with.
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
/// What the kinds of relations begin with.
pub(super) const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// What is filled into a control, by its tag.
pub(super) type Fill = (&'static str, String);

/// A template, made ready: it has every style and list that papers need.
pub(super) struct Template {
    pub package: Package,
    /// The names of its parts.
    pub document: String,
    pub styles_part: String,
    pub numbering: String,
    pub footnotes: String,
    settings: Option<String>,
    margins: Vec<String>,
    pub styles: Styles,
    pub lists: Lists,
    /// The room for text, in twentieths of a point.
    pub width: u32,
    pub height: u32,
    /// Whether the text has a place for the paper, and the rest of it stays.
    pub has_place: bool,
}

/// How lists are numbered.
#[derive(Clone)]
pub(super) struct Lists {
    /// The list of bullets, where the style of a level does not tell it.
    pub bullets: [Option<u32>; 3],
    /// The list and the level in it that numbers are of, for each level.
    pub numbers: [(u32, usize); 3],
    /// The first number that no list has.
    pub free: u32,
}

impl Template {
    /// Makes a template ready; `ours` is the one that comes with the program.
    ///
    /// # Errors
    ///
    /// Where it is not a document that Word would open, or one that papers cannot be put into.
    pub fn new(mut package: Package, ours: &Package) -> Result<Self, DocxError> {
        let document = main_part(&package)?;
        let kind = package.kind(&document)?.unwrap_or_default();
        if kind.contains("macroEnabled") {
            return Err(DocxError(say!(
                "it holds macros: save it without them, as .docx or .dotx"
            )));
        }
        package.type_of(&[(format!("/{document}"), DOCUMENT), ("png".to_owned(), "image/png")])?;
        let mut part = |kind: &'static str| brought(&mut package, ours, &document, kind);
        let (styles_part, _) = part("styles")?;
        let (numbering, numbering_is_ours) = part("numbering")?;
        let (footnotes, _) = part("footnotes")?;
        let related = package.relations(&document)?;
        let settings = related.iter().find(|r| r.kind == "settings" && package.has(&r.to));
        let settings = settings.map(|r| r.to.clone());
        let margins = related
            .iter()
            .filter(|r| matches!(&*r.kind, "header" | "footer") && package.has(&r.to));
        let margins: Vec<String> = margins.map(|r| r.to.clone()).collect();
        for part in margins.iter().chain(&settings).chain([&footnotes]) {
            parse_word(part, package.text(part)?)?;
        }

        let ours_of = |kind: &str| Ok::<_, DocxError>(ours.text(&format!("word/{kind}.xml"))?.to_owned());
        let (numbers, offset) = match numbering_is_ours {
            true => (package.text(&numbering)?.to_owned(), 0),
            false => joined(&numbering, package.text(&numbering)?, &ours_of("numbering")?)?,
        };
        let (text, styles) = styles::complete(&styles_part, package.text(&styles_part)?, &ours_of("styles")?, offset)?;
        let lists = lists(&styles_part, &text, &numbering, &numbers, &styles, offset)?;
        package.put(styles_part.clone(), text);
        package.put(numbering.clone(), numbers);

        let (width, height, has_place) = page(&document, package.text(&document)?)?;
        if !has_place {
            // those of the text that the paper replaces
            package.without_pictures(&document, &margins)?;
        }
        Ok(Template {
            package,
            document,
            styles_part,
            numbering,
            footnotes,
            settings,
            margins,
            styles,
            lists,
            width,
            height,
            has_place,
        })
    }

    /// The main part with the paper in it.
    ///
    /// # Errors
    ///
    /// Where it cannot be read.
    pub fn with_body(&self, paper: &str, fills: &[Fill]) -> Result<String, DocxError> {
        let text = self.package.text(&self.document)?;
        let tree = parse_word(&self.document, text)?;
        let mut edits = Edits::default();
        let Some(body) = child(tree.root_element(), "body") else {
            return Ok(text.to_owned());
        };
        if let Some(place) = place(body) {
            edits.put(place.range(), paper);
            fill(body, fills, &mut edits);
            return Ok(edits.on(text));
        }
        // the last section's page stays
        let page = body.last_element_child().filter(|n| is(*n, "sectPr"));
        let page = page.map_or("", |p| &text[p.range()]);
        edits.put(body.range(), format!("<w:body>{paper}{page}</w:body>"));
        Ok(edits.on(text))
    }

    /// The heads and feet, filled in.
    ///
    /// # Errors
    ///
    /// Where one cannot be read.
    pub fn filled_margins(&self, fills: &[Fill]) -> Result<Vec<(String, String)>, DocxError> {
        let filled = |name: &String| {
            let text = self.package.text(name)?;
            let tree = parse_word(name, text)?;
            let mut edits = Edits::default();
            fill(tree.root_element(), fills, &mut edits);
            Ok((name.clone(), edits.on(text)))
        };
        self.margins.iter().map(filled).collect()
    }

    /// The settings in the language of a paper, where the template has any.
    ///
    /// # Errors
    ///
    /// Where they cannot be read.
    pub fn settings(&self, language: &str) -> Result<Option<(String, String)>, DocxError> {
        let Some(name) = &self.settings else { return Ok(None) };
        let text = self.package.text(name)?;
        let tree = parse_word(name, text)?;
        let mut edits = Edits::default();
        let told = child(tree.root_element(), "themeFontLang");
        if let Some(at) = told.and_then(|n| n.attribute_node((W, "val"))) {
            edits.put(at.range_value(), language);
        }
        Ok(Some((name.clone(), edits.on(text))))
    }
}

fn main_part(package: &Package) -> Result<String, DocxError> {
    let main = package.relations("")?.into_iter().find(|r| r.kind == "officeDocument");
    let main = main.filter(|r| package.has(&r.to));
    main.map(|r| r.to)
        .ok_or_else(|| DocxError(say!("it is not a Word document (.docx): it has no text")))
}

/// The name of a related part, and whether it is ours: brought in where the template has none.
fn brought(
    package: &mut Package,
    ours: &Package,
    document: &str,
    kind: &'static str,
) -> Result<(String, bool), DocxError> {
    let held = package.relations(document)?.into_iter().find(|r| r.kind == kind);
    if let Some(held) = held.filter(|r| package.has(&r.to)) {
        let name = format!("word/{kind}.xml");
        let is_ours = package.text(&held.to)? == ours.text(&name)?;
        return Ok((held.to, is_ours));
    }
    let mut file = format!("{kind}.xml");
    while package.has(&format!("{}{file}", folder(document))) {
        file.insert_str(0, "lagesbild-");
    }
    let name = format!("{}{file}", folder(document));
    package.put(name.clone(), ours.text(&format!("word/{kind}.xml"))?);
    package.relate(
        document,
        &[(format!("lagesbild-{kind}"), &format!("{RELATION}{kind}"), file)],
    )?;
    package.type_of(&[(format!("/{name}"), &format!("{KIND}{kind}+xml"))])?;
    Ok((name, true))
}

/// The lists of a template and ours behind them, and what is added to the numbers of ours.
fn joined(path: &str, own: &str, ours: &str) -> Result<(String, u32), DocxError> {
    let tree = parse_word(path, own)?;
    let root = tree.root_element();
    let most = |element: &str, key: &str| {
        let ids = root
            .children()
            .filter(|n| is(*n, element))
            .filter_map(|n| attribute(n, key)?.parse().ok());
        ids.max().unwrap_or(0_u32)
    };
    let (lists, numbers) = (most("abstractNum", "abstractNumId") + 1, most("num", "numId"));
    let default = parse_word("numbering.xml", ours)?;
    let moved = |element: &str| {
        let mut edits = Edits::default();
        for node in default.root_element().children().filter(|n| !is(*n, element)) {
            edits.put(node.range(), "");
        }
        for node in default.descendants() {
            for (key, by) in [("abstractNumId", lists), ("numId", numbers)] {
                let at = node.attribute_node((W, key));
                let at = at.or_else(|| node.attribute_node((W, "val")).filter(|_| is(node, key)));
                if let Some((at, n)) = at.and_then(|at| Some((at, at.value().parse::<u32>().ok()?))) {
                    edits.put(at.range_value(), (n + by).to_string());
                }
            }
        }
        inside(&edits.on(ours)).trim().to_owned()
    };
    let mut edits = Edits::default();
    // every list stands before the first number
    match root.children().find(|n| is(*n, "num")) {
        Some(first) => edits.put(first.range().start..first.range().start, moved("abstractNum")),
        None => edits.append(own, root, &moved("abstractNum")),
    }
    after_numbers(own, root, &moved("num"), &mut edits);
    Ok((edits.on(own), numbers))
}

/// What stands inside the root of a part.
fn inside(part: &str) -> &str {
    let start = part
        .find("<w:numbering")
        .and_then(|at| Some(at + part[at..].find('>')? + 1));
    let end = part.rfind("</").unwrap_or(part.len());
    start.and_then(|start| part.get(start..end)).unwrap_or_default()
}

/// Puts numbers behind those that are there.
fn after_numbers(text: &str, root: Node<'_, '_>, added: &str, edits: &mut Edits) {
    match root.children().rfind(|n| is(*n, "num")) {
        Some(last) => edits.put(last.range().end..last.range().end, added),
        None => edits.append(text, root, added),
    }
}

/// Lists of a paper behind those of its template: each begins with its own first number.
///
/// # Errors
///
/// Where the part cannot be read.
pub(super) fn with_lists(path: &str, text: &str, added: &str) -> Result<String, DocxError> {
    let tree = parse_word(path, text)?;
    let mut edits = Edits::default();
    after_numbers(text, tree.root_element(), added, &mut edits);
    Ok(edits.on(text))
}

fn lists(
    styles_part: &str,
    text: &str,
    numbering: &str,
    numbers: &str,
    styles: &Styles,
    offset: u32,
) -> Result<Lists, DocxError> {
    let tree = parse_word(numbering, numbers)?;
    let root = tree.root_element();
    let nums = || root.children().filter(|n| is(*n, "num"));
    let list_of = |number: u32| {
        let own = nums().find(|n| attribute(*n, "numId") == Some(&number.to_string()));
        own.and_then(|n| val(child(n, "abstractNumId")?)?.parse::<u32>().ok())
    };
    let own = |name: &str| styles::list_of(styles_part, text, styles.id(name));
    let name = |name: &str, level: usize| match level {
        0 => name.to_owned(),
        n => format!("{name} {}", n + 1),
    };
    let (bullets, ordered) = (offset + 1, offset + 2);
    let fallback = list_of(ordered).unwrap_or_default();
    let mut found = Lists {
        bullets: [None; 3],
        numbers: [(fallback, 0), (fallback, 1), (fallback, 2)],
        free: nums()
            .filter_map(|n| attribute(n, "numId")?.parse::<u32>().ok())
            .max()
            .unwrap_or(0)
            + 1,
    };
    for level in 0..3 {
        if own(&name("List Bullet", level))?.is_none() {
            found.bullets[level] = Some(bullets);
        }
        if let Some((number, at)) = own(&name("List Number", level))?
            && let Some(list) = list_of(number)
        {
            found.numbers[level] = (list, at);
        }
    }
    Ok(found)
}

/// The room for text, and whether it has a place of its own.
fn page(path: &str, text: &str) -> Result<(u32, u32, bool), DocxError> {
    let tree = parse_word(path, text)?;
    let root = tree.root_element();
    let Some(body) = child(root, "body") else {
        return Err(DocxError(say!("its part `{path}` has no text", path)));
    };
    if root.lookup_prefix(R).is_some_and(|p| p != "r") {
        return Err(DocxError(say!(
            "its part `{path}` is not in the form in which Word saves a document (.docx)",
            path
        )));
    }
    let tagged = tree.descendants().any(|n| is(n, "sdt") && tag(n) == Some(BODY));
    if tagged && place(body).is_none() {
        return Err(DocxError(say!(
            "its control `{body}` stands inside a paragraph or a table: the paper needs a place between paragraphs",
            body = BODY
        )));
    }
    let size = |element: &str, key: &str| -> Option<u32> {
        let told = attribute(below(body, &["sectPr", element])?, key)?;
        told.trim_start_matches('-').parse().ok()
    };
    let room = |whole: (&str, u32), sides: [&str; 2]| {
        let all = size("pgSz", whole.0).unwrap_or(whole.1);
        let taken = sides.iter().map(|side| size("pgMar", side).unwrap_or(1417)).sum();
        // a page with hardly any room is taken for one that is not told rightly
        all.saturating_sub(taken).max(2000)
    };
    // A4 in twentieths of a point
    let width = room(("w", 11_906), ["left", "right"]);
    let height = room(("h", 16_838), ["top", "bottom"]);
    Ok((width, height, tagged))
}

/// The control that the paper replaces.
fn place<'a, 'i>(body: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    body.children().find(|n| is(*n, "sdt") && tag(*n) == Some(BODY))
}

fn tag<'a>(control: Node<'a, '_>) -> Option<&'a str> {
    below(control, &["sdtPr", "tag"]).and_then(val)
}

/// Fills in the controls below a node: the text comes where the control had its first text, in that look.
fn fill(within: Node<'_, '_>, fills: &[Fill], edits: &mut Edits) {
    for control in within.descendants().filter(|n| is(*n, "sdt")) {
        let Some((_, said)) = tag(control).and_then(|tag| fills.iter().find(|(t, _)| *t == tag)) else {
            continue;
        };
        let is_hint = below(control, &["sdtPr", "showingPlcHdr"]);
        // what the control is bound to would replace the text when the file is opened
        let told = [is_hint, below(control, &["sdtPr", "dataBinding"])];
        told.into_iter().flatten().for_each(|node| edits.put(node.range(), ""));
        let Some(content) = child(control, "sdtContent") else {
            continue;
        };
        let mut texts = content.descendants().filter(|n| is(*n, "t"));
        if let Some(first) = texts.next() {
            let said = super::xml::escaped(said);
            edits.put(first.range(), format!("<w:t xml:space=\"preserve\">{said}</w:t>"));
        }
        texts.for_each(|rest| edits.put(rest.range(), ""));
        if is_hint.is_some() {
            let grey = content.descendants().filter(|n| is(*n, "rStyle"));
            grey.for_each(|node| edits.put(node.range(), ""));
        }
    }
}
