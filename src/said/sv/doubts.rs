//! What the doubts of `check` say of records that do not fit each other.

pub const ALL: &[(&str, &str)] = &[
    (
        "this says why a doubt is none, and nothing here is doubted",
        "här står varför en tveksamhet inte gäller, men här finns ingen tveksamhet",
    ),
    (
        "take `accepted` out; or move it into the mapping of which something is told",
        "ta bort `accepted`; eller flytta det till den uppsättning nycklar som tveksamheten gäller",
    ),
    (
        "add it to `about` or `sources`, or correct the value that the account shows",
        "lägg till det under `about` eller `sources`, eller rätta värdet som redogörelsen visar",
    ),
    (
        "the account of `{question}` shows a value of {kind}:{id}, which is not among its `about`",
        "redogörelsen i `{question}` visar ett värde från {kind}:{id}, som inte finns bland dess `about`",
    ),
    (
        "the account of `{question}` shows a value that `{source}{place}` tells, which is not among its `sources`",
        "redogörelsen i `{question}` visar ett värde från `{source}{place}`, som inte finns bland dess `sources`",
    ),
    (
        "the account of `{question}` is about {kind}:{id}, which rests on `{source}`, and does not cite it",
        "redogörelsen i `{question}` handlar om {kind}:{id}, som bygger på `{source}`, men hänvisar inte dit",
    ),
    (
        "this holds from {date} on, the day of `{source}` itself",
        "det här gäller från {date}, samma dag som `{source}` är från",
    ),
    (
        "what the source saw is `basis: observed` with `at`; `stated` is for what it says has been so since a time",
        "det som källan såg skrivs `basis: observed` med `at`; `stated` är till för det som den säger har gällt sedan en viss tid",
    ),
    (
        "this was seen in {date}, when the post began, by `{source}`, which is later",
        "det här sågs {date}, när tjänsten började, enligt `{source}`, som är senare",
    ),
    (
        "what the source says has been so since then is `basis: stated` with `from`; what it saw has its own day",
        "det som källan säger har gällt sedan dess skrivs `basis: stated` med `from`; det som den såg har sin egen dag",
    ),
    ("the source", "källan"),
    (
        "the place `{key}` is named for {others}, and this is of {districts}",
        "stället `{key}` har namn efter {others}, men det här gäller {districts}",
    ),
    (
        "cite the place where this is said; or write `accepted: …`, where it is said there in passing",
        "hänvisa till stället där det här står; eller skriv `accepted: …`, om det nämns där i förbigående",
    ),
    (
        "the place `{key}` is named for `{other}`, and `{source}` has a place of its own",
        "stället `{key}` har namn efter `{other}`, men `{source}` har ett eget ställe för insatsen",
    ),
    ("one caveat", "ett förbehåll"),
    ("one question with a number", "en fråga med nummer"),
    (
        "{what} cites no source, and each of the {others} others of `{inquiry}` does",
        "{what} hänvisar inte till någon källa, men alla {others} andra i `{inquiry}` gör det",
    ),
    (
        "add `source: …`, where it is said",
        "lägg till `source: …`, där det står",
    ),
    (
        "this rests on `{id}`, which is not supplied: nobody here can look it up",
        "det här bygger på `{id}`, som inte ingår i underlaget: ingen här kan slå upp det",
    ),
    (
        "cite the document that you read it in; or take `supplied: false` out where you have the document",
        "hänvisa till handlingen som du läste det i; eller ta bort `supplied: false` om ni har handlingen",
    ),
    (
        "`{source}` is cited without a place here alone, and with one {times} times",
        "bara här saknas ett ställe i hänvisningen till `{source}`; {times} andra anger ett",
    ),
    ("add the place: `source#place`", "lägg till stället: `source#place`"),
    ("correct the source", "rätta källan"),
    (
        "question {number} is cited from `{source}`, and the others from `{other}`",
        "fråga {number} hänvisar till `{source}`, men de andra till `{other}`",
    ),
    ("correct the place or the number", "rätta stället eller numret"),
    (
        "the question has the number {number}, and is cited from `{key}`, not from `{meant}`",
        "frågan har nummer {number}, men hänvisar till `{key}` och inte till `{meant}`",
    ),
    (
        "the same people hold `{id}`, which has {there} {unit} on {day}, and here they are {value}",
        "samma personer har `{id}`, som har {there} {unit} den {day}, men här är de {value}",
    ),
    (
        "correct the number that is wrong, or take `dual_role` out where not all of them hold both",
        "rätta talet som är fel, eller ta bort `dual_role` om inte alla har båda",
    ),
    ("the other post", "den andra tjänsten"),
    (
        "no duty of this post tells that the same people hold `{other}`, and `dual_role` has no source of its own",
        "ingen uppgift under `duties` säger att samma personer har `{other}`, och `dual_role` har ingen egen källa",
    ),
    (
        "add the duty, with its time and its source: `duties: [{{ at: …, name: …, source: … }}]`",
        "lägg till uppgiften vid sidan av, med sin tid och sin källa: `duties: [{{ at: …, name: …, source: … }}]`",
    ),
    (
        "a duty of this post is what `{other}` counts, so that the same people may be counted twice",
        "något under `duties` är det som `{other}` räknar, så att samma personer kan räknas två gånger",
    ),
    (
        "write `dual_role` with the id of that post where the same people hold both",
        "skriv `dual_role` med den tjänstens id om samma personer har båda",
    ),
    ("the duty", "uppgiften vid sidan av"),
    ("nothing", "inget"),
    ("a row", "en rad"),
    (
        "`{id}` is printed in the answer to `{question}`, and the answer has no such row",
        "`{id}` är tryckt i svaret på `{question}`, men svaret har ingen sådan rad",
    ),
    ("other words", "andra ord"),
    ("`{question}`", "`{question}`"),
    ("`{row}` of `{question}`", "`{row}` i `{question}`"),
    (
        "{what} is printed as {was}, and the records say {is}",
        "för {what} är {was} tryckt, men posterna säger {is}",
    ),
    (
        "correct the records or what was typed from the paper; where the paper itself was wrong, write `accepted: …`, why",
        "rätta posterna eller det som skrevs av från tjänsteutlåtandet; om det själv hade fel, skriv `accepted: …`, varför",
    ),
    ("the inquiry", "ärendet"),
    (
        "the figure {figure} is typed, and what is recorded from the place that is cited has other figures",
        "siffran {figure} är skriven för hand, men det som är registrerat från stället har andra siffror",
    ),
    (
        "write the value of a record as a code span that begins with `=`; or record what the place says",
        "hämta värdet ur en post med en kod som börjar med `=`; eller registrera vad stället säger",
    ),
    (
        "a text of `{inquiry}` cites `{source}`, on which nothing rests that it asks about",
        "en text i `{inquiry}` hänvisar till `{source}`, men inget av det som den frågar om bygger på den",
    ),
    (
        "cite the document where it is said; or name this one in a link: `[…](source:…)`",
        "hänvisa till handlingen där det står; eller nämn den här i en länk: `[…](source:…)`",
    ),
    (
        "the words are the name of {kind}:{id}, and the link leads to {kind}:{led}",
        "länkens ord är namnet på {kind}:{id}, men den leder till {kind}:{led}",
    ),
    (
        "write `{kind}:{id}`, or other words",
        "skriv `{kind}:{id}`, eller andra ord",
    ),
    (
        "the text about `{own}` shows a value of `{other}`, which it does not name",
        "texten om `{own}` visar ett värde från `{other}`, som den inte nämner",
    ),
    (
        "correct the path, or name whose value it is",
        "rätta vilket värde som hämtas, eller skriv vems det är",
    ),
    (
        "the text about `{own}` cites `{source}`, on which nothing rests that is recorded of it",
        "texten om `{own}` hänvisar till `{source}`, men inget som är registrerat om den bygger på den källan",
    ),
    (
        "cite the document where it is said; or record what that document says",
        "hänvisa till handlingen där det står; eller registrera vad den här handlingen säger",
    ),
    (
        "take the one out that is not said, or correct what tells them apart: the time, the category, the source",
        "ta bort den som källan inte säger, eller rätta det som skiljer dem åt: tiden, befattningen, källan",
    ),
    (
        "the same source says {value} here, and another number of the same for the same time",
        "samma källa säger {value} här, och ett annat tal om samma sak för samma tid",
    ),
    ("said here", "står här"),
    (
        "the same source says this of the same subject and time twice",
        "samma källa säger det här två gånger om samma sak och tid",
    ),
    (
        "`{source}` has no date, though it is here",
        "`{source}` har inget datum, fast den ingår i underlaget",
    ),
    (
        "add `meeting`, `signed` or `published`; where only the latest possible day is known, `published: \"[..2024-03-06]\"`; or write `supplied: false` where nobody here has it",
        "lägg till `meeting`, `signed` eller `published`; om bara den senaste möjliga dagen är känd, `published: \"[..2024-03-06]\"`; eller skriv `supplied: false` om ingen här har den",
    ),
    (
        "`{source}` asks what `{inquiry}` is about, and no question cites it",
        "`{source}` ställer frågorna i `{inquiry}`, men ingen fråga hänvisar dit",
    ),
    (
        "write `supplied: false` where nobody here has it; else cite each question from it",
        "skriv `supplied: false` om ingen här har den; hänvisa annars till den från varje fråga",
    ),
    (
        "a question, cited from another document",
        "en fråga som hänvisar till en annan handling",
    ),
    (
        "`{source}` has no date, and `{inquiry}` asks or answers with it",
        "`{source}` har inget datum, men `{inquiry}` frågar eller svarar med den",
    ),
    (
        "what was asked was there when it was answered: `published: \"[..2024-03-06]\"`",
        "det som frågades fanns när det besvarades: `published: \"[..2024-03-06]\"`",
    ),
    ("cited here", "hänvisningen"),
    (
        "done, as the same place of the source tells that makes the commitment",
        "gjort, enligt samma ställe i källan som åtagandet kommer från",
    ),
    (
        "correct the status, or cite the source that tells that it is done",
        "rätta läget, eller hänvisa till källan som säger att det är gjort",
    ),
    ("where it is promised", "här utlovas det"),
    (
        "the post is {standing}, and what is promised of it {progress}, in the same place of a source",
        "tjänsten är `{standing}`, men det som utlovats om den är `{progress}`, enligt samma ställe i en källa",
    ),
    ("correct the one that is wrong", "rätta det som är fel"),
    ("the commitment", "åtagandet"),
    (
        "nothing is told of `{post}`: neither a start, a number, a status nor a word",
        "inget sägs om `{post}`: varken start, antal, läge eller något annat",
    ),
    (
        "add what a source tells of it, or take the post out",
        "lägg till vad en källa säger om tjänsten, eller ta bort den",
    ),
];
