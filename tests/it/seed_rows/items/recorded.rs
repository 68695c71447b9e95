//! The parts that stand in the records, one function for each kind of record that has several.

use lagesbild::model::word::Word;
use lagesbild::model::{Asks, Corrected, Seat, Subject};

use super::{Fields, Item, Reader};

impl Reader<'_> {
    /// The items of a part that stands in the records.
    pub fn recorded(&self, part: &str, subject: Subject) -> Option<Vec<Item>> {
        let model = self.model;
        let one = |fields: Fields| Some(vec![fields.0]);
        match (part, subject) {
            ("source" | "remark" | "attachment" | "correction", Subject::Source(_)) => self.of_source(part, subject),
            ("inquiry" | "claim", Subject::Inquiry(_)) => self.of_inquiry(part, subject),
            ("question" | "caveat", Subject::Question(..)) => self.of_question(part, subject),
            ("post" | "start" | "home" | "duties" | "status" | "member", Subject::Post(_)) => {
                self.of_post(part, subject)
            }
            ("commitment" | "commitment-status", Subject::Commitment(_)) => self.of_commitment(part, subject),
            ("forum" | "participant", Subject::Forum(_)) => self.of_forum(part, subject),
            ("programme", Subject::Programme(ix)) => {
                let programme = &model[ix];
                one(Fields::default()
                    .with("name", self.text(&programme.name))
                    .may("abbreviation", programme.abbreviation.as_ref())
                    .may("unit", programme.unit.as_ref())
                    .may("description", self.may_text(&programme.description)))
            }
            ("group", Subject::Group(ix)) => {
                let group = &model[ix];
                one(Fields::default()
                    .with("name", self.text(&group.name))
                    .with("resolved", !group.members.is_empty())
                    .with("members", self.ids(&group.members))
                    .may("size", group.size.as_ref().map(|(size, _)| size.text()))
                    .may("source", group.size.as_ref().map(|(_, citation)| self.cite(*citation))))
            }
            ("event", Subject::Event(ix)) => {
                let event = &model[ix];
                one(Fields::default()
                    .with("name", self.text(&event.name))
                    .with("classification", event.kind.word())
                    .may("decided", event.decided.as_ref())
                    .with("in_force", &event.in_force)
                    .with("original", self.ids(&event.original))
                    .with("resulting", self.ids(&event.resulting))
                    .with("basis", event.basis.word())
                    .with("source", self.cite(event.source)))
            }
            ("observation", Subject::Indicator(ix)) => {
                let observations = model[ix].observations.iter().map(|o| {
                    let fields = Fields::default()
                        .with("subject", self.reference(o.subject))
                        .may("value", o.value.as_ref())
                        .may("as_said", o.as_said.as_ref())
                        .may("at", o.at.as_ref())
                        .may("base", o.base.as_ref())
                        .may("text", self.may_text(&o.text));
                    self.origin(fields, &o.origin).0
                });
                Some(observations.collect())
            }
            _ => None,
        }
    }

    fn of_source(&self, part: &str, subject: Subject) -> Option<Vec<Item>> {
        let Subject::Source(ix) = subject else { return None };
        let source = &self.model[ix];
        let place = |place: Option<u32>| place.map(|p| source.places[p as usize].0.clone());
        Some(match part {
            "source" => vec![
                Fields::default()
                    .with("title", self.text(&source.title))
                    .with("type", self.text(&source.kind))
                    .may("publisher", self.may_text(&source.publisher))
                    .may("url", source.url.as_ref())
                    .with("supplied", source.supplied)
                    .may("signed", source.signed.as_ref())
                    .may("meeting", source.meeting.as_ref())
                    .may("published", source.published.as_ref())
                    .may("facts_at", source.facts_at.as_ref())
                    .may("note", self.may_text(&source.note))
                    .0,
            ],
            "remark" => source
                .remarks
                .iter()
                .map(|r| {
                    Fields::default()
                        .may("place", place(r.place))
                        .with("text", self.text(&r.text))
                        .0
                })
                .collect(),
            "attachment" => source
                .attachments
                .iter()
                .map(|a| {
                    let fields = Fields::default().with("title", self.text(&a.title));
                    fields.may("source", a.source.map(|s| self.cite(s))).0
                })
                .collect(),
            _ => source
                .corrections
                .iter()
                .map(|c| {
                    let statement = |subject: Subject, n: u32| {
                        let id = self.model.statements(subject)[n as usize].id.as_deref();
                        format!("{}#{}", self.reference(subject), id.unwrap_or_default())
                    };
                    let (of, field) = match c.of {
                        Corrected::InForce(event) => (self.reference(Subject::Event(event)), "in_force"),
                        Corrected::Value(subject, n) => (statement(subject, n), "value"),
                        Corrected::From(subject, n) => (statement(subject, n), "from"),
                        Corrected::To(subject, n) => (statement(subject, n), "to"),
                    };
                    Fields::default()
                        .with("subject", of)
                        .with("field", field)
                        .may("place", place(c.printed_in.place))
                        .with("printed", &c.printed)
                        .with("correct", &c.correct)
                        .with("why", self.text(&c.why))
                        .with("source", self.cite(c.source))
                        .0
                })
                .collect(),
        })
    }

    fn of_inquiry(&self, part: &str, subject: Subject) -> Option<Vec<Item>> {
        let Subject::Inquiry(ix) = subject else { return None };
        let inquiry = &self.model[ix];
        if part == "claim" {
            let claims = inquiry.claims.iter().map(|c| {
                let disputed = c.disputed.as_ref();
                Fields::default()
                    .with("id", &c.id)
                    .with("text", self.text(&c.text))
                    .with("source", self.cite(c.source))
                    .may("disputed.text", disputed.map(|(text, _)| self.text(text)))
                    .may("disputed.source", disputed.map(|(_, citation)| self.cite(*citation)))
                    .0
            });
            return Some(claims.collect());
        }
        let fields = Fields::default()
            .with("title", self.text(&inquiry.title))
            .with("type", self.text(&inquiry.kind))
            .may("asked_by", self.may_text(&inquiry.asked_by))
            .may("addressed_to", self.may_text(&inquiry.addressed_to))
            .may("received", inquiry.received.as_ref())
            .with("as_of", inquiry.clock.as_of)
            .with("known_by", inquiry.clock.known_by)
            .may("source", inquiry.source.map(|s| self.cite(s)))
            .may("reply", inquiry.reply.map(|s| self.cite(s)))
            .may("note", self.may_text(&inquiry.note));
        Some(vec![fields.0])
    }

    fn of_question(&self, part: &str, subject: Subject) -> Option<Vec<Item>> {
        let Subject::Question(ix, n) = subject else { return None };
        let question = &self.model[ix].questions[n as usize];
        if part == "caveat" {
            let caveats = question.caveats.iter().map(|c| {
                let fields = Fields::default().with("text", self.text(&c.text));
                fields.may("source", c.source.map(|s| self.cite(s))).0
            });
            return Some(caveats.collect());
        }
        let (programme, side) = match &question.asks {
            Asks::Duration { programme, side } => (Some(*programme), Some(*side)),
            Asks::Constancy(programme) | Asks::Headcount(programme, _) | Asks::Coverage(programme) => {
                (Some(*programme), None)
            }
            _ => (None, None),
        };
        let fields = Fields::default()
            .may("number", question.number.as_ref())
            .with("summary", self.text(&question.summary))
            .with("kind", question.kind.word())
            .with("asked", question.asked)
            .may("programme", programme.map(|p| &self.model[p].id))
            .may("start_side", side.map(Word::word))
            .may("unit", question.unit.as_ref())
            .may("category", question.category.as_ref())
            .may("measure", question.measure.map(Word::word))
            .with("districts", self.ids(&question.districts))
            .may("source", question.source.map(|s| self.cite(s)));
        Some(vec![fields.0])
    }

    fn of_post(&self, part: &str, subject: Subject) -> Option<Vec<Item>> {
        let Subject::Post(ix) = subject else { return None };
        let post = &self.model[ix];
        Some(match part {
            "post" => {
                // a record names the other post by its id within the district
                let own = |id: &str| id.rsplit('/').next().unwrap_or(id).to_owned();
                let fields = Fields::default()
                    .with("programme", &self.model[post.programme].id)
                    .may("organization", self.may_text(&post.organization))
                    .may("dual_role", post.dual_role.map(|other| own(&self.model[other].id)));
                vec![fields.0]
            }
            "start" => {
                let start = &post.start;
                let fields = Fields::default()
                    .may("introduced", start.introduced.as_ref().map(|d| &d.date))
                    .may("appointed", start.appointed.as_ref().map(|d| &d.date))
                    .may("on_site", start.on_site.as_ref().map(|d| &d.date))
                    .all("source", start.sides().map(|d| self.cite(d.source)));
                vec![fields.0]
            }
            "home" => post.homes.iter().map(|p| self.placement(p)).collect(),
            "duties" => post.duties.iter().map(|p| self.placement(p)).collect(),
            "status" => post
                .statuses
                .iter()
                .map(|s| {
                    let fields = Fields::default()
                        .with("status", s.standing.word())
                        .may("reason", self.may_text(&s.reason))
                        .with("source", self.cite(s.source));
                    self.when(fields, &s.when).0
                })
                .collect(),
            _ => {
                let Seat::Shared { members, .. } = &post.seat else {
                    return None;
                };
                let member = members.iter().map(|m| {
                    let before = if m.before.is_empty() {
                        "unknown".to_owned()
                    } else {
                        self.ids(&m.before)
                    };
                    let fields = Fields::default()
                        .with("district", &self.model[m.district].id)
                        .with("before", before);
                    self.origin(self.when(fields, &m.when), &m.origin).0
                });
                member.collect()
            }
        })
    }

    fn of_commitment(&self, part: &str, subject: Subject) -> Option<Vec<Item>> {
        let Subject::Commitment(ix) = subject else { return None };
        let commitment = &self.model[ix];
        if part == "commitment-status" {
            let statuses = commitment.statuses.iter().map(|s| {
                Fields::default()
                    .with("status", s.progress.word())
                    .with("at", &s.at)
                    .may("text", self.may_text(&s.text))
                    .with("source", self.cite(s.source))
                    .0
            });
            return Some(statuses.collect());
        }
        let owners = if commitment.owned_by_site {
            "site".to_owned()
        } else {
            self.ids(&commitment.owners)
        };
        let fields = Fields::default()
            .with("title", self.text(&commitment.title))
            .with("kind", commitment.kind.word())
            .with("due", commitment.due.as_ref().map_or("none", |due| due.text()))
            .may("due_as_said", commitment.due_as_said.as_ref())
            .with("owners", owners)
            .may("programme", commitment.programme.map(|p| &self.model[p].id))
            .with("source", self.cite(commitment.source));
        Some(vec![fields.0])
    }

    fn of_forum(&self, part: &str, subject: Subject) -> Option<Vec<Item>> {
        let Subject::Forum(ix) = subject else { return None };
        let forum = &self.model[ix];
        if part == "participant" {
            let participants = forum.participants.iter().map(|p| {
                Fields::default()
                    .with("name", self.text(&p.name))
                    .may("role", self.may_text(&p.role))
                    .with("sometimes", p.sometimes)
                    .with("planned", p.planned)
                    .0
            });
            return Some(participants.collect());
        }
        let frequency = forum.frequency.as_ref();
        let fields = Fields::default()
            .with("name", self.text(&forum.name))
            .may("classification", forum.classification.as_ref())
            .with("districts", self.ids(&forum.districts))
            .may("times", frequency.map(|f| &f.times))
            .may(
                "every",
                frequency.map(|f| format!("{} {}", f.every.count, f.every.unit.word())),
            )
            .may("as_said", frequency.and_then(|f| f.as_said.as_ref()))
            .may("purpose", self.may_text(&forum.purpose))
            .may("at", forum.at.as_ref());
        Some(vec![self.origin(fields, &forum.origin).0])
    }
}
