//! Files to records as written: which file is which record, and its tree decoded.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::private::{self, Suspect};
use crate::diagnostic::{Code, Finding, did_you_mean, nearest};
use crate::load::{self, FOLDERS, Kind, each_kind, yaml};
use crate::markdown;
use crate::model::RefKind;
use crate::said::{Said, say};
use crate::source::{File, FileId, Files, Span};
use crate::written::{self, At, Cx, Decode, format, version};

/// A record with its id and the narrative beside it.
pub struct Read<T> {
    /// The id, from the file's name.
    pub id: String,
    /// Where to point when the record as a whole is meant.
    pub span: Span,
    /// The record; `None` if it could not be read, which has been told.
    pub record: Option<T>,
    /// The Markdown beside it.
    pub narrative: Option<FileId>,
}

/// A page or a narrative of a question: Markdown without a record.
pub struct Loose {
    /// The id, from the file's name.
    pub id: String,
    /// The Markdown.
    pub file: FileId,
}

macro_rules! lists {
    ($($variant:ident $word:literal $folder:literal $list:ident,)*) => {
        /// All records as written, each list in the order of the ids.
        #[derive(Default)]
        pub struct Written {
            pub site: Option<written::Site>,
            /// The file of the site's record, whether it could be read or not.
            pub site_file: Option<FileId>,
            $(pub $list: Vec<Read<written::$variant>>,)*
            /// Editions by inquiry; the id is the date, from the folder's name.
            pub editions: Vec<(String, Read<written::Edition>)>,
            pub pages: Vec<Loose>,
            /// Narratives in inquiries' folders: inquiry, question, file.
            pub answers: Vec<(String, Loose)>,
            /// What may be private.
            pub suspects: Vec<Suspect>,
            /// Why doubts are none: each mapping in which that is told, and the reason.
            pub accepted: Vec<(Span, At<written::Text>)>,
        }

        enum Any {
            Site(Box<written::Site>),
            $($variant(Box<Read<written::$variant>>),)*
            Edition(String, Box<Read<written::Edition>>),
            Prose,
            /// A record of this kind that nobody can use, which has been told, and the names that may be meant for it.
            Unusable(Kind, Vec<String>, Span),
            Nothing,
        }

        impl Any {
            /// A record of a kind with a file for each.
            fn decoded(kind: Kind, id: String, span: Span, tree: Option<yaml::Node<'_>>, cx: &mut Cx<'_>) -> Any {
                match kind {
                    $(Kind::$variant => Any::$variant(Box::new(Read {
                        id,
                        span,
                        record: tree.and_then(|tree| Decode::decode(&tree, cx)),
                        narrative: None,
                    })),)*
                    Kind::Site | Kind::Edition | Kind::Page => Any::Nothing,
                }
            }
        }

        impl Written {
            fn put(&mut self, any: Any) {
                match any {
                    Any::Site(site) => self.site = Some(*site),
                    $(Any::$variant(read) => self.$list.push(*read),)*
                    Any::Edition(inquiry, read) => self.editions.push((inquiry, *read)),
                    Any::Unusable(kind, ids, span) => ids.into_iter().for_each(|id| self.unusable(kind, id, span)),
                    Any::Prose | Any::Nothing => {}
                }
            }

            /// Notes the id of a record that nobody can use, so that what refers to it is no mistake of its own.
            fn unusable(&mut self, kind: Kind, id: String, span: Span) {
                match kind {
                    $(Kind::$variant => self.$list.push(Read { id, span, record: None, narrative: None }),)*
                    Kind::Site | Kind::Edition | Kind::Page => {}
                }
            }

            /// Brings each list into the order of the ids: paths sort `a-b.yaml` before `a.yaml`, ids the other way.
            fn sort(&mut self) {
                $(
                    self.$list.sort_by(|a, b| (&a.id, a.record.is_none()).cmp(&(&b.id, b.record.is_none())));
                    // a readable record stands before one of the same name that nobody can use
                    self.$list.dedup_by(|b, a| a.id == b.id);
                )*
            }

            /// Puts a narrative beside its record; `false` where there is none.
            fn attach(&mut self, kind: Kind, id: &str, file: FileId) -> bool {
                match kind {
                    $(Kind::$variant => {
                        let found = self.$list.binary_search_by(|read| read.id.as_str().cmp(id));
                        found.map(|at| self.$list[at].narrative = Some(file)).is_ok()
                    })*
                    Kind::Site | Kind::Edition | Kind::Page => false,
                }
            }

            /// The ids of a kind with a file for each record, in their order, and whether each could be read.
            pub fn ids(&self, kind: RefKind) -> Vec<(String, bool)> {
                match kind {
                    $(RefKind::$variant => {
                        self.$list.iter().map(|read| (read.id.clone(), read.record.is_some())).collect()
                    })*
                    RefKind::Site | RefKind::Post | RefKind::Page | RefKind::Question => Vec::new(),
                }
            }

            /// The file of each record that has one of its own.
            pub fn homes(&self) -> BTreeMap<(RefKind, String), FileId> {
                let mut homes = BTreeMap::new();
                $(homes.extend(self.$list.iter().map(|read| ((RefKind::$variant, read.id.clone()), read.span.file)));)*
                homes.extend(self.site_file.map(|file| ((RefKind::Site, String::new()), file)));
                homes
            }
        }
    };
}
each_kind!(lists);

