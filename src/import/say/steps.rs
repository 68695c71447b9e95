//! Of the run itself: what it did, what it asks, what was asked of it that there is not, and how to go on.

use super::{Line, Say, sentences};
use crate::diagnostic::{did_you_mean, nearest};

sentences! {
    made(path) {
        en: "made {path}";
        sv: "skapade {path}";
    }
    changed(path) {
        en: "changed {path}";
        sv: "ändrade {path}";
    }
    nothing_written() {
        en: "nothing was written";
        sv: "ingenting har skrivits";
    }
    not_imported_yet() {
        en: "nothing is imported yet; read the mapping, correct what is wrong in it, and run the same command again";
        sv: "ingenting är inläst än: läs tolkningen, rätta det som är fel i den och kör samma kommando igen";
    }
    lacks(keys, flags) {
        en: "it lacks {keys}: write it there, or add {flags}";
        sv: "där saknas {keys}: skriv in det där, eller lägg till {flags}";
    }
    left_as_it_is(path) {
        en: "{path} is there already, and was left as it is";
        sv: "{path} finns redan, och är kvar som den var";
    }
    then_check() {
        en: "hint: `lagesbild check`, then `lagesbild build`";
        sv: "gå vidare med `lagesbild check` och sedan `lagesbild build`";
    }
    then_import(folder, file) {
        en: "hint: `cd {folder}`, then `lagesbild import {file}`";
        sv: "gå vidare med `cd {folder}` och sedan `lagesbild import {file}`";
    }
    then_build(folder) {
        en: "hint: `cd {folder}`, then `lagesbild build`";
        sv: "gå vidare med `cd {folder}` och sedan `lagesbild build`";
    }
    newer_than_site(known_by, latest) {
        en: "hint: the state pages show what was known by {known_by}; write {latest} under `as_of` and `known_by` in site.yaml";
        sv: "lägessidorna visar det som var känt {known_by}: skriv {latest} under `as_of` och `known_by` i site.yaml";
    }
    which_day() {
        en: "Of which day are the answers? (2024-11-20)";
        sv: "Vilken dag gäller uppgifterna? (2024-11-20)";
    }

    one_after_the_other(form, other) {
        en: "{form} is a questionnaire, and {other} is none",
            "import questionnaires and other spreadsheets one after the other";
        sv: "{form} är ett frågeformulär, men det är inte {other}",
            "läs in frågeformulär för sig och andra kalkylblad för sig";
    }
    no_mapping_of(key) {
        en: "`{key}` is a key of a mapping, and a questionnaire has none",
            "only `date` can be set: the day of answers that tell none";
        sv: "`{key}` hör till en tolkning, och ett frågeformulär har ingen",
            "bara `date` går att ange: dagen för svar som inte säger någon";
    }
    not_one_day() {
        en: "`date` is not one day", "write one day, as date=2024-11-20";
        sv: "`date` är inte en bestämd dag", "skriv en dag, till exempel date=2024-11-20";
    }
    not_utf8(path) {
        en: "{path} is not written in UTF-8", "save it as UTF-8";
        sv: "{path} är inte sparad som UTF-8", "spara den som UTF-8";
    }
    cannot_set(key) {
        en: "`{key}` cannot be set", "write it in the mapping";
        sv: "`{key}` går inte att ange så", "skriv det i tolkningen";
    }
    no_headings() {
        en: "no row of the file has headings that say what stands below them",
            "write headings over the columns, as Förvaltning, Insats, Antal, Sedan, Kommentar";
        sv: "ingen rad i filen har rubriker som säger vad som står under dem",
            "skriv rubriker över kolumnerna, till exempel Förvaltning, Insats, Antal, Sedan, Kommentar";
    }
    no_plural(one) {
        en: "nothing tells what several are called, of which one is called `{one}`",
            "add --many, with the word for several";
        sv: "ingenting säger vad flera kallas, när en kallas `{one}`",
            "lägg till --many, med ordet för flera";
    }
    no_day_told() {
        en: "nothing tells of which day the answers are",
            "add --set date=2024-11-20, with the day on which they were given";
        sv: "ingenting säger vilken dag svaren gäller",
            "lägg till --set date=2024-11-20, med dagen då de lämnades";
    }

    no_district_question(inquiry) {
        en: "no question of `{inquiry}` asks how it is in each of the districts",
            "questions of the kinds duration, constancy, headcount and coverage do";
        sv: "ingen fråga i `{inquiry}` gäller hur det är hos var och en",
            "det gör frågor av slagen duration, constancy, headcount och coverage";
    }
    no_book(name, error) {
        en: "{name} cannot be made: {error}",
            "see whether a text of the records is longer than a cell of a workbook holds";
        sv: "{name} går inte att göra: {error}",
            "se efter om någon text bland uppgifterna är längre än vad en cell rymmer";
    }
    folder_is_there(folder) {
        en: "{folder} is there already, and may hold workbooks that are filled in",
            "name a folder that is not there yet: --output DIR";
        sv: "{folder} finns redan, och kan innehålla ifyllda arbetsböcker",
            "ange en mapp som inte finns än: --output MAPP";
    }
    not_asked(question) {
        en: "not asked: `{question}`, which no district answers for itself";
        sv: "`{question}` är inte med: den frågan svarar ingen på för sig";
    }
    mail_text(path) {
        en: "hint: {path} is the text of the mail that they are sent with";
        sv: "{path} är texten till brevet som de skickas med";
    }
}

/// A key that no mapping has.
pub fn no_such_key(word: &str, keys: &[&str]) -> Say {
    Say {
        sv: Line {
            what: format!("en tolkning har ingen nyckel `{word}`"),
            todo: meant(word, "dess nycklar", keys),
        },
        en: Line {
            what: format!("a mapping has no key `{word}`"),
            todo: did_you_mean(word, "its keys", keys.iter().copied()),
        },
    }
}

/// An inquiry that there is not.
pub fn no_inquiry(word: &str, ids: &[&str]) -> Say {
    Say {
        sv: Line {
            what: format!("det finns inget ärende `{word}`"),
            todo: meant(word, "ärenden", ids),
        },
        en: Line {
            what: format!("there is no inquiry `{word}`"),
            todo: did_you_mean(word, "inquiries", ids.iter().copied()),
        },
    }
}

/// As [`did_you_mean`] has it.
fn meant(word: &str, what: &str, known: &[&str]) -> String {
    match nearest(word, known.iter().copied()) {
        Some(best) => format!("menar du `{best}`?"),
        None if known.is_empty() => format!("{what}: inga än"),
        None => format!("{what}: {}", known.join(", ")),
    }
}
