//! Of questionnaires that came back.

use super::{Line, Say, sentences};
use crate::ask::key::Said;

sentences! {
    several_inquiries(names) {
        en: "the file answers the questionnaires of {names}", "import each questionnaire as a file of its own";
        sv: "filen svarar på frågeformulär från flera ärenden: {names}", "läs in varje frågeformulär som en egen fil";
    }
    no_answer() {
        en: "no row of the questionnaire is answered", "see whether it was saved before it was sent, and ask for it again";
        sv: "ingen rad i frågeformuläret är besvarad", "se efter om det sparades innan det skickades, och be om det igen";
    }
    gone(inquiry, district, programme) {
        en: "the records have no longer all of `{inquiry}`, `{district}` and `{programme}`, of which the row is",
            "ask anew, or write what the row says in the records";
        sv: "raden gäller `{inquiry}`, `{district}` och `{programme}`, och alla finns inte längre bland uppgifterna",
            "fråga på nytt, eller skriv in för hand det som raden säger";
    }
    post_gone(post) {
        en: "the records have no longer the post `{post}`, of which the row is",
            "ask anew, or write what the row says in the records";
        sv: "raden gäller tjänsten `{post}`, som inte längre finns bland uppgifterna",
            "fråga på nytt, eller skriv in för hand det som raden säger";
    }
    no_key_column() {
        en: "the hidden column with the keys of the rows is missing",
            "ask for the workbook itself, and not for a copy of what can be seen in it";
        sv: "den dolda kolumnen med radernas nycklar saknas",
            "be om själva arbetsboken, och inte om en kopia av det som syns i den";
    }
    no_key() {
        en: "the row is answered and has no key: it was added",
            "write what it says in a row that was there, or in a spreadsheet of its own";
        sv: "raden är besvarad men har ingen nyckel: den är tillagd",
            "skriv det den säger på en rad som fanns, eller i ett eget kalkylblad";
    }
    other_key() {
        en: "the hidden key of the row is not as it was made",
            "copy the row from the questionnaire as it was sent, or ask anew";
        sv: "radens dolda nyckel är inte som när den gjordes",
            "kopiera raden från frågeformuläret så som det skickades, eller fråga på nytt";
    }
    private() {
        en: "this reads as a personal number, a phone number or a mail address",
            "write a role in its place, as `enhetschef` or `head of unit`";
        sv: "det här ser ut som ett personnummer, ett telefonnummer eller en e-postadress",
            "skriv en roll i stället, till exempel enhetschef";
    }
    a_name() {
        en: "this reads as the name of a person", "write a role in its place, as `enhetschef` or `head of unit`";
        sv: "det här ser ut som ett personnamn", "skriv en roll i stället, till exempel enhetschef";
    }
    perhaps_a_name(text) {
        en: "`{text}` may be a name", "write a role in its place, as `enhetschef` or `head of unit`";
        sv: "`{text}` kan vara ett namn", "skriv en roll i stället, till exempel enhetschef";
    }
    not_one_day(text) {
        en: "{text} is not one day", "write the day of the answer, as 2024-11-20";
        sv: "{text} är inte en bestämd dag", "skriv dagen för svaret, till exempel 2024-11-20";
    }
    no_day() {
        en: "no row tells the day of the answer",
            "write the day in the row, or give it for all: --set date=2024-11-20";
        sv: "ingen rad säger vilken dag svaret gäller",
            "skriv dagen på raden, eller ange den för alla: --set date=2024-11-20";
    }
    which_day() {
        en: "the row tells no day, and others tell several", "write the day in the row";
        sv: "raden säger ingen dag, och de andra säger olika",
            "skriv dagen på raden";
    }
    too_early(day, asked) {
        en: "the answer is of {day}, before {asked} of which the records were asked", "see whether the day is right";
        sv: "svaret gäller {day}, men frågan gällde hur det var {asked}, som är senare", "se efter om dagen är rätt";
    }
    yes_and_other() {
        en: "the row says yes, and another number than the one that it was shown",
            "ask which of them is meant: no and the number, or yes alone";
        sv: "raden säger ja, men också ett annat antal än det som stod där",
            "fråga vilket som menas: nej och det antalet, eller bara ja";
    }
    yes_to_disputed() {
        en: "the row says yes, and the sources that it was shown disagree", "ask how many there are";
        sv: "raden säger ja, men källorna som stod där säger olika", "fråga hur många det är";
    }
    yes_to_nothing() {
        en: "the row says yes, and it was shown nothing that could be right", "ask how many there are";
        sv: "raden säger ja, men där stod ingenting som kunde stämma", "fråga hur många det är";
    }
    no_alone() {
        en: "the row says no, and not what is right instead", "ask how many there are, or since when";
        sv: "raden säger nej, men inte vad som är rätt i stället", "fråga hur många det är, eller sedan när";
    }
    unchanged_since_when() {
        en: "the number has been the same all the time, and nothing tells since when",
            "ask since when, or leave the cell empty";
        sv: "antalet har varit detsamma hela tiden, men ingenting säger sedan när",
            "fråga sedan när, eller lämna cellen tom";
    }
    since_left_out(since) {
        en: "since {since} is not recorded: the row does not say that the number has been the same since",
            "ask for the cell beside it, or write the day in the record";
        sv: "sedan {since} tas inte med: raden säger inte att antalet har varit detsamma sedan dess",
            "fråga om cellen bredvid, eller skriv in dagen för hand";
    }
}

/// A row that was shown something else than the records say now.
pub fn older(showed: &Said, now: &Said) -> Say {
    let sv = |said: &Said| shown(said, ["ingen uppgift", " (källorna säger olika)", "sedan"]);
    let en = |said: &Said| shown(said, ["nothing", " (disputed)", "since"]);
    Say {
        sv: Line {
            what: format!(
                "frågeformuläret gjordes när uppgifterna var äldre: då stod det {}, och nu står det {}",
                sv(showed),
                sv(now)
            ),
            todo: "se efter om svaret gäller det som stod då, eller det som är så".to_owned(),
        },
        en: Line {
            what: format!(
                "the questionnaire was made of an older state of the records: it showed {}, and now they say {}",
                en(showed),
                en(now)
            ),
            todo: "see whether the answer is of what was shown or of what is so".to_owned(),
        },
    }
}

/// What a row showed, by the words for nothing, for a dispute and for a beginning.
fn shown(said: &Said, [nothing, disputed, since]: [&str; 3]) -> String {
    let value = match (&said.value, &said.standing) {
        (_, Some(standing)) => standing,
        (Some(value), None) => value,
        (None, None) => nothing,
    };
    let disputed = if said.disputed { disputed } else { "" };
    match &said.since {
        Some(day) => format!("{value}{disputed} {since} {day}"),
        None => format!("{value}{disputed}"),
    }
}
