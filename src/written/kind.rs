//! The kinds of record that have files of their own.

use super::decode::Decode;
use super::schema::Declared;
use crate::model::word::Word;

macro_rules! kinds {
    ($($variant:ident $word:literal $folder:literal,)*) => {
        /// A kind of record with files of its own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "each is the record kind of its name")]
        pub enum Kind { $($variant,)* Page }

        impl Word for Kind {
            const ALL: &'static [Self] = &[$(Kind::$variant,)* Kind::Page];
            fn what() -> $crate::said::Said {
                $crate::said::say!("a kind of record")
            }
            fn word(self) -> &'static str {
                match self { $(Kind::$variant => $word,)* Kind::Page => "page" }
            }
        }

        impl Kind {
            /// The folder of its files, as a pattern too: `districts`. Empty for the site's own record.
            pub fn folder(self) -> &'static str {
                match self { $(Kind::$variant => $folder,)* Kind::Page => "pages" }
            }

            /// How its record is declared; a page is Markdown and has none.
            pub fn declared(self) -> Option<&'static Declared> {
                match self { $(Kind::$variant => super::$variant::DECLARED,)* Kind::Page => None }
            }
        }
    };
}

kinds! {
    Site "site" "",
    District "district" "districts",
    SharedPost "shared-post" "shared-posts",
    Programme "programme" "programmes",
    Event "event" "events",
    Group "group" "groups",
    Source "source" "sources",
    Forum "forum" "forums",
    Commitment "commitment" "commitments",
    Indicator "indicator" "indicators",
    Term "term" "terms",
    Inquiry "inquiry" "inquiries",
    Edition "edition" "inquiries",
}

impl Kind {
    /// The file of a record, below the content folder; with `*` for the id, a pattern for all of them.
    pub fn path(self, id: &str) -> String {
        match self {
            Kind::Site => "site.yaml".to_owned(),
            Kind::Inquiry => format!("{}/{id}/inquiry.yaml", self.folder()),
            // in the folder of its inquiry, by the day on which it was handed in
            Kind::Edition => format!("{}/*/editions/{id}/edition.yaml", self.folder()),
            Kind::Page => format!("{}/{id}.md", self.folder()),
            _ => format!("{}/{id}.yaml", self.folder()),
        }
    }

    /// The kind of a file below the content folder, by its place; `None` for what is no record.
    pub fn of(path: &str) -> Option<Kind> {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["site.yaml"] => Some(Kind::Site),
            ["inquiries", _, "inquiry.yaml"] => Some(Kind::Inquiry),
            ["inquiries", _, "editions", _, "edition.yaml"] => Some(Kind::Edition),
            ["inquiries", ..] => None,
            [folder, name] if name.ends_with(".yaml") => {
                let named = |kind: &&Kind| kind.declared().is_some() && kind.folder() == *folder;
                Kind::ALL.iter().find(named).copied()
            }
            _ => None,
        }
    }
}
