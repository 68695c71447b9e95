//! What would stop a site or a paper though the records are sound, found before anything is made, each with its place.
//!
//! `build` asks here before it begins, and so does `check`: neither knows anything that the other does not. Nothing
//! here depends on a pair of clocks or on how much there is of anything, so what is found now is found at any other.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::Event;

use super::docx::{self, DocxError, Word};
use super::pdf::Press;
use super::{Part, theme};
use crate::diagnostic::{Code, Finding};
use crate::load::yaml::{self, Node, Value};
use crate::load::{Kind, Look, is_text, one_ending};
use crate::markdown;
use crate::model::word::Word as _;
use crate::model::{Edition, Inquiry, Model, Subject, composed};
use crate::said::{Said, say};
use crate::source::{FileId, Files, Span, sha256};
use crate::view::words::Words;
use crate::view::{
    self,
    address::{Addresses, Place},
};

/// Every finding of what follows from the records alone.
pub(super) fn records(model: &Model, files: &Files, look: &Look) -> Vec<Finding> {
    let mut found = Vec::new();
    addresses(model, &mut found);
    old_addresses(model, &mut found);
    anchors(model, files, &mut found);
    kept(model, look, &mut found);
    for (_, inquiry) in model.inquiries() {
        for edition in &inquiry.editions {
            found.extend(
                edition
                    .files
                    .iter()
                    .filter_map(|file| altered(look, inquiry, edition, file)),
            );
        }
    }
    found
}

/// Pages and questions that would be written where a part of the site is.
fn addresses(model: &Model, found: &mut Vec<Finding>) {
    let first = model.site().language;
    for language in &model.site().languages {
        let addresses = Addresses::new(&Words::new(model, *language), first);
        let parts: Vec<String> = Place::ALL
            .iter()
            .map(|place| addresses.place(*place))
            .chain([addresses.file("404.html")])
            .collect();
        for (ix, page) in model.pages() {
            let own = addresses.own(model, Subject::Page(ix)).unwrap_or_default();
            if parts.contains(&own) {
                let whole = Span {
                    file: page.narrative,
                    start: 0,
                    end: 0,
                };
                found.push(reserved(
                    whole,
                    say!(
                        "the page `{page}` would stand at `{own}`, where a page of the site's own stands",
                        page = page.id,
                        own
                    ),
                    say!(
                        "give the file another name, such as `pages/{page}-text.md`",
                        page = page.id
                    ),
                ));
            }
        }
        for (ix, inquiry) in model.inquiries() {
            let paper = format!("{}.html", addresses.paper(model, ix));
            for (n, question) in inquiry.questions.iter().enumerate() {
                let own = addresses.own(model, Subject::Question(ix, n as u32));
                if own.as_ref() == Some(&paper) {
                    found.push(reserved(
                        question.span,
                        say!(
                            "the question `{question}` would stand at `{paper}`, where the paper stands",
                            question = question.id,
                            paper
                        ),
                        say!(
                            "give the question another `id`, such as `{question}-1`",
                            question = question.id
                        ),
                    ));
                }
            }
        }
    }
    // one that two languages refuse is told once
    let mut seen = BTreeSet::new();
    found.retain(|f| seen.insert(f.labels.first().map(|l| l.span)));
}

/// Old addresses at which a page stands, and those that are told twice.
fn old_addresses(model: &Model, found: &mut Vec<Finding>) {
    let mut told: Vec<(&str, Span)> = Vec::new();
    let all = model.old_addresses().map(|(_, old)| (old.path.as_str(), old.span));
    let all: Vec<(&str, Span)> = all.collect();
    if all.is_empty() {
        return;
    }
    let pages = Pages::new(model);
    for (path, span) in all {
        if pages.0.contains_key(path) {
            found.push(reserved(
                span,
                say!("`{path}` is told as an old address, and a page stands there", path),
                say!("take it out: it leads to that page, whatever stood there before"),
            ));
        } else if let Some(first) = pages.going_on_at(path) {
            found.push(reserved(
                span,
                say!(
                    "`{path}` is told as an old address, and that is where `{first}` goes on when it is long",
                    path,
                    first
                ),
                say!("take it out: whoever asks for it then sees what there is on that page"),
            ));
        } else if let Some((_, before)) = told.iter().find(|(other, _)| *other == path) {
            let twice = Finding::at(
                Code::DuplicateId,
                span,
                say!("`{path}` is told twice as an old address", path),
                say!("leave it with the record that took the place of what stood there"),
            );
            found.push(twice.and(*before, say!("first written here")));
        } else {
            told.push((path, span));
        }
    }
}

