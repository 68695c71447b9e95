//! What is said of narratives, and of the values that they name: `markdown`, `check`, `answer`.

pub const ALL: &[(&str, &str)] = &[
    ("there is no {kind} `{id}`", "`{kind}:{id}` finns inte"),
    (
        "the indicator has {observations} observations, counted from 1",
        "nyckeltalet har {observations} observationer, räknade från 1",
    ),
    ("the observation has no value", "observationen har inget värde"),
    ("the forum has no `frequency`", "forumet har ingen `frequency`"),
    ("the commitment has no `due`", "åtagandet har ingen `due`"),
    (
        "the event has no such date at this page's pair of clocks",
        "händelsen har inget sådant datum vid sidans `as_of` och `known_by`",
    ),
    ("the source has no date", "källan har inget datum"),
    ("the inquiry has no `received`", "ärendet har ingen `received`"),
    (
        "`{family}` takes another number of parts; docs/records.md lists the paths",
        "`{family}` har ett annat antal delar; docs/records.md räknar upp vad som kan anges",
    ),
    ("a path begins with", "efter `=` står först något av"),
    ("write a path after `=`", "skriv efter `=` vilket värde som avses"),
    ("it has", "här finns"),
    (
        "no number of this post was known at this page's pair of clocks",
        "inget antal för tjänsten är känt vid sidans `as_of` och `known_by`",
    ),
    (
        "no start of this post was known at this page's pair of clocks",
        "ingen start för tjänsten är känd vid sidans `as_of` och `known_by`",
    ),
    (
        "no home of this post was known at this page's pair of clocks",
        "ingen hemvist för tjänsten är känd vid sidans `as_of` och `known_by`",
    ),
    (
        "the sentence of an account cannot be said elsewhere; name the values that it names",
        "meningen i en redogörelse går inte att hämta till ett annat ställe; hämta de värden som den visar",
    ),
    ("this answer has no total", "svaret har ingen summa"),
    (
        "this answer has no coverage",
        "svaret säger inte hur många enheter det gäller",
    ),
    (
        "this answer does not say of how many: the register of districts is not complete",
        "svaret säger inte av hur många: registret över enheter är inte fullständigt",
    ),
    (
        "this answer has no single number of them: bind its sentence in place of it",
        "svaret har inget enskilt tal för dem: hämta dess mening i stället",
    ),
    ("its statements with an id", "dess uppgifter med id"),
    (
        "this statement was not known at this page's pair of clocks",
        "uppgiften är inte känd vid sidans `as_of` och `known_by`",
    ),
    ("the statement has no `value`", "uppgiften har inget `value`"),
    ("the statement has no `as_said`", "uppgiften har inget `as_said`"),
    ("the statement has no `extent`", "uppgiften har inget `extent`"),
    (
        "`{path}` names no value of the records",
        "`{path}` anger inget värde i posterna",
    ),
    (
        "the figure {figure} comes from no record and cites no source",
        "siffran {figure} kommer inte ur någon post och hänvisar inte till någon källa",
    ),
    (
        "write a value as a code span that begins with `=`, or add a footnote: `[^1]` and `[^1]: source:…`",
        "hämta ett värde med en kod som börjar med `=`, eller lägg till en fotnot: `[^1]` och `[^1]: source:…`",
    ),
    ("a footnote cites no source", "en fotnot hänvisar inte till någon källa"),
    (
        "write `[^1]: source:…`, with the id of a source and its place; what is no source belongs in the text",
        "skriv `[^1]: source:…`, med en källas id och ställe; det som inte är en källa hör hemma i texten",
    ),
    (
        "a narrative holds no pictures",
        "en löpande text innehåller inga bilder",
    ),
    (
        "the site draws its pictures from the records; describe in words what this one shows",
        "webbplatsen ritar sina bilder av posterna; beskriv med ord vad den här visar",
    ),
    ("two headings have the anchor `{id}`", "två rubriker har ankaret `{id}`"),
    (
        "give one of them another, between `{{#` and `}}`",
        "ge en av dem ett annat, mellan `{{#` och `}}`",
    ),
    ("the other one", "den andra"),
    (
        "the page has an anchor `{id}` of its own",
        "sidan har ett eget ankare `{id}`",
    ),
    (
        "give the heading another, such as `{{#{id}-1}}`",
        "ge rubriken ett annat, till exempel `{{#{id}-1}}`",
    ),
    ("a heading says nothing", "en rubrik är tom"),
    (
        "write its words behind the `#` signs, or take it out",
        "skriv dess ord efter tecknen `#`, eller ta bort den",
    ),
    ("did you mean `#{like}`?", "menar du `#{like}`?"),
    (
        "write `{{#{wanted}}}` behind the heading that is meant: `## Heading {{#{wanted}}}`",
        "skriv `{{#{wanted}}}` efter rubriken som avses: `## Rubrik {{#{wanted}}}`",
    ),
    (
        "no heading of this text has the anchor `{wanted}`",
        "ingen rubrik i texten har ankaret `{wanted}`",
    ),
    (
        "take the comment out; a record takes comments, after `#`",
        "ta bort kommentaren; i en post går det att skriva kommentarer, efter `#`",
    ),
    (
        "write it in Markdown; put a backslash before `<` where the sign itself is meant",
        "skriv det i Markdown; sätt ett omvänt snedstreck före `<` om det är själva tecknet som avses",
    ),
    ("raw HTML stands in a narrative", "en löpande text innehåller HTML"),
    (
        "the narrative begins with front matter, and nothing reads it",
        "texten börjar med nycklar och värden mellan två rader med tecken, och ingenting läser dem",
    ),
    (
        "take it out: the title is the first heading, and what is not to be read is not published",
        "ta bort dem: titeln är den första rubriken, och det som inte ska läsas publiceras inte",
    ),
    ("the link has no text", "länken har ingen text"),
    (
        "write between `[` and `]` where it leads: who hears the page hears nothing else of it",
        "skriv mellan `[` och `]` vart den leder: den som får sidan uppläst hör inget annat av den",
    ),
    (
        "a blank parts the text of a link from where it leads, so that it is none",
        "ett mellanslag skiljer länkens text från dess adress, så att det inte blir någon länk",
    ),
    (
        "write `](` without a blank between",
        "skriv `](` utan mellanslag emellan",
    ),
    (
        "quotes, lists or emphasis nest deeper than {levels} levels",
        "citat, listor eller betoning ligger i varandra i fler än {levels} nivåer",
    ),
    (
        "check the signs at the beginning of the line",
        "se efter vilka tecken raden börjar med",
    ),
    ("`[{name}]` has no definition", "`[{name}]` har ingen definition"),
    (
        "add a line `[{name}]: source:…`, or take the mark out",
        "lägg till en rad `[{name}]: source:…`, eller ta bort nottecknet",
    ),
    (
        "add a line `[{name}]: …` that tells where it leads, or write `[text](…)`",
        "lägg till en rad `[{name}]: …` som säger vart den leder, eller skriv `[text](…)`",
    ),
    (
        "`[{name}]` is defined twice, and only the first is read",
        "`[{name}]` är definierad två gånger, och bara den första läses",
    ),
    (
        "give each a name of its own, or keep one of the two",
        "ge dem var sitt namn, eller behåll en av de två",
    ),
    (
        "`[{name}]` is used nowhere, so that nobody sees it",
        "`[{name}]` används ingenstans, så att ingen ser den",
    ),
    (
        "write `[{name}]` where it belongs, or take the definition out",
        "skriv `[{name}]` där den hör hemma, eller ta bort definitionen",
    ),
    ("a link may not lead to `{url}`", "en länk får inte leda till `{url}`"),
    (
        "link to a record (`district:…`, `source:…`, `question:…`), to `https://…`, or to a heading (`#…`)",
        "länka till en post (`district:…`, `source:…`, `question:…`), till `https://…`, eller till en rubrik (`#…`)",
    ),
];