/// What is found in a file beside its record.
#[derive(Default)]
struct Beside {
    findings: Vec<Finding>,
    suspects: Vec<Suspect>,
    accepted: Vec<(Span, At<written::Text>)>,
}

/// Reads every file.
pub fn read(files: &Files, findings: &mut Vec<Finding>) -> Written {
    if let Some(newer) = format::newer(files) {
        let site_file = newer.labels.first().map(|label| label.span.file);
        findings.push(newer);
        return Written {
            site_file,
            ..Written::default()
        };
    }
    let list: Vec<(FileId, &File)> = files.iter().collect();
    let read: Vec<(Any, Beside)> = list
        .par_iter()
        .with_min_len(8)
        .map(|(id, file)| {
            let mut beside = Beside::default();
            let any = one(*id, file, &mut beside);
            (any, beside)
        })
        .collect();
    let mut written = Written::default();
    for ((any, beside), (id, file)) in read.into_iter().zip(&list) {
        findings.extend(beside.findings);
        written.suspects.extend(beside.suspects);
        written.accepted.extend(beside.accepted);
        if &*file.path == "site.yaml" {
            written.site_file = Some(*id);
        }
        written.put(any);
    }
    if written.site_file.is_none() {
        findings.push(Finding {
            code: Code::MissingKey,
            message: say!("the content folder holds no `site.yaml`"),
            labels: Vec::new(),
            help: say!(
                "point --content at the folder that holds `site.yaml`, or write one (docs/records.md, site.yaml)"
            ),
        });
    }
    written.sort();
    for (inquiry, edition) in &written.editions {
        if written
            .inquiries
            .binary_search_by(|r| r.id.as_str().cmp(inquiry))
            .is_err()
        {
            findings.push(Finding::at(
                Code::UnknownFile,
                edition.span,
                say!(
                    "the edition lies in the folder of an inquiry `{inquiry}`, and there is none: nothing reads it",
                    inquiry
                ),
                did_you_mean(
                    inquiry,
                    say!("inquiries"),
                    written.inquiries.iter().map(|r| r.id.as_str()),
                ),
            ));
        }
    }
    for (id, file) in &list {
        if file.path.ends_with(".md") {
            attach(&mut written, *id, file, findings);
        }
    }
    written.pages.sort_by(|a, b| a.id.cmp(&b.id));
    written
}

fn whole(file: FileId) -> Span {
    Span { file, start: 0, end: 0 }
}

fn one(id: FileId, file: &File, beside: &mut Beside) -> Any {
    let parts: Vec<&str> = file.path.split('/').collect();
    if file.path.ends_with(".md") {
        if file.readable {
            beside.findings.extend(markdown::check(id, &file.text));
            private::of_narrative(id, file, &mut beside.suspects);
        }
        return Any::Prose;
    }
    if let ["inquiries", inquiry, "editions", date, "edition.yaml"] = parts.as_slice() {
        return edition(id, file, inquiry, date, beside);
    }
    let Beside {
        findings,
        suspects,
        accepted,
    } = beside;
    let Some(kind) = Kind::of(&file.path) else {
        return misplaced(id, file, findings);
    };
    let name = match parts.as_slice() {
        ["inquiries", inquiry, _] => inquiry,
        [.., name] => name.strip_suffix(".yaml").unwrap_or(name),
        [] => "",
    };
    let name = name.to_owned();
    if let Some(why) = no_id(&name) {
        let better = ascii_id(&name);
        let rename = match kind {
            Kind::Inquiry => say!("rename the folder to `inquiries/{better}`", better),
            _ => say!(
                "rename the file to `{folder}/{better}.yaml`",
                folder = kind.folder(),
                better
            ),
        };
        findings.push(Finding::at(
            Code::BadId,
            whole(id),
            say!("the name `{name}` {why}", name, why),
            say!("{rename}: {an_id}", rename, an_id = AN_ID),
        ));
        return Any::Unusable(kind, vec![name, better], whole(id));
    }
    if !file.readable {
        return Any::Unusable(kind, vec![name], whole(id));
    }
    let tree = parsed(id, file, findings);
    private::of_record(id, file, tree.as_ref(), suspects);
    let mut cx = Cx::new(findings);
    let any = match kind {
        Kind::Site => tree
            .and_then(|t| Decode::decode(&t, &mut cx))
            .map_or(Any::Nothing, |site| Any::Site(Box::new(site))),
        kind => {
            let span = tree.as_ref().map_or(whole(id), first_line);
            Any::decoded(kind, name, span, tree, &mut cx)
        }
    };
    accepted.append(&mut cx.accepted);
    any
}

