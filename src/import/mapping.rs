//! How a spreadsheet is read: which column is what. A small YAML file that a person reads and changes.

use serde_json::{Value as Json, json};

use crate::load::yaml::{self, Node};
use crate::model::Language;
use crate::model::word::{Word, words};
use crate::said::say;
use crate::scaffold::{self, filled};
use crate::source::{File, FileId, Files};
use crate::written::decode::record;
use crate::written::schema::{Declared, Defs};
use crate::written::{At, ClockDate, Cx, Decode};
use crate::{diagnostic::Finding, model::number::Number};

words! {
    /// What a column says.
    Role say!("what a column can be") {
        /// The district, or several that share a post.
        District "district",
        /// The programme.
        Programme "programme",
        /// How many.
        Number "number",
        /// Since when.
        Since "since",
        /// Whether it has been the same since then.
        Unchanged "unchanged",
        /// The day of the row.
        At "at",
        /// What is counted.
        Unit "unit",
        /// Rank or profession.
        Category "category",
        /// Where the district has it from.
        Source "source",
        /// What is said beside.
        Note "note",
        /// Nothing that is imported.
        Ignored "ignored",
    }
    /// What the name of a sheet says.
    SheetIs say!("what a sheet's name can be") {
        /// The district.
        District "district",
        /// The programme.
        Programme "programme",
        /// The day.
        At "at",
    }
    /// What a column of beginnings dates.
    SinceMeans say!("what a beginning can be of") {
        /// The post began; how many they were then is not told.
        Start "start",
        /// The number has been the same since then.
        Number "number",
    }
}

record! {
    /// A column of a spreadsheet.
    Column say!("a column") = "Kolumn", "Vad en kolumn i kalkylbladet säger" {
        /// Its heading, as it stands in the sheet; two rows of headings with ` / ` between.
        need head: At<String> = "Rubriken så som den står i bladet; två rader rubriker med / emellan",
        /// What it says.
        need is: At<Role> = "Vad den säger: district enheten, programme insatsen, number antalet, since sedan när, unchanged om antalet varit detsamma sedan dess, at radens dag, unit vad som räknas, category befattning, source varifrån uppgiften kommer, note kommentar, ignored läses inte",
        /// The programme that its numbers are of.
        may programme: At<String> = "Insatsen som kolumnens tal gäller",
        /// What its numbers count.
        may unit: At<String> = "Vad kolumnens tal räknar",
        /// The category that its numbers are of.
        may category: At<String> = "Befattningen som kolumnens tal gäller",
        /// The day that its numbers are of.
        may at: At<String> = "Dagen eller året som kolumnens tal gäller",
    }

    /// How a spreadsheet is read.
    Mapping say!("a mapping") = "Tolkning av kalkylblad", "Vilken kolumn som är vad; läs, ändra det som är fel och kör samma kommando igen" {
        /// What the file is called as a source.
        need title: At<String> = "Vad filen ska heta som källa",
        /// What kind of document it is.
        need kind as "type": At<String> = "Slag av handling",
        /// The day that its answers are of, on which they were known too.
        need date: At<ClockDate> = "Dagen som svaren gäller",
        /// Who made it.
        may publisher: At<String> = "Vem som har lämnat uppgifterna: en organisation, aldrig en person",
        /// The sheets that are read; all where left out.
        list sheets: At<String> = "Bladen som läses; alla när nyckeln saknas",
        /// What the name of a sheet says.
        may sheet_is: At<SheetIs> = "Vad ett blads namn säger: district enheten, programme insatsen, at dagen",
        /// True where the headings stand in the first column, one below the other.
        may turned: bool = "true när rubrikerna står under varandra i stället för bredvid varandra",
        /// How many rows of headings there are; one where left out.
        may head_rows: At<Number> = "Hur många rader rubrikerna tar; 1 när nyckeln saknas",
        /// The columns.
        need columns: Columns = "Kolumnerna, en rad för var och en",
        /// The programme, where no column tells.
        may programme: At<String> = "Insatsen, när ingen kolumn säger vilken",
        /// What is counted, where no column tells.
        may unit: At<String> = "Vad som räknas, när ingen kolumn säger det: persons personer, posts tjänster, fte heltidstjänster, schools, teams, percent, eller en egen enhet i site.yaml",
        /// What `since` dates; a start where left out.
        may since_means: At<SinceMeans> = "Vad kolumnen since daterar: start att tjänsten började (annars), number att antalet har varit detsamma sedan dess",
        /// Names as they stand in the file, with the ids that they stand for.
        may names: Names = "Namn så som de står i filen, och det id de står för; ett nytt id blir en ny enhet eller insats",
    }
}

