//! What `--help` says, and what clap says around it: by its English words, as they stand where commands are declared.

pub const ALL: &[(&str, &str)] = &[
    ("Usage:", "Användning:"),
    ("[OPTIONS]", "[FLAGGOR]"),
    ("Options:", "Flaggor:"),
    ("Arguments:", "Argument:"),
    ("Commands:", "Kommandon:"),
    ("Possible values:", "Möjliga värden:"),
    // headings of manual pages
    ("SYNOPSIS", "SYNOPS"),
    ("DESCRIPTION", "BESKRIVNING"),
    ("OPTIONS", "FLAGGOR"),
    ("SUBCOMMANDS", "KOMMANDON"),
    ("VERSION", "VERSION"),
    ("Print help", "Visa hjälpen"),
    ("Print help (see more with '--help')", "Visa hjälpen (mer med `--help`)"),
    (
        "Print help (see a summary with '-h')",
        "Visa hjälpen (kortare med `-h`)",
    ),
    ("Print version", "Visa versionen"),
    ("Print help for the subcommand(s)", "Visa hjälpen för ett kommando"),
    (
        "Print this message or the help of the given subcommand(s)",
        "Visa den här hjälpen, eller hjälpen för ett kommando",
    ),
    // what stands for a value
    ("COMMAND", "KOMMANDO"),
    ("CODE", "KOD"),
    ("DATE", "DATUM"),
    ("DIR", "MAPP"),
    ("FILE", "FIL"),
    ("FROM", "FRÅN"),
    ("HOST", "PLATS"),
    ("INQUIRY", "ÄRENDE"),
    ("KEY=VALUE", "NYCKEL=VÄRDE"),
    ("KIND", "SLAG"),
    ("LANG", "SPRÅK"),
    ("NAME", "NAMN"),
    ("NOUN", "ORD"),
    ("QUESTION", "FRÅGA"),
    ("REV", "VERSION"),
    ("SHELL", "SKAL"),
    ("TITLE", "TITEL"),
    ("TO", "TILL"),
    ("URL", "ADRESS"),
    ("WHEN", "NÄR"),
    ("[CELL=]WAY", "[CELL=]SÄTT"),
    // commands
    (
        "Answers a committee's written questions from records, and publishes them as a static site",
        "Svarar på en nämnds skriftliga frågor utifrån belagda uppgifter, och ger ut svaren som en statisk webbplats",
    ),
    (
        "Answers a committee's questions from records, and publishes them as a static site",
        "Svarar på en nämnds frågor utifrån belagda uppgifter, och ger ut svaren som en statisk webbplats",
    ),
    ("Make the site", "Gör webbplatsen"),
    (
        "Report what is wrong or doubtful in the records, and make nothing",
        "Visa vad som är fel eller tveksamt i uppgifterna, utan att göra något",
    ),
    ("Print the answer to one question", "Visa svaret på en fråga"),
    (
        "Write the paper of one inquiry as PDF and as one HTML file",
        "Skriv ett ärendes tjänsteutlåtande, som PDF och som en enda HTML-fil",
    ),
    (
        "Tell what a change of the records does to answers, records and pages",
        "Visa vad en ändring av uppgifterna gör med svar, poster och sidor",
    ),
    (
        "Tell what a finding means, with a wrong and a right example",
        "Förklara ett påpekande, med ett fel och ett rätt exempel",
    ),
    (
        "Make the questionnaires of one inquiry, a workbook for each district",
        "Gör ett ärendes frågeformulär, en arbetsbok för varje enhet",
    ),
    (
        "Bring what spreadsheets say into the records",
        "Läs in vad kalkylblad säger bland uppgifterna",
    ),
    (
        "Bring records of an older format to this one",
        "Skriv om poster i ett äldre format till det nuvarande",
    ),
    (
        "Make a record, with a comment for each key",
        "Skapa en post, med en kommentar till varje nyckel",
    ),
    (
        "Make a small site to begin with",
        "Skapa en liten webbplats att börja med",
    ),
    (
        "Write what may stand in each kind of record, as JSON Schema",
        "Skriv vad som får stå i varje slags post, som JSON Schema",
    ),
    (
        "Show the site in a browser while the records are edited",
        "Visa webbplatsen i en webbläsare medan uppgifterna redigeras",
    ),
    (
        "Print what a shell needs to complete these commands",
        "Skriv ut det som ett skal behöver för att fylla i kommandona",
    ),
    (
        "Print the licences of the program and of what is compiled into it",
        "Visa licenserna för programmet och för allt som ingår i det",
    ),
    (
        "Write a page of the manual per command",
        "Skriv en sida av manualen för varje kommando",
    ),
    // what all or several of them take
    (
        "Print results, findings and errors, and nothing else",
        "Visa resultat, påpekanden och fel, och ingenting annat",
    ),
    (
        "Whether findings have colours; `auto`: on a terminal, unless NO_COLOR is set",
        "Om påpekanden visas i färg; `auto`: i en terminal, om inte NO_COLOR är satt",
    ),
    (
        "On a terminal, unless NO_COLOR is set",
        "I en terminal, om inte NO_COLOR är satt",
    ),
    ("Into files and pipes too", "Även i filer och rör"),
    ("Nowhere", "Aldrig"),
    (
        "The language of what is printed and made; that of the records where left out",
        "Språket i det som visas och skapas; annars uppgifternas eget",
    ),
    ("The folder of records", "Mappen med uppgifterna"),
    (
        "How it was on this day, in place of the inquiry's or the site's own",
        "Läget den här dagen, i stället för ärendets eller webbplatsens egen",
    ),
    ("As it was known on this day", "Så som det var känt den här dagen"),
    ("The inquiry, by its id", "Ärendet, med sitt id"),
    (
        "Tell what would change, and write nothing",
        "Visa vad som skulle ändras, utan att skriva något",
    ),
    // answer
    ("The question, as `inquiry/question`", "Frågan, som `ärende/fråga`"),
    ("How the answer is printed", "Hur svaret visas"),
    ("The sentence and its rows", "Meningen och dess rader"),
    ("The same as Markdown", "Detsamma som Markdown"),
    ("The rows", "Raderna"),
    ("Everything, as one object", "Allt, som ett enda objekt"),
    // ask
    (
        "What was known by this day is shown; the site's own day where left out",
        "Det som var känt den här dagen visas; annars gäller webbplatsens egen dag",
    ),
    (
        "A new folder for the workbooks; INQUIRY-ask where left out",
        "En ny mapp för arbetsböckerna; annars ÄRENDE-ask",
    ),
    (
        "Tell who has answered, and write nothing",
        "Visa vilka som har svarat, utan att skriva något",
    ),
    // build
    ("Where the site is written", "Mappen som webbplatsen skrivs till"),
    (
        "Make nothing if there is a warning",
        "Gör ingenting om det finns en varning",
    ),
    (
        "Where the site will stand: for the links of its feed and its data, and for pictures to share",
        "Adressen där webbplatsen ska ligga: för länkarna i nyhetsflöde och data, och för bilder att dela",
    ),
    (
        "Make papers as HTML alone, for a quick look",
        "Gör tjänsteutlåtanden enbart som HTML, när det ska gå fort",
    ),
    ("Make no papers", "Gör inga tjänsteutlåtanden"),
    (
        "Print how long each station took, as JSON",
        "Visa hur lång tid varje steg tog, som JSON",
    ),
    // check
    ("How findings are printed", "Hur påpekanden visas"),
    (
        "Report only what the folder has that this revision had not",
        "Visa bara det som finns i mappen men inte fanns i den här versionen",
    ),
    (
        "Fail on a warning too, and tell what is not translated",
        "Räkna även varningar som fel, och visa vad som inte är översatt",
    ),
    ("With the lines underlined", "Med stället understruket på raden"),
    ("One array", "En enda lista (array)"),
    (
        "A log for code scanning, SARIF 2.1.0",
        "En logg för kodgranskning, SARIF 2.1.0",
    ),
    (
        "Workflow commands, which GitHub Actions shows beside the lines",
        "Arbetsflödeskommandon, som GitHub Actions visar vid raderna",
    ),
    // completions
    ("Which shell", "Vilket skal"),
    // diff
    (
        "From which revision: `HEAD`, `main`, `A..B`, or `A...B` for what B has done since it left A",
        "Från vilken version: `HEAD`, `main`, `A..B`, eller `A...B` för det som B har gjort sedan den lämnade A",
    ),
    (
        "To which; the folder as it is now where left out",
        "Till vilken; annars mappen så som den är nu",
    ),
    ("How the difference is printed", "Hur skillnaden visas"),
    ("For a terminal", "För en terminal"),
    ("For a comment beside a change", "För en kommentar till en ändring"),
    // explain
    (
        "The code of a finding; without it, all codes are listed",
        "Koden för ett påpekande; utan den visas alla koder",
    ),
    // import
    (
        "Spreadsheets (xlsx, xls, ods, csv); several are read by one mapping",
        "Kalkylblad (xlsx, xls, ods, csv); flera läses med samma tolkning",
    ),
    (
        "How they are read; beside the first file where left out, as NAME.import.yaml. The first run proposes one",
        "Tolkningen som de läses med; annars NAMN.import.yaml bredvid den första filen. Första gången skrivs ett förslag",
    ),
    (
        "A value of the mapping, as `date=2024-11-20` or `unit=persons`. May be given again for other keys",
        "Ett värde i tolkningen, som `date=2024-11-20` eller `unit=persons`. Kan anges flera gånger, för olika nycklar",
    ),
    (
        "What values are that differ from the records: `new`, `correction` or `disagree`; for one cell `E7=correction`, of one file among several `svar.xlsx:E7=correction`",
        "Vad värden är som skiljer sig från uppgifterna: `new`, `correction` eller `disagree`; för en enda cell `E7=correction`, i en av flera filer `svar.xlsx:E7=correction`",
    ),
    // init
    (
        "The folder of the new site; missing or empty",
        "Den nya webbplatsens mapp; får inte finnas, eller ska vara tom",
    ),
    ("The title of the site", "Webbplatsens titel"),
    ("Who publishes it", "Vem som ger ut den"),
    ("The noun for one unit: `district`", "Ordet för en enhet: `förvaltning`"),
    ("The noun for several: `districts`", "Ordet för flera: `förvaltningar`"),
    (
        "The noun for one that is known: `the district`; told by the two others where left out",
        "Ordet för en i bestämd form: `förvaltningen`; annars gissat av de två andra",
    ),
    (
        "The noun for several that are known: `the districts`; told by the others where left out",
        "Ordet för flera i bestämd form: `förvaltningarna`; annars gissat av de andra",
    ),
    (
        "A spreadsheet with what is known, in place of records that are made up",
        "Ett kalkylblad med det som är känt, i stället för påhittade uppgifter",
    ),
    (
        "With `--sheet`, a value of the mapping by which it is read, as `date=2024-11-20`",
        "Med `--sheet`: ett värde i tolkningen som kalkylbladet läses med, som `date=2024-11-20`",
    ),
    (
        "Add what a repository of its own needs there: pipelines that check, compare and publish, and who reviews what",
        "Lägg till det som ett eget förråd behöver där: flöden som kontrollerar, jämför och ger ut, och vem som granskar vad",
    ),
    (
        "With `--ci`, the address below which versions of this program are released",
        "Med `--ci`: adressen som versioner av programmet ges ut under",
    ),
    ("GitHub: Actions and Pages", "GitHub: Actions och Pages"),
    ("GitLab: CI and Pages", "GitLab: CI och Pages"),
    // manual
    ("Where the pages are written", "Mappen som sidorna skrivs till"),
    // new
    ("What kind of record", "Vilket slags post"),
    (
        "Its id: lower-case ascii letters, digits and hyphens",
        "Postens id: små bokstäver från a till z, siffror och bindestreck",
    ),
    (
        "The value of a key; of a list, with commas between. May be given again for other keys",
        "Värdet för en nyckel; i en lista med komma emellan. Kan anges flera gånger, för olika nycklar",
    ),
    // paper
    ("Where the files are written", "Mappen som filerna skrivs till"),
    ("Write a Word file too", "Skriv även en Word-fil"),
    (
        "Keep the paper as the edition that was handed in on this day, among the records",
        "Spara tjänsteutlåtandet bland uppgifterna, som utgåvan som lämnades in den här dagen",
    ),
    // schema
    (
        "Where the schemas are written, one file per kind of record",
        "Mappen som scheman skrivs till, en fil för varje slags post",
    ),
    // serve
    (
        "The port on 127.0.0.1; 0 for any that is free",
        "Porten på 127.0.0.1; 0 för någon som är ledig",
    ),
];
