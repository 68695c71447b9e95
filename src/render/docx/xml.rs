//! XML that another program wrote, changed where it stands: what is not ours stays as it is, to the byte.

use std::ops::Range;

use roxmltree::{Document, Node};

use super::error::DocxError;
use crate::chart::escape;
use crate::said::say;

/// The namespace of Word's own XML (ISO/IEC 29500-1, transitional).
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespace of relations that are named in it.
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Changes of a text, each at a range of it.
#[derive(Default)]
pub(super) struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    /// Puts a text in the place of a range; an empty range is a place between two characters.
    pub fn put(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.0.push((range, text.into()));
    }

    /// Puts a text at the end of what an element holds.
    pub fn append(&mut self, text: &str, element: Node<'_, '_>, added: &str) {
        let range = element.range();
        let own = &text[range.clone()];
        match own.strip_suffix("/>") {
            Some(open) => {
                let name: String = own[1..]
                    .chars()
                    .take_while(|c| !c.is_whitespace() && *c != '/')
                    .collect();
                self.put(range, format!("{}>{added}</{name}>", open.trim_end()));
            }
            None => {
                let end = range.start + own.rfind("</").unwrap_or(own.len());
                self.put(end..end, added);
            }
        }
    }

    /// The text with every change; of two ranges that overlap, the first in the text.
    pub fn on(mut self, text: &str) -> String {
        self.0.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for (range, new) in self.0 {
            if range.start >= at {
                out.push_str(&text[at..range.start]);
                out.push_str(&new);
                at = range.end;
            }
        }
        out.push_str(&text[at..]);
        out
    }
}

/// A part as a tree. Entities of its own would be a way to make much of little, so none are read.
///
/// # Errors
///
/// Where it is not well-formed.
pub(super) fn parse<'t>(part: &str, text: &'t str) -> Result<Document<'t>, DocxError> {
    Document::parse(text).map_err(|e| DocxError(say!("its part `{part}` cannot be read: {e}", part, e)))
}

/// A part of Word's own XML as a tree, whose names begin with `w:`.
///
/// # Errors
///
/// Where it is not well-formed, or written in another form of Word's XML.
pub(super) fn parse_word<'t>(part: &str, text: &'t str) -> Result<Document<'t>, DocxError> {
    let tree = parse(part, text)?;
    let root = tree.root_element();
    if root.tag_name().namespace() != Some(W) || root.lookup_prefix(W) != Some("w") {
        return Err(DocxError(say!(
            "its part `{part}` is not in the form in which Word saves a document (.docx)",
            part
        )));
    }
    Ok(tree)
}

/// Whether a node is an element of Word's with this name.
pub(super) fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.has_tag_name((W, name))
}

/// The first child of Word's with this name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|c| is(*c, name))
}

/// What stands below a node on a way of names.
pub(super) fn below<'a, 'i>(node: Node<'a, 'i>, way: &[&str]) -> Option<Node<'a, 'i>> {
    way.iter().try_fold(node, |node, name| child(node, name))
}

/// An attribute of Word's.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((W, name))
}

/// The attribute `w:val`.
pub(super) fn val<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    attribute(node, "val")
}

/// As [`escape`] writes it, alone.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text);
    out
}

#[cfg(test)]
mod tests {
    use super::{Edits, escaped, parse};

    /// What stands around a change stays; an element that held nothing is opened for what comes into it.
    #[test]
    fn changes_leave_the_rest_as_it_was() {
        for (text, wanted) in [
            ("<a  x='1' />", "<a  x='1'><n/></a>"),
            ("<a><!-- c --><b/></a>", "<a><!-- c --><b/><n/></a>"),
            (
                "<?xml version='1.0'?>\n<p:a xmlns:p='u'></p:a>\n",
                "<?xml version='1.0'?>\n<p:a xmlns:p='u'><n/></p:a>\n",
            ),
        ] {
            let tree = parse("a.xml", text).unwrap();
            let mut edits = Edits::default();
            edits.append(text, tree.root_element(), "<n/>");
            assert_eq!(edits.on(text), wanted);
        }
    }

    #[test]
    fn text_is_never_markup() {
        assert_eq!(escaped("a<b>&\"c\"\u{1}\nd"), "a&lt;b&gt;&amp;&quot;c&quot;\u{fffd} d");
    }
}
