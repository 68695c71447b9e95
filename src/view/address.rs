//! Where everything stands on the site: stable, lower-case ascii, in the language of the tree.

#[cfg(test)]
mod tests;

use super::words::Words;
use crate::model::word::Word;
use crate::model::{InquiryIx, Language, Model, Seat, SourceIx, Subject};
use crate::resolve::ascii_id;

/// The parts of the site, each a row: its name, the key of its name and address in the messages, and whether it has `one` page or
/// goes on over `several` where there is much to show.
macro_rules! places {
    ($($place:ident $key:literal $pages:ident,)*) => {
        /// The parts of the site that have a page of their own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each is the page of its name")]
        pub enum Place {
            $($place,)*
        }

        impl Place {
            /// Every part.
            pub const ALL: &[Place] = &[$(Place::$place,)*];

            /// Whether it goes on over several pages where there is much to show.
            pub fn goes_on(self) -> bool {
                match self {
                    $(Place::$place => places!($pages),)*
                }
            }

            /// The key of its name and its address in the messages.
            pub fn key(self) -> &'static str {
                match self {
                    $(Place::$place => $key,)*
                }
            }
        }
    };
    (one) => { false };
    (several) => { true };
}

places! {
    Start "start" one,
    Inquiries "inquiries" one,
    Matrix "matrix" several,
    Districts "districts" several,
    Programmes "programmes" one,
    Forums "forums" several,
    Commitments "commitments" several,
    Indicators "indicators" several,
    Gaps "gaps" several,
    Terms "terms" several,
    Sources "sources" several,
    Changes "changes" one,
    Data "data" one,
    AToZ "a-z" several,
}

/// A page of the site, by what it is of; lists and answers may go on over several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A part of the site, and which page of it.
    Place(Place, usize),
    /// Who had what at the end of a year.
    Year(i32),
    /// A record, and which page of it.
    Record(Subject, usize),
    /// The page for addresses that lead nowhere.
    NotFound,
    /// An address at which the page of a record stood before: which of those that the record tells.
    Moved(Subject, usize),
}

/// Where the catalogue of the data stands.
pub const CATALOGUE: &str = "data/dcat.rdf";
/// Where the units and their changes stand as linked data.
pub const ORGANISATION: &str = "data/organisation.jsonld";

/// Names at the root of the site that no part of it can have.
const TAKEN: &[&str] = &["index", "404", "theme"];

