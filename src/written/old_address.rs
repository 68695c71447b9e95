//! Addresses that pages have had.

use serde_json::{Value as Json, json};

use super::decode::{Cx, Decode};
use super::schema::Defs;
use crate::diagnostic::{Code, Finding};
use crate::load::yaml::Node;
use crate::said::say;

/// Where a page stood before, from the root of the site: `enheter/norr.html`.
#[derive(Clone, Debug, PartialEq)]
pub struct OldAddress(pub String);

impl Decode for OldAddress {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("an old address"))?.trim();
        if is_path(text) {
            return Some(OldAddress(text.to_owned()));
        }
        cx.report(Finding::at(
            Code::BadUrl,
            node.span,
            say!("`{text}` is no address of a page of this site", text),
            say!(
                "write it as it stood behind the name of the site, with its ending and without a first slash: `enheter/norr.html`"
            ),
        ));
        None
    }

    fn schema(_: &mut Defs) -> Json {
        json!({
            "type": "string",
            "pattern": "^(?:[A-Za-z0-9_~-]+/)*[A-Za-z0-9_~-][A-Za-z0-9._~-]*\\.html$",
            "examples": ["enheter/norr.html"],
        })
    }
}

/// Whether a text is the path of a page: parts of letters, digits and what else no address escapes. Only the last has a full stop, as
/// files have: so no folder above a page is called like a file of the site.
fn is_path(text: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '~' | '-');
    let (folders, name) = text.rsplit_once('/').unwrap_or(("", text));
    let is_folder = |part: &str| !part.is_empty() && part.chars().all(is_plain);
    let is_page = |name: &str| !name.starts_with('.') && name.chars().all(|c| c == '.' || is_plain(c));
    name.strip_suffix(".html").is_some_and(|stem| !stem.is_empty())
        && is_page(name)
        && (name == text || folders.split('/').all(is_folder))
}
