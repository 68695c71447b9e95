//! What is said of files, ids and references: `resolve`.

pub const ALL: &[(&str, &str)] = &[
    (
        "the post `{post}` is written twice",
        "tjänsten `{post}` är skriven två gånger",
    ),
    (
        "give one of the two posts an `id` of its own, or put all statements into one",
        "ge en av de två tjänsterna ett eget `id`, eller lägg alla uppgifter i en av dem",
    ),
    (
        "units of your own stand under `units` in site.yaml",
        "egna enheter att räkna i står under `units` i site.yaml",
    ),
    ("units", "enheter att räkna i"),
    ("`{id}` is not a unit", "`{id}` är ingen enhet att räkna i"),
    ("there is no source `{source}`", "källan `{source}` finns inte"),
    ("sources", "källor"),
    (
        "the source `{source}` has no place `{key}`",
        "källan `{source}` har inget ställe `{key}`",
    ),
    ("this source", "den här källan"),
    (
        "to name a new one, add `{key}: …` under `places` of the source",
        "lägg till `{key}: …` under `places` i källan för att namnge ett nytt",
    ),
    ("its places", "dess ställen"),
    ("{help} ({other})", "{help} ({other})"),
    ("sites", "webbplatser"),
    ("districts", "enheter"),
    ("posts", "tjänster"),
    ("programmes", "insatser"),
    ("events", "händelser"),
    ("groups", "grupper"),
    ("forums", "samverkansforum"),
    ("commitments", "åtaganden"),
    ("indicators", "nyckeltal"),
    ("terms", "ord"),
    ("inquiries", "ärenden"),
    ("pages", "sidor"),
    ("questions", "frågor"),
    ("`{id}` {why}", "`{id}` {why}"),
    ("write `{id}`: {an_id}", "skriv `{id}`: {an_id}"),
    ("two {what} have the id `{id}`", "två {what} har id `{id}`"),
    ("give each an id of its own", "ge dem var sitt id"),
    (
        "the site does not say at which date its facts hold, and no source has a date",
        "webbplatsen säger inte vilken dag dess uppgifter gäller, och ingen källa har ett datum",
    ),
    (
        "add `as_of: …` and `known_by: …`, each a day: `\"2024-03-19\"`",
        "lägg till `as_of: …` och `known_by: …`, båda med en dag: `\"2024-03-19\"`",
    ),
    (
        "nothing says how readers suggest corrections",
        "inget säger hur läsare föreslår rättelser",
    ),
    (
        "add `mail: …`, an address that suggestions go to, or `edit_url: …`, or leave `corrections` out",
        "lägg till `mail: …`, adressen som förslag går till, eller `edit_url: …`, eller utelämna `corrections`",
    ),
    (
        "`{date}` is not one day, and a clock needs one",
        "`{date}` är inte en enda dag, och det måste det vara här",
    ),
    (
        "write year, month and day: `2024-03-19`",
        "skriv år, månad och dag: `2024-03-19`",
    ),
    (
        "the title of a page takes no value: it stands in lists and in the feed, where none is computed",
        "en sidas titel kan inte hämta ett värde: den står i listor och i flödet, där inget räknas ut",
    ),
    ("write the value in the text below", "skriv värdet i texten nedanför"),
    (
        "the page has no heading, from which it takes its title",
        "sidan har ingen rubrik att få sin titel från",
    ),
    ("begin the page with `# Heading`", "börja sidan med `# Rubrik`"),
    (
        "the content folder holds no `site.yaml`",
        "innehållsmappen har ingen `site.yaml`",
    ),
    (
        "point --content at the folder that holds `site.yaml`, or write one (docs/records.md, site.yaml)",
        "ange med --content mappen där `site.yaml` ligger, eller skriv en (docs/records.md, site.yaml)",
    ),
    (
        "the edition lies in the folder of an inquiry `{inquiry}`, and there is none: nothing reads it",
        "utgåvan ligger i mappen för ett ärende `{inquiry}`, som inte finns: ingenting läser den",
    ),
    (
        "rename the folder to `inquiries/{better}`",
        "döp om mappen till `inquiries/{better}`",
    ),
    (
        "rename the file to `{folder}/{better}.yaml`",
        "döp om filen till `{folder}/{better}.yaml`",
    ),
    ("the name `{name}` {why}", "namnet `{name}` {why}"),
    ("{rename}: {an_id}", "{rename}: {an_id}"),
    (
        "the folder of an edition is named by the day on which it was handed in, and `{date}` is not one day",
        "en utgåvas mapp heter som dagen då den lämnades in, och `{date}` är inte en enda dag",
    ),
    (
        "rename it to a day: `inquiries/{inquiry}/editions/2024-03-19`",
        "döp om den till en dag: `inquiries/{inquiry}/editions/2024-03-19`",
    ),
    (
        "`{path}` has an ending that no narrative has: nothing reads it",
        "`{path}` har en filändelse som ingen löpande text har: ingenting läser den",
    ),
    ("rename it to `{right}`", "döp om den till `{right}`"),
    (
        "take it out of the folders of records, or give it the ending `.yaml` or `.md` if it is one",
        "ta bort den ur mapparna med poster, eller ge den filändelsen `.yaml` eller `.md` om den är en post",
    ),
    (
        "the site's own record is `site.yaml`",
        "webbplatsens egen post är `site.yaml`",
    ),
    (
        "move it into the folder of its kind: {folders}",
        "flytta den till mappen för sitt slag: {folders}",
    ),
    (
        "a page is Markdown alone: `pages/{stem}.md`",
        "en sida är bara Markdown: `pages/{stem}.md`",
    ),
    (
        "rename it to `inquiries/{inquiry}/editions/{date}/edition.yaml`",
        "döp om den till `inquiries/{inquiry}/editions/{date}/edition.yaml`",
    ),
    (
        "rename it to `inquiries/{stem}/inquiry.yaml`",
        "döp om den till `inquiries/{stem}/inquiry.yaml`",
    ),
    (
        "rename it to `inquiries/{inquiry}/inquiry.yaml`",
        "döp om den till `inquiries/{inquiry}/inquiry.yaml`",
    ),
    (
        "rename it to `{folder}/{stem}.yaml`",
        "döp om den till `{folder}/{stem}.yaml`",
    ),
    ("folders", "mappar"),
    (
        "`{path}` is not where a record lies: nothing reads it",
        "`{path}` ligger inte där en post ska ligga: ingenting läser den",
    ),
    (
        "lower-case ascii letters, digits and hyphens",
        "små bokstäver a–z, siffror och bindestreck",
    ),
    ("is not an id", "är inget id"),
    (
        "is no id: Windows keeps that name for itself",
        "är inget id: Windows har reserverat det namnet",
    ),
    ("is longer than an id can be", "är längre än ett id får vara"),
    ("the name `{id}` {why}", "namnet `{id}` {why}"),
    (
        "rename the file to `pages/{better}.md`: {an_id}",
        "döp om filen till `pages/{better}.md`: {an_id}",
    ),
    (
        "`{path}` lies beside no record: nothing reads it",
        "`{path}` ligger inte bredvid någon post: ingenting läser den",
    ),
    (
        "a narrative beside an inquiry has the id of one of its questions, or is `inquiries/{inquiry}/inquiry.md`",
        "en löpande text bredvid ett ärende har id från en av dess frågor, eller är `inquiries/{inquiry}/inquiry.md`",
    ),
    (
        "a narrative lies beside its record, `{path}.yaml`; a page lies in `pages/`",
        "en löpande text ligger bredvid sin post, `{path}.yaml`; en sida ligger i `pages/`",
    ),
];
