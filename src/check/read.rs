//! Files to records as written: which file is which record, and its tree decoded.

use rayon::prelude::*;

use crate::diagnostic::{Code, Finding, did_you_mean};
use crate::load::yaml;
use crate::source::{File, FileId, Files, Span};
use crate::written::{self, At, Cx, Decode};

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

/// All records as written, each list in the order of the ids.
#[derive(Default)]
pub struct Written {
    pub site: Option<written::Site>,
    pub districts: Vec<Read<written::District>>,
    pub shared_posts: Vec<Read<written::SharedPost>>,
    pub programmes: Vec<Read<written::Programme>>,
    pub events: Vec<Read<written::Event>>,
    pub groups: Vec<Read<written::Group>>,
    pub sources: Vec<Read<written::Source>>,
    pub forums: Vec<Read<written::Forum>>,
    pub commitments: Vec<Read<written::Commitment>>,
    pub indicators: Vec<Read<written::Indicator>>,
    pub inquiries: Vec<Read<written::Inquiry>>,
    pub pages: Vec<Loose>,
    /// Narratives in inquiries' folders: inquiry, question, file.
    pub answers: Vec<(String, Loose)>,
}

enum Any {
    Site(written::Site),
    District(Read<written::District>),
    SharedPost(Read<written::SharedPost>),
    Programme(Read<written::Programme>),
    Event(Read<written::Event>),
    Group(Read<written::Group>),
    Source(Read<written::Source>),
    Forum(Read<written::Forum>),
    Commitment(Read<written::Commitment>),
    Indicator(Read<written::Indicator>),
    Inquiry(Read<written::Inquiry>),
    Prose,
    Nothing,
}

const FOLDERS: &[&str] = &[
    "districts",
    "shared-posts",
    "programmes",
    "events",
    "groups",
    "sources",
    "forums",
    "commitments",
    "indicators",
    "inquiries",
    "pages",
];

