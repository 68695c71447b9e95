//! The styles of a template by their names. Word shows names in the language of its user and writes the English ones, so that
//! `heading 1` is found in a Swedish template, where its id is `Rubrik1`.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use super::error::DocxError;
use super::xml::{Edits, W, attribute, below, child, is, parse_word, val};

/// What a paper is made of, by the names of styles. Where a template has none of a name, its default style of that kind is taken
/// for those with `false`, and ours is brought in for the others.
const NAMES: &[(&str, bool)] = &[
    ("Body Text", false),
    ("Title", true),
    ("Subtitle", true),
    ("heading 1", true),
    ("heading 2", true),
    ("heading 3", true),
    ("heading 4", true),
    ("heading 5", true),
    ("heading 6", true),
    ("List Bullet", true),
    ("List Bullet 2", true),
    ("List Bullet 3", true),
    ("List Number", true),
    ("List Number 2", true),
    ("List Number 3", true),
    ("List Continue", true),
    ("List Continue 2", true),
    ("List Continue 3", true),
    ("Quote", true),
    ("caption", true),
    ("footnote text", true),
    ("footnote reference", true),
    ("Strong", true),
    ("Emphasis", true),
    ("HTML Code", true),
    ("TOC Heading", true),
    ("toc 1", true),
    ("toc 2", true),
    ("Lägesbild avsändare", true),
    ("Lägesbild uppgift", true),
    ("Lägesbild ledord", true),
    ("Lägesbild avser", true),
    ("Lägesbild svar", true),
    ("Lägesbild läge", true),
    ("Lägesbild anmärkningsrubrik", true),
    ("Lägesbild anmärkning", true),
    ("Lägesbild bild", true),
    ("Lägesbild tabelltext", true),
    ("Lägesbild tabell", true),
];

