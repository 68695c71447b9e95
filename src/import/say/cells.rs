//! Of cells that cannot be read, and of how one was.

use super::{Line, Say, sentences};
use crate::model::date::DateError;
use crate::model::number::NumberError;

sentences! {
    read_as(typed, value) {
        en: "{typed} is read as {value}";
        sv: "{typed} är läst som {value}";
    }
    formula_fails(error) {
        en: "the formula ends in the error {error}", "mend the formula, or write the value in its place";
        sv: "formeln ger felet {error}", "rätta formeln, eller skriv värdet i dess ställe";
    }
    formula_alone() {
        en: "the file holds a formula here and not its value",
            "open the file in a spreadsheet program and save it as .xlsx, or write the value in place of the formula";
        sv: "här står en formel, och filen saknar värdet som den ger",
            "öppna filen i Excel eller LibreOffice och spara den som .xlsx, eller skriv värdet i stället för formeln";
    }
    too_fine(n) {
        en: "{n} has more than three decimals",
            "write it with at most three decimals: the formula ROUND does, AVRUNDA in Swedish";
        sv: "{n} har fler än tre decimaler", "skriv talet med högst tre decimaler; formeln AVRUNDA gör det";
    }
    day_for_number(day) {
        en: "{day} is a date, and a number is expected here",
            "write the number; a spreadsheet makes a date of 1-2, so write 1–2 as a text, with ' before it";
        sv: "{day} är ett datum, och här ska det stå ett tal",
            "skriv talet; Excel gör ett datum av 1-2, så skriv 1–2 som text, med ' framför";
    }
    choice_for_number() {
        en: "true or false is not a number", "write how many there are";
        sv: "sant eller falskt är inget tal", "skriv hur många det är";
    }
    choice_for_date() {
        en: "true or false is not a date", "write a year, a month or a day";
        sv: "sant eller falskt är inget datum", "skriv ett år, en månad eller en dag";
    }
    number_for_date(n) {
        en: "{n} is a number, and a date is expected here",
            "write a year, a month or a day, or let the spreadsheet show the number as a date";
        sv: "{n} är ett tal, och här ska det stå ett datum",
            "skriv ett år, en månad eller en dag, eller låt Excel visa talet som ett datum";
    }
    nothing() {
        en: "nothing is written here", "write the value";
        sv: "här står ingenting", "skriv värdet";
    }
    no_beginning(text) {
        en: "`{text}` is more than the day of a beginning", "write when it began: a year, a month or a day";
        sv: "`{text}` säger mer än när något började", "skriv när det började: ett år, en månad eller en dag";
    }
    neither_yes_nor_no(text) {
        en: "`{text}` is neither yes nor no", "write yes or no (ja, nej)";
        sv: "`{text}` är varken ja eller nej", "skriv ja eller nej";
    }
    not_in_list(text) {
        en: "`{text}` is neither yes nor no", "choose one of the words in the list of the cell";
        sv: "`{text}` är varken ja eller nej", "välj ett av orden i cellens lista";
    }
}

/// A text that counts in one unit, in a column of another; both by their ids.
pub fn other_unit(text: &str, counted: &str, unit: &str) -> Say {
    let (counted_sv, unit_sv) = (unit_in_swedish(counted), unit_in_swedish(unit));
    Say {
        sv: Line {
            what: format!("`{text}` räknar {counted_sv}, och här räknas {unit_sv}"),
            todo: "skriv talet i kolumnens enhet, eller ge kolumnen en annan enhet i tolkningen".to_owned(),
        },
        en: Line {
            what: format!("`{text}` counts {counted}, and {unit} are counted here"),
            todo: "write the number in the unit of its column, or give the column another unit in the mapping"
                .to_owned(),
        },
    }
}

/// A unit's word; one of a site's own is called by its id.
fn unit_in_swedish(id: &str) -> &str {
    match id {
        "persons" => "personer",
        "posts" => "tjänster",
        "fte" => "heltidstjänster",
        "schools" => "skolor",
        "teams" => "team",
        "percent" => "procent",
        own => own,
    }
}

