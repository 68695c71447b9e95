//! The kinds of record that have files of their own, and where these lie: which file is a record of which kind.

use crate::model::word::Word;

/// Calls a macro with the kinds of which there is a file for each record: what each is, what it is called, its folder, and the list
/// of its records. All that goes over kinds of files follows from this table.
macro_rules! each_kind {
    ($then:ident) => {
        $then! {
            District "district" "districts" districts,
            SharedPost "shared-post" "shared-posts" shared_posts,
            Programme "programme" "programmes" programmes,
            Event "event" "events" events,
            Group "group" "groups" groups,
            Source "source" "sources" sources,
            Forum "forum" "forums" forums,
            Commitment "commitment" "commitments" commitments,
            Indicator "indicator" "indicators" indicators,
            Term "term" "terms" terms,
            Inquiry "inquiry" "inquiries" inquiries,
        }
    };
}
pub(crate) use each_kind;

macro_rules! kinds {
    ($($variant:ident $word:literal $folder:literal $list:ident,)*) => {
        /// A kind of record with files of its own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "each is the record kind of its name")]
        pub enum Kind { Site, $($variant,)* Edition, Page }

        impl Word for Kind {
            const ALL: &'static [Self] = &[Kind::Site, $(Kind::$variant,)* Kind::Edition, Kind::Page];
            fn what() -> $crate::said::Said {
                $crate::said::say!("a kind of record")
            }
            fn word(self) -> &'static str {
                match self {
                    Kind::Site => "site",
                    $(Kind::$variant => $word,)*
                    Kind::Edition => "edition",
                    Kind::Page => "page",
                }
            }
        }

        impl Kind {
            /// The folder of its files, as a pattern too: `districts`. Empty for the site's own record.
            pub fn folder(self) -> &'static str {
                match self {
                    Kind::Site => "",
                    $(Kind::$variant => $folder,)*
                    Kind::Edition => Kind::Inquiry.folder(),
                    Kind::Page => "pages",
                }
            }
        }

        /// The folders of records.
        pub(crate) const FOLDERS: &[&str] = &[$($folder,)* "pages"];
    };
}
each_kind!(kinds);

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
            // a page is Markdown alone
            ["inquiries" | "pages", ..] => None,
            [folder, name] if name.ends_with(".yaml") => Kind::of_folder(folder),
            _ => None,
        }
    }

    /// The kind whose files lie in a folder; editions lie among inquiries.
    pub(crate) fn of_folder(folder: &str) -> Option<Kind> {
        Kind::ALL.iter().find(|kind| kind.folder() == folder).copied()
    }
}
