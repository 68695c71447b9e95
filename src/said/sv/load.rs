//! What reading files says: `load`, `source`.

pub const ALL: &[(&str, &str)] = &[
    // load
    (
        "name the folder that holds site.yaml with --content DIR",
        "ange mappen där site.yaml ligger med --content DIR",
    ),
    (
        "take it out of the content folder, or put a file that can be read in its place",
        "flytta ut den ur innehållsmappen, eller lägg en fil som går att läsa i dess ställe",
    ),
    ("cannot read {path}: {cause}", "kan inte läsa {path}: {cause}"),
    ("it is not UTF-8", "filen är inte UTF-8"),
    (
        "a link that leads back to its own folder",
        "länken leder tillbaka till sin egen mapp",
    ),
    ("it is not a file", "det är ingen fil"),
    (
        "`{name}` is a folder with the name of a file: no record is read from it",
        "`{name}` är en mapp med en fils namn: ingen post läses från den",
    ),
    (
        "write the record as a file of this name, or rename the folder",
        "skriv posten som en fil med det här namnet, eller döp om mappen",
    ),
    (
        "`{name}` has a name that Windows refuses: not every editor can have this folder",
        "`{name}` har ett namn som Windows inte tillåter: inte alla som redigerar kan ha den här mappen",
    ),
    (
        "rename it; no name may be aux, con, nul, prn, com1 or lpt1, hold `:` or end with a point",
        "döp om den; inget namn får vara aux, con, nul, prn, com1 eller lpt1, innehålla `:` eller sluta med punkt",
    ),
    (
        "`{name}` leads to a folder that another link leads to: it is read once",
        "`{name}` leder till en mapp som en annan länk också leder till: den läses en gång",
    ),
    ("take one of the links out", "ta bort en av länkarna"),
    (
        "name a file that is there, and that you may read",
        "ange en fil som finns och som du får läsa",
    ),
    (
        "the file is larger than {most} MB, and is not read",
        "filen är större än {most} MB, och läses inte",
    ),
    (
        "write what belongs to several records in files of their own",
        "skriv det som hör till flera poster i var sin fil",
    ),
    ("it is UTF-16", "filen är UTF-16"),
    (
        "the byte {byte}, `{letter}` in Latin-1",
        "byten {byte}, `{letter}` i Latin-1",
    ),
    ("the byte {byte}", "byten {byte}"),
    ("the file is not written in UTF-8", "filen är inte skriven i UTF-8"),
    (
        "save the file again with the encoding UTF-8",
        "spara om filen med teckenkodningen UTF-8",
    ),
    // signs
    ("write a blank in its place", "skriv ett mellanslag i dess ställe"),
    (
        "save the file with line feeds (LF), or with both (CRLF), at the ends of its lines",
        "spara filen med radmatning (LF), eller med vagnretur och radmatning (CRLF), i slutet av varje rad",
    ),
    (
        "type the letter that was meant; the text was once read in another encoding",
        "skriv bokstaven som var avsedd; texten har någon gång lästs med fel teckenkodning",
    ),
    (
        "write it in Latin letters: sentences are put together from left to right, and papers lack this letter",
        "skriv med latinska bokstäver: meningar sätts ihop från vänster till höger, och bokstaven saknas i tjänsteutlåtanden",
    ),
    (
        "take it out; it may have come along when the text was copied",
        "ta bort det; det kan ha följt med när texten kopierades",
    ),
    ("the text holds {sign}", "texten innehåller {sign}"),
    (
        "{sign} stands where a blank is meant",
        "{sign} står där det ska vara ett vanligt mellanslag",
    ),
    (
        "type a blank in its place; it may have come along when the text was copied",
        "skriv ett vanligt mellanslag i stället; tecknet kan ha följt med när texten kopierades",
    ),
    (
        "{message}, and {more} more such signs follow",
        "{message}, och ytterligare {more} sådana tecken följer",
    ),
    ("a line ends in {sign} alone", "en rad slutar med bara {sign}"),
    ("{message}; it holds {sign}", "{message}; där finns {sign}"),
    ("a tab", "en tabb"),
    ("a carriage return", "en vagnretur"),
    ("a no-break space", "ett hårt mellanslag"),
    ("a soft hyphen", "ett mjukt bindestreck"),
    ("a figure space", "ett siffermellanslag"),
    ("a thin space", "ett tunt mellanslag"),
    ("a narrow no-break space", "ett smalt hårt mellanslag"),
    ("an ideographic space", "ett ideografiskt mellanslag"),
    ("a zero-width space", "ett mellanslag utan bredd"),
    ("a zero-width non-joiner", "en åtskiljare utan bredd"),
    ("a zero-width joiner", "en sammanfogare utan bredd"),
    ("a word joiner", "en ordsammanfogare"),
    ("a line separator", "en radavskiljare"),
    ("a paragraph separator", "en styckeavskiljare"),
    ("a byte order mark", "ett byteordningsmärke"),
    ("a sign in place of an object", "ett tecken i stället för ett objekt"),
    (
        "a sign in place of a letter that was lost",
        "ett tecken i stället för en bokstav som har gått förlorad",
    ),
    ("a direction mark", "ett riktningstecken"),
    ("the control character U+{number}", "styrtecknet U+{number}"),
    ("a blank of another width", "ett mellanslag av annan bredd"),
    ("the noncharacter U+{number}", "icke-tecknet U+{number}"),
    ("a sign for private use", "ett tecken för privat bruk"),
    (
        "a letter that is written from right to left",
        "en bokstav som skrivs från höger till vänster",
    ),
    ("an invisible sign", "ett osynligt tecken"),
    ("the sign {c} (U+{number})", "tecknet {c} (U+{number})"),
    ("{what} (U+{number})", "{what} (U+{number})"),
    // yaml
    (
        "a tab stands where the line is indented",
        "raden är indragen med en tabb",
    ),
    (
        "indent with blanks: YAML takes no tabs",
        "dra in med mellanslag: YAML tar inga tabbar",
    ),
    (
        "a value cannot begin with the sign {sign}",
        "ett värde kan inte börja med tecknet {sign}",
    ),
    ("put quotes around the value", "sätt citattecken kring värdet"),
    (
        "a colon stands where no key can end",
        "ett kolon står där ingen nyckel kan sluta",
    ),
    (
        "put quotes around a value that holds `: `, indent the key like those beside it, close a bracket that stands open above it, or add the colon that the line before lacks",
        "sätt citattecken kring ett värde som innehåller `: `, dra in nyckeln som dem bredvid, avsluta en parentes som står öppen ovanför, eller lägg till kolonet som saknas på raden före",
    ),
    (
        "the quote that opens before this place is not closed",
        "citattecknet före det här stället saknar ett som avslutar",
    ),
    (
        "close the quote; inside single quotes write a quote twice, inside double ones after a backslash",
        "avsluta med ett citattecken; inom enkla citattecken skrivs tecknet två gånger, inom dubbla efter ett omvänt snedstreck",
    ),
    (
        "something follows the quote that closes a value",
        "något står efter citattecknet som avslutar ett värde",
    ),
    (
        "put the whole value between the quotes",
        "sätt hela värdet inom citattecknen",
    ),
    (
        "a bracket has no partner, or a comma is missing between brackets",
        "en parentes saknar den andra halvan, eller ett komma saknas inom parentes",
    ),
    (
        "close each `[` with `]` and each `{{` with `}}`, put commas between the items, and quotes around a text that holds a bracket or a comma",
        "avsluta varje `[` med `]` och varje `{{` med `}}`, sätt komma mellan delarna, och citattecken kring en text som innehåller en parentes eller ett komma",
    ),
    (
        "a line lacks the colon after its key",
        "en rad saknar kolon efter nyckeln",
    ),
    (
        "write `key: value`, with a blank after the colon",
        "skriv `nyckel: värde`, med ett mellanslag efter kolonet",
    ),
    (
        "this line is not indented like those that it belongs to",
        "den här raden är inte indragen som dem den hör ihop med",
    ),
    (
        "give all keys of a mapping, and all `-` of a list, the same indentation",
        "ge alla nycklar som hör ihop, och alla `-` i en lista, samma indrag",
    ),
    (
        "a value cannot begin with `>` or `|`",
        "ett värde kan inte börja med `>` eller `|`",
    ),
    (
        "put quotes around the value: `\">=7\"`",
        "sätt citattecken kring värdet: `\">=7\"`",
    ),
    (
        "a backslash stands between double quotes",
        "ett omvänt snedstreck står inom dubbla citattecken",
    ),
    (
        "write the backslash twice, or use single quotes",
        "skriv det omvända snedstrecket två gånger, eller använd enkla citattecken",
    ),
    (
        "a value cannot begin with `*` or `&`",
        "ett värde kan inte börja med `*` eller `&`",
    ),
    ("a value cannot begin with `!`", "ett värde kan inte börja med `!`"),
    ("a `#` stands in the middle of a value", "ett `#` står mitt i ett värde"),
    (
        "put quotes around a value that holds `#`",
        "sätt citattecken kring ett värde som innehåller `#`",
    ),
    (
        "brackets or lists nest deeper than any record",
        "parenteser eller listor ligger i fler nivåer än i någon post",
    ),
    (
        "check the indentation and the brackets",
        "se över indragen och parenteserna",
    ),
    (
        "this is not YAML that can be read",
        "det här är inte YAML som går att läsa",
    ),
    (
        "check the indentation, and put quotes around a value that holds `: ` or `#`, or begins with a sign",
        "se över indragen, och sätt citattecken kring ett värde som innehåller `: ` eller `#`, eller börjar med ett specialtecken",
    ),
    ("a second document in one file", "ett andra dokument i samma fil"),
    ("give each record a file of its own", "ge varje post en egen fil"),
    ("an anchor", "ett ankare"),
    (
        "leave the `&` word out, and write the value where it is needed",
        "utelämna ordet med `&`, och skriv värdet där det behövs",
    ),
    ("a tag", "en tagg"),
    (
        "leave the `!` word out; put quotes around a text that begins with `!`",
        "utelämna ordet med `!`; sätt citattecken kring en text som börjar med `!`",
    ),
    ("nesting this deep", "så här många nivåer"),
    ("an alias", "ett alias"),
    (
        "write the value out; put quotes around a text that begins with `*`",
        "skriv ut värdet; sätt citattecken kring en text som börjar med `*`",
    ),
    ("a name", "ett namn"),
    ("a key", "en nyckel"),
    (
        "{what} is longer than {most} characters",
        "{what} är längre än {most} tecken",
    ),
    (
        "shorten it; what needs more words stands in a narrative, or in several records",
        "korta av; det som behöver fler ord skrivs i en löpande text, eller i flera poster",
    ),
    ("a key that is not a word", "en nyckel som inte är ett ord"),
    ("write `key: value`", "skriv `nyckel: värde`"),
    (
        "the key `{key}` stands twice in one mapping",
        "nyckeln `{key}` står två gånger där den får stå en gång",
    ),
    (
        "keep one of the two, or rename it if another key was meant",
        "behåll en av dem, eller byt ut den ena om en annan nyckel var avsedd",
    ),
    (
        "the keys {keys} stand twice in one mapping",
        "nycklarna {keys} står två gånger där de får stå en gång",
    ),
    (
        "begin each item of a list with `- `; if it is one item, keep one of each key",
        "börja varje del av en lista med `- `; är det en enda del, behåll en av varje nyckel",
    ),
    ("first written here", "står först här"),
    (
        "{what} has no meaning in a record",
        "{what} har ingen betydelse i en post",
    ),
];
