//! The small kinds of value that records are made of.

use serde_json::{Value as Json, json};

use super::decode::{At, Cx, Decode, get};
use super::schema::{self, Defs};
use super::version::FORMAT;
use crate::diagnostic::{Code, Finding, did_you_mean, nearest};
use crate::load::yaml::{Node, Value};
use crate::model::date::Date;
use crate::model::word::Word;
use crate::model::{Every, EveryUnit, Extent, Language, RefKind, Text as ModelText, composed, says_something};
use crate::said::say;
use crate::source::Span;

/// A text, or one per language.
pub type Text = ModelText;

impl Decode for Text {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let one = |node: &Node<'_>, cx: &mut Cx<'_>| {
            let text = String::decode(node, cx)?;
            if !says_something(&text) {
                cx.report(Finding::at(
                    Code::WrongType,
                    node.span,
                    say!("a text is expected here, and nothing is written"),
                    say!("write the text, or leave the key out"),
                ));
                return None;
            }
            Some(text)
        };
        match &node.value {
            Value::Map(_) => {
                let entries = cx.entries(node, say!("a text"))?;
                let mut forms = Vec::new();
                for (key, value) in entries {
                    let Some(language) = Language::from_word(&key.text) else {
                        cx.report(Finding::at(
                            Code::UnknownKey,
                            key.span,
                            say!("`{key}` is not a language of the interface", key = key.text),
                            did_you_mean(&key.text, say!("languages"), Language::ALL.iter().map(|l| l.word())),
                        ));
                        continue;
                    };
                    forms.push((language, one(value, cx)?));
                }
                if entries.is_empty() {
                    let languages: Vec<String> = Language::ALL.iter().map(|l| format!("`{}`", l.word())).collect();
                    cx.report(Finding::at(
                        Code::WrongType,
                        node.span,
                        say!("a text is expected here, and no language of it is written"),
                        say!(
                            "write the text, or one for each language: {all}",
                            all = languages.join(", ")
                        ),
                    ));
                }
                // without any form it has nothing to say in any language
                (!forms.is_empty()).then(|| Text::in_languages(forms))
            }
            _ => Some(Text::plain(one(node, cx)?)),
        }
    }

    fn schema(defs: &mut Defs) -> Json {
        defs.shared("Text", |_| {
            let mut forms = per_language(&schema::text());
            forms["minProperties"] = json!(1);
            json!({
                "title": "Text",
                "description": "En text på uppgifternas språk, eller en per språk",
                "anyOf": [schema::text(), forms],
            })
        })
    }
}

/// A value for each language of the interface, none of which must be there.
pub fn per_language(shape: &Json) -> Json {
    let languages = Language::ALL.iter().map(|l| (l.word().to_owned(), shape.clone()));
    json!({
        "type": "object",
        "properties": languages.collect::<serde_json::Map<_, _>>(),
        "additionalProperties": false,
    })
}

/// A citation as written: `source` or `source#place`.
#[derive(Clone, Debug, PartialEq)]
pub struct Cite {
    /// Id of the source.
    pub source: String,
    /// Key of the place.
    pub place: Option<String>,
    /// The whole citation.
    pub span: Span,
}

impl Decode for Cite {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("a citation"))?;
        Some(Cite::parse(text, node.span))
    }

    fn schema(defs: &mut Defs) -> Json {
        defs.shared("Cite", |_| {
            json!({
                "title": "Hänvisning",
                "description": "Källans id, och efter # nyckeln för stället i den",
                "type": "string",
                "examples": ["svar-2024", "svar-2024#avsnitt-2"],
            })
        })
    }
}

impl Cite {
    /// Splits `source#place`.
    pub fn parse(text: &str, span: Span) -> Cite {
        let (source, place) = match text.split_once('#') {
            Some((source, place)) => (source, Some(composed(place.into()).into_owned())),
            None => (text, None),
        };
        Cite {
            source: source.to_owned(),
            place,
            span,
        }
    }
}

/// A reference as written: `kind:id`, or `site`.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// What kind of record.
    pub kind: RefKind,
    /// The id, without a part after `#`; empty for the site.
    pub id: String,
    /// What stands after `#`.
    pub part: Option<String>,
    /// The whole reference.
    pub span: Span,
}

