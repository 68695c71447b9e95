//! What the doubts of `check` say of dates, numbers and words that are hardly meant.

pub const ALL: &[(&str, &str)] = &[
    (
        "correct the clock or the date of the reply; or write `accepted: …`, why this day is asked about",
        "rätta `as_of`, `known_by` eller svarets datum; eller skriv `accepted: …`, varför frågan gäller den dagen",
    ),
    ("the reply", "svaret på ärendet"),
    (
        "the site shows {as_of} as it was known on {known_by}, and nothing became known in between",
        "webbplatsen visar läget {as_of} så som det var känt {known_by}, men inget nytt blev känt däremellan",
    ),
    (
        "write one day for both; or write `accepted: …` in site.yaml, why they differ",
        "skriv samma dag för båda; eller skriv `accepted: …` i site.yaml, varför de skiljer sig åt",
    ),
    (
        "`{id}` asks about {as_of}, and of what was known on {known_by}, before it",
        "`{id}` frågar om {as_of}, men om vad som var känt {known_by}, före den dagen",
    ),
    (
        "`{id}` asks of what was known on {known_by}, when its reply of {text} was not",
        "`{id}` frågar om vad som var känt {known_by}, då svaret från {text} inte var känt",
    ),
    (
        "`{id}` asks about {as_of}, which its reply of {text} cannot know",
        "`{id}` frågar om {as_of}, som svaret från {text} inte kan veta något om",
    ),
    (
        "`{id}` asks about {as_of}, which is no day of its reply of {text}",
        "`{id}` frågar om {as_of}, som inte är någon dag i svaret från {text}",
    ),
    (
        "`{id}` asks of what was known on {known_by}, which is no day of its reply of {text}",
        "`{id}` frågar om vad som var känt {known_by}, som inte är någon dag i svaret från {text}",
    ),
    (
        "the paper of `{id}` is of {paper}, which is no day of its reply of {text}",
        "tjänsteutlåtandet för `{id}` är från {paper}, som inte är någon dag i svaret från {text}",
    ),
    (
        "correct the day; where the source's \"today\" is {day}, write `facts_at: \"{day}\"` in its record",
        "rätta dagen; om källans ”i dag” är {day}, skriv `facts_at: \"{day}\"` i dess post",
    ),
    (
        "this was seen on {day}, and `{source}` is of {first}",
        "det här sågs {day}, men `{source}` är från {first}",
    ),
    (
        "`{source}` is of {first}, and {facts} facts of it were seen on {day}",
        "`{source}` är från {first}, men {facts} uppgifter ur den sågs {day}",
    ),
    ("one of them", "en av dem"),
    (
        "all else that this place tells of the district is of {first}, and this of {day}",
        "allt annat som stället säger om enheten är från {first}, men det här från {day}",
    ),
    (
        "correct the day, or write `accepted: …`, why this is of another",
        "rätta dagen, eller skriv `accepted: …`, varför det är en annan dag",
    ),
    ("the place", "stället"),
    (
        "this was seen in {date}, and `{source}` is of {own}",
        "det här sågs {date}, men `{source}` är från {own}",
    ),
    (
        "correct the end that differs from the source's: it cannot have seen what came later",
        "rätta slutet som skiljer sig från källans: den kan inte ha sett det som kom senare",
    ),
    ("number", "antal"),
    ("home", "hemvist"),
    ("district", "enhet"),
    (
        "the first {what} of the post is told from {date}, and its start is {start}, in the same place of `{source}`",
        "tjänstens första {what} gäller från {date}, men tjänsten började {start}, enligt samma ställe i `{source}`",
    ),
    (
        "correct the one that is wrong; where the source tells both, write `accepted: …`, why there was none at first",
        "rätta det som är fel; om källan säger båda, skriv `accepted: …`, varför det saknades i början",
    ),
    ("the start", "starten"),
    ("appointed after it is on site", "tillsattes efter att den var på plats"),
    ("introduced after it is on site", "infördes efter att den var på plats"),
    (
        "introduced after somebody is appointed",
        "infördes efter att någon tillsattes",
    ),
    (
        "the post is {told}: {before} and {after}",
        "tjänsten {told}: {before} och {after}",
    ),
    (
        "correct the one that is wrong, or exchange the two",
        "rätta det som är fel, eller låt de två byta plats",
    ),
    ("the later side", "det som skulle komma senare"),
    (
        "planned, and in force {in_force}, before its source of {told}",
        "planeras, men träder i kraft {in_force}, före källans datum {told}",
    ),
    (
        "correct `in_force`; what the source tells as done is `basis: stated`",
        "rätta `in_force`; det som källan säger redan är gjort skrivs `basis: stated`",
    ),
    (
        "decided {decided}, after it is in force {in_force}",
        "beslutades {decided}, efter att det trädde i kraft {in_force}",
    ),
    (
        "decided {decided}, more than a year before it is in force {in_force}",
        "beslutades {decided}, mer än ett år innan det träder i kraft {in_force}",
    ),
    (
        "correct the one that is wrong, or write `accepted: …`, why it took so long",
        "rätta det som är fel, eller skriv `accepted: …`, varför det tog så lång tid",
    ),
    (
        "due {due}, before its source of {made}",
        "ska vara gjort {due}, före källans datum {made}",
    ),
    (
        "correct `due`; what had been done by then is a status",
        "rätta `due`; det som redan var gjort då är ett läge",
    ),
    (
        "decided {day}, and `{other}`, in force on the same day, some days from it",
        "beslutades {day}, men `{other}`, som träder i kraft samma dag, beslutades några dagar därifrån",
    ),
    (
        "correct the one that is wrong, or write `accepted: …`, why they were decided on two days",
        "rätta det som är fel, eller skriv `accepted: …`, varför de beslutades på två olika dagar",
    ),
    (
        "in force on {day}, and every other event is so on the first of a month",
        "träder i kraft {day}, men alla andra händelser gör det den första i en månad",
    ),
    (
        "correct the day, or write `accepted: …`, why it is another",
        "rätta dagen, eller skriv `accepted: …`, varför den är en annan",
    ),
    (
        "`{source}` is signed {signed}, after its meeting {meeting}",
        "`{source}` är undertecknad {signed}, efter sitt möte {meeting}",
    ),
    (
        "`{source}` is signed {signed}, half a year or more before its meeting {meeting}",
        "`{source}` är undertecknad {signed}, minst ett halvår före sitt möte {meeting}",
    ),
    (
        "correct the one that is wrong, or write `accepted: …`, why it waited",
        "rätta det som är fel, eller skriv `accepted: …`, varför det dröjde",
    ),
    (
        "`{source}` is of {late}, more than a year after the day that the site shows",
        "`{source}` är från {late}, mer än ett år efter den dag som webbplatsen visar",
    ),
    (
        "correct the date, or the site's `as_of` and `known_by`",
        "rätta datumet, eller webbplatsens `as_of` och `known_by`",
    ),
    (
        "the id of `{source}` names the year {year}, and its dates are years from it",
        "id för `{source}` nämner året {year}, men dess datum ligger flera år därifrån",
    ),
    (
        "correct the date; or give the source another id, where that is wrong",
        "rätta datumet; eller ge källan ett annat id om det är fel",
    ),
    (
        "the id or the address of `{source}` names {name}, and its dates are {dates}",
        "id eller adress för `{source}` nämner {name}, men dess datum är {dates}",
    ),
    ("is written", "skrevs"),
    ("is received", "kom in"),
    ("is answered", "besvarades"),
    (
        "what `{inquiry}` answers {one} {first}, and {other} {then}",
        "det som `{inquiry}` svarar på {one} {first}, men {other} {then}",
    ),
    (
        "correct the one that is wrong; of a day that is not told, `[..2024-03-06]` is the latest that it can be",
        "rätta det som är fel; om dagen inte är känd anger `[..2024-03-06]` den senaste möjliga",
    ),
    (
        "approved {date}, which is no day of `{source}`, where it is said",
        "godkändes {date}, som inte är någon dag i `{source}`, där det står",
    ),
    (
        "correct the day here or in the source's record",
        "rätta dagen här eller i källans post",
    ),
    (
        "`{record}` is shown in {unit}, and nothing of it is counted so",
        "`{record}` visas i {unit}, men inget i insatsen räknas så",
    ),
    (
        "correct `unit` of the programme, or of what is counted: {units}",
        "rätta `unit` för insatsen, eller för det som räknas: {units}",
    ),
    ("counted here", "räknas här"),
    (
        "{greatest} {unit} are more than {times} times as many as any of the {others} other numbers",
        "{greatest} {unit} är mer än {times} gånger så många som något av de {others} andra talen",
    ),
    (
        "correct the number, or write `accepted: …`, why this one is so much larger",
        "rätta talet, eller skriv `accepted: …`, varför det är så mycket större",
    ),
    ("the next", "det näst största"),
    (
        "a share of `{indicator}` is more than 100 per cent",
        "en andel i `{indicator}` är mer än 100 procent",
    ),
    (
        "correct the value, or the unit where this is no share",
        "rätta värdet, eller enheten om det inte är en andel",
    ),
    (
        "{value} {unit} are more than {times} times as many as the same in another unit",
        "{value} {unit} är mer än {times} gånger så många som samma sak räknad på ett annat sätt",
    ),
    ("the other number", "det andra talet"),
    (
        "{value} parties are counted, and `{forum}`, told in the same place, has {participants} participants",
        "{value} parter räknas, men `{forum}`, på samma ställe, har {participants} deltagare",
    ),
    ("correct the number or the list", "rätta talet eller listan"),
    ("the forum", "forumet"),
    (
        "{least} full-time equivalents are more than {most} persons can be",
        "{least} heltidstjänster är fler än {most} personer kan ha",
    ),
    ("correct the number that is wrong", "rätta talet som är fel"),
    ("the persons", "personerna"),
    (
        "a unit is given, and neither a number nor the source's words for how many",
        "en enhet att räkna i är angiven, men varken ett tal eller källans ord för hur många",
    ),
    (
        "add `value` or `as_said`; or take `unit` out",
        "lägg till `value` eller `as_said`; eller ta bort `unit`",
    ),
    (
        "`{said}` is read as {due} here, and otherwise in another record of the same source",
        "`{said}` läses som {due} här, men på ett annat sätt i en annan post från samma källa",
    ),
    (
        "correct the `due` that is wrong, or tell in `due_inferred` why they differ",
        "rätta den `due` som är fel, eller förklara i `due_inferred` varför de skiljer sig åt",
    ),
    ("the other record", "den andra posten"),
    (
        "`due_inferred` tells why a day is concluded, and there is no `due`",
        "`due_inferred` säger hur en dag är härledd, men `due` saknas",
    ),
    (
        "add `due: …`, or take `due_inferred` out",
        "lägg till `due: …`, eller ta bort `due_inferred`",
    ),
    (
        "`due_inferred` concludes a day from words that are not given",
        "`due_inferred` härleder en dag ur ord som inte är angivna",
    ),
    (
        "add `due_as_said: …`, the words of the source",
        "lägg till `due_as_said: …`, källans egna ord",
    ),
    (
        "the words `{said}` name a time, and there is no `due`",
        "orden `{said}` nämner en tid, men `due` saknas",
    ),
    ("add `due: …`", "lägg till `due: …`"),
    (
        "due {due}, and the words `{said}` name no time",
        "ska vara gjort {due}, men orden `{said}` nämner ingen tid",
    ),
    ("correct the words, or the date", "rätta orden, eller datumet"),
    (
        "due {due}, and the words `{said}` {why}",
        "ska vara gjort {due}, men orden `{said}` {why}",
    ),
    ("correct the date or the words", "rätta datumet eller orden"),
    ("name {named}", "nämner {named}"),
    (
        "mean {later}, since their source is of {written}",
        "betyder {later}, eftersom deras källa är från {written}",
    ),
    ("name another month", "nämner en annan månad"),
    ("name the day {named}", "nämner dagen {named}"),
    (
        "the forum has the number {n} in `frequency`, which the words `{said}` do not name",
        "forumet har talet {n} i `frequency`, men orden `{said}` nämner det inte",
    ),
    (
        "correct `times` and `every`, or the words",
        "rätta `times` och `every`, eller orden",
    ),
    (
        "the forum meets so many times in some {unit}, and the words `{said}` name no such time",
        "forumet möts så många gånger per `{unit}`, men orden `{said}` nämner ingen sådan tid",
    ),
    (
        "the forum meets so many times in some {unit}, and the words `{said}` name another time",
        "forumet möts så många gånger per `{unit}`, men orden `{said}` nämner en annan tid",
    ),
];