/// Where the pages of a site stand, and what was handed in; each with whether it goes on over several pages where there is much to show.
struct Pages(BTreeMap<String, bool>);

impl Pages {
    fn new(model: &Model) -> Self {
        let first = model.site().language;
        let own = view::own_pages(model).into_iter().map(|page| (page.path, page.grows));
        let mut all: BTreeMap<String, bool> = own.collect();
        for language in &model.site().languages {
            let addresses = Addresses::new(&Words::new(model, *language), first);
            all.extend(
                Place::ALL
                    .iter()
                    .map(|place| (addresses.place(*place), place.goes_on())),
            );
            all.insert(addresses.file("404.html"), false);
        }
        let root = Addresses::new(&Words::new(model, first), first);
        for (ix, inquiry) in model.inquiries() {
            for edition in &inquiry.editions {
                let names = edition.files.iter().map(|(name, _)| name);
                all.extend(names.map(|name| (view::edition_path(&root, model, ix, edition, name), false)));
            }
        }
        Pages(all)
    }

    /// The page that goes on at a path: `x.html` of `x-2.html`, and of `x-2-.html` where a record has that name.
    fn going_on_at(&self, path: &str) -> Option<String> {
        let stem = path.strip_suffix(".html")?.trim_end_matches('-');
        let (first, n) = stem.rsplit_once('-')?;
        let is_later = !n.starts_with('0') && n.parse::<u32>().is_ok_and(|n| n > 1);
        let first = format!("{first}.html");
        (is_later && self.0.get(&first) == Some(&true)).then_some(first)
    }
}

fn reserved(span: Span, message: Said, help: Said) -> Finding {
    Finding::at(Code::ReservedId, span, message, help)
}

/// The anchor that every page has.
const MAIN: &str = "main";

/// Records and places whose anchors a page has of its own already. All others of a page's own hold a full stop or a
/// colon, which ids do not; what a source calls its places is free.
fn anchors(model: &Model, files: &Files, found: &mut Vec<Finding>) {
    let id = MAIN;
    for (kind, told) in [
        (
            Kind::Forum,
            say!("the page of all forums has an anchor `{id}` of its own", id),
        ),
        (
            Kind::Commitment,
            say!("the page of all commitments has an anchor `{id}` of its own", id),
        ),
        (
            Kind::Indicator,
            say!("the page of all indicators has an anchor `{id}` of its own", id),
        ),
        (
            Kind::Term,
            say!("the page of all terms has an anchor `{id}` of its own", id),
        ),
    ] {
        let Some(file) = model
            .find(kind.word(), id)
            .and_then(|of| model.span(of))
            .map(|span| span.file)
        else {
            continue;
        };
        let folder = kind.folder();
        found.push(reserved(
            Span { file, start: 0, end: 0 },
            told,
            say!("give the file another name, such as `{folder}/{id}-1.yaml`", folder, id),
        ));
    }
    let numbered: Vec<String> = model
        .site()
        .languages
        .iter()
        .map(|language| Words::new(model, *language).get("anchor-source") + "_")
        .collect();
    for (_, source) in model.sources().filter(|(_, s)| s.owner.is_none()) {
        let tables: Vec<String> = source
            .places
            .iter()
            .flat_map(|(key, _)| [format!("{key}_table"), format!("{key}_table-caption")])
            .collect();
        for (key, _) in &source.places {
            let is_number = |rest: &str| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit());
            let taken = [
                MAIN,
                "corrections",
                "text",
                "whole",
                "whole_table",
                "whole_table-caption",
                "sources_",
                "words.here",
            ]
            .contains(&key.as_str())
                || key.starts_with("text:")
                || key.starts_with("term.")
                || tables.contains(key)
                || numbered
                    .iter()
                    .any(|n| key.strip_prefix(n.as_str()).is_some_and(is_number));
            if taken {
                found.push(reserved(
                    key_of_place(files, source.span, key),
                    say!("the page of a source has an anchor `{key}` of its own", key),
                    say!(
                        "give the place another key, such as `{key}-1`, here and where it is cited",
                        key
                    ),
                ));
            }
        }
    }
}