/// The tree of a record, with the keys that are written now.
fn parsed<'f>(id: FileId, file: &'f File, findings: &mut Vec<Finding>) -> Option<yaml::Node<'f>> {
    let mut tree = yaml::parse(id, &file.text, findings);
    if let (Some(tree), Some(kind)) = (&mut tree, Kind::of(&file.path)) {
        let older = format::renew_kind(tree, kind);
        findings.extend(older.iter().map(|older| older.finding(version::PROGRAM)));
    }
    tree
}

/// An edition; its folder is named by the day.
fn edition(id: FileId, file: &File, inquiry: &str, date: &str, beside: &mut Beside) -> Any {
    let Beside {
        findings,
        suspects,
        accepted,
    } = beside;
    if crate::model::date::Date::parse(date)
        .ok()
        .and_then(|d| d.is_day())
        .is_none()
    {
        findings.push(Finding::at(
            Code::BadDate,
            whole(id),
            say!(
                "the folder of an edition is named by the day on which it was handed in, and `{date}` is not one day",
                date
            ),
            say!("rename it to a day: `inquiries/{inquiry}/editions/2024-03-19`", inquiry),
        ));
        return Any::Nothing;
    }
    if !file.readable {
        return Any::Nothing;
    }
    let tree = parsed(id, file, findings);
    private::of_record(id, file, tree.as_ref(), suspects);
    let mut cx = Cx::new(findings);
    let edition = Any::Edition(
        inquiry.to_owned(),
        Box::new(Read {
            id: date.to_owned(),
            span: tree.as_ref().map_or(whole(id), first_line),
            record: tree.and_then(|t| Decode::decode(&t, &mut cx)),
            narrative: None,
        }),
    );
    accepted.append(&mut cx.accepted);
    edition
}

fn first_line(tree: &yaml::Node<'_>) -> Span {
    match &tree.value {
        yaml::Value::Map(entries) => entries.first().map_or(tree.span, |(k, n)| match n.value {
            yaml::Value::Scalar(..) => Span {
                end: n.span.end,
                ..k.span
            },
            _ => k.span,
        }),
        _ => tree.span,
    }
}

/// A file that no record is read from, and where it may have been meant to lie.
fn misplaced(id: FileId, file: &File, findings: &mut Vec<Finding>) -> Any {
    let parts: Vec<&str> = file.path.split('/').collect();
    let name = parts.last().copied().unwrap_or_default();
    let ending = load::ending(name);
    let stem = ending.as_ref().map_or(name, |ending| ending.stem);
    if let Some(ending) = ending.as_ref().filter(|ending| ending.is_narrative) {
        let right = [&file.path[..file.path.len() - name.len()], ending.stem, ".md"].concat();
        findings.push(Finding::at(
            Code::UnknownFile,
            whole(id),
            say!(
                "`{path}` has an ending that no narrative has: nothing reads it",
                path = file.path
            ),
            say!("rename it to `{right}`", right),
        ));
        return Any::Nothing;
    }
    let folder = nearest(parts[0], FOLDERS.iter().copied()).and_then(|near| FOLDERS.iter().find(|f| **f == near));
    let is_other = ending.is_none();
    let help = match (folder, parts.len()) {
        (Some(_), _) if is_other => {
            say!("take it out of the folders of records, or give it the ending `.yaml` or `.md` if it is one")
        }
        (_, 1) if nearest(stem, ["site"]).is_some() => say!("the site's own record is `site.yaml`"),
        (_, 1) => say!(
            "move it into the folder of its kind: {folders}",
            folders = FOLDERS.join(", ")
        ),
        (Some(&"pages"), _) => say!("a page is Markdown alone: `pages/{stem}.md`", stem),
        (Some(&"inquiries"), 5) if parts[2] == "editions" => {
            say!(
                "rename it to `inquiries/{inquiry}/editions/{date}/edition.yaml`",
                inquiry = parts[1],
                date = parts[3]
            )
        }
        (Some(&"inquiries"), 2) => say!("rename it to `inquiries/{stem}/inquiry.yaml`", stem),
        (Some(&"inquiries"), _) => say!("rename it to `inquiries/{inquiry}/inquiry.yaml`", inquiry = parts[1]),
        (Some(folder), _) => say!("rename it to `{folder}/{stem}.yaml`", folder, stem),
        (None, _) => did_you_mean(parts[0], say!("folders"), FOLDERS.iter().copied()),
    };
    findings.push(Finding::at(
        Code::UnknownFile,
        whole(id),
        say!(
            "`{path}` is not where a record lies: nothing reads it",
            path = file.path
        ),
        help,
    ));
    match folder {
        _ if is_other => Any::Nothing,
        // beside a record that may well be sound
        Some(&"inquiries") if parts.len() > 3 => Any::Nothing,
        Some(&"inquiries") if parts.len() > 2 => Any::Unusable(Kind::Inquiry, vec![parts[1].to_owned()], whole(id)),
        folder => match folder.and_then(|folder| Kind::of_folder(folder)) {
            Some(kind) => Any::Unusable(kind, vec![stem.to_owned()], whole(id)),
            None => Any::Nothing,
        },
    }
}

