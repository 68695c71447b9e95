//! What making a site says: `bundle`, `render`.

pub const ALL: &[(&str, &str)] = &[
    (
        "{path} is not the path of a file inside the site",
        "{path} är inte sökvägen till en fil på webbplatsen",
    ),
    (
        "two files would be written to {path}",
        "två filer skulle skrivas till {path}",
    ),
    (
        "{path} would be a file and a folder at once",
        "{path} skulle vara både en fil och en mapp",
    ),
    (
        "the page `{page}` would stand at `{own}`, where a page of the site's own stands",
        "sidan `{page}` skulle ligga på `{own}`, där webbplatsen har en egen sida",
    ),
    (
        "give the file another name, such as `pages/{page}-text.md`",
        "ge filen ett annat namn, till exempel `pages/{page}-text.md`",
    ),
    (
        "the question `{question}` would stand at `{paper}`, where the paper stands",
        "frågan `{question}` skulle ligga på `{paper}`, där tjänsteutlåtandet ligger",
    ),
    (
        "give the question another `id`, such as `{question}-1`",
        "ge frågan ett annat `id`, till exempel `{question}-1`",
    ),
    (
        "`{path}` is told as an old address, and a page stands there",
        "`{path}` är angiven som en tidigare adress, men där ligger en sida",
    ),
    (
        "take it out: it leads to that page, whatever stood there before",
        "ta bort den: den leder till den sidan, vad som än låg där förut",
    ),
    (
        "`{path}` is told as an old address, and that is where `{first}` goes on when it is long",
        "`{path}` är angiven som en tidigare adress, men där fortsätter `{first}` när den är lång",
    ),
    (
        "take it out: whoever asks for it then sees what there is on that page",
        "ta bort den: den som går dit ser då det som finns på den sidan",
    ),
    (
        "`{path}` is told twice as an old address",
        "`{path}` är angiven två gånger som en tidigare adress",
    ),
    (
        "leave it with the record that took the place of what stood there",
        "låt den stå kvar i den post som ersatte det som låg där",
    ),
    (
        "the page of all forums has an anchor `{id}` of its own",
        "sidan med alla samverkansforum har ett eget ankare `{id}`",
    ),
    (
        "the page of all commitments has an anchor `{id}` of its own",
        "sidan med alla åtaganden har ett eget ankare `{id}`",
    ),
    (
        "the page of all terms has an anchor `{id}` of its own",
        "ordlistan har ett eget ankare `{id}`",
    ),
    (
        "the page of all indicators has an anchor `{id}` of its own",
        "sidan med alla nyckeltal har ett eget ankare `{id}`",
    ),
    (
        "give the file another name, such as `{folder}/{id}-1.yaml`",
        "ge filen ett annat namn, till exempel `{folder}/{id}-1.yaml`",
    ),
    (
        "the page of a source has an anchor `{key}` of its own",
        "en källas sida har ett eget ankare `{key}`",
    ),
    (
        "give the place another key, such as `{key}-1`, here and where it is cited",
        "ge stället en annan nyckel, till exempel `{key}-1`, här och i hänvisningarna dit",
    ),
    (
        "`{path}` is not the file that was handed in: its bytes have changed",
        "`{path}` är inte filen som lämnades in: innehållet har ändrats",
    ),
    (
        "`{path}` is missing, and it was handed in",
        "`{path}` saknas, men lämnades in",
    ),
    (
        "bring the file back from version control: `git log --follow` tells when it was changed",
        "hämta tillbaka filen ur versionshanteringen: `git log --follow` säger när den ändrades",
    ),
    (
        "`{path}` is not the file that was imported: its bytes have changed",
        "`{path}` är inte filen som lästes in: innehållet har ändrats",
    ),
    (
        "`{path}` is missing, and `{source}` was imported from it",
        "`{path}` saknas, men `{source}` lästes in från den",
    ),
    (
        "bring the file back as it came; what is new in it is imported as a file of another name",
        "lägg tillbaka filen så som den kom; det som är nytt i den läses in som en fil med ett annat namn",
    ),
    (
        "the fonts of papers have no sign {shown}",
        "teckensnitten i tjänsteutlåtanden saknar tecknet {shown}",
    ),
    (
        "write it in other signs, or put a font that has it into `theme/paper/` of the content folder, as `.ttf` or `.otf`",
        "skriv det med andra tecken, eller lägg ett teckensnitt som har det i `theme/paper/` i innehållsmappen, som `.ttf` eller `.otf`",
    ),
    (
        "`theme/{template}` cannot be used: {why}",
        "`theme/{template}` går inte att använda: {why}",
    ),
    (
        "save it in Word as a document (.docx), or take it out of the site to use the one that comes with the program",
        "spara den i Word som ett dokument (.docx), eller ta bort den från webbplatsen så används den som följer med programmet",
    ),
    (
        "`{path}` cannot be written: {error}",
        "`{path}` går inte att skriva: {error}",
    ),
    (
        "a kind of file has room for so much; shorten the texts of what it holds",
        "det finns en gräns för vad ett slags fil rymmer; korta texterna i den",
    ),
    (
        "it is not a Word document (.docx): {e}",
        "den är inget Word-dokument (.docx): {e}",
    ),
    (
        "it would unpack to more than {most} MB",
        "den skulle bli större än {most} MB när den packas upp",
    ),
    ("{name} cannot be packed: {why}", "{name} går inte att packa: {why}"),
    ("the file", "filen"),
    ("it has no part `{name}`", "den har ingen del `{name}`"),
    ("its part `{name}` is not in UTF-8", "dess del `{name}` är inte i UTF-8"),
    (
        "it holds macros: save it without them, as .docx or .dotx",
        "den innehåller makron: spara den utan dem, som .docx eller .dotx",
    ),
    (
        "it is not a Word document (.docx): it has no text",
        "den är inget Word-dokument (.docx): den har ingen text",
    ),
    ("its part `{path}` has no text", "dess del `{path}` har ingen text"),
    (
        "its part `{path}` is not in the form in which Word saves a document (.docx)",
        "dess del `{path}` har inte den form som Word sparar ett dokument i (.docx)",
    ),
    (
        "its control `{body}` stands inside a paragraph or a table: the paper needs a place between paragraphs",
        "dess innehållskontroll `{body}` ligger inuti ett stycke eller en tabell: tjänsteutlåtandet behöver en plats mellan stycken",
    ),
    (
        "its part `{part}` cannot be read: {e}",
        "dess del `{part}` går inte att läsa: {e}",
    ),
    (
        "its part `{part}` is not in the form in which Word saves a document (.docx)",
        "dess del `{part}` har inte den form som Word sparar ett dokument i (.docx)",
    ),
    (
        "a template cannot be used: {told}",
        "en mall går inte att använda: {told}",
    ),
    (
        "two things on one page have the anchor `{anchor}`",
        "två saker på en sida har ankaret `{anchor}`",
    ),
    ("give one of the records another id", "ge en av posterna ett annat id"),
    (
        "`{href}` leads to `{target}`, which is not there",
        "`{href}` leder till `{target}`, som inte finns",
    ),
    (
        "correct the link, or the record that it names",
        "rätta länken, eller posten som den nämner",
    ),
    (
        "`{href}` leads to the anchor `{anchor}`, which `{target}` does not have",
        "`{href}` leder till ankaret `{anchor}`, som `{target}` inte har",
    ),
    (
        "correct the link, or the heading or record that it names",
        "rätta länken, eller rubriken eller posten som den nämner",
    ),
    ("{path}: {message}", "{path}: {message}"),
    (
        "put a TrueType or OpenType file there, or take it out to use the one that comes with the program",
        "lägg en fil i TrueType eller OpenType där, eller ta bort den så används den som följer med programmet",
    ),
    (
        "write the text in characters that the fonts of papers have, or put a font that has them into `theme/paper/` of the site",
        "skriv texten med tecken som tjänsteutlåtandenas teckensnitt har, eller lägg ett teckensnitt som har dem i webbplatsens `theme/paper/`",
    ),
    (
        "mend the template, or take it out of the site to use the one that comes with the program",
        "rätta mallen, eller ta bort den från webbplatsen så används den som följer med programmet",
    ),
    (
        "rename one of the two records; a page of prose may not be called like a part of the site",
        "byt namn på en av de två posterna; en textsida får inte heta som en del av webbplatsen",
    ),
    (
        "`theme/{path}` cannot be read as a font",
        "`theme/{path}` går inte att läsa som ett teckensnitt",
    ),
    (
        "a paper cannot be set: {told}",
        "ett tjänsteutlåtande går inte att göra som PDF: {told}",
    ),
    (
        "the message `{message}` cannot be said in `{language}`",
        "meddelandet `{message}` går inte att säga på `{language}`",
    ),
    (
        "this is a fault of the program and not of the records: report it",
        "det här är ett fel i programmet och inte i uppgifterna: rapportera det",
    ),
];