impl Reference {
    /// Reads `kind:id#part`.
    ///
    /// # Errors
    ///
    /// A finding where the kind is not one.
    pub fn parse(text: &str, span: Span) -> Result<Reference, Finding> {
        let (kind, rest) = text.split_once(':').unwrap_or((text, ""));
        let Some(kind) = RefKind::from_word(kind) else {
            let words = RefKind::ALL.iter().map(|k| k.word());
            let help = match (nearest(kind, words.clone()), rest) {
                (Some(best), "") => say!("did you mean `{best}`?", best),
                (Some(best), _) => say!("did you mean `{best}`?", best = format!("{best}:{rest}")),
                (None, _) => say!(
                    "write `kind:id`; the kinds are {all}",
                    all = words.collect::<Vec<_>>().join(", ")
                ),
            };
            return Err(Finding::at(
                Code::DanglingReference,
                span,
                say!("`{text}` does not name a record", text),
                help,
            ));
        };
        let (id, part) = match rest.split_once('#') {
            Some((id, part)) => (id, Some(composed(part.into()).into_owned())),
            None => (rest, None),
        };
        Ok(Reference {
            kind,
            id: id.to_owned(),
            part,
            span,
        })
    }
}

impl Decode for Reference {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("a reference"))?;
        Reference::parse(text, node.span).map_err(|f| cx.report(f)).ok()
    }

    fn schema(defs: &mut Defs) -> Json {
        defs.shared("Reference", |_| {
            let kinds: Vec<&str> = RefKind::ALL.iter().map(|k| k.word()).collect();
            json!({
                "title": "Post",
                "description": "En annan post: dess slag och id, eller site",
                "type": "string",
                "pattern": format!("^(?:{})(?::.*)?$", kinds.join("|")),
                "examples": ["district:norra", "group:alla", "site"],
            })
        })
    }
}

/// A date of a clock, which must be one day; that is for `check` to tell.
#[derive(Clone, Debug, PartialEq)]
pub struct ClockDate(pub Date);

impl Decode for ClockDate {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        Date::decode(node, cx).map(ClockDate)
    }

    fn schema(defs: &mut Defs) -> Json {
        defs.shared("Day", |_| schema::day())
    }
}

/// A month of the year, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Month(pub u8);

impl Decode for Month {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("a month"))?;
        let month = text.parse().ok().filter(|month| (1..=12).contains(month));
        if month.is_none() {
            cx.report(Finding::at(
                Code::UnknownValue,
                node.span,
                say!("`{text}` is not a month", text),
                say!("write a number from 1 to 12: `7` for July"),
            ));
        }
        month.map(Month)
    }

    fn schema(_: &mut Defs) -> Json {
        json!({ "type": "integer", "minimum": 1, "maximum": 12, "examples": [7] })
    }
}

/// The number of a format of the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format(pub u32);

impl Decode for Format {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("the number of a format"))?;
        let format = text.parse().ok().filter(|format| *format > 0);
        if format.is_none() {
            cx.report(Finding::at(
                Code::UnknownValue,
                node.span,
                say!("`{text}` is not the number of a format", text),
                say!("write `format: {newest}`, or leave the key out", newest = FORMAT),
            ));
        }
        format.map(Format)
    }

    fn schema(_: &mut Defs) -> Json {
        json!({ "type": "integer", "minimum": 1, "maximum": FORMAT, "examples": [FORMAT] })
    }
}

/// A date, or the day of an event.
#[derive(Clone, Debug, PartialEq)]
pub enum Moment {
    /// A date.
    Date(At<Date>),
    /// `event:<id>`.
    Event(At<String>),
}

impl Moment {
    /// Where it was written.
    pub fn span(&self) -> Span {
        match self {
            Moment::Date(d) => d.span,
            Moment::Event(e) => e.span,
        }
    }
}

impl Decode for Moment {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        match &node.value {
            Value::Scalar(text, _) if text.starts_with("event:") => Some(Moment::Event(At {
                value: text["event:".len()..].to_owned(),
                span: node.span,
            })),
            _ => At::decode(node, cx).map(Moment::Date),
        }
    }

    fn schema(defs: &mut Defs) -> Json {
        defs.shared("Moment", |defs| {
            let event = json!({ "type": "string", "pattern": "^event:", "examples": ["event:sammanslagning"] });
            json!({
                "title": "Datum eller händelse",
                "description": "Ett datum, eller dagen för en händelse: event:ID",
                "anyOf": [Date::schema(defs), event],
            })
        })
    }
}

/// A date, or a date with a source of its own.
#[derive(Clone, Debug)]
pub struct Dated {
    /// The date.
    pub date: At<Date>,
    /// Its own source.
    pub source: Option<Cite>,
}