/// Where a source's record has a key below `places`.
fn key_of_place(files: &Files, record: Span, wanted: &str) -> Span {
    let tree = yaml::parse(record.file, &files.get(record.file).text, &mut Vec::new());
    let places = tree.as_ref().and_then(|tree| match &tree.value {
        Value::Map(entries) => entries.iter().find(|(key, _)| key.text == "places"),
        _ => None,
    });
    match places.map(|(_, node)| &node.value) {
        Some(Value::Map(entries)) => entries
            .iter()
            .find(|(key, _)| key.text == wanted)
            .map(|(key, _)| key.span),
        _ => None,
    }
    .unwrap_or(record)
}

/// Where the file of an edition lies below the content folder.
fn edition_file(inquiry: &Inquiry, edition: &Edition, name: &str) -> String {
    format!("inquiries/{}/editions/{}/{name}", inquiry.id, edition.date)
}

/// The bytes of an edition's file as they were handed in.
pub(super) fn handed_in<'l>(look: &'l Look, inquiry: &Inquiry, edition: &Edition, name: &str) -> Option<&'l [u8]> {
    let path = edition_file(inquiry, edition, name);
    let file = look.editions.iter().find(|(p, _)| *p == path);
    file.map(|(_, bytes)| bytes.as_slice())
}

/// A finding for a file of an edition that is not the one that was handed in.
fn altered(look: &Look, inquiry: &Inquiry, edition: &Edition, (name, hash): &(String, String)) -> Option<Finding> {
    let path = edition_file(inquiry, edition, name);
    let told = match handed_in(look, inquiry, edition, name) {
        Some(bytes) if is_kept(name, bytes, hash) => return None,
        Some(_) => say!(
            "`{path}` is not the file that was handed in: its bytes have changed",
            path
        ),
        None => say!("`{path}` is missing, and it was handed in", path),
    };
    Some(Finding::at(
        Code::EditionAltered,
        edition.span,
        told,
        say!("bring the file back from version control: `git log --follow` tells when it was changed"),
    ))
}

/// Findings for files that sources came as, and that are kept: figures rest on cells of them.
fn kept(model: &Model, look: &Look, found: &mut Vec<Finding>) {
    for (_, source) in model.sources() {
        let Some((name, hash)) = &source.file else { continue };
        let path = format!("sources/files/{name}");
        let told = match look.kept.iter().find(|(p, _)| *p == path) {
            Some((_, hashes)) if hashes.contains(hash) => continue,
            Some(_) => say!(
                "`{path}` is not the file that was imported: its bytes have changed",
                path
            ),
            None => say!(
                "`{path}` is missing, and `{source}` was imported from it",
                path,
                source = source.id
            ),
        };
        found.push(Finding::at(
            Code::KeptFileAltered,
            source.span,
            told,
            say!("bring the file back as it came; what is new in it is imported as a file of another name"),
        ));
    }
}

/// Whether these are the bytes of this hash. Of a text the ends of its lines may be others: version control writes them
/// as a system likes them, and what stands in it is the same.
fn is_kept(name: &str, bytes: &[u8], hash: &str) -> bool {
    sha256(bytes) == hash || is_text(name) && sha256(&one_ending(bytes)) == hash
}

