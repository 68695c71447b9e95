//! A generated city: the same records for the same number of districts, always.
//!
//! Each district has six posts with three periods each, four documents of its own, and a narrative of about 350 words
//! with headings, a list, a table, links and footnotes. One inquiry asks five questions of all districts.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// Id, name, unit, and a noun of its holders in the singular and the plural.
const PROGRAMMES: [(&str, &str, &str, &str, &str); 6] = [
    (
        "hos-polis",
        "Socialsekreterare hos polis",
        "persons",
        "socialsekreterare hos polis",
        "socialsekreterare hos polis",
    ),
    (
        "skolteam",
        "Skolsociala team",
        "posts",
        "skolsocionom",
        "skolsocionomer",
    ),
    ("falt", "Fältarbete", "persons", "fältassistent", "fältassistenter"),
    ("radgivning", "Föräldrarådgivning", "fte", "rådgivare", "rådgivare"),
    (
        "insatsgrupp",
        "Social insatsgrupp",
        "persons",
        "samordnare",
        "samordnare",
    ),
    ("avhopp", "Stöd till avhoppare", "persons", "handläggare", "handläggare"),
];

const FIRST: [&str; 25] = [
    "Alm", "Berg", "Björk", "Dal", "Ek", "Fager", "Gran", "Hag", "Hassel", "Kvarn", "Lind", "Lund", "Mar", "Norr",
    "Ost", "Rost", "Sand", "Skog", "Sol", "Sten", "Söder", "Tall", "Vall", "Vik", "Ång",
];
const SECOND: [&str; 20] = [
    "a", "e", "inge", "o", "and", "ar", "el", "er", "eter", "ika", "ila", "ima", "ina", "ira", "isa", "ista", "ola",
    "ona", "ora", "una",
];
const THIRD: [&str; 20] = [
    "berg", "bro", "by", "dal", "holm", "hult", "hus", "lid", "lund", "mark", "näs", "park", "sjö", "stad", "strand",
    "torp", "udd", "vik", "ås", "äng",
];

/// Writes a city into an empty folder.
///
/// # Errors
///
/// Where a file cannot be written.
pub fn write(folder: &Path, districts: usize) -> io::Result<()> {
    assert!(
        districts <= FIRST.len() * SECOND.len() * THIRD.len(),
        "there are not so many names"
    );
    for part in ["districts", "programmes", "inquiries/laget"] {
        fs::create_dir_all(folder.join(part))?;
    }
    fs::write(folder.join("site.yaml"), SITE)?;
    for (id, name, unit, one, many) in PROGRAMMES {
        let text = format!(
            "name: {name}\nunit: {unit}\nholder: {{ sv: {{ one: {one}, many: {many} }} }}\n\
             description: Stadsdelarnas arbete inom {}.\n",
            name.to_lowercase()
        );
        fs::write(folder.join(format!("programmes/{id}.yaml")), text)?;
    }
    fs::write(folder.join("inquiries/laget/inquiry.yaml"), INQUIRY)?;
    for n in 0..districts {
        let id = id(n);
        fs::write(folder.join(format!("districts/{id}.yaml")), record(n))?;
        fs::write(folder.join(format!("districts/{id}.md")), narrative(n, districts))?;
    }
    Ok(())
}

/// Neighbours in number have unlike names, so that the order of the ids is not that of the numbers.
fn name(n: usize) -> String {
    let n = n * 7919 % (FIRST.len() * SECOND.len() * THIRD.len());
    let (first, rest) = (n % FIRST.len(), n / FIRST.len());
    format!(
        "{}{}{}",
        FIRST[first],
        SECOND[rest % SECOND.len()],
        THIRD[rest / SECOND.len()]
    )
}

fn id(n: usize) -> String {
    let plain = |c| match c {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        c => c,
    };
    name(n).to_lowercase().chars().map(plain).collect()
}

fn record(n: usize) -> String {
    let mut out = format!("name: {}\nposts:\n", name(n));
    for (p, (programme, _, unit, ..)) in PROGRAMMES.iter().enumerate() {
        // a number that holds all through in every third post, and grows once in the others
        let first = 1 + (n + p) % 3;
        let later = first + usize::from(!(n * 7 + p).is_multiple_of(3));
        let month = 1 + (n * 5 + p) % 12;
        let _ = write!(
            out,
            "  - programme: {programme}
    start:
      introduced: \"2019\"
      on_site: \"2019-{month:02}\"
      source: beslut#start
    home:
      - from: \"2019\"
        name: enheten för barn och unga
        source: beslut#organisation
    statements:
      - id: inledning
        value: {first}
        unit: {unit}
        from: \"2019-{month:02}\"
        to: \"2020-12-31\"
        basis: stated
        source: rapport#bemanning
      - id: utbyggnad
        value: {later}
        unit: {unit}
        from: \"2021-01-01\"
        to: \"2022-06-30\"
        basis: stated
        text: Omfattningen sågs över när verksamheten hade funnits en tid, och arbetssättet behölls.
        source: uppfoljning#bemanning
      - id: nu
        value: {later}
        unit: {unit}
        from: \"2022-07-01\"
        to: \"2024-03-19\"
        basis: stated
        source: svar#bemanning
"
        );
    }
    let sources = [
        ("beslut", "Beslut om verksamhetens start", "2019-12-10"),
        ("rapport", "Rapport om det första arbetet", "2021-02-16"),
        ("uppfoljning", "Uppföljning av utbyggnaden", "2022-09-20"),
        ("svar", "Svar om nuvarande bemanning", "2024-03-19"),
    ];
    out.push_str("sources:\n");
    for (id, title, signed) in sources {
        let _ = write!(
            out,
            "  {id}:
    title: {title}
    type: tjänsteutlåtande
    publisher: Stadsdelsförvaltningen {}
    signed: \"{signed}\"
    places:
      start: Avsnittet om verksamhetens start
      organisation: Avsnittet om organisationen
      bemanning: Avsnittet om bemanningen
",
            name(n)
        );
    }
    out
}

