//! A plan as changes of files: records that are made, and records that are changed where they stand.

use std::collections::BTreeMap;
use std::path::Path;

use crate::answer::{Arg, Message};
use crate::load::Kind as Record;
use crate::model::number::Number;
use crate::model::word::Word;
use crate::model::{Model, SourceIx};
use crate::resolve::ascii_id;
use crate::scaffold::{Yaml, filled, typed};
use crate::view::words::Words;
use crate::written::schema::Declared;
use crate::written::{self, Decode};

use super::edit::{self, Draft, Step, Unchangeable, Where, key};
use super::plan::{Entry, Held, Kind, Plan, post_of};
use super::said::place_key;

/// A file that is made or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its path below the content folder, with `/`.
    pub path: String,
    /// What it held; none where it is new.
    pub before: Option<Vec<u8>>,
    /// What it is to hold.
    pub after: Vec<u8>,
}

/// A file that is imported, as a source.
pub struct Origin<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Their hash, as records write it.
    pub hash: String,
    /// The source that it is already.
    pub source: Option<SourceIx>,
    /// What it is called as a source.
    pub title: String,
    /// What kind of document it is.
    pub kind: String,
    /// The day that its answers are of.
    pub date: String,
    /// Who made it.
    pub publisher: Option<String>,
    /// The inquiry and the districts, where it is a questionnaire that came back.
    pub questionnaire: Option<(String, Vec<String>)>,
}

/// A record that a program cannot change as it is written.
#[derive(Clone, Debug)]
pub struct ByHand {
    /// Its file.
    pub path: String,
    /// What is to be added, as YAML.
    pub what: String,
}

/// The files that a run changes, each as far as it has come.
pub struct Drafts<'a> {
    read: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    open: BTreeMap<String, (Option<Vec<u8>>, Draft)>,
    kept: Vec<Change>,
    /// What a person must write.
    pub by_hand: Vec<ByHand>,
}

impl<'a> Drafts<'a> {
    /// None yet; `read` gives the bytes of a file below the content folder.
    pub fn new(read: &'a dyn Fn(&str) -> Option<Vec<u8>>) -> Drafts<'a> {
        Drafts {
            read,
            open: BTreeMap::new(),
            kept: Vec::new(),
            by_hand: Vec::new(),
        }
    }

    /// Whether a file is there, or is made by this run.
    fn has(&self, path: &str) -> bool {
        self.open.contains_key(path) || (self.read)(path).is_some()
    }

    fn make(&mut self, path: &str, record: &Yaml) {
        if let Some(draft) = Draft::new(record.file().as_bytes()) {
            self.open.insert(path.to_owned(), (None, draft));
        }
    }

    /// Changes a file; where that cannot be done, what was to be written is noted.
    fn change(&mut self, path: &str, what: &Yaml, change: impl FnOnce(&mut Draft) -> Result<(), Unchangeable>) {
        if !self.open.contains_key(path)
            && let Some(bytes) = (self.read)(path)
            && let Some(draft) = Draft::new(&bytes)
        {
            self.open.insert(path.to_owned(), (Some(bytes), draft));
        }
        let changed = self
            .open
            .get_mut(path)
            .ok_or(Unchangeable)
            .and_then(|(_, draft)| change(draft));
        if changed.is_err() {
            self.by_hand.push(ByHand {
                path: path.to_owned(),
                what: what.flow(),
            });
        }
    }

    /// All changes, in the order in which they are written: what others refer to comes first, so that a run that is killed
    /// leaves records that are sound.
    pub fn done(self) -> Vec<Change> {
        let drafts = self.open.into_iter().map(|(path, (before, draft))| Change {
            after: draft.bytes(),
            path,
            before,
        });
        let mut all: Vec<Change> = self.kept.into_iter().chain(drafts).collect();
        all.retain(|change| change.before.as_deref() != Some(&change.after));
        let order = ["sources/", "programmes/", "districts/", "shared-posts/"];
        let place = |c: &Change| order.iter().position(|o| c.path.starts_with(o)).unwrap_or(order.len());
        all.sort_by_key(|c| (place(c), c.path.clone()));
        all
    }
}

/// A record of a type, of texts and of values.
fn record<T: Decode>(texts: &[(&str, &str)], values: Vec<(&str, Yaml)>) -> Yaml {
    let Some(declared) = T::DECLARED else {
        return Yaml::Map(Vec::new());
    };
    let texts = texts.iter().map(|(key, text)| (*key, typed(declared, key, text)));
    filled(declared, texts.chain(values).collect())
}

/// What writes one plan.
pub struct Writer<'a, 'd> {
    /// The records as they are.
    pub model: &'a Model,
    /// The file.
    pub origin: &'a Origin<'a>,
    /// Sentences that come into the records.
    pub words: &'a Words<'a>,
    /// The files.
    pub drafts: &'a mut Drafts<'d>,
    /// Sources that this run has made before.
    pub taken: &'a mut Vec<String>,
}

impl Writer<'_, '_> {
    /// Puts the entries of a plan into the drafts, with the source and the file that they come from. Returns the source's id.
    pub fn write(&mut self, plan: &Plan) -> String {
        let source = self.source_id();
        let mut places: Vec<(String, String)> = Vec::new();
        for entry in &plan.entries {
            self.entry(entry, &source, &mut places);
        }
        if !places.is_empty() || self.origin.source.is_none() && !plan.entries.is_empty() {
            self.source(&source, &places);
        }
        source
    }