/// Reads every file.
pub fn read(files: &Files, findings: &mut Vec<Finding>) -> Written {
    let list: Vec<(FileId, &File)> = files.iter().collect();
    let read: Vec<(Any, Vec<Finding>)> = list
        .par_iter()
        .with_min_len(8)
        .map(|(id, file)| {
            let mut findings = Vec::new();
            let any = one(*id, file, &mut findings);
            (any, findings)
        })
        .collect();
    let mut written = Written::default();
    let mut saw_site = false;
    for ((any, found), (_, file)) in read.into_iter().zip(&list) {
        findings.extend(found);
        saw_site |= &*file.path == "site.yaml";
        match any {
            Any::Site(r) => written.site = Some(r),
            Any::District(r) => written.districts.push(r),
            Any::SharedPost(r) => written.shared_posts.push(r),
            Any::Programme(r) => written.programmes.push(r),
            Any::Event(r) => written.events.push(r),
            Any::Group(r) => written.groups.push(r),
            Any::Source(r) => written.sources.push(r),
            Any::Forum(r) => written.forums.push(r),
            Any::Commitment(r) => written.commitments.push(r),
            Any::Indicator(r) => written.indicators.push(r),
            Any::Inquiry(r) => written.inquiries.push(r),
            Any::Prose | Any::Nothing => {}
        }
    }
    if !saw_site {
        findings.push(Finding {
            code: Code::MissingKey,
            message: "the content folder holds no `site.yaml`".into(),
            labels: Vec::new(),
            help: "point --content at the folder that holds `site.yaml`, or write one (docs/records.md, site.yaml)".into(),
        });
    }
    // paths sort `a-b.yaml` before `a.yaml`, ids the other way; the model looks ids up by their own order
    macro_rules! by_id {
        ($($list:ident)*) => { $( written.$list.sort_by(|a, b| a.id.cmp(&b.id)); )* };
    }
    by_id!(districts shared_posts programmes events groups sources forums commitments indicators inquiries);
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

fn one(id: FileId, file: &File, findings: &mut Vec<Finding>) -> Any {
    let parts: Vec<&str> = file.path.split('/').collect();
    if file.path.ends_with(".md") {
        return Any::Prose;
    }
    let mut unknown = |help: String| {
        findings.push(Finding::at(
            Code::UnknownFile,
            whole(id),
            format!("`{}` is not a record: nothing reads it", file.path),
            help,
        ));
        Any::Nothing
    };
    if file.path.ends_with(".yml") {
        return unknown("give the file the ending `.yaml`".into());
    }
    let (folder, name) = match parts.as_slice() {
        ["site.yaml"] => ("", "site.yaml"),
        ["inquiries", inquiry, "inquiry.yaml"] => ("inquiries", *inquiry),
        ["inquiries", ..] => return unknown("an inquiry stands in `inquiries/<id>/inquiry.yaml`".into()),
        [folder, name] if FOLDERS.contains(folder) && *folder != "pages" => (*folder, *name),
        [folder, ..] => return unknown(did_you_mean(folder, "folders", FOLDERS.iter().copied())),
        [] => return Any::Nothing,
    };
    let name = name.strip_suffix(".yaml").unwrap_or(name).to_owned();
    let is_id = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !is_id(&name) && !folder.is_empty() {
        findings.push(Finding::at(
            Code::BadId,
            whole(id),
            format!("the file name `{name}` is not an id"),
            format!("rename the file to `{}.yaml`: lower-case ascii letters, digits and hyphens", ascii_id(&name)),
        ));
        return Any::Nothing;
    }
    let tree = yaml::parse(id, &file.text, findings);
    let mut cx = Cx { findings };
    macro_rules! record {
        ($variant:ident) => {
            Any::$variant(Read {
                id: name,
                span: tree.as_ref().map_or(whole(id), first_line),
                record: tree.and_then(|t| Decode::decode(&t, &mut cx)),
                narrative: None,
            })
        };
    }
    match folder {
        "" => tree
            .and_then(|t| Decode::decode(&t, &mut cx))
            .map_or(Any::Nothing, Any::Site),
        "districts" => record!(District),
        "shared-posts" => record!(SharedPost),
        "programmes" => record!(Programme),
        "events" => record!(Event),
        "groups" => record!(Group),
        "sources" => record!(Source),
        "forums" => record!(Forum),
        "commitments" => record!(Commitment),
        "indicators" => record!(Indicator),
        "inquiries" => record!(Inquiry),
        _ => Any::Nothing,
    }
}

fn first_line(tree: &yaml::Node<'_>) -> Span {
    match &tree.value {
        yaml::Value::Map(entries) => entries.first().map_or(tree.span, |(k, n)| match n.value {
            yaml::Value::Scalar(..) => Span { end: n.span.end, ..k.span },
            _ => k.span,
        }),
        _ => tree.span,
    }
}

/// A file name as an id: Swedish letters lose their marks, everything else becomes a hyphen.
fn ascii_id(name: &str) -> String {
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
    id.trim_end_matches('-').to_owned()
}

fn attach(written: &mut Written, file: FileId, text: &File, findings: &mut Vec<Finding>) {
    let path = text.path.strip_suffix(".md").unwrap_or(&text.path);
    let parts: Vec<&str> = path.split('/').collect();
    fn set<T>(list: &mut [Read<T>], id: &str, file: FileId) -> bool {
        match list.binary_search_by(|r| r.id.as_str().cmp(id)) {
            Ok(i) => {
                list[i].narrative = Some(file);
                true
            }
            Err(_) => false,
        }
    }
    let placed = match parts.as_slice() {
        ["pages", id] => {
            written.pages.push(Loose {
                id: (*id).to_owned(),
                file,
            });
            true
        }
        ["inquiries", inquiry, "inquiry"] => set(&mut written.inquiries, inquiry, file),
        ["inquiries", inquiry, question] => {
            let known = written.inquiries.binary_search_by(|r| r.id.as_str().cmp(inquiry)).ok();
            let asked = known.is_some_and(|i| {
                written.inquiries[i].record.as_ref().is_none_or(|r| {
                    r.questions.iter().any(|q| q.id.value == *question)
                })
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
        ["districts", id] => set(&mut written.districts, id, file),
        ["shared-posts", id] => set(&mut written.shared_posts, id, file),
        ["programmes", id] => set(&mut written.programmes, id, file),
        ["events", id] => set(&mut written.events, id, file),
        ["groups", id] => set(&mut written.groups, id, file),
        ["sources", id] => set(&mut written.sources, id, file),
        ["forums", id] => set(&mut written.forums, id, file),
        ["commitments", id] => set(&mut written.commitments, id, file),
        ["indicators", id] => set(&mut written.indicators, id, file),
        _ => false,
    };
    if !placed {
        findings.push(Finding::at(
            Code::UnknownFile,
            whole(file),
            format!("`{}` lies beside no record: nothing reads it", text.path),
            "a narrative has its record's name, `districts/farsta.md` beside `districts/farsta.yaml`; a page lies in `pages/`",
        ));
    }
}

/// The id of a post below its district.
pub fn post_id(post: &written::Post) -> &At<String> {
    post.id.as_ref().unwrap_or(&post.programme)
}
