//! What commands say, and what fails on the disk and in git.

pub const ALL: &[(&str, &str)] = &[
    // around the help of an argument
    ("[default: {value}]", "[annars: {value}]"),
    ("[also: {flags}]", "[även: {flags}]"),
    ("[possible values: {names}]", "[möjliga värden: {names}]"),
    // what is wrong with arguments
    (
        "`{command} --help` tells what there is",
        "`{command} --help` visar vad som finns",
    ),
    (
        "`{command}` does not understand `{argument}`",
        "`{command}` förstår inte `{argument}`",
    ),
    (
        "there is no command `{command}`",
        "det finns inget kommando `{command}`",
    ),
    ("`{command}` alone does nothing", "`{command}` ensamt gör ingenting"),
    ("`{argument}` lacks its value", "`{argument}` saknar sitt värde"),
    (
        "`{argument}` cannot be `{value}`",
        "`{argument}` kan inte vara `{value}`",
    ),
    ("write one of these: {possible}", "skriv något av {possible}"),
    ("`{argument}` takes no value", "`{argument}` tar inget värde"),
    ("`{command}` lacks {missing}", "`{command}` saknar {missing}"),
    ("`{argument}` stands more than once", "`{argument}` står mer än en gång"),
    ("write it once", "skriv det en gång"),
    (
        "`{argument}` does not go with `{other}`",
        "`{argument}` går inte ihop med `{other}`",
    ),
    ("leave one of them out", "ta bort något av dem"),
    ("an argument is no text in UTF-8", "ett argument är ingen text i UTF-8"),
    ("write a number from 0 to 65535", "skriv ett tal från 0 till 65535"),
    ("write one day, as 2024-03-19", "skriv en dag, som 2024-03-19"),
    (
        "write the whole address, like `https://example.org/site/`",
        "skriv hela adressen, som `https://example.org/site/`",
    ),
    ("write KEY=VALUE", "skriv NYCKEL=VÄRDE"),
    (
        "write new, correction or disagree; for one cell E7=correction",
        "skriv new, correction eller disagree; för en enda cell E7=correction",
    ),
    (
        "write it as https://github.com/OWNER/lagesbild/releases/download",
        "skriv den som https://github.com/ÄGARE/lagesbild/releases/download",
    ),
    // git
    ("there is no folder {folder}", "det finns ingen mapp {folder}"),
    (
        "this clone is shallow; `git fetch --unshallow` fetches the rest of the history",
        "den här klonen har bara en del av historiken; `git fetch --unshallow` hämtar resten",
    ),
    (
        "this clone is shallow; `git fetch --depth=1 origin {branch}:refs/remotes/origin/{branch}` fetches it",
        "den här klonen har bara en del av historiken; `git fetch --depth=1 origin {branch}:refs/remotes/origin/{branch}` hämtar den",
    ),
    (
        "nothing is committed here yet; `git add` and `git commit` make the first revision",
        "ingenting är incheckat här än; `git add` och `git commit` gör den första versionen",
    ),
    (
        "`git log --oneline` and `git branch --all` list what there is",
        "`git log --oneline` och `git branch --all` visar vilka som finns",
    ),
    (
        "there is no revision `{revision}`",
        "det finns ingen version `{revision}`",
    ),
    (
        "{a} and {b} have no commit in common",
        "{a} och {b} har ingen gemensam historik",
    ),
    ("git {command} failed: {reason}", "git {command} misslyckades: {reason}"),
    ("git gives no answer", "git ger inget svar"),
    (
        "git cannot read the object {id} of `{path}`",
        "git kan inte läsa objektet {id}, som är `{path}`",
    ),
    (
        "`git fsck` tells what the repository lacks, `git fetch --refetch` fetches it again",
        "`git fsck` visar vad som saknas i förrådet, `git fetch --refetch` hämtar det på nytt",
    ),
    (
        "`{named}` is a link that leads back to its own folder",
        "`{named}` är en länk som leder tillbaka till sin egen mapp",
    ),
    (
        "`{name}` is a link that leads nowhere in that commit",
        "`{name}` är en länk som inte leder någonstans i den versionen",
    ),
    (
        "{folder} is in no git repository",
        "{folder} ligger inte i något git-förråd",
    ),
    (
        "a difference is between two commits, or a commit and the folder; `git init` begins a history",
        "skillnaden visas mellan två versioner, eller mellan en version och mappen; `git init` börjar en historik",
    ),
    (
        "{folder} is inside a bare repository, which has no folder of files",
        "{folder} ligger i ett naket git-förråd (bare), som inte har någon mapp med filer",
    ),
    (
        "a bare repository has no folder of files: run it in a clone, which `git clone` makes, or in a folder that `git worktree add` makes",
        "ett naket förråd har ingen mapp med filer: kör kommandot i en klon, som `git clone` gör, eller i en mapp som `git worktree add` gör",
    ),
    (
        "git does not open the repository around {folder}: {reason}",
        "git öppnar inte förrådet som {folder} ligger i: {reason}",
    ),
    ("if you trust it: `{command}`", "om du litar på det: `{command}`"),
    ("git cannot be run: {cause}", "git går inte att köra: {cause}"),
    (
        "install git; the program reads history through it",
        "installera git; programmet läser historiken med det",
    ),
    // writing
    (
        "cannot write to {path}: it does not end with the name of a folder",
        "kan inte skriva till {path}: det slutar inte med namnet på en mapp",
    ),
    (
        "cannot write to {path}: it would replace {inside}",
        "kan inte skriva till {path}: det skulle ersätta {inside}",
    ),
    (
        "cannot write to {path}: it lies inside {around}, which is read for the site",
        "kan inte skriva till {path}: den ligger i {around}, som webbplatsen görs av",
    ),
    (
        "cannot write to {path}: it is not a folder",
        "kan inte skriva till {path}: det är ingen mapp",
    ),
    (
        "cannot write to {path}: it is a symbolic link",
        "kan inte skriva till {path}: det är en symbolisk länk",
    ),
    (
        "cannot write to {path}: it is not empty, and lagesbild did not make it",
        "kan inte skriva till {path}: mappen är inte tom, och lagesbild har inte gjort den",
    ),
    (
        "cannot write to {path}: another run is writing to it",
        "kan inte skriva till {path}: en annan körning skriver till den",
    ),
    (
        "cannot write {name}: the name is the tool's own",
        "kan inte skriva {name}: programmet använder namnet självt",
    ),
    (
        "cannot write {path}: somebody else has changed it meanwhile",
        "kan inte skriva {path}: någon annan har ändrat den under tiden",
    ),
    ("the old site is untouched", "den gamla webbplatsen är orörd"),
    (
        "cannot make a folder in {path}: {cause}",
        "kan inte skapa en mapp i {path}: {cause}",
    ),
    ("cannot write {path}: {cause}", "kan inte skriva {path}: {cause}"),
    (
        "cannot store on the disk what was written for {path}: {cause}",
        "kan inte lagra på disken det som skrevs för {path}: {cause}",
    ),
    ("cannot replace {path}: {cause}", "kan inte ersätta {path}: {cause}"),
    (
        "cannot put back the old site at {path}: {cause}",
        "kan inte lägga tillbaka den gamla webbplatsen i {path}: {cause}",
    ),
    (
        "cannot open the lock {path}: {cause}",
        "kan inte öppna låset {path}: {cause}",
    ),
    (
        "give --output the name of a folder, as in --output ../site",
        "ange namnet på en mapp med --output, till exempel --output ../site",
    ),
    (
        "choose another folder with --output, beside the content",
        "välj en annan mapp med --output, bredvid mappen med uppgifterna",
    ),
    (
        "choose another name with --output, or move the file away yourself",
        "välj ett annat namn med --output, eller flytta undan filen själv",
    ),
    (
        "give the folder itself: --output {folder}",
        "ange själva mappen: --output {folder}",
    ),
    (
        "choose another folder with --output, or empty it yourself",
        "välj en annan mapp med --output, eller töm den själv",
    ),
    (
        "wait until the other run has ended, or choose another folder with --output",
        "vänta tills den andra körningen är klar, eller välj en annan mapp med --output",
    ),
    ("give the file another name", "ge filen ett annat namn"),
    (
        "make room, or choose a folder on another disk with --output",
        "frigör utrymme, eller välj en mapp på en annan disk med --output",
    ),
    (
        "the new site takes {size} beside the old one while it is written; make room, or choose a folder on another disk with --output",
        "den nya webbplatsen tar {size} bredvid den gamla medan den skrivs; frigör utrymme, eller välj en mapp på en annan disk med --output",
    ),
    (
        "a new site is made beside the old one: you need the right to write in {folder}",
        "en ny webbplats görs bredvid den gamla: du behöver rätt att skriva i {folder}",
    ),
    (
        "a run of another user has left it; if none is running, remove it: rm {path}",
        "det är kvar efter en annan användares körning; om ingen sådan pågår, ta bort det: rm {path}",
    ),
    (
        "a mount point cannot be replaced: choose a folder inside of it with --output",
        "en monteringspunkt går inte att ersätta: välj en mapp inuti den med --output",
    ),
    ("{n} bytes", "{n} byte"),
    (
        "{path} is there already, and was left as it is",
        "{path} finns redan, och är kvar som den var",
    ),
    (
        "{path} has files in it, and was left as it is",
        "{path} är inte tom, och är kvar som den var",
    ),
    (
        "open that file, or choose another id",
        "öppna den filen, eller välj ett annat id",
    ),
    (
        "name a folder that is not there yet, or is empty",
        "ange en mapp som inte finns än, eller är tom",
    ),
    // the preview
    (
        "cannot serve on port {port}: {error}",
        "kan inte använda port {port}: {error}",
    ),
    (
        "cannot watch the content folder: {cause}",
        "kan inte bevaka mappen med uppgifterna: {cause}",
    ),
    (
        "name another with --port, or 0 for any that is free",
        "ange en annan med --port, eller 0 för någon som är ledig",
    ),
    (
        "another program may watch too many files; on Linux see `man 7 inotify`",
        "ett annat program kanske bevakar för många filer; i Linux, se `man 7 inotify`",
    ),
    (
        "this preview is for localhost alone; open it as http://127.0.0.1 with its port",
        "förhandsvisningen är bara för den här datorn; öppna den som http://127.0.0.1 med dess port",
    ),
    ("Preview", "Förhandsvisning"),
    ("the page is as it was before", "sidan är som den var förut"),
    ("there is no site yet", "det finns ingen webbplats än"),
    (
        "The records could not be read; {over}",
        "Uppgifterna gick inte att läsa; {over}",
    ),
    ("This page could not be made", "Den här sidan kunde inte skapas"),
    (
        "this program has a mistake, and could not make this of the records",
        "det är ett fel i programmet, så det här kunde inte skapas av uppgifterna",
    ),
    (
        "the system gives no thread; end other programs, and it is tried again",
        "systemet ger ingen tråd; avsluta andra program, så görs ett nytt försök",
    ),
    (
        "the terminal tells where; undo the last change to go on",
        "terminalen visar var; ångra den senaste ändringen för att komma vidare",
    ),
    (
        "shows each saved change; Ctrl-C ends it",
        "visar varje sparad ändring; Ctrl-C avslutar",
    ),
    ("read anew in {took} ms", "uppgifterna lästes in igen på {took} ms"),
    (
        "read anew in {took} ms; nothing has changed",
        "uppgifterna lästes in igen på {took} ms; ingenting har ändrats",
    ),
    (
        "nothing was made; the preview shows what is wrong",
        "ingenting har gjorts; förhandsvisningen visar vad som är fel",
    ),
    // answer, paper
    (
        "there is no question `{question}`",
        "det finns ingen fråga `{question}`",
    ),
    (
        "the edition of {day} is kept already, made of the same records",
        "utgåvan den {day} är redan sparad, och gjord av samma uppgifter",
    ),
    (
        "an edition of {day} is kept already, and it was made of other records",
        "en utgåva den {day} är redan sparad, och den gjordes av andra uppgifter",
    ),
    (
        "hand the paper in on a day of its own; what was handed in stays as it was",
        "lämna in utlåtandet en annan dag; det som har lämnats in är kvar som det var",
    ),
    // build, check
    (
        "nothing was written; the old site is as it was",
        "ingenting har skrivits; den gamla webbplatsen är som den var",
    ),
    ("{path} could not be removed", "{path} gick inte att ta bort"),
    (
        "{n} files in {folder}; open {page}",
        "{n} filer i {folder}; öppna {page}",
    ),
    ("load", "läser"),
    ("check", "kontrollerar"),
    ("answer", "svarar"),
    ("render", "gör sidor"),
    ("links", "följer länkar"),
    ("write", "skriver"),
    ("no findings", "inga påpekanden"),
    // explain, licences, manual, schema
    ("codes", "koder"),
    ("there is no code `{text}`", "det finns ingen kod `{text}`"),
    ("The fonts {name}", "Typsnitten {name}"),
    (
        "What is compiled into the program besides",
        "Vad som ingår i programmet därutöver",
    ),
    ("{n} pages in {folder}", "{n} sidor i {folder}"),
    ("{n} schemas in {folder}", "{n} scheman i {folder}"),
    ("name another folder for the schemas", "ange en annan mapp för scheman"),
    // init
    (
        "A spreadsheet with what is known (its name; nothing for a site with made-up records)",
        "Ett kalkylblad med uppgifterna (filens namn; tomt för en webbplats med påhittade)",
    ),
    ("Title of the site", "Webbplatsens titel"),
    ("Publisher", "Utgivare"),
    ("One unit is called", "En enhet kallas"),
    ("Several are called", "Flera kallas"),
    ("In the definite form", "I bestämd form"),
    ("Several in the definite form", "Flera i bestämd form"),
    (
        "hint: run `sh ci/pin.sh v{version}`, by which the pipelines take this version and no other",
        "gå vidare med `sh ci/pin.sh v{version}`, så att flödena tar den här versionen och ingen annan",
    ),
    (
        "hint: write in ci/settings where this program is released, then run `sh ci/pin.sh v{version}`, by which the pipelines take this version and no other",
        "skriv i ci/settings var programmet ges ut, och gå sedan vidare med `sh ci/pin.sh v{version}`, så att flödena tar den här versionen och ingen annan",
    ),
    // migrate, new
    (
        "cannot change {path}: its text cannot be read as a record",
        "kan inte ändra {path}: texten går inte att läsa som en post",
    ),
    (
        "mend what `lagesbild check` tells of it, and run the command again; nothing was written",
        "rätta det som `lagesbild check` säger om den, och kör kommandot igen; ingenting har skrivits",
    ),
    (
        "the records are of format {n} already",
        "uppgifterna har redan format {n}",
    ),
    ("format {n}", "format {n}"),
    ("would change {path}", "skulle ändra {path}"),
    ("an id has {an_id}", "ett id består av {an_id}"),
    (
        "a record of the kind `{kind}` needs {keys}",
        "en post av slaget `{kind}` behöver {keys}",
    ),
    (
        "a record of the kind `{kind}` has no key `{key}`",
        "en post av slaget `{kind}` har ingen nyckel `{key}`",
    ),
    ("add {flags}", "lägg till {flags}"),
    ("nothing was made", "ingenting har skapats"),
];
