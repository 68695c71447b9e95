//! On which terms data may be used.

use serde_json::{Value as Json, json};

use super::decode::{Cx, Decode};
use super::leaf::is_web_address;
use super::schema::Defs;
use crate::diagnostic::{Code, Finding, did_you_mean};
use crate::load::yaml::Node;
use crate::said::say;

/// Licences that data are given under, by their names in the list of SPDX, each with the address by which catalogues of open data
/// know it.
const LICENCES: &[(&str, &str)] = &[
    ("CC0-1.0", "http://creativecommons.org/publicdomain/zero/1.0/"),
    ("CC-BY-4.0", "http://creativecommons.org/licenses/by/4.0/"),
    ("CC-BY-SA-4.0", "http://creativecommons.org/licenses/by-sa/4.0/"),
    ("CC-BY-NC-4.0", "http://creativecommons.org/licenses/by-nc/4.0/"),
    ("CC-BY-NC-SA-4.0", "http://creativecommons.org/licenses/by-nc-sa/4.0/"),
    ("CC-BY-ND-4.0", "http://creativecommons.org/licenses/by-nd/4.0/"),
    ("CC-BY-NC-ND-4.0", "http://creativecommons.org/licenses/by-nc-nd/4.0/"),
    ("ODbL-1.0", "http://opendatacommons.org/licenses/odbl/1-0/"),
    ("ODC-By-1.0", "http://opendatacommons.org/licenses/by/1-0/"),
    ("PDDL-1.0", "http://opendatacommons.org/licenses/pddl/1-0/"),
    ("MIT", "https://spdx.org/licenses/MIT.html"),
];

/// A licence: its name in the list of SPDX, or the whole address of its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Licence {
    /// What it is called; its address where it has no other name.
    pub name: String,
    /// Where its text stands.
    pub address: String,
}

impl Decode for Licence {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("a licence"))?.trim();
        if let Some((name, address)) = LICENCES.iter().find(|(name, _)| *name == text) {
            return Some(Licence {
                name: (*name).to_owned(),
                address: (*address).to_owned(),
            });
        }
        if text.contains("://") && is_web_address(text) {
            return Some(Licence {
                name: text.to_owned(),
                address: text.to_owned(),
            });
        }
        let help = did_you_mean(text, say!("licences"), LICENCES.iter().map(|(name, _)| *name));
        cx.report(Finding::at(
            Code::UnknownValue,
            node.span,
            say!("`{text}` is no licence that is known here", text),
            say!(
                "{help} (another one is written as the address of its text, from `https://` on)",
                help
            ),
        ));
        None
    }

    fn schema(_: &mut Defs) -> Json {
        let names: Vec<&str> = LICENCES.iter().map(|(name, _)| *name).collect();
        json!({
            "type": "string",
            "anyOf": [
                { "enum": names },
                { "pattern": "^https?://[^/:@\\s]+\\.[^\\s]+$" },
            ],
            "examples": ["CC0-1.0"],
        })
    }
}
