//! Of whole files: why one is not read, as the end of a sentence that begins with its name, and what to know of one that is.

use super::sentences;

sentences! {
    too_large(megabytes) {
        en: "is larger than {megabytes} MB";
        sv: "är större än {megabytes} MB";
    }
    empty() {
        en: "is empty";
        sv: "är tom";
    }
    no_cell() {
        en: "has no cell with anything in it";
        sv: "har ingen cell som det står något i";
    }
    too_many(thousands) {
        en: "has more than {thousands},000 cells with something in them, or more text than any table of answers";
        sv: "har mer än {thousands}\u{a0}000 ifyllda celler, eller mer text än någon tabell med svar";
    }
    broken(why) {
        en: "cannot be read to its end ({why}): it is damaged, or cut off";
        sv: "går inte att läsa till slutet ({why}): den är skadad eller avhuggen";
    }
    unreadable() {
        en: "cannot be read: it is damaged, or made to do harm";
        sv: "går inte att läsa: den är skadad, eller gjord för att skada";
    }
    locked() {
        en: "is locked with a password";
        sv: "är låst med ett lösenord";
    }
    binary() {
        en: "is a binary workbook (.xlsb)";
        sv: "är en binär arbetsbok (.xlsb)";
    }
    package() {
        en: "is a package, and no workbook";
        sv: "är ett zip-paket och ingen arbetsbok";
    }
    unpacks(megabytes, part) {
        en: "would unpack to more than {megabytes} MB ({part})";
        sv: "skulle bli mer än {megabytes} MB uppackad ({part})";
    }
    endless(part) {
        en: "has a piece without an end ({part})";
        sv: "har ett stycke som aldrig tar slut ({part})";
    }
    scattered(sheet) {
        en: "has cells in the sheet {sheet} that stand too far apart";
        sv: "har celler i bladet {sheet} som står för långt ifrån varandra";
    }
    scattered_somewhere() {
        en: "has cells that stand too far apart";
        sv: "har celler som står för långt ifrån varandra";
    }
    no_workbook() {
        en: "is no workbook";
        sv: "är ingen arbetsbok";
    }
    other_encoding(encoding) {
        en: "is not {encoding}, as it says that it is";
        sv: "är inte skriven i {encoding}, som den säger";
    }
    no_table() {
        en: "is neither a workbook nor a table in text";
        sv: "är varken en arbetsbok eller en tabell i text";
    }

    save_anew() {
        en: "open it in a spreadsheet program, save it as .xlsx, and import that file";
        sv: "öppna den i Excel eller LibreOffice, spara den som .xlsx och läs in den filen";
    }
    copy_table() {
        en: "copy the table into a new workbook, and import that";
        sv: "kopiera tabellen till en ny arbetsbok och läs in den";
    }
    unlock() {
        en: "open it, save a copy without the password, and import that";
        sv: "öppna den, spara en kopia utan lösenord och läs in kopian";
    }
    other_file() {
        en: "import the file that has the table";
        sv: "läs in den fil som tabellen står i";
    }

    macros() {
        en: "its macros are left out, and were not run";
        sv: "dess makron är utelämnade och har inte körts";
    }
    hidden(sheet) {
        en: "the hidden sheet {sheet} is left out";
        sv: "det dolda bladet {sheet} är utelämnat";
    }
    windows() {
        en: "it is not UTF-8, and was read as Windows-1252: see whether å, ä and ö are right";
        sv: "filen är inte UTF-8, och är läst som Windows-1252: se efter om å, ä och ö är rätt";
    }
}