/// A text that is no number.
pub fn no_number(error: &NumberError) -> Say {
    let (text, what) = match error {
        NumberError::Empty => ("", "är tomt"),
        NumberError::Spaces(slip) => (&*slip.text, "har mellanslag i sig"),
        NumberError::Comma(slip) => (&*slip.text, "har ett komma, och kan vara ett av två tal"),
        NumberError::Point(slip) => (&*slip.text, "saknar en siffra före eller efter punkten"),
        NumberError::Minus(slip) => (&*slip.text, "har ett tankstreck i stället för ett minus"),
        NumberError::Limit(slip) => (&*slip.text, "är inte så som en gräns skrivs"),
        NumberError::Range(slip) => (&*slip.text, "är inte så som ett spann skrivs"),
        NumberError::Inverted(slip) => (&*slip.text, "slutar lägre än det börjar"),
        NumberError::Words(slip) => (&*slip.text, "är skrivet med ord"),
        NumberError::Unit(slip) => (&*slip.text, "har en enhet efter talet"),
        NumberError::AboutUnknown(text) => (&**text, "är ungefär något okänt"),
        NumberError::Signed(text) => (&**text, "har ett plus eller ett minus, och det har inget antal"),
        NumberError::Unsigned(text, _) => (&**text, "är ingen ändring"),
        NumberError::TooFine(text) => (&**text, "har fler än tre decimaler"),
        NumberError::TooLarge(text) => (&**text, "är för stort"),
        NumberError::Unreadable(text) => (&**text, "är inget tal"),
    };
    let todo = match (error, error.suggestion()) {
        (NumberError::Comma(slip), Some(meant)) => {
            let decimal = meant.trim_end_matches('0').trim_end_matches('.').replace('.', ",");
            format!(
                "skriv {decimal}, eller {} om kommat skiljer tusental",
                slip.text.replace(',', "")
            )
        }
        (_, Some(meant)) => format!("skriv {meant}"),
        (NumberError::Signed(_), None) => "skriv antalet utan tecken".to_owned(),
        (NumberError::TooFine(_), None) => "skriv högst tre decimaler, till exempel 0,125".to_owned(),
        (NumberError::TooLarge(_), None) => "skriv talet i en större enhet".to_owned(),
        _ => "skriv ett tal som 2, ca 4, 1–2 eller minst 3, eller vet ej".to_owned(),
    };
    both(text, what, todo, [error.message(), error.help()])
}

/// A text that is no date.
pub fn no_date(error: &DateError) -> Say {
    let (text, what) = match error {
        DateError::Empty => ("", "är tomt"),
        DateError::Month { text, .. } => (&**text, "har en månad som inte finns"),
        DateError::Day { text, .. } => (&**text, "har en dag som inte finns"),
        DateError::Spaces(slip) => (&*slip.text, "har mellanslag i sig"),
        DateError::Digits(slip) => (&*slip.text, "är inte år, månad och dag med bindestreck emellan"),
        DateError::Basic(slip) => (&*slip.text, "saknar bindestreck"),
        DateError::Order(slip) => (&*slip.text, "börjar inte med året"),
        DateError::Words(slip) => (&*slip.text, "är skrivet med ord"),
        DateError::Range { text, .. } => (&**text, "är två datum"),
        DateError::Inverted(slip) => (&*slip.text, "slutar innan det börjar"),
        DateError::Unbounded(text) => (&**text, "har inget datum i någon ände"),
        DateError::Time(slip) => (&*slip.text, "har ett klockslag"),
        DateError::LongYear(text) => (&**text, "har ett år med fler än fyra siffror"),
        DateError::NegativeYear(text) => (&**text, "har ett år före år 0"),
        DateError::Unspecified(text, _) => (&**text, "utelämnar siffror som måste stå där"),
        DateError::Qualifier(slip) => (&*slip.text, "har ett tecken på fel plats"),
        DateError::Set(text) => (&**text, "är en uppräkning av datum som inte är hel"),
        DateError::AllOf(text) => (&**text, "är flera datum på en gång"),
        DateError::Unknown(text) => (&**text, "säger att ingen vet, och är inget datum"),
        DateError::Unreadable(text) => (&**text, "är inget datum"),
    };
    let todo = match (error, error.suggestion()) {
        (DateError::Range { start, end, .. }, _) => format!("skriv ett av dem: {start} eller {end}"),
        (_, Some(meant)) => format!("skriv {meant}"),
        _ => "skriv ett år, en månad eller en dag: 2022, september 2022 eller 2022-09-01".to_owned(),
    };
    both(text, what, todo, [error.message(), error.help()])
}

fn both(text: &str, what: &str, todo: String, [message, help]: [String; 2]) -> Say {
    Say {
        sv: Line {
            what: format!("`{}` {what}", text.replace(char::is_control, " ")),
            todo,
        },
        en: Line {
            what: message,
            todo: help,
        },
    }
}
