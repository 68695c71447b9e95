//! What is said of what stands in records: `resolve`.

pub const ALL: &[(&str, &str)] = &[
    ("only an event has `in_force`", "bara en händelse har `in_force`"),
    (
        "name an event as `subject: event:…`, or a statement as `subject: post:…#id`",
        "ange en händelse som `subject: event:…`, eller en uppgift som `subject: post:…#id`",
    ),
    (
        "the record has no statement with the id `{id}`",
        "posten har ingen uppgift med id `{id}`",
    ),
    ("its statements", "dess uppgifter"),
    (
        "`{field}` of this record cannot be corrected here",
        "`{field}` i den här posten går inte att rätta här",
    ),
    (
        "write `in_force` with an event; `value`, `from` or `to` with `subject: post:…#id`",
        "skriv `in_force` för en händelse; `value`, `from` eller `to` för `subject: post:…#id`",
    ),
    (
        "the record holds `{held}` and the correction says that `{correct}` is right",
        "posten säger `{held}`, men rättelsen säger att `{correct}` är rätt",
    ),
    (
        "write the right value in the record, and the same under `correct`",
        "skriv det rätta värdet i posten, och samma värde under `correct`",
    ),
    ("this record", "den här posten"),
    ("an event cannot be `{basis}`", "en händelse kan inte vara `{basis}`"),
    (
        "write `stated`, or `planned` where it lies after the source",
        "skriv `stated`, eller `planned` om den ligger efter källan",
    ),
    (
        "an event names no district on either side",
        "händelsen anger ingen enhet på någon sida",
    ),
    (
        "name the districts before it under `original` and those after it under `resulting`; who goes on stands under both",
        "ange enheterna före under `original` och enheterna efter under `resulting`; den som består står under båda",
    ),
    (
        "`{id}` stands twice under `{key}`",
        "`{id}` står två gånger under `{key}`",
    ),
    (
        "name each district once on a side",
        "ange varje enhet en gång på en sida",
    ),
    (
        "nothing happens by `{event}`: the same districts stand on both sides",
        "inget händer genom `{event}`: samma enheter står på båda sidor",
    ),
    (
        "take out of one side who comes into being or ends; an event that changes no district is not recorded",
        "ta bort den som bildas eller upphör från en av sidorna; en händelse som inte ändrar någon enhet registreras inte",
    ),
    (
        "a district would result from itself by `{record}` and the events around it",
        "en enhet skulle bildas av sig själv genom `{record}` och händelserna omkring",
    ),
    (
        "give what comes into being a record of its own, or exchange `original` and `resulting` of one event",
        "ge den som bildas en egen post, eller låt `original` och `resulting` byta plats i en av händelserna",
    ),
    ("would come into being twice", "skulle bildas två gånger"),
    (
        "leave `founded` out: the event tells since when it exists",
        "utelämna `founded`: händelsen säger sedan när den finns",
    ),
    (
        "a district is made once: name it under `original` too where it goes on, or give a later one of the same name a record of its own",
        "en enhet bildas en gång: ange den även under `original` om den består, eller ge en senare med samma namn en egen post",
    ),
    ("would end twice", "skulle upphöra två gånger"),
    (
        "leave `dissolved` out: the event tells when it ended",
        "utelämna `dissolved`: händelsen säger när den upphörde",
    ),
    (
        "a district ends once: name it under `resulting` too where it goes on",
        "en enhet upphör en gång: ange den även under `resulting` om den består",
    ),
    ("`{id}` {message}", "`{id}` {message}"),
    (
        "`{id}` ends before it came into being",
        "`{id}` upphör innan den bildades",
    ),
    ("correct one of the two dates", "rätta ett av de två datumen"),
    (
        "`{id}` goes on through `{event}` before it came into being",
        "`{id}` består genom `{event}` innan den bildades",
    ),
    (
        "correct one of the two dates, or take it out of `original`",
        "rätta ett av de två datumen, eller ta bort den ur `original`",
    ),
    (
        "`{id}` goes on through `{event}` after it ended",
        "`{id}` består genom `{event}` efter att den upphörde",
    ),
    (
        "correct one of the two dates, or take it out of `resulting`",
        "rätta ett av de två datumen, eller ta bort den ur `resulting`",
    ),
    ("the observation says nothing", "observationen säger inget"),
    ("add `value` or `as_said`", "lägg till `value` eller `as_said`"),
    (
        "a base of {base} individuals could reveal who they are",
        "ett underlag på {base} individer kan avslöja vilka de är",
    ),
    (
        "leave `base` out, and `value` where it tells the same; write `as_said: enstaka`",
        "utelämna `base`, och `value` om det säger detsamma; skriv `as_said: enstaka`",
    ),
    (
        "a count of {value} individuals could reveal who they are",
        "ett antal på {value} individer kan avslöja vilka de är",
    ),
    (
        "leave `value` out and write `as_said: enstaka`",
        "utelämna `value` och skriv `as_said: enstaka`",
    ),
    (
        "with a base of {base} this tells that fewer than five individuals differ from the rest",
        "med ett underlag på {base} säger detta att färre än fem individer skiljer sig från de andra",
    ),
    (
        "leave `base` or `value` out, or write `as_said: enstaka` in place of the value",
        "utelämna `base` eller `value`, eller skriv `as_said: enstaka` i stället för värdet",
    ),
    ("an inquiry has no question", "ärendet har ingen fråga"),
    (
        "add `questions: …`; where the document that asked is not to be had, what the reply treats can stand as questions with `asked: false`",
        "lägg till `questions: …`; om handlingen som frågade inte går att få tag på kan det som svaret tar upp stå som frågor med `asked: false`",
    ),
    (
        "an edition of type `reference` lacks the key `source`",
        "en utgåva av slaget `reference` saknar nyckeln `source`",
    ),
    (
        "add `source: …`: the document that was handed in",
        "lägg till `source: …`: handlingen som lämnades in",
    ),
    (
        "the inquiry has no question `{question}`",
        "ärendet har ingen fråga `{question}`",
    ),
    ("its questions", "dess frågor"),
    (
        "a question of kind `{kind}` lacks the key `{key}`",
        "en fråga av slaget `{kind}` saknar nyckeln `{key}`",
    ),
    (
        "`{date}` is not one day, and a number is asked for a day",
        "`{date}` är inte en enda dag, och ett antal frågas för en dag",
    ),
    (
        "write year, month and day: `2023-12-31`",
        "skriv år, månad och dag: `2023-12-31`",
    ),
    ("readings", "läsningar"),
    (
        "the question `{question}` has no answer text",
        "frågan `{question}` har ingen svarstext",
    ),
    (
        "add `account: …`, the answer in a sentence, and `sources: […]`, where it is found",
        "lägg till `account: …`, svaret i en mening, och `sources: […]`, där det står",
    ),
    (
        "this district has no post `{other}`",
        "enheten har ingen tjänst `{other}`",
    ),
    ("its posts", "dess tjänster"),
    (
        "a shared post names fewer than two districts",
        "en delad tjänst anger färre än två enheter",
    ),
    (
        "name each district that shares it under `shared_by`; one district's own post stands in its record",
        "ange varje enhet som delar den under `shared_by`; en enhets egen tjänst står i enhetens post",
    ),
    ("a start tells no day", "en start anger ingen dag"),
    (
        "add `introduced`, `appointed` or `on_site` with its date, or take the start away",
        "lägg till `introduced`, `appointed` eller `on_site` med datum, eller ta bort starten",
    ),
    ("a start has no source", "en start har ingen källa"),
    ("add `source: …` beside it", "lägg till `source: …` bredvid"),
    ("a whole has no parts", "en helhet har inga delar"),
    (
        "name the categories that make it up: `categories: [junior, senior]`",
        "ange befattningarna som den består av: `categories: [junior, senior]`",
    ),
    (
        "`{category}` stands twice among the parts",
        "`{category}` står två gånger bland delarna",
    ),
    (
        "`{category}` would be a part of itself",
        "`{category}` skulle vara en del av sig själv",
    ),
    (
        "name each category once, and the whole under `whole` alone",
        "ange varje befattning en gång, och helheten bara under `whole`",
    ),
    (
        "the source of {known} would tell how it is on {facts_at}, which it cannot know",
        "källan från {known} skulle säga hur det är {facts_at}, men det kan den inte veta",
    ),
    (
        "correct `facts_at`, or leave it out where the source tells of its own day",
        "rätta `facts_at`, eller utelämna det om källan gäller sin egen dag",
    ),
    ("this source has no place `{key}`", "källan har inget ställe `{key}`"),
    ("statements of one record", "uppgifter i samma post"),
    ("the statement says nothing", "uppgiften säger inget"),
    (
        "add `value`, `change`, `as_said`, `extent` or `text`",
        "lägg till `value`, `change`, `as_said`, `extent` eller `text`",
    ),
    (
        "a number is given, and not what it counts",
        "ett tal är angivet, men inte vad det räknar",
    ),
    (
        "add `unit: persons`, `posts`, `fte`, `schools`, `teams`, or another unit",
        "lägg till `unit: persons`, `posts`, `fte`, `schools`, `teams`, eller en annan enhet att räkna i",
    ),
    (
        "`{date}` has no last day, so that it is never known to have come",
        "`{date}` har ingen sista dag, så att det aldrig är känt att den har kommit",
    ),
    (
        "write the date alone, or the last one that is possible: `2022`, `[2022..2024-03]`, `[..2024-03]`",
        "skriv bara datumet, eller det sista som är möjligt: `2022`, `[2022..2024-03]`, `[..2024-03]`",
    ),
    ("`at` stands with the basis `stated`", "`at` står med grunden `stated`"),
    (
        "write `from`, or change the basis to `observed`",
        "skriv `from`, eller ändra grunden till `observed`",
    ),
    (
        "a `stated` fact does not say since when",
        "något som är `stated` säger inte sedan när",
    ),
    (
        "add `from: …`, or change the basis to `observed` and add `at: …`",
        "lägg till `from: …`, eller ändra grunden till `observed` och lägg till `at: …`",
    ),
    (
        "`{key}` stands with the basis `observed`",
        "`{key}` står med grunden `observed`",
    ),
    (
        "write `at`, or change the basis to `stated`",
        "skriv `at`, eller ändra grunden till `stated`",
    ),
    (
        "an `observed` fact does not say when it was seen",
        "något som är `observed` säger inte när det sågs",
    ),
    (
        "add `at: …`, the date that the source's \"today\" means",
        "lägg till `at: …`, den dag som källans ”i dag” avser",
    ),
    (
        "`at` stands with the basis `planned`",
        "`at` står med grunden `planned`",
    ),
    (
        "write `from`, or leave the date out where the source gives none",
        "skriv `from`, eller utelämna datumet om källan inte anger något",
    ),
    (
        "a `need` has no date, because nothing is decided",
        "ett `need` har inget datum, eftersom inget är beslutat",
    ),
    (
        "leave the date out, or change the basis to `planned`",
        "utelämna datumet, eller ändra grunden till `planned`",
    ),
    (
        "the span ends {to} before it begins {from}",
        "tiden slutar {to} innan den börjar {from}",
    ),
    (
        "exchange `from` and `to`, or correct the one that is wrong",
        "låt `from` och `to` byta plats, eller rätta det som är fel",
    ),
    ("begins here", "börjar här"),
    ("`to` stands without `from`", "`to` står utan `from`"),
    ("add `from: …`", "lägg till `from: …`"),
    (
        "the file `{name}` is told twice",
        "filen `{name}` är angiven två gånger",
    ),
    (
        "leave it with the hash of the file that was handed in",
        "låt den stå kvar en gång, med kontrollsumman för den fil som lämnades in",
    ),
];
