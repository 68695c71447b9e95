//! What is said of spreadsheets: `import`, and the commands that read and make them.

pub const ALL: &[(&str, &str)] = &[
    // cells
    ("{typed} is read as {value}", "{typed} är läst som {value}"),
    ("the formula ends in the error {error}", "formeln ger felet {error}"),
    (
        "mend the formula, or write the value in its place",
        "rätta formeln, eller skriv värdet i dess ställe",
    ),
    (
        "the file holds a formula here and not its value",
        "här står en formel, och filen saknar värdet som den ger",
    ),
    (
        "open the file in a spreadsheet program and save it as .xlsx, or write the value in place of the formula",
        "öppna filen i Excel eller LibreOffice och spara den som .xlsx, eller skriv värdet i stället för formeln",
    ),
    ("{n} has more than three decimals", "{n} har fler än tre decimaler"),
    (
        "write it with at most three decimals: the formula ROUND does, AVRUNDA in Swedish",
        "skriv talet med högst tre decimaler; formeln AVRUNDA gör det",
    ),
    (
        "{day} is a date, and a number is expected here",
        "{day} är ett datum, och här ska det stå ett tal",
    ),
    (
        "write the number; a spreadsheet makes a date of 1-2, so write 1–2 as a text, with ' before it",
        "skriv talet; Excel gör ett datum av 1-2, så skriv 1–2 som text, med ' framför",
    ),
    ("true or false is not a number", "sant eller falskt är inget tal"),
    ("write how many there are", "skriv hur många det är"),
    ("true or false is not a date", "sant eller falskt är inget datum"),
    ("write a year, a month or a day", "skriv ett år, en månad eller en dag"),
    (
        "{n} is a number, and a date is expected here",
        "{n} är ett tal, och här ska det stå ett datum",
    ),
    (
        "write a year, a month or a day, or let the spreadsheet show the number as a date",
        "skriv ett år, en månad eller en dag, eller låt Excel visa talet som ett datum",
    ),
    ("nothing is written here", "här står ingenting"),
    ("write the value", "skriv värdet"),
    (
        "`{text}` is more than the day of a beginning",
        "`{text}` säger mer än när något började",
    ),
    (
        "write when it began: a year, a month or a day",
        "skriv när det började: ett år, en månad eller en dag",
    ),
    ("`{text}` is neither yes nor no", "`{text}` är varken ja eller nej"),
    ("write yes or no (ja, nej)", "skriv ja eller nej"),
    (
        "choose one of the words in the list of the cell",
        "välj ett av orden i cellens lista",
    ),
    // files, after their name
    ("is larger than {megabytes} MB", "är större än {megabytes} MB"),
    ("is empty", "är tom"),
    ("has no cell with anything in it", "har ingen cell som det står något i"),
    (
        "has more than {thousands},000 cells with something in them, or more text than any table of answers",
        "har mer än {thousands}\u{a0}000 ifyllda celler, eller mer text än någon tabell med svar",
    ),
    (
        "cannot be read to its end ({why}): it is damaged, or cut off",
        "går inte att läsa till slutet ({why}): den är skadad eller avhuggen",
    ),
    (
        "cannot be read: it is damaged, or made to do harm",
        "går inte att läsa: den är skadad, eller gjord för att skada",
    ),
    ("is locked with a password", "är låst med ett lösenord"),
    ("is a binary workbook (.xlsb)", "är en binär arbetsbok (.xlsb)"),
    ("is a package, and no workbook", "är ett zip-paket och ingen arbetsbok"),
    (
        "would unpack to more than {megabytes} MB ({part})",
        "skulle bli mer än {megabytes} MB uppackad ({part})",
    ),
    (
        "has a piece without an end ({part})",
        "har ett stycke som aldrig tar slut ({part})",
    ),
    (
        "has cells in the sheet {sheet} that stand too far apart",
        "har celler i bladet {sheet} som står för långt ifrån varandra",
    ),
    (
        "has cells that stand too far apart",
        "har celler som står för långt ifrån varandra",
    ),
    ("is no workbook", "är ingen arbetsbok"),
    (
        "is not {encoding}, as it says that it is",
        "är inte skriven i {encoding}, som den säger",
    ),
    (
        "is neither a workbook nor a table in text",
        "är varken en arbetsbok eller en tabell i text",
    ),
    (
        "open it in a spreadsheet program, save it as .xlsx, and import that file",
        "öppna den i Excel eller LibreOffice, spara den som .xlsx och läs in den filen",
    ),
    (
        "copy the table into a new workbook, and import that",
        "kopiera tabellen till en ny arbetsbok och läs in den",
    ),
    (
        "open it, save a copy without the password, and import that",
        "öppna den, spara en kopia utan lösenord och läs in kopian",
    ),
    (
        "import the file that has the table",
        "läs in den fil som tabellen står i",
    ),
    (
        "its macros are left out, and were not run",
        "dess makron är utelämnade och har inte körts",
    ),
    (
        "the hidden sheet {sheet} is left out",
        "det dolda bladet {sheet} är utelämnat",
    ),
    (
        "it is not UTF-8, and was read as Windows-1252: see whether å, ä and ö are right",
        "filen är inte UTF-8, och är läst som Windows-1252: se efter om å, ä och ö är rätt",
    ),
    // questionnaires that came back
    (
        "the file answers the questionnaires of {names}",
        "filen svarar på frågeformulär från flera ärenden: {names}",
    ),
    (
        "import each questionnaire as a file of its own",
        "läs in varje frågeformulär som en egen fil",
    ),
    (
        "no row of the questionnaire is answered",
        "ingen rad i frågeformuläret är besvarad",
    ),
    (
        "see whether it was saved before it was sent, and ask for it again",
        "se efter om det sparades innan det skickades, och be om det igen",
    ),
    (
        "the records have no longer all of `{inquiry}`, `{district}` and `{programme}`, of which the row is",
        "raden gäller `{inquiry}`, `{district}` och `{programme}`, och alla finns inte längre bland uppgifterna",
    ),
    (
        "ask anew, or write what the row says in the records",
        "fråga på nytt, eller skriv in för hand det som raden säger",
    ),
    (
        "the records have no longer the post `{post}`, of which the row is",
        "raden gäller tjänsten `{post}`, som inte längre finns bland uppgifterna",
    ),
    (
        "the hidden column with the keys of the rows is missing",
        "den dolda kolumnen med radernas nycklar saknas",
    ),
    (
        "ask for the workbook itself, and not for a copy of what can be seen in it",
        "be om själva arbetsboken, och inte om en kopia av det som syns i den",
    ),
    (
        "the row is answered and has no key: it was added",
        "raden är besvarad men har ingen nyckel: den är tillagd",
    ),
    (
        "write what it says in a row that was there, or in a spreadsheet of its own",
        "skriv det den säger på en rad som fanns, eller i ett eget kalkylblad",
    ),
    (
        "the hidden key of the row is not as it was made",
        "radens dolda nyckel är inte som när den gjordes",
    ),
    (
        "copy the row from the questionnaire as it was sent, or ask anew",
        "kopiera raden från frågeformuläret så som det skickades, eller fråga på nytt",
    ),
    (
        "this reads as a personal number, a phone number or a mail address",
        "det här ser ut som ett personnummer, ett telefonnummer eller en e-postadress",
    ),
    (
        "write a role in its place, as `enhetschef` or `head of unit`",
        "skriv en roll i stället, till exempel enhetschef",
    ),
    (
        "this reads as the name of a person",
        "det här ser ut som ett personnamn",
    ),
    ("`{text}` may be a name", "`{text}` kan vara ett namn"),
    ("{text} is not one day", "{text} är inte en bestämd dag"),
    (
        "write the day of the answer, as 2024-11-20",
        "skriv dagen för svaret, till exempel 2024-11-20",
    ),
    (
        "no row tells the day of the answer",
        "ingen rad säger vilken dag svaret gäller",
    ),
    (
        "write the day in the row, or give it for all: --set date=2024-11-20",
        "skriv dagen på raden, eller ange den för alla: --set date=2024-11-20",
    ),
    (
        "the row tells no day, and others tell several",
        "raden säger ingen dag, och de andra säger olika",
    ),
    ("write the day in the row", "skriv dagen på raden"),
    (
        "the answer is of {day}, before {asked} of which the records were asked",
        "svaret gäller {day}, men frågan gällde hur det var {asked}, som är senare",
    ),
    ("see whether the day is right", "se efter om dagen är rätt"),
    (
        "the row says yes, and another number than the one that it was shown",
        "raden säger ja, men också ett annat antal än det som stod där",
    ),
    (
        "ask which of them is meant: no and the number, or yes alone",
        "fråga vilket som menas: nej och det antalet, eller bara ja",
    ),
    (
        "the row says yes, and the sources that it was shown disagree",
        "raden säger ja, men källorna som stod där säger olika",
    ),
    ("ask how many there are", "fråga hur många det är"),
    (
        "the row says yes, and it was shown nothing that could be right",
        "raden säger ja, men där stod ingenting som kunde stämma",
    ),
    (
        "the row says no, and not what is right instead",
        "raden säger nej, men inte vad som är rätt i stället",
    ),
    (
        "ask how many there are, or since when",
        "fråga hur många det är, eller sedan när",
    ),
    (
        "the number has been the same all the time, and nothing tells since when",
        "antalet har varit detsamma hela tiden, men ingenting säger sedan när",
    ),
    (
        "ask since when, or leave the cell empty",
        "fråga sedan när, eller lämna cellen tom",
    ),
    (
        "since {since} is not recorded: the row does not say that the number has been the same since",
        "sedan {since} tas inte med: raden säger inte att antalet har varit detsamma sedan dess",
    ),
    (
        "ask for the cell beside it, or write the day in the record",
        "fråga om cellen bredvid, eller skriv in dagen för hand",
    ),
    // rows and names
    (
        "there is no sheet `{name}` in the file",
        "filen har inget blad som heter `{name}`",
    ),
    ("correct `sheets` in the mapping", "rätta `sheets` i tolkningen"),
    ("the sheet {name} is not read", "bladet {name} läses inte"),
    (
        "the table has no column with the heading {missing}",
        "tabellen har ingen kolumn med rubriken {missing}",
    ),
    (
        "correct the heading in the mapping, or name the sheets that are to be read under `sheets`",
        "rätta rubriken i tolkningen, eller skriv under `sheets` vilka blad som ska läsas",
    ),
    (
        "{sheet} has no column with the heading {missing}",
        "bladet {sheet} har ingen kolumn med rubriken {missing}",
    ),
    (
        "a number stands in a row without a name",
        "ett tal står på en rad utan namn",
    ),
    (
        "write whose it is in that row, or join the cells of the name over all its rows",
        "skriv på raden vems talet är, eller sammanfoga namnets celler över alla dess rader",
    ),
    (
        "`{name}` has no number, and is not read",
        "`{name}` har inget tal, och läses inte",
    ),
    ("nothing is told of `{name}`", "om `{name}` står det ingenting"),
    (
        "nothing tells which programme the row is of",
        "ingenting säger vilken insats raden gäller",
    ),
    (
        "write `programme: …` in the mapping, or name the column that tells it",
        "skriv `programme: …` i tolkningen, eller ange kolumnen som säger det",
    ),
    (
        "`{text}` is not a date, and stands for one",
        "`{text}` ska vara ett datum, men är inget",
    ),
    (
        "correct `at` or `sheet_is` in the mapping",
        "rätta `at` eller `sheet_is` i tolkningen",
    ),
    ("`{text}` is no unit that is known", "`{text}` är ingen känd enhet"),
    (
        "write persons, posts, fte, schools, teams or percent, or a unit that site.yaml declares",
        "skriv personer, tjänster, heltidstjänster, skolor, team eller procent, eller en enhet som står i site.yaml",
    ),
    (
        "one number stands for several rows",
        "ett enda tal står för flera rader",
    ),
    (
        "write the districts that share it in one row, with a comma between them",
        "skriv de enheter som delar det på en rad, med komma emellan",
    ),
    (
        "the sum is {told}, and the rows above it make {made}",
        "summan är {told}, men raderna ovanför blir {made}",
    ),
    (
        "see which of them is wrong; the sum is not imported",
        "se efter vilket som är fel; summan läses inte in",
    ),
    ("nothing tells what is counted", "ingenting säger vad som räknas"),
    (
        "write `unit: persons` in the mapping, or posts, fte, or another unit",
        "skriv i tolkningen `unit: persons` för personer, posts för tjänster, fte för heltidstjänster, eller en annan enhet",
    ),
    ("the same is told in {cell}", "samma sak står redan i {cell}"),
    (
        "keep one of them, or name the category or the day that tells them apart",
        "behåll en av dem, eller ange befattningen eller dagen som skiljer dem åt",
    ),
    (
        "it began {told}, and the record says {known}",
        "det började {told} enligt filen, men {known} enligt uppgifterna",
    ),
    (
        "the record is left as it is; see which is right, and change the record by hand",
        "uppgifterna är kvar som de var; se efter vilket som är rätt, och ändra för hand om det behövs",
    ),
    (
        "there is no district `{name}`",
        "det finns ingen enhet som heter `{name}`",
    ),
    (
        "did you mean `{id}`? Write it in the file, or under `names` in the mapping: `names: {{ {name}: {id} }}`; for a new district write an id of its own there",
        "menar du `{id}`? Skriv det i filen, eller under `names` i tolkningen: `names: {{ {name}: {id} }}`; är det en ny enhet, skriv ett eget id där",
    ),
    (
        "there is no programme `{name}`",
        "det finns ingen insats som heter `{name}`",
    ),
    (
        "did you mean `{id}`? Write it in the file, or under `names` in the mapping: `names: {{ {name}: {id} }}`; for a new programme write an id of its own there",
        "menar du `{id}`? Skriv det i filen, eller under `names` i tolkningen: `names: {{ {name}: {id} }}`; är det en ny insats, skriv ett eget id där",
    ),
    (
        "`{name}` is much like `{other}` ({cell})",
        "`{name}` är mycket likt `{other}` ({cell})",
    ),
    (
        "if they are the same, write both alike",
        "är de samma, skriv båda på samma sätt",
    ),
    ("`{name}` gives no id of its own", "`{name}` ger inget eget id"),
    (
        "write one under `names` in the mapping: `names: {{ \"{name}\": … }}`",
        "skriv ett under `names` i tolkningen: `names: {{ \"{name}\": … }}`",
    ),
    // the run
    ("made {path}", "skapade {path}"),
    ("changed {path}", "ändrade {path}"),
    ("nothing was written", "ingenting har skrivits"),
    (
        "nothing is imported yet; read the mapping, correct what is wrong in it, and run the same command again",
        "ingenting är inläst än: läs tolkningen, rätta det som är fel i den och kör samma kommando igen",
    ),
    (
        "it lacks {keys}: write it there, or add {flags}",
        "där saknas {keys}: skriv in det där, eller lägg till {flags}",
    ),
    (
        "hint: `lagesbild check`, then `lagesbild build`",
        "gå vidare med `lagesbild check` och sedan `lagesbild build`",
    ),
    (
        "hint: `cd {folder}`, then `lagesbild import {file}`",
        "gå vidare med `cd {folder}` och sedan `lagesbild import {file}`",
    ),
    (
        "hint: `cd {folder}`, then `lagesbild build`",
        "gå vidare med `cd {folder}` och sedan `lagesbild build`",
    ),
    (
        "hint: the state pages show what was known by {known_by}; write {latest} under `as_of` and `known_by` in site.yaml",
        "lägessidorna visar det som var känt {known_by}: skriv {latest} under `as_of` och `known_by` i site.yaml",
    ),
    (
        "Of which day are the answers? (2024-11-20)",
        "Vilken dag gäller uppgifterna? (2024-11-20)",
    ),
    (
        "{form} is a questionnaire, and {other} is none",
        "{form} är ett frågeformulär, men det är inte {other}",
    ),
    (
        "import questionnaires and other spreadsheets one after the other",
        "läs in frågeformulär för sig och andra kalkylblad för sig",
    ),
    (
        "`{key}` is a key of a mapping, and a questionnaire has none",
        "`{key}` hör till en tolkning, och ett frågeformulär har ingen",
    ),
    (
        "only `date` can be set: the day of answers that tell none",
        "bara `date` går att ange: dagen för svar som inte säger någon",
    ),
    ("`date` is not one day", "`date` är inte en bestämd dag"),
    (
        "write one day, as date=2024-11-20",
        "skriv en dag, till exempel date=2024-11-20",
    ),
    ("{path} is not written in UTF-8", "{path} är inte sparad som UTF-8"),
    ("save it as UTF-8", "spara den som UTF-8"),
    ("`{key}` cannot be set", "`{key}` går inte att ange så"),
    ("write it in the mapping", "skriv det i tolkningen"),
    (
        "no row of the file has headings that say what stands below them",
        "ingen rad i filen har rubriker som säger vad som står under dem",
    ),
    (
        "write headings over the columns, as Förvaltning, Insats, Antal, Sedan, Kommentar",
        "skriv rubriker över kolumnerna, till exempel Förvaltning, Insats, Antal, Sedan, Kommentar",
    ),
    (
        "nothing tells what several are called, of which one is called `{one}`",
        "ingenting säger vad flera kallas, när en kallas `{one}`",
    ),
    (
        "add --many, with the word for several",
        "lägg till --many, med ordet för flera",
    ),
    (
        "nothing tells of which day the answers are",
        "ingenting säger vilken dag svaren gäller",
    ),
    (
        "add --set date=2024-11-20, with the day on which they were given",
        "lägg till --set date=2024-11-20, med dagen då de lämnades",
    ),
    (
        "no question of `{inquiry}` asks how it is in each of the districts",
        "ingen fråga i `{inquiry}` gäller hur det är hos var och en",
    ),
    (
        "questions of the kinds duration, constancy, headcount and coverage do",
        "det gör frågor av slagen duration, constancy, headcount och coverage",
    ),
    ("{name} cannot be made: {error}", "{name} går inte att göra: {error}"),
    (
        "see whether a text of the records is longer than a cell of a workbook holds",
        "se efter om någon text bland uppgifterna är längre än vad en cell rymmer",
    ),
    (
        "{folder} is there already, and may hold workbooks that are filled in",
        "{folder} finns redan, och kan innehålla ifyllda arbetsböcker",
    ),
    (
        "name a folder that is not there yet: --output DIR",
        "ange en mapp som inte finns än: --output MAPP",
    ),
    (
        "not asked: `{question}`, which no district answers for itself",
        "`{question}` är inte med: den frågan svarar ingen på för sig",
    ),
    (
        "hint: {path} is the text of the mail that they are sent with",
        "{path} är texten till brevet som de skickas med",
    ),
    // numbers and dates in cells
    (
        "`{text}` counts {counted}, and {unit} are counted here",
        "`{text}` räknar {counted}, och här räknas {unit}",
    ),
    (
        "write the number in the unit of its column, or give the column another unit in the mapping",
        "skriv talet i kolumnens enhet, eller ge kolumnen en annan enhet i tolkningen",
    ),
    ("persons", "personer"),
    ("fte", "heltidstjänster"),
    ("schools", "skolor"),
    ("teams", "team"),
    ("percent", "procent"),
    (
        "`{typed}` has a comma",
        "`{typed}` har ett komma, och kan vara ett av två tal",
    ),
    (
        "write {number}, or {whole} where the comma parts thousands",
        "skriv {number}, eller {whole} om kommat skiljer tusental",
    ),
    ("write {number}", "skriv {number}"),
    (
        "write how many there were without {mark}, or how many more or fewer as a change",
        "skriv antalet utan {mark}",
    ),
    ("a sign", "tecken"),
    (
        "write at most three decimals, such as {number}",
        "skriv högst tre decimaler, till exempel {number}",
    ),
    (
        "write a number as {numbers}, or {unknown} where it is not known",
        "skriv ett tal som {numbers}, eller {unknown}",
    ),
    ("2, 1.5, ~100, 1..2, >=7 or <=3", "2, ca 4, 1–2 eller minst 3"),
    ("\"?\"", "vet ej"),
    ("{whole}.000", "{whole}"),
    ("{whole}.{told}", "{whole},{told}"),
    ("{whole}.{told}0", "{whole},{told}"),
    ("{whole}.{told}00", "{whole},{told}"),
    (
        "`{typed}` joins two dates in a way that dates do not have",
        "`{typed}` är två datum",
    ),
    (
        "write {first}/{last} for the whole time, [{first}..{last}] for some time within it",
        "skriv ett av dem: {first} eller {last}",
    ),
    (
        "write a year, a month or a day, such as {dates}",
        "skriv ett år, en månad eller en dag: {dates}",
    ),
    (
        "2024, 2024-04 or 2024-04-01, or an interval, 2022/2023",
        "2022, september 2022 eller 2022-09-01",
    ),
    // a mapping
    ("what a column can be", "något som en kolumn kan säga"),
    ("what a sheet's name can be", "något som ett blads namn kan säga"),
    ("what a beginning can be of", "något som kan ha en början"),
    ("a column", "en kolumn"),
    ("a mapping", "en tolkning"),
    ("names", "namnen"),
    // an older questionnaire
    (
        "the questionnaire was made of an older state of the records: it showed {showed}, and now they say {now}",
        "frågeformuläret gjordes när uppgifterna var äldre: då stod det {showed}, och nu står det {now}",
    ),
    (
        "see whether the answer is of what was shown or of what is so",
        "se efter om svaret gäller det som stod då, eller det som är så",
    ),
    ("{value} (disputed)", "{value} (källorna säger olika)"),
    ("{value} since {day}", "{value} sedan {day}"),
    (
        "{value} (disputed) since {day}",
        "{value} (källorna säger olika) sedan {day}",
    ),
    ("{file} {why}", "{file} {why}"),
    ("a mapping has no key `{word}`", "en tolkning har ingen nyckel `{word}`"),
    ("there is no inquiry `{word}`", "det finns inget ärende `{word}`"),
];