    fn source_id(&mut self) -> String {
        if let Some(ix) = self.origin.source {
            return self.model[ix].id.clone();
        }
        let stem = Path::new(self.origin.name)
            .file_stem()
            .map(|s| s.to_string_lossy().into_owned());
        let stem = Some(ascii_id(&stem.unwrap_or_default())).filter(|id| !id.is_empty());
        let stem = stem.unwrap_or_else(|| "import".to_owned());
        let taken = |id: &String| self.taken.contains(id) || self.model.find("source", id).is_some();
        let dated = format!("{stem}-{}", self.origin.date.as_str());
        let id = [stem, dated.clone()]
            .into_iter()
            .chain((2..).map(|n| format!("{dated}-{n}")))
            .find(|id| !taken(id));
        let id = id.unwrap_or(dated);
        self.taken.push(id.clone());
        id
    }

    /// The record of the file as a source, with the places that are cited, and the file itself beside it.
    fn source(&mut self, id: &str, places: &[(String, String)]) {
        let path = Record::Source.path(id);
        if self.origin.source.is_some() || self.drafts.has(&path) {
            for (place, text) in places {
                let value = Yaml::text(text);
                self.drafts.change(&path, &value, |draft| {
                    let is_there = draft.keys(&[key("places")]).contains(place);
                    if is_there {
                        Ok(())
                    } else {
                        draft.add(&[key("places")], place, &value, Where::Last)
                    }
                });
            }
            return;
        }
        let kept = format!("{id}{}", extension(self.origin.name));
        let date = self.origin.date.clone();
        let mut texts = vec![
            ("title", self.origin.title.as_str()),
            ("type", self.origin.kind.as_str()),
            ("signed", date.as_str()),
        ];
        texts.extend(self.origin.publisher.iter().map(|p| ("publisher", p.as_str())));
        let file = record::<written::KeptFile>(
            &[("name", kept.as_str()), ("hash", self.origin.hash.as_str())],
            Vec::new(),
        );
        let places: Vec<_> = places
            .iter()
            .map(|(key, text)| (key.clone(), Yaml::text(text)))
            .collect();
        let mut values = vec![("file", file)];
        if let Some((inquiry, districts)) = &self.origin.questionnaire {
            let districts = Yaml::List(districts.iter().map(|id| Yaml::text(id)).collect());
            let returned = record::<written::Returned>(&[("inquiry", inquiry)], vec![("districts", districts)]);
            values.push(("questionnaire", returned));
        }
        if !places.is_empty() {
            values.push(("places", Yaml::Map(places)));
        }
        self.drafts.make(&path, &record::<written::Source>(&texts, values));
        self.drafts.kept.push(Change {
            path: format!("sources/files/{kept}"),
            before: (self.drafts.read)(&format!("sources/files/{kept}")),
            after: self.origin.bytes.to_vec(),
        });
    }