/// The addresses of one language's tree; the first language has the root, each other a folder of its name.
pub struct Addresses {
    prefix: String,
    names: Vec<(&'static str, String)>,
}

impl Addresses {
    /// The addresses in a language.
    pub fn new(words: &Words<'_>, first: Language) -> Self {
        let prefix = if words.language == first {
            String::new()
        } else {
            format!("{}/", words.language.word())
        };
        let keys = Place::ALL.iter().filter(|place| **place != Place::Start);
        let keys = keys.map(|place| place.key()).chain(["paper", "editions", "feed"]);
        let mut names: Vec<(&'static str, String)> = keys.map(|k| (k, words.get(&format!("path-{k}")))).collect();
        // units are called in an address what the site calls them, where that is a name that nothing else has
        let own = ascii_id(&words.noun().many);
        let is_taken = |own: &str| {
            let other = names.iter().any(|(key, name)| *key != "districts" && name == own);
            other || TAKEN.contains(&own) || Language::ALL.iter().any(|language| language.word() == own)
        };
        if !own.is_empty() && !is_taken(&own) {
            for (_, name) in names.iter_mut().filter(|(key, _)| *key == "districts") {
                name.clone_from(&own);
            }
        }
        Addresses { prefix, names }
    }

    fn name(&self, key: &str) -> &str {
        self.names.iter().find(|(k, _)| *k == key).map_or("", |(_, n)| n)
    }

    /// The page of a part of the site.
    pub fn place(&self, place: Place) -> String {
        match place {
            Place::Start => format!("{}index.html", self.prefix),
            other => format!("{}{}.html", self.prefix, self.name(other.key())),
        }
    }

    /// Where the paper of an inquiry stands, without an ending.
    pub fn paper(&self, model: &Model, inquiry: InquiryIx) -> String {
        self.below(model, inquiry, "paper")
    }

    /// The folder of an inquiry's editions.
    pub fn editions(&self, model: &Model, inquiry: InquiryIx) -> String {
        self.below(model, inquiry, "editions")
    }

    fn below(&self, model: &Model, inquiry: InquiryIx, key: &str) -> String {
        format!(
            "{}{}/{}/{}",
            self.prefix,
            self.name("inquiries"),
            model[inquiry].id,
            self.name(key)
        )
    }

    /// The feed.
    pub fn feed(&self) -> String {
        format!("{}{}.xml", self.prefix, self.name("feed"))
    }

    /// A file of this name in the language's tree.
    pub fn file(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// The page of a record that has one of its own, or stands in one place on a page that is always there. Of what is
    /// shown on a page among others it is not known here whether and where: [`Site::address`](super::Site::address) is
    /// asked for that.
    pub(crate) fn own(&self, model: &Model, of: Subject) -> Option<String> {
        // joined, not formatted: a large site asks for hundreds of thousands
        let below = |key: &str, id: &str| [&self.prefix, self.name(key), "/", id, ".html"].concat();
        Some(match of {
            Subject::Site => self.place(Place::Start),
            Subject::District(ix) => below("districts", &model[ix].id),
            Subject::Post(ix) => {
                let Seat::District(district) = &model[ix].seat else {
                    return None;
                };
                let id = model[ix].id.split_once('/').map_or(model[ix].id.as_str(), |(_, id)| id);
                below("districts", &model[*district].id) + "#post-" + id
            }
            Subject::Programme(ix) => below("programmes", &model[ix].id),
            Subject::Source(ix) => self.source(model, ix, None),
            Subject::Inquiry(ix) => below("inquiries", &model[ix].id),
            Subject::Question(ix, n) => {
                let inquiry = &model[ix];
                below(
                    "inquiries",
                    &format!("{}/{}", inquiry.id, inquiry.questions[n as usize].id),
                )
            }
            Subject::Page(ix) => format!("{}{}.html", self.prefix, model[ix].id),
            Subject::Event(_)
            | Subject::Group(_)
            | Subject::Forum(_)
            | Subject::Commitment(_)
            | Subject::Indicator(_)
            | Subject::Term(_) => return None,
        })
    }

    /// The page of a source, at a place in it. One that stands in a district's record has its place on that page.
    pub fn source(&self, model: &Model, ix: SourceIx, place: Option<u32>) -> String {
        let source = &model[ix];
        if let Some(owner) = source.owner {
            let id = source.id.split_once('/').map_or(source.id.as_str(), |(_, id)| id);
            let district = [&self.prefix, self.name("districts"), "/", &model[owner].id, ".html"].concat();
            return district + "#source-" + id;
        }
        let page = [&self.prefix, self.name("sources"), "/", &source.id, ".html"].concat();
        match place {
            Some(n) => page + "#" + &source.places[n as usize].0,
            None => page,
        }
    }
}

/// The way from one page to another; both from the root of the site. A link to the page itself is its anchor.
pub fn relative(from: &str, to: &str) -> String {
    let (page, anchor) = match to.split_once('#') {
        Some((page, anchor)) => (page, Some(anchor)),
        None => (to, None),
    };
    if page == from
        && let Some(anchor) = anchor
    {
        return ["#", anchor].concat();
    }
    // up to the last folder that both are in, and from there on
    let folder = |path: &str| path.rfind('/').map_or(0, |slash| slash + 1);
    let (here, there) = (&from[..folder(from)], &page[..folder(page)]);
    let alike = here.bytes().zip(there.bytes()).take_while(|(a, b)| a == b).count();
    let common = here.as_bytes()[..alike]
        .iter()
        .rposition(|b| *b == b'/')
        .map_or(0, |slash| slash + 1);
    let mut way = "../".repeat(here[common..].bytes().filter(|b| *b == b'/').count());
    way.push_str(&page[common..]);
    if let Some(anchor) = anchor {
        way.push('#');
        way.push_str(anchor);
    }
    way
}

/// The way from a page up to the root: empty, `../`, `../../`.
pub fn root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}
