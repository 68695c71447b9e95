//! The package that a Word file is (ISO/IEC 29500-2): parts by their names, packed the same each time.

use crate::said::{Said, say};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use roxmltree::Node;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::error::DocxError;
use super::xml::{Edits, parse};

/// All parts of a template together, unpacked, in bytes.
const MOST: u64 = 64_000_000;
/// The most parts that a template has.
const MOST_PARTS: usize = 4000;

/// The part that tells what kind each part is of.
const TYPES: &str = "[Content_Types].xml";

/// Parts by their names.
#[derive(Clone)]
pub(super) struct Package(BTreeMap<String, Vec<u8>>);

impl Package {
    /// A package of these parts.
    pub fn new(parts: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Package(parts.into_iter().collect())
    }

    /// Unpacks a file.
    ///
    /// # Errors
    ///
    /// Where it is no package, or would be larger than any template is.
    pub fn unpack(bytes: &[u8]) -> Result<Self, DocxError> {
        let broken = |e: &dyn std::fmt::Display| DocxError(say!("it is not a Word document (.docx): {e}", e));
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
        let too_large = || DocxError(say!("it would unpack to more than {most} MB", most = MOST / 1_000_000));
        if archive.len() > MOST_PARTS {
            return Err(too_large());
        }
        let mut parts = BTreeMap::new();
        let mut left = MOST;
        for n in 0..archive.len() {
            let part = archive.by_index(n).map_err(|e| broken(&e))?;
            if part.is_dir() {
                continue;
            }
            let name = part.name().map_err(|e| broken(&e))?.trim_start_matches('/').to_owned();
            let mut content = Vec::new();
            // a byte more than may be, by which a larger one is known
            part.take(left + 1).read_to_end(&mut content).map_err(|e| broken(&e))?;
            left = left.checked_sub(content.len() as u64).ok_or_else(too_large)?;
            parts.insert(name, content);
        }
        Ok(Package(parts))
    }