    fn entry(&mut self, entry: &Entry, source: &str, places: &mut Vec<(String, String)>) {
        self.programme(entry);
        for district in &entry.districts {
            let path = Record::District.path(&district.id);
            if let (Some(name), false) = (&district.new, self.drafts.has(&path)) {
                self.drafts
                    .make(&path, &record::<written::District>(&[("name", name)], Vec::new()));
            }
        }
        let cite = format!("{source}#{}", place_key(&entry.place));
        let statement = statement(entry, &cite);
        if statement.is_none() && entry.start.is_none() && entry.standing.is_none() {
            return;
        }
        if let Kind::Corrected(held) = &entry.kind
            && let Some(value) = &entry.value
        {
            self.correct(entry, held, value, &cite);
        }
        let (path, base) = self.post(entry, &cite);
        if let Some((date, place)) = &entry.start {
            let cite = format!("{source}#{}", place_key(place));
            let start = record::<written::Start>(&[("introduced", date.text()), ("source", cite.as_str())], Vec::new());
            let at = base.clone();
            self.drafts.change(&path, &start, |draft| {
                match draft.keys(&at).iter().any(|k| k == "start") {
                    // another column of the row has told it
                    true => Ok(()),
                    false => draft.add(&at, "start", &start, Where::Last),
                }
            });
            note_place(places, place, entry.cited.as_deref());
        }
        if let Some((standing, reason)) = &entry.standing {
            let at = entry.time.keys.first().map(|(_, text)| text.as_str());
            let mut texts = vec![("status", standing.as_str())];
            texts.extend(reason.iter().map(|reason| ("reason", reason.as_str())));
            texts.extend(at.map(|at| ("at", at)));
            texts.push(("source", cite.as_str()));
            let status = record::<written::Status>(&texts, Vec::new());
            let list = [base.as_slice(), &[key("status")]].concat();
            self.drafts.change(&path, &status, |draft| draft.append(&list, &status));
        }
        if let Some(statement) = statement {
            let list = [base.as_slice(), &[key("statements")]].concat();
            self.drafts
                .change(&path, &statement, |draft| draft.append(&list, &statement));
        }
        note_place(places, &entry.place, entry.cited.as_deref());
    }

    fn programme(&mut self, entry: &Entry) {
        let path = Record::Programme.path(&entry.programme.id);
        let Some(name) = entry.programme.new.as_ref().filter(|_| !self.drafts.has(&path)) else {
            return;
        };
        let mut texts = vec![("name", name.as_str())];
        texts.extend(entry.unit.iter().map(|unit| ("unit", unit.as_str())));
        self.drafts
            .make(&path, &record::<written::Programme>(&texts, Vec::new()));
    }