/// Texts that may reach a paper and that its fonts cannot set, each told once a file.
pub(super) fn signs(model: &Model, files: &Files, press: &Press) -> Vec<Finding> {
    let mut found = Vec::new();
    if model.inquiries().len() == 0 {
        return found;
    }
    let mut fine = BTreeSet::new();
    for (id, file) in files
        .iter()
        .filter(|(_, file)| file.readable && reaches_papers(&file.path))
    {
        // what is escaped is not seen in the text as it is written
        let hidden: &[char] = if file.path.ends_with(".md") { &['&'] } else { &['\\'] };
        let mut seen = |c: char| c.is_ascii() || fine.contains(&c) || press.has(c) && fine.insert(c);
        if file.text.chars().all(&mut seen) && !file.text.contains(hidden) {
            continue;
        }
        let mut told = BTreeSet::new();
        let mut text = |text: &str, span: Span| {
            if let Some(at) = press.lacking(text) {
                let sign = &text[at];
                if told.insert(sign.to_owned()) {
                    found.push(no_glyph(sign, place_of(&file.text, span, sign)));
                }
            }
        };
        if file.path.ends_with(".md") {
            for (event, range) in markdown::events(&file.text) {
                if let Event::Text(words) | Event::Code(words) = event {
                    text(&composed((&*words).into()), span(id, range));
                }
            }
        } else if let Some(tree) = yaml::parse(id, &file.text, &mut Vec::new()) {
            scalars(&tree, &mut text);
        }
    }
    found
}

/// Whether what stands in a file may be said in a paper. Pages do not, nor the narratives of other records; of forums only
/// numbers do. What was handed in is not set again.
fn reaches_papers(path: &str) -> bool {
    if path.contains("/editions/") || path.starts_with("pages/") || path.starts_with("forums/") {
        return false;
    }
    path.ends_with(".yaml") || path.starts_with("inquiries/")
}

fn scalars(node: &Node<'_>, text: &mut impl FnMut(&str, Span)) {
    match &node.value {
        Value::Scalar(words, _) => text(words, node.span),
        Value::List(items) => items.iter().for_each(|item| scalars(item, text)),
        Value::Map(entries) => entries.iter().for_each(|(_, item)| scalars(item, text)),
        Value::Null | Value::Refused => {}
    }
}

fn span(file: FileId, range: Range<usize>) -> Span {
    Span {
        file,
        start: range.start as u32,
        end: range.end as u32,
    }
}

/// The sign itself where it stands so in the text, else all of the text.
fn place_of(text: &str, within: Span, sign: &str) -> Span {
    let whole = within.range();
    match text.get(whole.clone()).and_then(|t| t.find(sign)) {
        Some(at) => span(within.file, whole.start + at..whole.start + at + sign.len()),
        None => within,
    }
}

fn no_glyph(sign: &str, span: Span) -> Finding {
    let codes: Vec<String> = sign.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    let name = codes.join(" ");
    // what cannot be seen is named by its code alone
    let shown = match sign
        .chars()
        .all(|c| c.is_control() || c.is_whitespace() || c == '\u{feff}')
    {
        true => name,
        false => format!("`{sign}` ({name})"),
    };
    Finding::at(
        Code::NoGlyph,
        span,
        say!("the fonts of papers have no sign {shown}", shown),
        say!(
            "write it in other signs, or put a font that has it into `theme/paper/` of the content folder, as `.ttf` or `.otf`"
        ),
    )
}

/// The press with the fonts of a site.
///
/// # Errors
///
/// A finding where one of the site's own cannot be read.
pub(super) fn press(templates: &super::html::Templates, theme: &[Part]) -> Result<Press, Finding> {
    let fonts = theme.iter().filter(|(path, _)| theme::is_paper_font(path));
    let fonts = fonts.map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    Press::new(templates.paper(), fonts).map_err(super::unset)
}

/// What Word files are made with.
///
/// # Errors
///
/// A finding where a template document of the site's own cannot be used.
pub(super) fn word(theme: &[Part]) -> Result<Word, Finding> {
    let fonts = theme.iter().filter(|(path, _)| theme::is_paper_font(path));
    Word::new(theme, fonts.map(|(_, bytes)| bytes.as_slice())).map_err(|e| unworded(&e))
}

/// A template document that cannot be used, as a finding.
pub(super) fn unworded(error: &DocxError) -> Finding {
    Finding {
        code: Code::BrokenTemplate,
        message: say!(
            "`theme/{template}` cannot be used: {why}",
            template = docx::OWN,
            why = error.message()
        ),
        labels: Vec::new(),
        help: say!(
            "save it in Word as a document (.docx), or take it out of the site to use the one that comes with the program"
        ),
    }
}