fn narrative(n: usize, districts: usize) -> String {
    let here = id(n);
    let (near, far) = ((n + 1) % districts, (n + districts / 2) % districts);
    let mut rows = String::new();
    for (programme, label, ..) in PROGRAMMES {
        let _ = writeln!(
            rows,
            "| [{label}](programme:{programme}) | `= posts.{here}.{programme}.value` | `= posts.{here}.{programme}.since` |"
        );
    }
    format!(
        "## Så arbetar {name}

Förvaltningen i {name} har byggt upp sitt arbete steg för steg. Den första verksamheten kom till efter ett beslut som
pekade ut vad som skulle prövas först och vem som skulle följa arbetet.[^1] Därefter har uppgifterna blivit fler, och
de som arbetar nära skolan och polisen har fått en gemensam ledning. Uppdraget är detsamma, men vägarna in är flera.

Samarbetet med [{near_name}](district:{near}) gäller främst unga som rör sig över gränsen mellan områdena. Med
[{far_name}](district:{far}) delar förvaltningen erfarenheter och rutiner, men inga tjänster. När ett ärende berör båda
håller den förvaltning i arbetet där den unga bor.

## Det här gör verksamheterna

- Socialsekreterarna hos polis ger råd om orosanmälningar och ser till att den som behöver stöd får en väg vidare.
- Skolteamen möter elever, vårdnadshavare och lärare när frånvaron växer, och följer upp vad som har avtalats.
- Fältassistenterna är ute på kvällar och vid helger, och håller kontakt med föreningar och fritidsgårdar.
- Rådgivarna tar emot föräldrar utan väntetid och utan att det behöver bli ett ärende.

Insatsgruppen samlar dem som redan känner den unga. Den som vill lämna ett kriminellt liv får hjälp av särskilda
handläggare, ofta tillsammans med [andra områden](programme:avhopp) där det är tryggare att bo.

### Bemanningen

| verksamhet | bemanning | sedan |
| --- | --- | --- |
{rows}
Uppgifterna i tabellen kommer från förvaltningens senaste svar.[^2] De avser tjänster som var bemannade den dagen, och
inte sådana som var beslutade men vakanta. Hur arbetet fördelas över veckan avgör varje enhet själv.

## Vad som återstår

Uppföljningen pekade på att rutinerna skiljer sig mellan enheterna och att samma uppgift ibland lämnas flera gånger.[^3]
Förvaltningen har därför börjat skriva ned hur ett ärende ska gå från den första kontakten till avslutad insats. Den
som vill veta hur staden som helhet ligger till hittar det i [svaret om bemanningen](question:laget/antal), och hur
länge arbetet har pågått framgår av [en egen fråga](question:laget/varaktighet). Nästa uppföljning görs när de nya
rutinerna har prövats ett helt år, och då ska även de som har fått stöd tillfrågas om vad som hjälpte.

[^1]: source:{here}/beslut#start
[^2]: source:{here}/svar#bemanning
[^3]: source:{here}/uppfoljning#bemanning
",
        name = name(n),
        near_name = name(near),
        near = id(near),
        far_name = name(far),
        far = id(far),
    )
}

const SITE: &str = r#"title: Lägesbild
subtitle: En påhittad stad
language: sv
languages: [sv]
publisher: { name: Exempelutgivaren, contact: redaktion@example.org }
notice: Staden finns inte.
as_of: "2024-03-19"
known_by: "2024-03-19"
nouns:
  district:
    sv: { one: stadsdelsförvaltning, the: stadsdelsförvaltningen, many: stadsdelsförvaltningar, the_many: stadsdelsförvaltningarna, gender: common }
"#;

const INQUIRY: &str = r#"title: Läget i staden
type: skrivelse
asked_by: Nämnden
addressed_to: Förvaltningen
received: "2024-03-01"
as_of: "2024-03-19"
known_by: "2024-03-19"
questions:
  - id: varaktighet
    number: "1"
    summary: Hur länge har det funnits socialsekreterare på plats hos polisen i varje stadsdelsförvaltning?
    kind: duration
    programme: hos-polis
    start_side: on_site
  - id: konstans
    number: "2"
    summary: Är antalet tjänster i de skolsociala teamen detsamma som från början?
    kind: constancy
    programme: skolteam
    unit: posts
  - id: antal
    number: "3"
    summary: Hur många fältassistenter arbetar i hela staden?
    kind: headcount
    programme: falt
    unit: persons
  - id: tackning
    number: "4"
    summary: Vilka stadsdelsförvaltningar har föräldrarådgivning, och sedan när?
    kind: coverage
    programme: radgivning
  - id: forvaltningar
    asked: false
    summary: Vilka stadsdelsförvaltningar finns?
    kind: coverage
    existing: true
"#;