/// The ids of the styles that papers use, by their names.
#[derive(Clone, Default)]
pub(super) struct Styles(BTreeMap<&'static str, String>);

impl Styles {
    /// The id of a style. Empty for one that the template leaves to its default.
    pub fn id(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }
}

/// A part of styles that has all that papers need, and their ids. `numbers` is added to the ids of lists in what is brought in.
///
/// # Errors
///
/// Where one of the two parts cannot be read.
pub(super) fn complete(path: &str, own: &str, ours: &str, numbers: u32) -> Result<(String, Styles), DocxError> {
    let tree = parse_word(path, own)?;
    let default = parse_word("styles.xml", ours)?;
    let mut ids: Vec<String> = all(&tree)
        .filter_map(|s| attribute(s, "styleId").map(str::to_owned))
        .collect();
    // of two styles of one name, Word takes the first
    let mut held: BTreeMap<String, String> = BTreeMap::new();
    for style in all(&tree) {
        if let (Some(name), Some(id)) = (name(style), attribute(style, "styleId")) {
            held.entry(name.to_lowercase()).or_insert_with(|| id.to_owned());
        }
    }
    let mut styles = Styles::default();
    let mut brought = Vec::new();
    for (wanted, is_needed) in NAMES {
        let key = wanted.to_lowercase();
        if let Some(id) = held.get(&key) {
            styles.0.insert(wanted, id.clone());
            continue;
        }
        let found = all(&default).find(|s| name(*s).is_some_and(|n| n.to_lowercase() == key));
        let Some((style, id)) = found
            .and_then(|s| Some((s, attribute(s, "styleId")?)))
            .filter(|_| *is_needed)
        else {
            continue;
        };
        let mut own_id = id.to_owned();
        while ids.contains(&own_id) {
            own_id.push('L');
        }
        ids.push(own_id.clone());
        held.insert(key, own_id.clone());
        styles.0.insert(wanted, own_id);
        brought.push(style);
    }
    let mut added = String::new();
    for style in brought {
        added.push_str(&fitted(style, ours, &default, &held, numbers));
    }
    let mut edits = Edits::default();
    edits.append(own, tree.root_element(), &added);
    Ok((edits.on(own), styles))
}

fn all<'a, 'i>(tree: &'a Document<'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    tree.root_element().children().filter(|n| is(*n, "style"))
}

fn name<'a>(style: Node<'a, '_>) -> Option<&'a str> {
    child(style, "name").and_then(val)
}

/// A style of ours with the ids that its relatives have in the template.
fn fitted(
    style: Node<'_, '_>,
    ours: &str,
    default: &Document<'_>,
    held: &BTreeMap<String, String>,
    numbers: u32,
) -> String {
    let mut edits = Edits::default();
    let id_of = |name: &str| held.get(&name.to_lowercase());
    if let (Some(own), Some(id)) = (style.attribute_node((W, "styleId")), name(style).and_then(id_of)) {
        edits.put(own.range_value(), id.as_str());
    }
    for relative in style
        .children()
        .filter(|n| is(*n, "basedOn") || is(*n, "next") || is(*n, "link"))
    {
        let Some(at) = relative.attribute_node((W, "val")) else {
            continue;
        };
        let other = all(default).find(|s| attribute(*s, "styleId") == Some(at.value()));
        match other.and_then(name).and_then(id_of) {
            Some(id) => edits.put(at.range_value(), id.as_str()),
            None => edits.put(relative.range(), ""),
        }
    }
    let number = below(style, &["pPr", "numPr", "numId"]).and_then(|n| n.attribute_node((W, "val")));
    if let Some(at) = number {
        let n: u32 = at.value().parse().unwrap_or_default();
        edits.put(at.range_value(), (n + numbers).to_string());
    }
    // the ranges are those of the whole part
    let whole = edits.on(ours);
    let range = style.range();
    let grown = whole.len() - (ours.len() - range.len());
    whole[range.start..range.start + grown].to_owned()
}

/// The number and the level in its list that a paragraph style gives its paragraphs.
///
/// # Errors
///
/// Where the part cannot be read.
pub(super) fn list_of(path: &str, styles: &str, id: &str) -> Result<Option<(u32, usize)>, DocxError> {
    let tree = parse_word(path, styles)?;
    let style = all(&tree).find(|s| attribute(*s, "styleId") == Some(id));
    let list = style.and_then(|s| below(s, &["pPr", "numPr"]));
    let told = |key: &str| {
        list.and_then(|l| child(l, key))
            .and_then(val)
            .and_then(|n| n.parse().ok())
    };
    let level = told("ilvl").unwrap_or(0).min(8);
    Ok(told("numId").map(|number| (number, level as usize)))
}

/// The styles in the language of a paper: the template's own, whatever it is, is taken out.
///
/// # Errors
///
/// Where the part cannot be read.
pub(super) fn in_language(path: &str, styles: &str, language: &str) -> Result<String, DocxError> {
    let tree = parse_word(path, styles)?;
    let root = tree.root_element();
    let mut edits = Edits::default();
    for told in root.descendants().filter(|n| is(*n, "lang")) {
        edits.put(told.range(), "");
    }
    let lang = format!("<w:lang w:val=\"{language}\"/>");
    let way = ["docDefaults", "rPrDefault", "rPr"];
    let deepest = (0..=way.len()).rev().find_map(|n| Some((n, below(root, &way[..n])?)));
    if let Some((depth, held)) = deepest {
        let missing = &way[depth..];
        let open: String = missing.iter().map(|name| format!("<w:{name}>")).collect();
        let close: String = missing.iter().rev().map(|name| format!("</w:{name}>")).collect();
        let whole = format!("{open}{lang}{close}");
        // what is told of all text stands before what is told of paragraphs and styles; the language comes last in it
        let first = held.first_element_child().filter(|_| depth < way.len());
        match (first, child(held, "lang")) {
            (Some(first), _) => edits.put(first.range().start..first.range().start, whole),
            (None, Some(told)) => edits.put(told.range().start..told.range().start, whole),
            (None, None) => edits.append(styles, held, &whole),
        }
    }
    Ok(edits.on(styles))
}