    /// The file and the place of the post that an entry is of; it is made where it is missing.
    fn post(&mut self, entry: &Entry, cite: &str) -> (String, Vec<Step>) {
        let programme = entry.programme.id.as_str();
        if let [district] = entry.districts.as_slice() {
            let path = Record::District.path(&district.id);
            let own = post_of(self.model, entry).map(|(_, post)| post.id.rsplit('/').next().unwrap_or_default());
            let find = |draft: &Draft| {
                draft.find(&[key("posts")], |post| {
                    let id = edit::of(post, "id").or(edit::of(post, "programme"));
                    // what another organisation has is not what the district answers for
                    id == Some(own.unwrap_or(programme)) && !edit::has(post, "organization")
                })
            };
            let post = record::<written::Post>(&[("programme", programme)], Vec::new());
            let mut place = None;
            self.drafts.change(&path, &post, |draft| {
                place = find(draft);
                if place.is_none() {
                    draft.append(&[key("posts")], &post)?;
                    place = find(draft);
                }
                Ok(())
            });
            return (path, vec![key("posts"), Step::Item(place.unwrap_or_default())]);
        }
        let mut ids: Vec<&str> = entry.districts.iter().map(|d| d.id.as_str()).collect();
        ids.sort_unstable();
        if let Some((_, post)) = post_of(self.model, entry) {
            return (Record::SharedPost.path(&post.id), Vec::new());
        }
        let id = ascii_id(&format!("{}-{programme}", ids.join("-")));
        let path = Record::SharedPost.path(&id);
        if !self.drafts.has(&path) {
            let date = self.origin.date.as_str();
            let member =
                |id: &&str| record::<written::Member>(&[("district", id), ("at", date), ("source", cite)], Vec::new());
            let members = Yaml::List(ids.iter().map(member).collect());
            let post = record::<written::SharedPost>(&[("programme", programme)], vec![("shared_by", members)]);
            self.drafts.make(&path, &post);
        }
        (path, Vec::new())
    }

    /// The record gets the right value, and the source that printed another one a correction.
    fn correct(&mut self, entry: &Entry, held: &Held, value: &Number, cite: &str) {
        let (path, base) = self.post(entry, cite);
        let statement = [base.as_slice(), &[key("statements"), Step::Item(held.statement)]].concat();
        let post = &self.model[held.post];
        let id = post.statements.get(held.statement).and_then(|s| s.id.clone());
        let id = id.unwrap_or_else(|| {
            let wanted = ascii_id(&format!("{}-{}", entry.unit.as_deref().unwrap_or_default(), held.when));
            let taken = |id: &String| post.statements.iter().any(|s| s.id.as_ref() == Some(id));
            let mut ids = [wanted.clone()]
                .into_iter()
                .chain((2..).map(|n| format!("{wanted}-{n}")));
            ids.find(|id| !taken(id)).unwrap_or(wanted)
        });
        let right = written::Statement::DECLARED.map(|d: &Declared| typed(d, "value", value.text()));
        let right = right.unwrap_or_else(|| Yaml::text(value.text()));
        self.drafts.change(&path, &right, |draft| {
            let value = [statement.as_slice(), &[key("value")]].concat();
            draft.replace(&value, &right)?;
            match draft.keys(&statement).iter().any(|k| k == "id") {
                true => Ok(()),
                false => draft.add(&statement, "id", &Yaml::text(&id), Where::First),
            }
        });
        let printed_in = &self.model[held.source];
        let (path, base) = match (printed_in.owner, printed_in.id.rsplit_once('/')) {
            (Some(owner), Some((_, own))) => {
                let path = Record::District.path(&self.model[owner].id);
                (path, vec![key("sources"), key(own)])
            }
            _ => (Record::Source.path(&printed_in.id), Vec::new()),
        };
        let place = post.statements.get(held.statement).and_then(|s| s.source.place);
        let place = place
            .and_then(|n| printed_in.places.get(n as usize))
            .map(|(key, _)| key.clone());
        let why = self.words.say(
            &Message::new("import-why")
                .with("file", Arg::Verbatim(self.origin.title.clone()))
                .with("cell", Arg::Verbatim(entry.place.clone()))
                .with("value", Arg::Verbatim(value.text().to_owned())),
        );
        let subject = format!("{}:{}#{id}", post.seat.kind(), post.id);
        let mut texts = vec![
            ("subject", subject.as_str()),
            ("field", "value"),
            ("printed", held.value.text()),
            ("correct", value.text()),
            ("why", why.as_str()),
            ("source", cite),
        ];
        texts.extend(place.iter().map(|place| ("place", place.as_str())));
        let correction = record::<written::Correction>(&texts, Vec::new());
        let list = [base.as_slice(), &[key("corrections")]].concat();
        self.drafts
            .change(&path, &correction, |draft| draft.append(&list, &correction));
    }