/// The columns of a table.
#[derive(Clone, Debug)]
pub struct Columns(pub Vec<Column>);

impl Column {
    /// Whether it tells this of a programme; a column that names none tells it of any.
    pub fn tells(&self, role: Role, of: Option<&str>) -> bool {
        let own = self.programme.as_ref().map(|p| p.value.as_str());
        self.is.value == role && (own.is_none() || own == of)
    }
}

impl Decode for Columns {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        cx.not_empty(node, "columns");
        Some(Columns(cx.list(node)))
    }

    fn schema(defs: &mut Defs) -> Json {
        json!({ "type": "array", "items": Column::schema(defs) })
    }
}

/// Names as they stand in a file, and ids.
#[derive(Clone, Debug, Default)]
pub struct Names(pub Vec<(String, At<String>)>);

impl Decode for Names {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let entries = cx.entries(node, say!("names"))?;
        let pair =
            |(key, value): &(yaml::Key<'_>, Node<'_>)| Some((key.text.clone().into_owned(), At::decode(value, cx)?));
        Some(Names(entries.iter().filter_map(pair).collect()))
    }

    fn schema(_: &mut Defs) -> Json {
        crate::written::schema::table(crate::written::schema::text())
    }
}

/// Reads a mapping; its findings are told with `files`, which holds it alone.
///
/// # Errors
///
/// All that is wrong in it.
pub fn read(path: &str, text: &str) -> (Files, Result<Mapping, Vec<Finding>>) {
    let files = Files::new(vec![File::new(
        path,
        text.replace("\r\n", "\n").trim_start_matches('\u{feff}'),
    )]);
    let text = &files.get(FileId(0)).text;
    let mut findings = Vec::new();
    let tree = yaml::parse(FileId(0), text, &mut findings);
    let mut cx = Cx::new(&mut findings);
    let mapping = tree.as_ref().and_then(|node| Mapping::decode(node, &mut cx));
    let read = match mapping {
        Some(mapping) if !crate::diagnostic::any_error(&findings) => Ok(mapping),
        _ => Err(findings),
    };
    (files, read)
}

/// A mapping before it is written: values as they are typed, by their keys, and the columns.
#[derive(Clone, Debug, Default)]
pub struct Proposal {
    /// What is known, by key.
    pub values: Vec<(&'static str, String)>,
    /// The columns: keys and values.
    pub columns: Vec<Vec<(&'static str, String)>>,
}

impl Proposal {
    /// The file, with a comment for each key.
    pub fn text(&self, language: Language) -> String {
        let (Some(mapping), Some(column)) = (Mapping::DECLARED, Column::DECLARED) else {
            return String::new();
        };
        let mut values: Vec<(&str, String)> = self
            .values
            .iter()
            .map(|(key, value)| (*key, scaffold::typed(mapping, key, value).flow()))
            .collect();
        let line = |values: &Vec<(&'static str, String)>| {
            let values = values.iter().map(|(key, v)| (*key, scaffold::typed(column, key, v)));
            format!("\n  - {}", filled(column, values.collect()).flow())
        };
        values.push(("columns", self.columns.iter().map(line).collect()));
        scaffold::explained(mapping, &values, language)
    }

    /// The keys that a mapping must have and that are not known.
    pub fn lacks(&self) -> Vec<&'static str> {
        let known = |key: &str| key == "columns" || self.values.iter().any(|(k, _)| *k == key);
        let needed = Mapping::DECLARED.map_or(&[][..], |d: &Declared| d.fields).iter();
        needed.filter(|f| f.needed && !known(f.key)).map(|f| f.key).collect()
    }

    /// Puts a value in place of one that is there.
    pub fn set(&mut self, key: &'static str, value: impl Into<String>) {
        self.values.retain(|(k, _)| *k != key);
        self.values.push((key, value.into()));
    }
}

/// The key of a mapping that is written so, where a single value stands there.
pub fn key(word: &str) -> Option<&'static str> {
    let fields = Mapping::DECLARED.map_or(&[][..], |d: &Declared| d.fields);
    let field = fields
        .iter()
        .find(|f| f.key == word && !matches!(f.key, "columns" | "names"))?;
    Some(field.key)
}
