//! The items of each part of a record, as the keys and values that its YAML would have.

mod recorded;

use lagesbild::answer::{self, Answer};
use lagesbild::model::word::Word;
use lagesbild::model::{
    Bound, Citation, Clock, DistrictIx, Known, Model, Origin, Placement, Statement, Subject, Text, When,
};

use super::Line;

/// The fields of one item; a key that has several values stands several times.
pub type Item = Vec<(&'static str, String)>;

/// Every item of the part that a line names.
///
/// # Errors
///
/// Where there is no such record, or its kind has no such part.
pub fn items(model: &Model, line: &Line) -> Result<Vec<Item>, String> {
    let (kind, id) = line.record.split_once(':').unwrap_or((&line.record, ""));
    let subject = model
        .find(kind, id)
        .filter(|found| model.reference(*found).0 == kind)
        .ok_or("there is no such record")?;
    let read = Reader { model };
    Ok(match (line.part.as_str(), subject) {
        ("statement", _) => model.statements(subject).iter().map(|s| read.statement(s)).collect(),
        ("row" | "total" | "verdict", Subject::Question(..)) => read.computed(line, subject)?,
        (part, _) => read
            .recorded(part, subject)
            .ok_or(format!("a {kind} has no part {part}"))?,
    })
}

/// Collects the fields of an item; what is not there is left out.
#[derive(Default)]
struct Fields(Item);

impl Fields {
    fn with(mut self, key: &'static str, value: impl ToString) -> Self {
        self.0.push((key, value.to_string()));
        self
    }

    fn may(self, key: &'static str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    fn all(mut self, key: &'static str, values: impl IntoIterator<Item = String>) -> Self {
        self.0.extend(values.into_iter().map(|value| (key, value)));
        self
    }
}

struct Reader<'m> {
    model: &'m Model,
}

impl Reader<'_> {
    fn text(&self, text: &Text) -> String {
        text.get(self.model.site().language).to_owned()
    }

    fn may_text(&self, text: &Option<Text>) -> Option<String> {
        text.as_ref().map(|text| self.text(text))
    }

    fn cite(&self, citation: Citation) -> String {
        let source = &self.model[citation.source];
        match citation.place {
            Some(place) => format!("{}#{}", source.id, source.places[place as usize].0),
            None => source.id.clone(),
        }
    }

    fn ids(&self, districts: &[DistrictIx]) -> String {
        let ids: Vec<&str> = districts.iter().map(|d| self.model[*d].id.as_str()).collect();
        ids.join(" ")
    }

    fn reference(&self, subject: Subject) -> String {
        let (kind, id) = self.model.reference(subject);
        if id.is_empty() {
            kind.to_owned()
        } else {
            format!("{kind}:{id}")
        }
    }

    fn bound(&self, bound: &Bound) -> String {
        match bound {
            Bound::Date(date) => date.text().to_owned(),
            Bound::Event(event) => format!("event:{}", self.model[*event].id),
        }
    }

    fn when(&self, fields: Fields, when: &When) -> Fields {
        match when {
            When::Since { from, to } => fields
                .with("from", self.bound(from))
                .may("to", to.as_ref().map(|to| self.bound(to))),
            When::At(at) => fields.with("at", self.bound(at)),
            When::Never => fields,
        }
    }

    fn origin(&self, fields: Fields, origin: &Origin) -> Fields {
        fields
            .with("source", self.cite(origin.source))
            .with("basis", origin.basis.word())
            .may("inferred", origin.inferred.as_ref())
    }

    fn statement(&self, statement: &Statement) -> Item {
        let definition = statement.definition.as_deref();
        let claims = statement.claims.as_ref();
        let fields = Fields::default()
            .may("id", statement.id.as_ref())
            .may("value", statement.value.as_ref().map(|n| n.text()))
            .may("change", statement.change)
            .may("as_said", self.may_text(&statement.as_said))
            .may("extent", statement.extent.as_ref())
            .may("text", self.may_text(&statement.text))
            .may("unit", definition.map(|d| &d.unit))
            .may("category", definition.and_then(|d| d.category.as_ref()))
            .may("measure", definition.and_then(|d| d.measure).map(Word::word))
            .may("period", definition.and_then(|d| d.period).map(Word::word))
            .may("reading", definition.and_then(|d| d.reading.as_ref()))
            .may("programme", statement.programme.map(|p| &self.model[p].id))
            .may("outcome", statement.outcome.map(Word::word))
            .may("claims", claims.map(|c| c.kind.word()))
            .may("except", claims.map(|c| self.ids(&c.except)))
            .with("basis", statement.basis.word())
            .with("source", self.cite(statement.source))
            .may("inferred", statement.inferred.as_ref());
        self.when(fields, &statement.when).0
    }

    fn placement(&self, placement: &Placement) -> Item {
        let fields = Fields::default().with("name", self.text(&placement.name));
        self.origin(self.when(fields, &placement.when), &placement.origin).0
    }

    /// The items of a part that is computed, through the line's pair of clocks or the inquiry's own.
    fn computed(&self, line: &Line, subject: Subject) -> Result<Vec<Item>, String> {
        let Subject::Question(inquiry, n) = subject else {
            return Err("only questions are answered".into());
        };
        let own = self.model[inquiry].clock;
        let day = |key: &str, own| {
            line.wants(key)
                .map_or(Ok(own), |day| day.parse().map_err(|e| format!("{key}: {e}")))
        };
        let clock = Clock {
            as_of: day("as_of", own.as_of)?,
            known_by: day("known_by", own.known_by)?,
        };
        let answer = answer::answer(&Known::new(self.model, clock), inquiry, n);
        let through = |fields: Fields| fields.with("as_of", clock.as_of).with("known_by", clock.known_by).0;
        Ok(match line.part.as_str() {
            "verdict" => vec![through(Fields::default().with("verdict", answer.verdict.word()))],
            "total" => vec![through(total(&answer))],
            _ => answer
                .rows
                .iter()
                .map(|row| {
                    through(
                        Fields::default()
                            .with("id", &row.id)
                            .with("verdict", row.verdict.word())
                            .may("since", row.since.as_ref().map(|s| s.date.text()))
                            .may("value", row.value.as_ref())
                            .with("confirmed", row.confirmed),
                    )
                })
                .collect(),
        })
    }
}

/// The sum over an answer's rows and how many districts it covers.
fn total(answer: &Answer) -> Fields {
    let (total, coverage) = (answer.total.as_ref(), answer.coverage.as_ref());
    Fields::default()
        .may("value", total.map(|t| &t.value))
        .may("unit", total.map(|t| &t.unit))
        .may("at_least", total.map(|t| t.at_least))
        .may("confirmed", total.map(|t| t.confirmed))
        .may("in_place", coverage.map(|c| c.in_place.len()))
        .may("of", coverage.map(|c| c.of_span.least))
}
