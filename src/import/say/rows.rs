//! Of rows, names and what they come to beside the records.

use super::sentences;

sentences! {
    no_sheet(name) {
        en: "there is no sheet `{name}` in the file", "correct `sheets` in the mapping";
        sv: "filen har inget blad som heter `{name}`", "rätta `sheets` i tolkningen";
    }
    sheet_not_read(name) {
        en: "the sheet {name} is not read";
        sv: "bladet {name} läses inte";
    }
    no_heading(missing) {
        en: "the table has no column with the heading {missing}",
            "correct the heading in the mapping, or name the sheets that are to be read under `sheets`";
        sv: "tabellen har ingen kolumn med rubriken {missing}",
            "rätta rubriken i tolkningen, eller skriv under `sheets` vilka blad som ska läsas";
    }
    no_heading_in(sheet, missing) {
        en: "{sheet} has no column with the heading {missing}",
            "correct the heading in the mapping, or name the sheets that are to be read under `sheets`";
        sv: "bladet {sheet} har ingen kolumn med rubriken {missing}",
            "rätta rubriken i tolkningen, eller skriv under `sheets` vilka blad som ska läsas";
    }
    number_without_name() {
        en: "a number stands in a row without a name",
            "write whose it is in that row, or join the cells of the name over all its rows";
        sv: "ett tal står på en rad utan namn",
            "skriv på raden vems talet är, eller sammanfoga namnets celler över alla dess rader";
    }
    name_without_number(name) {
        en: "`{name}` has no number, and is not read";
        sv: "`{name}` har inget tal, och läses inte";
    }
    nothing_told(name) {
        en: "nothing is told of `{name}`";
        sv: "om `{name}` står det ingenting";
    }
    no_programme() {
        en: "nothing tells which programme the row is of",
            "write `programme: …` in the mapping, or name the column that tells it";
        sv: "ingenting säger vilken insats raden gäller",
            "skriv `programme: …` i tolkningen, eller ange kolumnen som säger det";
    }
    no_day(text) {
        en: "`{text}` is not a date, and stands for one", "correct `at` or `sheet_is` in the mapping";
        sv: "`{text}` ska vara ett datum, men är inget", "rätta `at` eller `sheet_is` i tolkningen";
    }
    no_unit(text) {
        en: "`{text}` is no unit that is known",
            "write persons, posts, fte, schools, teams or percent, or a unit that site.yaml declares";
        sv: "`{text}` är ingen känd enhet",
            "skriv personer, tjänster, heltidstjänster, skolor, team eller procent, eller en enhet som står i site.yaml";
    }
    shared_number() {
        en: "one number stands for several rows",
            "write the districts that share it in one row, with a comma between them";
        sv: "ett enda tal står för flera rader",
            "skriv de enheter som delar det på en rad, med komma emellan";
    }
    other_sum(told, made) {
        en: "the sum is {told}, and the rows above it make {made}", "see which of them is wrong; the sum is not imported";
        sv: "summan är {told}, men raderna ovanför blir {made}", "se efter vilket som är fel; summan läses inte in";
    }
    nothing_counted() {
        en: "nothing tells what is counted", "write `unit: persons` in the mapping, or posts, fte, or another unit";
        sv: "ingenting säger vad som räknas",
            "skriv i tolkningen `unit: persons` för personer, posts för tjänster, fte för heltidstjänster, eller en annan enhet";
    }
    told_before(cell) {
        en: "the same is told in {cell}",
            "keep one of them, or name the category or the day that tells them apart";
        sv: "samma sak står redan i {cell}",
            "behåll en av dem, eller ange befattningen eller dagen som skiljer dem åt";
    }
    other_start(told, known) {
        en: "it began {told}, and the record says {known}",
            "the record is left as it is; see which is right, and change the record by hand";
        sv: "det började {told} enligt filen, men {known} enligt uppgifterna",
            "uppgifterna är kvar som de var; se efter vilket som är rätt, och ändra för hand om det behövs";
    }
    no_district(name, id) {
        en: "there is no district `{name}`",
            "did you mean `{id}`? Write it in the file, or under `names` in the mapping: `names: {{ {name}: {id} }}`; for a new \
             district write an id of its own there";
        sv: "det finns ingen enhet som heter `{name}`",
            "menar du `{id}`? Skriv det i filen, eller under `names` i tolkningen: `names: {{ {name}: {id} }}`; är det en ny \
             enhet, skriv ett eget id där";
    }
    no_such_programme(name, id) {
        en: "there is no programme `{name}`",
            "did you mean `{id}`? Write it in the file, or under `names` in the mapping: `names: {{ {name}: {id} }}`; for a new \
             programme write an id of its own there";
        sv: "det finns ingen insats som heter `{name}`",
            "menar du `{id}`? Skriv det i filen, eller under `names` i tolkningen: `names: {{ {name}: {id} }}`; är det en ny \
             insats, skriv ett eget id där";
    }
    much_alike(name, other, cell) {
        en: "`{name}` is much like `{other}` ({cell})", "if they are the same, write both alike";
        sv: "`{name}` är mycket likt `{other}` ({cell})", "är de samma, skriv båda på samma sätt";
    }
    no_id(name) {
        en: "`{name}` gives no id of its own", "write one under `names` in the mapping: `names: {{ \"{name}\": … }}`";
        sv: "`{name}` ger inget eget id", "skriv ett under `names` i tolkningen: `names: {{ \"{name}\": … }}`";
    }
}