    /// The file: the same parts give the same bytes.
    ///
    /// # Errors
    ///
    /// Where a part cannot be in such a file, as one of a name that is too long.
    pub fn pack(&self) -> Result<Vec<u8>, DocxError> {
        let failed = |name: Said, why: String| DocxError(say!("{name} cannot be packed: {why}", name, why));
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.0 {
            let method = match name.ends_with(".png") {
                true => CompressionMethod::Stored,
                false => CompressionMethod::Deflated,
            };
            let options = SimpleFileOptions::default()
                .compression_method(method)
                .last_modified_time(DateTime::default());
            writer
                .start_file(name.as_str(), options)
                .map_err(|e| failed(Said::verbatim(name), e.to_string()))?;
            writer
                .write_all(content)
                .map_err(|e| failed(Said::verbatim(name), e.to_string()))?;
        }
        let packed = writer.finish().map_err(|e| failed(say!("the file"), e.to_string()))?;
        Ok(packed.into_inner())
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A part, as text.
    ///
    /// # Errors
    ///
    /// Where it is missing, or not UTF-8.
    pub fn text(&self, name: &str) -> Result<&str, DocxError> {
        let bytes = self.0.get(name);
        let bytes = bytes.ok_or_else(|| DocxError(say!("it has no part `{name}`", name)))?;
        let text =
            std::str::from_utf8(bytes).map_err(|_| DocxError(say!("its part `{name}` is not in UTF-8", name)))?;
        Ok(text.trim_start_matches('\u{feff}'))
    }

    /// Puts a part in its place.
    pub fn put(&mut self, name: impl Into<String>, content: impl Into<Vec<u8>>) {
        self.0.insert(name.into(), content.into());
    }

    /// What a part is related to.
    ///
    /// # Errors
    ///
    /// Where the relations cannot be read.
    pub fn relations(&self, of: &str) -> Result<Vec<Relation>, DocxError> {
        let path = relations_path(of);
        if !self.has(&path) {
            return Ok(Vec::new());
        }
        let text = self.text(&path)?;
        let tree = parse(&path, text)?;
        let told = |node: Node<'_, '_>| {
            if node.attribute("TargetMode") == Some("External") {
                return None;
            }
            let kind = node.attribute("Type")?;
            Some(Relation {
                kind: kind.rsplit('/').next().unwrap_or(kind).to_owned(),
                to: resolved(of, node.attribute("Target")?),
            })
        };
        Ok(tree.root_element().children().filter_map(told).collect())
    }

    /// Adds relations of a part: id, kind, and target as it is written.
    ///
    /// # Errors
    ///
    /// Where the relations cannot be read.
    pub fn relate(&mut self, of: &str, added: &[(String, &str, String)]) -> Result<(), DocxError> {
        let path = relations_path(of);
        let empty = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
        let text = if self.has(&path) { self.text(&path)? } else { empty };
        let tree = parse(&path, text)?;
        let mut written = String::new();
        for (id, kind, target) in added {
            written.push_str(&format!(
                "<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>"
            ));
        }
        let mut edits = Edits::default();
        edits.append(text, tree.root_element(), &written);
        let text = edits.on(text);
        self.put(path, text);
        Ok(())
    }

    /// Takes out what a part shows as a picture, but for what one of the others shows too.
    ///
    /// # Errors
    ///
    /// Where relations cannot be read.
    pub fn without_pictures(&mut self, of: &str, others: &[String]) -> Result<(), DocxError> {
        let path = relations_path(of);
        let mut shown = Vec::new();
        for other in others {
            shown.extend(self.relations(other)?.into_iter().map(|r| r.to));
        }
        let text = self.text(&path)?;
        let tree = parse(&path, text)?;
        let mut edits = Edits::default();
        let mut gone = Vec::new();
        for node in tree.root_element().children() {
            if node.attribute("Type").is_some_and(|t| t.ends_with("/image")) {
                edits.put(node.range(), "");
                gone.extend(node.attribute("Target").map(|to| resolved(of, to)));
            }
        }
        let text = edits.on(text);
        self.put(path, text);
        gone.retain(|name| !shown.contains(name));
        gone.iter().for_each(|name| drop(self.0.remove(name)));
        Ok(())
    }

    /// Says of what kind parts are: by name, or, without a slash at its beginning, by ending.
    ///
    /// # Errors
    ///
    /// Where the part that tells it cannot be read.
    pub fn type_of(&mut self, kinds: &[(String, &str)]) -> Result<(), DocxError> {
        let text = self.text(TYPES)?;
        let tree = parse(TYPES, text)?;
        let root = tree.root_element();
        let mut edits = Edits::default();
        let mut added = String::new();
        for (of, kind) in kinds {
            let key = if of.starts_with('/') { "PartName" } else { "Extension" };
            let mut told = root
                .children()
                .filter(|n| n.attribute(key).is_some_and(|v| v.eq_ignore_ascii_case(of)));
            match told.next().map(|node| node.attribute_node("ContentType")) {
                Some(Some(held)) => edits.put(held.range_value(), *kind),
                _ => {
                    let element = if of.starts_with('/') { "Override" } else { "Default" };
                    added.push_str(&format!("<{element} {key}=\"{of}\" ContentType=\"{kind}\"/>"));
                }
            }
        }
        // by ending first, as programs write it; the order means nothing
        edits.append(text, root, &added);
        let text = edits.on(text);
        self.put(TYPES, text);
        Ok(())
    }

    /// Of what kind a part is.
    ///
    /// # Errors
    ///
    /// Where the part that tells it cannot be read.
    pub fn kind(&self, name: &str) -> Result<Option<String>, DocxError> {
        let tree = parse(TYPES, self.text(TYPES)?)?;
        let own = format!("/{name}");
        let told = tree.root_element().children();
        let mut told = told.filter(|n| n.attribute("PartName").is_some_and(|p| p.eq_ignore_ascii_case(&own)));
        Ok(told.next().and_then(|n| n.attribute("ContentType")).map(str::to_owned))
    }
}

/// What a part is related to.
pub(super) struct Relation {
    /// The last word of its kind: `styles`, `header`.
    pub kind: String,
    /// The name of the other part.
    pub to: String,
}

/// The folder of a part, with a slash at its end; empty at the root.
pub(super) fn folder(part: &str) -> &str {
    &part[..part.rfind('/').map_or(0, |slash| slash + 1)]
}

fn relations_path(of: &str) -> String {
    let folder = folder(of);
    format!("{folder}_rels/{}.rels", &of[folder.len()..])
}

/// The name of a part to which a target leads.
fn resolved(from: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut way: Vec<&str> = folder(from).split('/').filter(|p| !p.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(way.pop()),
            part => way.push(part),
        }
    }
    way.join("/")
}