impl Decode for Dated {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        match &node.value {
            Value::Map(_) => {
                const KEYS: &[&str] = &["date", "source"];
                let entries = cx.map(node, say!("a start"), KEYS)?;
                let date = match get(entries, "date") {
                    Some(n) => At::decode(n, cx),
                    None => {
                        cx.missing(node, say!("a start"), KEYS, "date", Code::MissingKey);
                        None
                    }
                };
                let source = get(entries, "source").and_then(|n| Cite::decode(n, cx));
                Some(Dated { date: date?, source })
            }
            _ => Some(Dated {
                date: At::decode(node, cx)?,
                source: None,
            }),
        }
    }

    fn schema(defs: &mut Defs) -> Json {
        defs.shared("Dated", |defs| {
            let own = json!({
                "type": "object",
                "properties": { "date": Date::schema(defs), "source": Cite::schema(defs) },
                "required": ["date"],
                "additionalProperties": false,
            });
            json!({
                "title": "Datum med källa",
                "description": "Ett datum, eller ett datum med en egen källa",
                "anyOf": [Date::schema(defs), own],
            })
        })
    }
}

/// What was shared before a member joined: `unknown`, or one of several.
#[derive(Clone, Debug)]
pub enum OneOf {
    /// Nobody says.
    Unknown,
    /// One of these districts.
    Districts(Vec<At<String>>),
}

impl Decode for OneOf {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        match &node.value {
            Value::Scalar(text, _) if text == "unknown" => Some(OneOf::Unknown),
            Value::Scalar(text, _) => {
                cx.report(Finding::at(
                    Code::UnknownValue,
                    node.span,
                    say!("`{text}` does not tell what was shared before", text),
                    say!("write `unknown`, or `{{ one_of: [district, district] }}`"),
                ));
                None
            }
            _ => {
                let entries = cx.map(node, say!("`before`"), &["one_of"])?;
                let districts = get(entries, "one_of").map_or_else(Vec::new, |n| cx.list(n));
                Some(OneOf::Districts(districts))
            }
        }
    }

    fn schema(_: &mut Defs) -> Json {
        let districts = json!({
            "type": "object",
            "properties": { "one_of": { "type": "array", "items": schema::text() } },
            "additionalProperties": false,
        });
        json!({ "anyOf": [{ "const": "unknown" }, districts] })
    }
}

impl Decode for Every {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("a stretch of time"))?;
        let parsed = text.split_once(' ').and_then(|(count, unit)| {
            let unit = match unit.trim_end_matches('s') {
                "day" => EveryUnit::Days,
                "week" => EveryUnit::Weeks,
                "month" => EveryUnit::Months,
                "term" => EveryUnit::Terms,
                "year" => EveryUnit::Years,
                _ => return None,
            };
            let count = count.parse().ok().filter(|n| *n > 0)?;
            Some(Every { count, unit })
        });
        if parsed.is_none() {
            cx.report(Finding::at(
                Code::UnknownValue,
                node.span,
                say!("`{text}` is not a stretch of time", text),
                say!("write a number and `days`, `weeks`, `months`, `terms` or `years`: `6 weeks`"),
            ));
        }
        parsed
    }

    fn schema(_: &mut Defs) -> Json {
        json!({
            "type": "string",
            "pattern": "^\\+?0*[1-9][0-9]* (?:day|week|month|term|year)s*$",
            "examples": ["6 weeks", "1 term"],
        })
    }
}

impl Decode for Extent {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("an extent"))?;
        let parsed = Extent::parse(text);
        if parsed.is_none() {
            cx.report(Finding::at(
                Code::UnknownValue,
                node.span,
                say!("`{text}` is not an extent", text),
                say!("write `partly`, or a number and `days/week`: `1 day/week`"),
            ));
        }
        parsed
    }

    fn schema(_: &mut Defs) -> Json {
        json!({
            "type": "string",
            "pattern": "^(?:partly|[0-9.~<>=?]+ days?/week)$",
            "examples": ["partly", "1 day/week"],
        })
    }
}

/// Whose ids are, and since when (RFC 4151 `taggingEntity`): a domain name in lower case, a comma, and a year, month or day.
#[derive(Clone, Debug, PartialEq)]
pub struct TagEntity(pub String);

