//! What the rules say: `check`, but for its doubts and for texts.

pub const ALL: &[(&str, &str)] = &[
    ("{others} and {last}", "{others} och {last}"),
    ("{others} or {last}", "{others} eller {last}"),
    (
        "not all forms of `{one}` are told: sentences have them as they most likely are",
        "alla former av `{one}` är inte angivna: meningarna får dem så som de troligen är",
    ),
    (
        "write `{word}: {{ one: {one}, the: {the}, many: {many}, the_many: {the_many}, gender: {gender} }}`, each as it is said",
        "skriv `{word}: {{ one: {one}, the: {the}, many: {many}, the_many: {the_many}, gender: {gender} }}`, varje form så som den sägs",
    ),
    (
        "the districts have no noun in `{word}`: sentences in that language have another's",
        "enheterna har inget substantiv på `{word}`: meningar på det språket får ett annat språks",
    ),
    (
        "write `{word}: {{ one: …, the: …, many: …, the_many: … }}` under `nouns: district:`",
        "skriv `{word}: {{ one: …, the: …, many: …, the_many: … }}` under `nouns: district:`",
    ),
    ("this reads as a personal number", "det här ser ut som ett personnummer"),
    ("take it out; a role is enough", "ta bort det; det räcker med en roll"),
    ("this is a mail address", "det här är en e-postadress"),
    (
        "take it out; the publisher's contact stands in site.yaml alone, under `publisher`",
        "ta bort det; utgivarens kontaktuppgift står bara i site.yaml, under `publisher`",
    ),
    ("this reads as a phone number", "det här ser ut som ett telefonnummer"),
    ("the question asks for", "frågan gäller"),
    ("a whole has the part", "en helhet har delen"),
    (
        "its statements name no category",
        "insatsens uppgifter anger ingen befattning",
    ),
    (
        "leave it where no source counts it yet; its categories: {told}{more}",
        "låt det stå om ingen källa räknar den än; insatsens befattningar: {told}{more}",
    ),
    (
        "{what} `{category}`, and no statement of `{programme}` counts that category",
        "{what} `{category}`, men ingen uppgift om `{programme}` räknar den befattningen",
    ),
    ("one statement counts", "en uppgift räknar"),
    ("{n} statements count", "{n} uppgifter räknar"),
    (
        "{told} `{category}` in `{programme}`, which hardly differs from `{meant}`",
        "{told} `{category}` i `{programme}`, men det skiljer sig knappt från `{meant}`",
    ),
    ("spelt so here", "stavas så här"),
    (
        "a change of {change} is told, and the values go from {before} to {after}",
        "en ändring med {change} är angiven, men värdena går från {before} till {after}",
    ),
    (
        "check the values before and after; a change is never added to them",
        "kontrollera värdena före och efter; en ändring läggs aldrig till dem",
    ),
    ("{before} before", "{before} före"),
    ("{after} after", "{after} efter"),
    (
        "the source claims {claimed} in all for {day}, and {rows} are recorded",
        "källan påstår {claimed} sammanlagt för {day}, men {rows} är registrerade",
    ),
    (
        "the source claims {claimed} in all for {day}, and {parts} make {rows}",
        "källan påstår {claimed} sammanlagt för {day}, men {parts} blir {rows}",
    ),
    (
        "the source claims {claimed} in all for {day}, and the rows of that day add up to {rows}",
        "källan påstår {claimed} sammanlagt för {day}, men raderna för den dagen blir {rows}",
    ),
    (
        "the source claims this of {kind} for {day}, and the records say the contrary of {names}",
        "källan påstår det här om `{kind}` för {day}, men posterna säger motsatsen om {names}",
    ),
    (
        "check the rows; where the source rounds, add `tolerance: 1`; a difference that is real is shown on the site",
        "kontrollera raderna; om källan avrundar, lägg till `tolerance: 1`; en verklig skillnad visas på webbplatsen",
    ),
    (
        "one of the two is wrong, or they count different things (`category`, `measure`, `unit`)",
        "ett av talen är fel, eller så räknar de olika saker (`category`, `measure`, `unit`)",
    ),
    (
        "both are shown until a `corrections` entry on `{one}` or `{other}` settles it",
        "båda visas tills en rättelse (`corrections`) i `{one}` eller `{other}` avgör saken",
    ),
    (
        "all are shown until `corrections` entries on the sources that are wrong settle it",
        "alla visas tills rättelser (`corrections`) i källorna som har fel avgör saken",
    ),
    ("says {value}", "säger {value}"),
    (
        "{values} are told of `{id}` for the same time",
        "om `{id}` sägs {values} för samma tid",
    ),
    (
        "{values} are told of `{id}` for the same times",
        "om `{id}` sägs {values} för samma tider",
    ),
    ("{one} in different ways", "{one} på olika sätt"),
    ("{some} and {n} more values", "{some} och {n} värden till"),
    (
        "correct the date; or write `basis: planned` if the source announces it",
        "rätta datumet; eller skriv `basis: planned` om källan meddelar det i förväg",
    ),
    (
        "leave `to` out where the source tells no end: what is stated holds until something later is told",
        "utelämna `to` om källan inte anger något slut: det som är `stated` gäller tills något senare sägs",
    ),
    (
        "correct the date; what the source only announces is a statement with `basis: planned`, and no start",
        "rätta datumet; det som källan bara meddelar i förväg är en uppgift med `basis: planned`, och ingen start",
    ),
    (
        "correct the date; what the source only announces is an event with `basis: planned`, and an empty `original` for a beginning or an empty `resulting` for an end",
        "rätta datumet; det som källan bara meddelar i förväg är en händelse med `basis: planned`, och en tom `original` för en början eller en tom `resulting` för ett slut",
    ),
    (
        "correct the date, or cite the source that saw it",
        "rätta datumet, eller hänvisa till källan som såg det",
    ),
    (
        "correct `decided`, or leave it out until a source tells that it was decided",
        "rätta `decided`, eller utelämna det tills en källa säger att det är beslutat",
    ),
    (
        "correct `in_force`; or write `basis: planned` if the source announces it; where the source itself is wrong, write the right date here, cite the source that has it, and put a `corrections` entry on the source that is wrong",
        "rätta `in_force`; eller skriv `basis: planned` om källan meddelar det i förväg; om källan själv har fel, skriv rätt datum här, hänvisa till källan som har det, och lägg en rättelse (`corrections`) i källan som har fel",
    ),
    (
        "facts rest on `{source}`, which has no date",
        "uppgifter bygger på `{source}`, som inte har något datum",
    ),
    (
        "add `meeting`, `signed` or `published`; `published: \"[..2024-03-06]\"` where only the latest possible day is known",
        "lägg till `meeting`, `signed` eller `published`; `published: \"[..2024-03-06]\"` om bara den senaste möjliga dagen är känd",
    ),
    ("a fact that rests on it", "en uppgift som bygger på den"),
    (
        "a fact of {text} rests on a source of {last}, which cannot know it",
        "en uppgift om {text} bygger på en källa från {last}, som inte kan veta det",
    ),
    ("{text} is later than {last}", "{text} är senare än {last}"),
    ("this source is of {known}", "den här källan är från {known}"),
    (
        "the event `{event}` had not made it yet",
        "händelsen `{event}` inte hade bildat den än",
    ),
    (
        "the event `{event}` had ended it",
        "händelsen `{event}` hade avslutat den",
    ),
    ("it was not yet founded", "den inte var grundad än"),
    ("it was dissolved", "den var upplöst"),
    (
        "this is told of `{id}` for {told}, when {state} ({day}): it never counts",
        "det här sägs om `{id}` för {told}, när {state} ({day}): det räknas aldrig",
    ),
    (
        "this is told of `{id}` to {told}, when {state} ({day}): that part is left out",
        "det här sägs om `{id}` till {told}, när {state} ({day}): den delen räknas inte med",
    ),
    (
        "this is told of `{id}` from {told}, when {state} ({day}): that part is left out",
        "det här sägs om `{id}` från {told}, när {state} ({day}): den delen räknas inte med",
    ),
    (
        "this is told of `{id}` for {told}, when {state} on some reading ({day}): that reading is left out",
        "det här sägs om `{id}` för {told}, när {state} enligt någon läsning ({day}): den läsningen räknas inte med",
    ),
    ("it came into being here", "här bildades den"),
    ("it ended here", "här upphörde den"),
    ("correct the date, or `{side}`", "rätta datumet, eller `{side}`"),
    ("since the event", "sedan händelsen"),
    ("up to the event", "fram till händelsen"),
    (
        "where it is told {told}, write `{key}: event:{event}`; else write the day as exactly as the source tells it, or write it in the record of the district that was there",
        "om det gäller {told}, skriv `{key}: event:{event}`; skriv annars dagen så noga som källan säger, eller skriv uppgiften i posten för den enhet som fanns då",
    ),
    (
        "write the day as exactly as the source tells it, or correct `{side}`",
        "skriv dagen så noga som källan säger, eller rätta `{side}`",
    ),
    (
        "name who goes on under both `original` and `resulting` of `{record}`",
        "skriv den som består under både `original` och `resulting` i `{record}`",
    ),
    (
        "correct the date; where `{id}` was there all the same, correct `{record}`",
        "rätta datumet; om `{id}` ändå fanns då, rätta `{record}`",
    ),
    (
        "write it in {names}; where `{id}` goes on, {goes_on}",
        "skriv det i {names}; om `{id}` består, {goes_on}",
    ),
    (
        "{as_of}, and the register is complete from {complete_from}",
        "{as_of}, men registret är fullständigt från {complete_from}",
    ),
    (
        "{as_of}, and what was known on {known_by} does not tell that the register is complete: `{source}` is later",
        "{as_of}, men det som var känt {known_by} säger inte att registret är fullständigt: `{source}` är senare",
    ),
    (
        "{who} about {why}: of how many there were is not said",
        "{who} om {why}: svaret säger inte av hur många",
    ),
    (
        "ask about a later day; or, where a source tells that no district was missing, let `register` in site.yaml begin earlier",
        "fråga om en senare dag; eller låt `register` i site.yaml börja tidigare, om en källa säger att ingen enhet saknades då",
    ),
    ("the site asks", "webbplatsen frågar"),
    ("the inquiry asks", "ärendet frågar"),
    (
        "the reinforcement was {value}, and what is told of it adds up to {sum}",
        "förstärkningen var {value}, men det som sägs om den blir sammanlagt {sum}",
    ),
    (
        "correct the reinforcement or one of its outcomes",
        "rätta förstärkningen eller något av dess utfall",
    ),
    (
        "the same source says the same of the same time twice",
        "samma källa säger samma sak om samma tid två gånger",
    ),
    (
        "take one of the two out, or correct what differs: the time, the category, the source",
        "ta bort en av de två, eller rätta det som skiljer dem åt: tiden, befattningen, källan",
    ),
    (
        "`{taken}` and `{other}` are shared by the same districts in the same programme",
        "`{taken}` och `{other}` delas av samma enheter i samma insats",
    ),
    (
        "keep one record and move the statements into it",
        "behåll en post och flytta uppgifterna dit",
    ),
    ("the same post", "samma tjänst"),
    (
        "`{own}` rests on the same place of a source as the shared post `{shared}`",
        "`{own}` bygger på samma ställe i en källa som den delade tjänsten `{shared}`",
    ),
    (
        "a shared post stands in `shared-posts/` alone: take it out of the district's record",
        "en delad tjänst står bara i `shared-posts/`: ta bort den ur enhetens post",
    ),
    ("the shared post", "den delade tjänsten"),
    (
        "a total in {claimed} is claimed, and the rows are counted in {other}",
        "källan påstår en summa i {claimed}, men raderna räknas i {other}",
    ),
    (
        "units are never converted: give the claim the unit and category of the rows, or leave `claims` out",
        "tal räknas aldrig om: ge påståendet samma `unit` och `category` som raderna, eller utelämna `claims`",
    ),
    (
        "what is left is counted in {part}, and the reinforcement in {definition}",
        "det som är kvar räknas i {part}, men förstärkningen i {definition}",
    ),
    (
        "units are never converted: use the reinforcement's unit, or keep the words in `as_said`",
        "tal räknas aldrig om: räkna i samma `unit` som förstärkningen, eller behåll orden i `as_said`",
    ),
    (
        "`{key}` is not told in {missing}: pages in that language show it as it stands",
        "`{key}` finns inte på {missing}: sidor på det språket visar texten som den är",
    ),
    (
        "write `{key}: {{ {own}: …, {one}: … }}`; of what is called the same in both, the same twice",
        "skriv `{key}: {{ {own}: …, {one}: … }}`; det som heter likadant på båda språken skrivs två gånger",
    ),
];