    /// A first inquiry for a site that has none: how many, where, and since when, for each programme of the file.
    pub fn inquiry(&mut self, id: &str, plan: &Plan) {
        let mut programmes: Vec<(&str, Option<&str>, bool)> = Vec::new();
        for entry in &plan.entries {
            let begun = entry.start.is_some();
            match programmes.iter_mut().find(|(p, ..)| *p == entry.programme.id) {
                Some((_, unit, start)) => {
                    *unit = unit.or(entry.unit.as_deref());
                    *start |= begun;
                }
                None => programmes.push((&entry.programme.id, entry.unit.as_deref(), begun)),
            }
        }
        let named = |id: &str| {
            let new = plan
                .entries
                .iter()
                .find(|e| e.programme.id == id)
                .and_then(|e| e.programme.new.clone());
            new.unwrap_or_else(|| id.to_owned())
        };
        let mut questions = Vec::new();
        for (programme, unit, start) in &programmes {
            let mut ask = |word: &str, kind: &str, more: &[(&str, &str)]| {
                let message = Message::new(match word {
                    "count" => "import-ask-count",
                    "where" => "import-ask-where",
                    _ => "import-ask-since",
                });
                let summary = self.words.say(&message.with("named", Arg::Verbatim(named(programme))));
                let id = ascii_id(&format!("{programme}-{word}"));
                let mut texts = vec![
                    ("id", id.as_str()),
                    ("summary", summary.as_str()),
                    ("kind", kind),
                    ("programme", programme),
                ];
                texts.extend(more);
                questions.push(record::<written::Question>(&texts, Vec::new()));
            };
            if let Some(unit) = unit {
                ask("count", "headcount", &[("unit", unit)]);
            }
            ask("where", "coverage", &[]);
            if *start {
                ask("since", "duration", &[("start_side", "introduced")]);
            }
        }
        let day = self.origin.date.as_str();
        let texts = [
            ("title", self.origin.title.as_str()),
            ("type", self.origin.kind.as_str()),
            ("as_of", day),
            ("known_by", day),
        ];
        let inquiry = record::<written::Inquiry>(&texts, vec![("questions", Yaml::List(questions))]);
        self.drafts.make(&Record::Inquiry.path(id), &inquiry);
    }
}

/// What an entry says as a statement; none where it says nothing.
fn statement(entry: &Entry, cite: &str) -> Option<Yaml> {
    if entry.value.is_none() && entry.note.is_none() {
        return None;
    }
    let mut texts: Vec<(&str, &str)> = Vec::new();
    if let (Some(value), Some(unit)) = (&entry.value, &entry.unit) {
        texts.extend([("value", value.text()), ("unit", unit.as_str())]);
        texts.extend(entry.category.iter().map(|c| ("category", c.as_str())));
        texts.extend(entry.measure.iter().map(|m| ("measure", m.as_str())));
        texts.extend(entry.period.iter().map(|p| ("period", p.as_str())));
    }
    texts.extend(entry.note.iter().map(|note| ("text", note.as_str())));
    texts.extend(entry.time.keys.iter().map(|(key, text)| (*key, text.as_str())));
    texts.extend([("basis", entry.time.basis.word()), ("source", cite)]);
    Some(record::<written::Statement>(&texts, Vec::new()))
}

fn note_place(places: &mut Vec<(String, String)>, place: &str, cited: Option<&str>) {
    let key = place_key(place);
    if places.iter().all(|(k, _)| *k != key) {
        let text = cited.map_or_else(|| place.to_owned(), |cited| format!("{place} ({cited})"));
        places.push((key, text));
    }
}

/// The ending of a file's name, in lower case, with its point; that of no other kind of file.
fn extension(name: &str) -> String {
    let ending = Path::new(name).extension().map(|e| e.to_string_lossy().to_lowercase());
    let known = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt"];
    ending
        .filter(|e| known.contains(&e.as_str()))
        .map_or_else(|| ".table".to_owned(), |e| format!(".{e}"))
}
