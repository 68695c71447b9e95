//! Data to files: tables in every kind of file with what describes them, answers, and what other programs read of the site.

use rayon::prelude::*;

use super::{Part, first_error, rdf};
use crate::answer::Answer;
use crate::diagnostic::{Code, Finding};
use crate::model::Known;
use crate::said::say;
use crate::view::address::{CATALOGUE, ORGANISATION};
use crate::view::answer_json::AnswerData;
use crate::view::data::DataFile;
use crate::view::tables::{DataTable, NotWritten, TableAbout, csvw, formats};
use crate::view::words::Words;
use crate::view::{self, Site, linked, sheets};

/// All records of a kind.
pub(super) fn records(site: &Site<'_>, file: &DataFile, put: &(dyn Fn(Part) + Sync)) -> Result<(), Finding> {
    let (known, words) = (&site.state, &site.words);
    let about = || sheets::records(words, known, file);
    let path = |ending: &str| format!("{}.{ending}", file.stem);
    in_formats(words, &(file.table)(known), &about, &path, put)
}

/// Every table in one workbook.
pub(super) fn everything(site: &Site<'_>) -> Result<Part, Finding> {
    let path = format!("{}.xlsx", sheets::EVERYTHING);
    let made = sheets::everything(site).map_err(|e| unwritten(&path, &e))?;
    Ok((path, made))
}

/// What data there are, for catalogues of others.
pub(super) fn catalogue(site: &Site<'_>, is_read: bool) -> Part {
    (
        CATALOGUE.to_owned(),
        made(is_read, &|| rdf::xml(&linked::catalogue(site, site.answers))),
    )
}

/// The units, and who belongs to whom.
pub(super) fn organisation(site: &Site<'_>, is_read: bool) -> Part {
    (ORGANISATION.to_owned(), made(is_read, &|| linked::organisation(site)))
}

/// A file, where somebody reads it.
fn made(is_read: bool, make: &dyn Fn() -> Vec<u8>) -> Vec<u8> {
    if is_read { make() } else { Vec::new() }
}

/// A table in every kind of file that a language has.
fn in_formats<'w>(
    words: &Words<'_>,
    table: &DataTable<'_>,
    about: &(dyn Fn() -> TableAbout<'w> + Sync),
    path: &(dyn Fn(&str) -> String + Sync),
    put: &(dyn Fn(Part) + Sync),
) -> Result<(), Finding> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let holds = csvw::metadata(table, &about(), &name(&path("csv")));
    put((path(csvw::ENDING), holds));
    first_error(formats(words.language).par_iter().map(|format| {
        let path = path(format.ending());
        let made = format.write(table, &|| about()).map_err(|e| unwritten(&path, &e))?;
        put((path, made));
        Ok(())
    }))
}

fn unwritten(path: &str, error: &NotWritten) -> Finding {
    Finding {
        code: Code::OverLimit,
        message: say!("`{path}` cannot be written: {error}", path, error),
        labels: Vec::new(),
        help: say!("a kind of file has room for so much; shorten the texts of what it holds"),
    }
}

/// An answer in a language: its object, what it rests on, its rows. What cannot fail stays empty where nobody reads it.
pub(super) fn answer(
    site: &Site<'_>,
    answer: &Answer,
    is_read: bool,
    put: &(dyn Fn(Part) + Sync),
) -> Result<(), Finding> {
    let path = |ending: &str| view::data_path(site, answer.inquiry, answer.question, ending);
    let known = &site.inquiries[answer.inquiry.position()];
    put((path("json"), made(is_read, &|| answer_json(&site.words, known, answer))));
    put((path("jsonld"), made(is_read, &|| linked::provenance(site, answer))));
    // an account has no rows
    if answer.rows.is_empty() {
        return Ok(());
    }
    let table = view::data::answer(site.model, &site.words, answer);
    let about = || sheets::answer(site, answer);
    in_formats(&site.words, &table, &about, &path, put)
}

/// An answer as the JSON object that the command line prints.
pub fn answer_json(words: &Words<'_>, known: &Known<'_>, answer: &Answer) -> Vec<u8> {
    let data = AnswerData::new(words, known, answer);
    let mut json = serde_json::to_vec_pretty(&data).unwrap_or_default();
    json.push(b'\n');
    json
}