/// What an id is made of, for who has typed something else.
pub const AN_ID: Said = say!("lower-case ascii letters, digits and hyphens");

/// The longest id: file systems take names of 255 bytes, and other words are put around it.
const MAX_ID: usize = 100;

/// Why a name is no id, as the end of a sentence about it; `None` where it is one.
pub fn no_id(name: &str) -> Option<Said> {
    let letters = name
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    match () {
        _ if name.is_empty() || !letters => Some(say!("is not an id")),
        _ if load::windows_refuses(name) => Some(say!("is no id: Windows keeps that name for itself")),
        _ if name.len() > MAX_ID => Some(say!("is longer than an id can be")),
        _ => None,
    }
}

/// Whether a name is lower-case ascii letters, digits and hyphens, and no name that some systems refuse.
pub fn is_id(name: &str) -> bool {
    no_id(name).is_none()
}

/// A file name as an id: Swedish letters lose their marks, everything else becomes a hyphen; it is cut where it is too long.
pub fn ascii_id(name: &str) -> String {
    let mut id = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'å' | 'ä' | 'á' | 'à' => id.push('a'),
            'ö' | 'ó' | 'ø' => id.push('o'),
            'é' | 'è' | 'ë' => id.push('e'),
            'ü' => id.push('u'),
            c if c.is_ascii_alphanumeric() => id.push(c),
            _ if id.ends_with('-') || id.is_empty() => {}
            _ => id.push('-'),
        }
    }
    // all that is left is ascii
    id.truncate(MAX_ID - 2);
    let id = id.trim_end_matches('-');
    match load::windows_refuses(id) {
        true => format!("{id}-1"),
        false => id.to_owned(),
    }
}

fn attach(written: &mut Written, file: FileId, text: &File, findings: &mut Vec<Finding>) {
    let path = text.path.strip_suffix(".md").unwrap_or(&text.path);
    let parts: Vec<&str> = path.split('/').collect();
    let placed = match parts.as_slice() {
        ["pages", id] => {
            let better = ascii_id(id);
            if let Some(why) = no_id(id) {
                findings.push(Finding::at(
                    Code::BadId,
                    whole(file),
                    say!("the name `{id}` {why}", id, why),
                    say!("rename the file to `pages/{better}.md`: {an_id}", better, an_id = AN_ID),
                ));
            }
            written.pages.push(Loose { id: better, file });
            true
        }
        ["inquiries", inquiry, "inquiry"] => written.attach(Kind::Inquiry, inquiry, file),
        ["inquiries", inquiry, question] => {
            let known = written.inquiries.binary_search_by(|r| r.id.as_str().cmp(inquiry)).ok();
            let asked = known.is_some_and(|i| {
                written.inquiries[i]
                    .record
                    .as_ref()
                    .is_none_or(|r| r.flawed || r.questions.iter().any(|q| q.id.value == *question))
            });
            if asked {
                written.answers.push((
                    (*inquiry).to_owned(),
                    Loose {
                        id: (*question).to_owned(),
                        file,
                    },
                ));
            }
            asked
        }
        ["inquiries", _] => false,
        [folder, id] => Kind::of_folder(folder).is_some_and(|kind| written.attach(kind, id, file)),
        _ => false,
    };
    if !placed {
        findings.push(Finding::at(
            Code::UnknownFile,
            whole(file),
            say!("`{path}` lies beside no record: nothing reads it", path = text.path),
            match parts.as_slice() {
                ["inquiries", inquiry, _] => say!(
                    "a narrative beside an inquiry has the id of one of its questions, or is `inquiries/{inquiry}/inquiry.md`",
                    inquiry
                ),
                _ => say!("a narrative lies beside its record, `{path}.yaml`; a page lies in `pages/`", path),
            },
        ));
    }
}

/// The id of a post below its district.
pub fn post_id(post: &written::Post) -> &At<String> {
    post.id.as_ref().unwrap_or(&post.programme)
}