impl Decode for TagEntity {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("whose the ids are"))?;
        if is_tag_entity(text) {
            return Some(TagEntity(text.to_owned()));
        }
        cx.report(Finding::at(
            Code::BadId,
            node.span,
            say!("`{text}` does not tell whose the ids are, and since when", text),
            say!("write a domain name of your own, a comma and a day on which it was yours: `\"example.org,2024\"`"),
        ));
        None
    }

    fn schema(_: &mut Defs) -> Json {
        json!({
            "type": "string",
            "pattern": "^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?,[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$",
            "examples": ["example.org,2024"],
        })
    }
}

/// An address on the web as written: with its scheme, or from the name of the site on.
#[derive(Clone, Debug, PartialEq)]
pub struct WebAddress(pub String);

impl Decode for WebAddress {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("an address"))?.trim();
        if is_web_address(text) {
            return Some(WebAddress(text.to_owned()));
        }
        cx.report(Finding::at(
            Code::BadUrl,
            node.span,
            say!("`{text}` is no address on the web", text),
            say!("write it as the browser shows it, from `https://` on; what is no address stands under `note`"),
        ));
        None
    }

    fn schema(_: &mut Defs) -> Json {
        json!({
            "type": "string",
            "pattern": "^(?:https?://)?[^/:@\\s]+\\.[^\\s]+$",
            "examples": ["https://example.org/svar.pdf"],
        })
    }
}

/// An address of the schemes http and https; one without a scheme is completed, as the site's links are.
pub(super) fn is_web_address(text: &str) -> bool {
    let address = match text.split_once("://") {
        Some(_) => text.to_owned(),
        None => format!("https://{text}"),
    };
    // the reader of addresses mends what it can: blanks, missing slashes, backslashes
    let mended = text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\\' | '`' | '{' | '}'));
    let Ok(url) = url::Url::parse(&address) else {
        return false;
    };
    let named = url
        .host_str()
        .is_some_and(|host| host.contains('.') && !host.starts_with('.') && !host.contains(".."));
    let whole = !text.starts_with('/');
    let whom = url.username().is_empty() && url.password().is_none();
    matches!(url.scheme(), "http" | "https") && named && whole && whom && !mended
}

/// A mail address of an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct MailAddress(pub String);

impl Decode for MailAddress {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("a mail address"))?.trim();
        if is_mail_address(text) {
            return Some(MailAddress(text.to_owned()));
        }
        cx.report(Finding::at(
            Code::BadUrl,
            node.span,
            say!("`{text}` is no mail address", text),
            say!("write one address and nothing else: `redaktion@example.org`"),
        ));
        None
    }

    fn schema(_: &mut Defs) -> Json {
        // without an example, which new sites would hold as a comment, where addresses are refused; without a pattern, since what
        // they hold in its place is no address
        json!({ "type": "string" })
    }
}

/// Whether a text is one mail address, of those that need no quoting (RFC 5322, `dot-atom`, and less).
pub fn is_mail_address(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '+' | '-');
    !name.is_empty()
        && name.chars().all(plain)
        && !host.contains('@')
        && is_web_address(host)
        && !host.contains(['/', '?', '#', ':'])
}

/// An address with a place for the path of a file in it.
#[derive(Clone, Debug, PartialEq)]
pub struct EditAddress(pub String);

impl Decode for EditAddress {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("an address"))?.trim();
        let filled = text.replace("{path}", "site.yaml").replace("{line}", "1");
        if text.contains("{path}") && text.contains("://") && is_web_address(&filled) {
            return Some(EditAddress(text.to_owned()));
        }
        cx.report(Finding::at(
            Code::BadUrl,
            node.span,
            say!("`{text}` is no address with a place for the path of a file", text),
            say!("write where one file is edited, with `{{path}}` for it: `https://example.org/edit/main/content/{{path}}`"),
        ));
        None
    }

    fn schema(_: &mut Defs) -> Json {
        json!({
            "type": "string",
            "pattern": "^https?://\\S*\\{path\\}\\S*$",
            "examples": ["https://example.org/edit/main/content/{path}"],
        })
    }
}

/// RFC 4151 also takes mail addresses; those are people's, and people move.
fn is_tag_entity(text: &str) -> bool {
    let Some((authority, date)) = text.split_once(',') else {
        return false;
    };
    let letters = |label: &str| label.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    let label = |label: &str| !label.is_empty() && letters(label) && !label.starts_with('-') && !label.ends_with('-');
    let digits = date.len() == 4 || date.len() == 7 || date.len() == 10;
    let plain = date.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    authority.contains('.')
        && authority.split('.').all(label)
        && digits
        && plain
        // EDTF has seasons and thirds of a year as further months
        && date.get(5..7).is_none_or(|month| month <= "12")
        && Date::parse(date).is_ok()
}
