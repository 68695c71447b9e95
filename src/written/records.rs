//! One type per record kind; `docs/records.md` is their reference.

use super::decode::{At, record};
use super::leaf::{
    Cite, ClockDate, Dated, EditAddress, Format, MailAddress, Moment, Month, OneOf, Reference, TagEntity, Text,
    WebAddress,
};
use super::licence::Licence;
use super::old_address::OldAddress;
use crate::model::date::Date;
use crate::model::number::{Change, Number};
use crate::model::word::*;
use crate::model::{Every, Extent, Language};

record! {
    /// What one source says of one subject.
    Statement say!("a statement") = "Uppgift", "Vad en källa säger om en sak" {
        /// How many there were.
        may value: At<Number> = "Hur många de var",
        /// How many more or fewer.
        may change: At<Change> = "Hur många fler eller färre de blev, med plus eller minus",
        /// A verbal value, kept as said.
        may as_said: At<Text> = "Ett värde i ord, så som källan säger det; blir aldrig ett tal",
        /// Part-time presence.
        may extent: Extent = "Närvaro på deltid: partly, eller dagar i veckan",
        /// What the source says, in our words.
        may text: At<Text> = "Vad källan säger, med egna ord",
        /// What is counted.
        may unit: At<String> = "Vad som räknas: posts, persons, fte, schools, teams, percent, times, parties, eller en egen enhet i site.yaml",
        /// Rank or profession.
        may category: String = "Befattning eller yrke",
        /// Established, funded or filled.
        may measure: Measure = "Om tjänsten är inrättad, finansierad eller tillsatt, när källan säger vilket",
        /// The year that the figure is of.
        may period: Period = "Vilket slags år talet gäller",
        /// The reading of an ambiguous word.
        may reading: At<String> = "Vilken läsning av ett tvetydigt ord uppgiften hör till",
        /// The programme, where the subject is not a post.
        may programme: At<String> = "Insatsen, när uppgiften inte står under en tjänst",
        /// Since when.
        may from: Moment = "Sedan när",
        /// Until when, inclusive.
        may to: Moment = "Till och med när; bara när källan säger ett slut",
        /// When it was seen.
        may at: Moment = "När det iakttogs",
        /// How the source knows it.
        need basis: At<Basis> = "Grund: stated har gällt hela tiden, observed var så vid ett tillfälle, planned är på väg, need önskas bara",
        /// Why we conclude it.
        may inferred: String = "Skälet, när vi drar en slutsats som källan inte säger rent ut",
        /// What became of a reinforcement.
        may outcome: Outcome = "Vad som blev av en tillfällig förstärkning",
        /// A claim over many rows.
        may claims: At<ClaimKind> = "Källans egen summa (total) eller påstående om alla (all); prövas mot raderna",
        /// Districts that the claim leaves out.
        list except: At<String> = "Enheter som påståendet undantar",
        /// How far a total may differ from its rows by rounding.
        may tolerance: At<Number> = "Hur mycket en summa får skilja sig från raderna genom avrundning",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
        /// What others refer to it by.
        may id: At<String> = "Eget id, bara när något hänvisar hit",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// The three sides of a start.
    Start say!("a start") = "Start", "När en tjänst började: tre sidor, var och en med sin dag" {
        /// The source does not tell which side.
        may introduced: Dated = "Infördes; källan säger inte om det är tillsättning eller plats",
        /// Somebody was appointed.
        may appointed: Dated = "Någon tillsattes",
        /// Somebody was there in person.
        may on_site: Dated = "Någon var på plats",
        /// Where it is said.
        may source: Cite = "Var det står: källans id, och stället efter #",
        /// Why we conclude it.
        may inferred: String = "Skälet, när vi drar en slutsats som källan inte säger rent ut",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// A home or a duty with its time.
    Placement say!("a home or a duty") = "Hemvist eller uppgift", "Var tjänsten hör hemma eller vad den gör därtill, med sin tid" {
        /// Since when.
        may from: Moment = "Sedan när",
        /// Until when, inclusive.
        may to: Moment = "Till och med när; bara när källan säger ett slut",
        /// When it was seen.
        may at: Moment = "När det iakttogs",
        /// Its name.
        need name: Text = "Namnet",
        /// How the source knows it; default `stated` with `from`, `observed` with `at`.
        may basis: Basis = "Grund; utan den gäller stated med from, observed med at",
        /// Why we conclude it.
        may inferred: String = "Skälet, när vi drar en slutsats som källan inte säger rent ut",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// Why a post is not in place.
    Status say!("a status") = "Läge", "Varför en tjänst inte är på plats" {
        /// Which.
        need status: Standing = "Vilket läge",
        /// Why.
        may reason: Text = "Varför",
        /// Since when.
        may from: Moment = "Sedan när",
        /// When it was seen.
        may at: Moment = "När det iakttogs",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// A district's posts in one programme.
    Post say!("a post") = "Tjänst", "En enhets tjänster i en insats; aldrig en person" {
        /// The programme's id.
        need programme: At<String> = "Insatsens id",
        /// The post's own id.
        may id: At<String> = "Tjänstens eget id, bara när en enhet har två tjänster i en insats",
        /// Another organisation that the post belongs to.
        may organization: Text = "En annan organisation som tjänsten tillhör",
        /// When it began.
        may start: Start = "När den började",
        /// Organisational placements.
        list home: Placement = "Organisatorisk hemvist, med sin tid",
        /// What it does beside.
        list duties: Placement = "Uppgifter vid sidan av, med sin tid",
        /// Another post held by the same people.
        may dual_role: At<String> = "En annan tjänst som samma personer har",
        /// Why it is not in place.
        list status: Status = "Varför den inte är på plats",
        /// What is said of it.
        none statements: Statement = "Vad källorna säger om den",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// One of the districts that share a post.
    Member say!("a member of a shared post") = "Delande enhet", "En av enheterna som delar en tjänst" {
        /// The district's id.
        need district: At<String> = "Enhetens id",
        /// Since when.
        may from: Moment = "Sedan när",
        /// When it was seen.
        may at: Moment = "När det iakttogs",
        /// What was shared before.
        may before: OneOf = "Vad som delades före: unknown, eller en av flera enheter",
        /// Why we conclude it.
        may inferred: String = "Skälet, när vi drar en slutsats som källan inte säger rent ut",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// One post that several districts share.
    SharedPost say!("a shared post") = "Delad tjänst", "En tjänst som flera enheter delar; räknas en gång" {
        /// Its name.
        may name: Text = "Namnet",
        /// The programme's id.
        need programme: At<String> = "Insatsens id",
        /// The members.
        list shared_by: Member = "Enheterna som delar tjänsten",
        /// Another organisation that the post belongs to.
        may organization: Text = "En annan organisation som tjänsten tillhör",
        /// When it began.
        may start: Start = "När den började",
        /// Organisational placements.
        list home: Placement = "Organisatorisk hemvist, med sin tid",
        /// What it does beside.
        list duties: Placement = "Uppgifter vid sidan av, med sin tid",
        /// Why it is not in place.
        list status: Status = "Varför den inte är på plats",
        /// What is said of it.
        none statements: Statement = "Vad källorna säger om den",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// An attachment of a source.
    Attachment say!("an attachment") = "Bilaga", "En bilaga till en handling" {
        /// Its title.
        need title: Text = "Titeln",
        /// The source, where we have it.
        may source: Cite = "Källans id, när vi har den",
    }

    /// What a reader should know of the text itself.
    Remark say!("a remark") = "Kommentar", "Vad läsaren bör veta om själva texten" {
        /// Key of the place.
        may place: At<String> = "Ställets nyckel",
        /// What to know.
        need text: At<Text> = "Vad läsaren bör veta",
    }

    /// What a source printed, what is right, and who says so.
    Correction say!("a correction") = "Rättelse", "Vad en källa har tryckt, vad som är rätt och vem som säger det" {
        /// The record that holds the right value.
        need subject: Reference = "Posten som har rätt värde",
        /// Which field of it.
        need field: At<String> = "Vilken nyckel i den",
        /// Where it is printed.
        may place: At<String> = "På vilket ställe det är tryckt",
        /// What is printed.
        need printed: At<String> = "Vad som är tryckt",
        /// What is right.
        need correct: At<String> = "Vad som är rätt",
        /// Why.
        need why: At<Text> = "Varför",
        /// The source that says so.
        cite source: Cite = "Källan som säger det",
    }

    /// The file that a source came as.
    KeptFile say!("a kept file") = "Bevarad fil", "Filen som källan kom som; den ligger i sources/files/" {
        /// Its name in `sources/files/`.
        need name: At<String> = "Filens namn i sources/files/",
        /// The hash of its bytes: `sha256:` and hexadecimal digits.
        need hash: At<String> = "Filens kontrollsumma: sha256: och hexadecimala siffror",
    }

    /// What a filled-in questionnaire answers.
    Returned say!("a returned questionnaire") = "Ifyllt frågeformulär", "Vilket ärende ett ifyllt frågeformulär svarar på, och för vilka enheter" {
        /// The id of the inquiry that it was made for.
        need inquiry: At<String> = "Ärendets id",
        /// The ids of the districts that it answers for.
        list districts: At<String> = "Enheterna som det svarar för",
    }

    /// A document.
    Source say!("a source") = "Källa", "En handling, med sina datum och ställen" {
        /// Its title.
        need title: Text = "Titeln",
        /// What kind of document.
        need kind as "type": Text = "Slag av handling",
        /// Who published it.
        may publisher: Text = "Vem som gav ut den",
        /// Case number.
        may identifier: String = "Diarienummer eller annan beteckning",
        /// Where it is found.
        may url: At<WebAddress> = "Adress; utan https:// om bara adressen är känd",
        /// False where it is referred to but not in our hands.
        may supplied: bool = "false när vi hänvisar till den men inte har den",
        /// When it was signed.
        may signed: At<Date> = "När den undertecknades",
        /// When it was handled.
        may meeting: At<Date> = "När den behandlades på ett möte",
        /// When it was published.
        may published: At<Date> = "När den publicerades",
        /// The date that its "today" means.
        may facts_at: At<Date> = "Vilken dag dess ”i dag” avser; annars mötet, undertecknandet eller publiceringen",
        /// What to know of it.
        may note: At<Text> = "Vad man bör veta om den",
        /// The file that it came as, where it is kept.
        may file: KeptFile = "Filen som den kom som, när den är bevarad",
        /// What it answers, where it is a questionnaire that `ask` made and `import` read.
        may questionnaire: Returned = "Vad den svarar på, när den är ett frågeformulär som lagesbild ask gjorde",
        /// Named places in it.
        may places: Places = "Ställen att hänvisa till, med nyckel och beskrivning",
        /// What it says at a place, word for word; for sites that may quote.
        may quotes: Places = "Vad den säger på ett ställe, ordagrant; för den som får citera",
        /// What is attached to it.
        list attachments: Attachment = "Bilagor",
        /// What to know of its text.
        list remarks: Remark = "Kommentarer till texten",
        /// What is wrong in it.
        list corrections: Correction = "Rättelser: vad den har tryckt fel",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// A day on which a district began or ended.
    LifeDay say!("a day with its source") = "Dag med källa", "Dagen då en enhet bildades eller upphörde, och var det står" {
        /// The day, as exact as the source tells it.
        need date: At<Date> = "Dagen, så noga som källan säger",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
    }

    /// A district.
    District say!("a district") = "Enhet", "En förvaltning eller annan enhet, med sina tjänster" {
        /// Its name.
        need name: Text = "Namnet",
        /// What kind of unit.
        may classification: Text = "Slag av enhet",
        /// The first day on which it exists, where no event made it.
        may founded: LifeDay = "Första dagen som den finns, när ingen händelse bildar den",
        /// The first day on which it exists no more, where no event ended it.
        may dissolved: LifeDay = "Första dagen som den inte finns mer, när ingen händelse avslutar den",
        /// Its posts.
        list posts: Post = "Enhetens tjänster",
        /// Addresses at which its page stood before.
        list aliases: At<OldAddress> = "Adresser som sidan har haft förut",
        /// What is said of the district itself.
        none statements: Statement = "Vad källorna säger om enheten själv",
        /// Documents that only this record cites.
        may sources: OwnSources = "Handlingar som bara den här posten hänvisar till",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// Categories that are all of a whole.
    PartsOf say!("the parts of a whole") = "Delar av en helhet", "Befattningar som tillsammans är allt, så som en källa säger" {
        /// The category that they make up; all where left out.
        may whole: String = "Befattningen som de tillsammans är; hela insatsen när nyckeln saknas",
        /// The categories.
        none categories: At<String> = "Befattningarna",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
    }

    /// A form of work.
    Programme say!("a programme") = "Insats", "En insats eller arbetsform" {
        /// Its name.
        need name: Text = "Namnet",
        /// Short name.
        may abbreviation: String = "Förkortning",
        /// What somebody who holds such a post is called.
        may holder: Nouns = "Vad den som har en sådan tjänst kallas",
        /// In what its posts are counted.
        may unit: At<String> = "Enheten som insatsens tjänster räknas i",
        /// What it is, in a sentence.
        may description: At<Text> = "Vad det är, i en mening",
        /// Addresses at which its page stood before.
        list aliases: At<OldAddress> = "Adresser som sidan har haft förut",
        /// Categories that a source says make up a whole; only then are they added.
        list parts_of: PartsOf = "Befattningar som en källa säger är alla; bara då läggs de ihop",
        /// What is said of the programme itself.
        none statements: Statement = "Vad källorna säger om insatsen själv",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// A reorganisation.
    Event say!("an event") = "Händelse", "En sammanläggning, delning eller annan förändring av enheter" {
        /// Its name.
        need name: Text = "Namnet",
        /// What kind.
        need classification: EventKind = "Vilket slag",
        /// When it was decided.
        may decided: At<Date> = "När det beslutades",
        /// Since when it is in force.
        need in_force: At<Date> = "När det träder i kraft",
        /// The districts before it; one that stands on both sides goes on. None where something comes into being of nothing.
        none original: At<String> = "Enheterna före; en som står på båda sidor består. Inga när något bildas ur intet",
        /// The districts after it. None where something ends without a successor.
        none resulting: At<String> = "Enheterna efter. Inga när något upphör utan efterföljare",
        /// `stated`, or `planned` where it lies after the source.
        need basis: At<Basis> = "stated, eller planned när det ligger efter källan",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
        /// What is said of the event itself.
        none statements: Statement = "Vad källorna säger om händelsen själv",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// How many members a group has.
    Size say!("a size") = "Storlek", "Hur många en grupp är" {
        /// How many.
        need value: Number = "Hur många",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
    }

    /// Several districts under one name.
    Group say!("a group") = "Grupp", "Flera enheter under ett namn" {
        /// Its name.
        need name: Text = "Namnet",
        /// The districts, where they are known.
        none members: At<String> = "Enheterna, när källan nämner dem",
        /// How many they are.
        may size: Size = "Hur många de är",
        /// What is said of the group.
        none statements: Statement = "Vad källorna säger om gruppen",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// Who takes part in a forum.
    Participant say!("a participant") = "Deltagare", "Vem som deltar i ett forum" {
        /// The organisation or group.
        need name: Text = "Organisationen eller gruppen",
        /// In what role.
        may role: Text = "I vilken roll",
        /// Not always.
        may sometimes: bool = "true när den deltar ibland",
        /// Not yet.
        may planned: bool = "true när den ska delta men inte gör det än",
    }

    /// How often a forum meets.
    Frequency say!("a frequency") = "Mötestakt", "Hur ofta ett forum möts" {
        /// How many times.
        need times: Number = "Hur många gånger",
        /// In what time.
        need every: Every = "På hur lång tid",
        /// As the source says it.
        may as_said: String = "Så som källan säger det",
    }

    /// A standing meeting.
    Forum say!("a forum") = "Samverkansforum", "Ett stående möte" {
        /// Its name.
        need name: Text = "Namnet",
        /// What kind of forum.
        may classification: String = "Slag av forum",
        /// Whose it is.
        list districts: At<String> = "Enheterna som det hör till",
        /// Who takes part.
        list participants: Participant = "Vilka som deltar",
        /// How often it meets.
        may frequency: Frequency = "Hur ofta det möts",
        /// What for.
        may purpose: At<Text> = "Vad det är till för",
        /// When this was so.
        may at: At<Date> = "När det var så",
        /// Why we conclude it.
        may inferred: String = "Skälet, när vi drar en slutsats som källan inte säger rent ut",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// How far a commitment has come.
    CommitmentStatus say!("a status of a commitment") = "Läge för ett åtagande", "Hur långt ett åtagande har kommit" {
        /// Which.
        need status: Progress = "Vilket läge",
        /// When this was so.
        need at: At<Date> = "När det var så",
        /// In what words.
        may text: At<Text> = "Med egna ord",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// A word that readers may not know.
    Term say!("a term") = "Ord", "Ett ord eller en förkortning som förklaras för läsaren" {
        /// The word, written out.
        need name: Text = "Ordet, utskrivet",
        /// Short name.
        may abbreviation: String = "Förkortning",
        /// Its other forms and names, as texts have them.
        list other_names: Text = "Andra former och namn, så som de står i texter",
        /// What it means, in a sentence.
        need definition: At<Text> = "Vad det betyder, i en mening",
        /// Where it is said; none for words of the site's own.
        may source: Cite = "Var det står: källans id, och stället efter #; ingen när förklaringen är er egen",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// Something promised.
    Commitment say!("a commitment") = "Åtagande", "Något som är utlovat, planerat eller efterfrågat" {
        /// What, in a few words.
        need title: At<Text> = "Vad, i få ord",
        /// Who: districts, or the site.
        list owners: At<String> = "Vem: enheter, eller site för helheten",
        /// What kind.
        need kind: CommitmentKind = "Vilket slag",
        /// When it is due.
        may due: At<Date> = "När det ska vara gjort",
        /// When it is due, as the source says it.
        may due_as_said: String = "När det ska vara gjort, så som källan säger det",
        /// Why we conclude the date.
        may due_inferred: String = "Skälet, när dagen är vår slutsats",
        /// The programme that it concerns.
        may programme: At<String> = "Insatsen som det gäller",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
        /// How far it has come.
        list status: CommitmentStatus = "Hur långt det har kommit",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// One measured value.
    Observation say!("an observation") = "Observation", "Ett mätvärde" {
        /// Whom it concerns.
        need subject: Reference = "Vem det gäller: district:ID, group:ID eller site",
        /// The value.
        may value: At<Number> = "Värdet",
        /// A verbal value, kept as said.
        may as_said: String = "Ett värde i ord, så som källan säger det; blir aldrig ett tal",
        /// When it was measured.
        may at: At<Date> = "När det mättes",
        /// How many were asked.
        may base: Number = "Hur många som svarade eller ingick",
        /// What to know.
        may text: At<Text> = "Vad läsaren bör veta",
        /// Why we conclude it.
        may inferred: String = "Skälet, när vi drar en slutsats som källan inte säger rent ut",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// Something measured.
    Indicator say!("an indicator") = "Nyckeltal", "Något som mäts" {
        /// Its name.
        need name: Text = "Namnet",
        /// Its unit.
        need unit: At<String> = "Enheten som värdena har",
        /// Of whom it is measured.
        may population: Text = "Vilka det mäts för",
        /// What it measures.
        may description: At<Text> = "Vad det mäter",
        /// The values.
        list observations: Observation = "Mätvärdena",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// What is said against a claim.
    Disputed say!("what is said to a claim") = "Svar på ett påstående", "Vad källorna säger om påståendet" {
        /// In our words.
        need text: At<Text> = "Med egna ord",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
    }

    /// What the asker says, which is not a fact.
    Claim say!("a claim") = "Påstående", "Vad frågeställaren säger; det är inte fakta" {
        /// What others refer to it by.
        need id: At<String> = "Eget id, bara när något hänvisar hit",
        /// What is claimed, in our words.
        need text: At<Text> = "Vad som påstås, med egna ord",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
        /// What is said against it.
        may disputed: Disputed = "Vad som talar emot det",
    }

    /// The reinforcement that a question asks about.
    Of say!("the reinforcement") = "Förstärkning", "Den tillfälliga förstärkning som frågan gäller" {
        /// Whose it was.
        need subject: Reference = "Vems den var",
        /// The statement that tells its size.
        need statement: At<String> = "Id för uppgiften som säger hur stor den var",
    }

    /// One reading of an ambiguous word.
    Reading say!("a reading") = "Läsning", "Ett sätt att läsa ett tvetydigt ord" {
        /// The id that statements name.
        need id: At<String> = "Det id som uppgifterna anger",
        /// The reading in a few words.
        need label: Text = "Läsningen i få ord",
        /// The reading in a sentence.
        may text: At<Text> = "Läsningen i en mening",
    }

    /// What the investigator adds to the computed caveats.
    Caveat say!("a caveat") = "Förbehåll", "Vad utredaren lägger till de beräknade förbehållen" {
        /// In our words.
        need text: At<Text> = "Med egna ord",
        /// Where it is said.
        may source: Cite = "Var det står: källans id, och stället efter #",
    }

    /// A question.
    Question say!("a question") = "Fråga", "En fråga i ett ärende" {
        /// Its id below the inquiry.
        need id: At<String> = "Frågans id inom ärendet",
        /// Its number in the document.
        may number: String = "Frågans nummer i handlingen",
        /// What is asked, in our words.
        need summary: At<Text> = "Vad som frågas, med egna ord",
        /// Where it is asked.
        may source: Cite = "Var det frågas",
        /// What kind of answer it wants.
        need kind: At<QuestionKind> = "Vilket slags svar som söks",
        /// The programme that it asks about.
        may programme: At<String> = "Insatsen som frågan gäller",
        /// Which side of the start.
        may start_side: StartSide = "Vilken sida av starten som frågan gäller",
        /// What is counted.
        may unit: At<String> = "Vad som räknas: posts, persons, fte, schools, teams, percent, times, parties, eller en egen enhet i site.yaml",
        /// Rank or profession.
        may category: String = "Befattning eller yrke",
        /// Established, funded or filled.
        may measure: Measure = "Om tjänsten är inrättad, finansierad eller tillsatt, när källan säger vilket",
        /// The kind of year asked for.
        may period: Period = "Vilket slags år frågan gäller",
        /// Another organisation whose posts are asked for.
        may organization: Text = "En annan organisation vars tjänster frågan gäller",
        /// The districts that it asks about; all where left out.
        list districts: At<String> = "Enheterna som frågan gäller; alla när nyckeln saknas",
        /// The dates that it asks about.
        list dates: At<Date> = "Dagarna som frågan gäller; ärendets as_of när nyckeln saknas",
        /// Which districts existed.
        may existing: bool = "true när frågan är vilka enheter som fanns",
        /// The reinforcement.
        may of: Of = "Förstärkningen som frågan gäller",
        /// The readings of the word.
        none readings: Reading = "Ordets olika läsningar",
        /// The account: one sentence, and a paragraph for each point below it.
        may account: At<Text> = "Redogörelsen: en mening, och ett stycke för varje punkt under den",
        /// What of the question the account leaves open.
        may partly: At<Text> = "Vad i frågan som redogörelsen lämnar öppet; svaret är då delvis",
        /// True where the account is a refusal: somebody replied, and gave nothing of what was asked.
        may refused: bool = "true när redogörelsen är ett avslag: någon svarade men lämnade inget av det som frågades",
        /// Records that the answer leans on.
        list about: Reference = "Poster som svaret stöder sig på",
        /// Sources of the account.
        list sources: Cite = "Redogörelsens källor",
        /// What to know beside.
        list caveats: Caveat = "Vad man bör veta därtill",
        /// False for an own compilation.
        may asked: bool = "false för en egen sammanställning som ingen har frågat efter",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// Somebody who approved a paper.
    Approval say!("an approval") = "Attest", "Någon som har godkänt ett tjänsteutlåtande" {
        /// The role; never a name.
        need role: Text = "Rollen, aldrig ett namn",
        /// When.
        may date: At<Date> = "När det godkändes",
        /// Where it is said.
        may source: Cite = "Var det står",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// The paper that goes to the committee.
    Paper say!("a paper") = "Tjänsteutlåtande", "Det som tjänsteutlåtandet säger utöver svaren" {
        /// What it is called.
        may kind as "type": Text = "Vad handlingen kallas; annars tjänsteutlåtande",
        /// Who hands it in.
        may administration: Text = "Förvaltningen som lämnar in det; annars webbplatsens utgivare",
        /// The case officer's role; never a name.
        may officer: Text = "Handläggarens roll, aldrig ett namn",
        /// To whom.
        may addressee: Text = "Nämnden som det ställs till; annars den som frågan ställdes till",
        /// Its date; the date that is asked about where left out.
        may date: At<Date> = "Handlingens datum; annars ärendets as_of",
        /// Its case number.
        may case_number: String = "Diarienummer",
        /// What the committee is asked to decide, each a sentence of its own.
        list proposal: At<Text> = "Förslag till beslut, varje punkt en hel mening",
        /// How the matter was prepared.
        may preparation: Caveat = "Hur ärendet har beretts, och var det står",
        /// What goes with it beside the data.
        list attachments: Text = "Bilagor utöver svarens data",
        /// Who approved it.
        list approved_by: Approval = "Vilka som har godkänt det",
    }

    /// Headings of papers in place of the interface's own.
    Headings say!("the headings of papers") = "Rubriker", "Rubrikerna i tjänsteutlåtanden" {
        /// What the committee is asked to decide.
        may proposal: Text = "Över förslaget till beslut",
        /// The answers in brief.
        may summary: Text = "Över sammanfattningen",
        /// How the matter came up.
        may background: Text = "Över bakgrunden",
        /// What is asked.
        may matter: Text = "Över ärendet och dess frågor",
        /// How it was prepared.
        may preparation: Text = "Över ärendets beredning",
        /// The answers.
        may views: Text = "Över svaren",
        /// Who has what.
        may overview: Text = "Över tabellen med vem som har vad",
        /// What goes with it.
        may attachments: Text = "Över bilagorna",
        /// Who approved it.
        may approval: Text = "Över attesten",
    }

    /// What a committee asked.
    Inquiry say!("an inquiry") = "Ärende", "Vad en nämnd har frågat, med sina frågor" {
        /// Its title.
        need title: Text = "Titeln",
        /// What kind of document asked it.
        need kind as "type": Text = "Slag av handling som frågan ställdes i",
        /// Who asked; a party or a role.
        may asked_by: Text = "Vem som frågade: ett parti eller en roll, aldrig ett namn",
        /// Whom it was put to.
        may addressed_to: Text = "Vem frågan ställdes till",
        /// When it came.
        may received: At<Date> = "När den kom in",
        /// The date that is asked about.
        need as_of: At<ClockDate> = "Dagen som svaret gäller",
        /// The date of the knowledge.
        need known_by: At<ClockDate> = "Dagen för vad man då visste",
        /// The asking document.
        may source: Cite = "Handlingen som ställer frågan",
        /// The paper that answered it.
        may reply: Cite = "Handlingen som besvarade den",
        /// What to know beside.
        may note: At<Text> = "Vad man bör veta därtill",
        /// Addresses at which its page stood before.
        list aliases: At<OldAddress> = "Adresser som sidan har haft förut",
        /// The paper that is made of it.
        may paper: Paper = "Tjänsteutlåtandet som görs av ärendet",
        /// What the asker says.
        list claims: Claim = "Vad frågeställaren påstår; det är inte fakta",
        /// The questions.
        none questions: Question = "Frågorna",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// What an edition printed of one row of an answer.
    PrintedRow say!("a printed row") = "Tryckt rad", "Vad en utgåva har tryckt på en rad i ett svar" {
        /// The row's id in the answer.
        need row: At<String> = "Radens id i svaret",
        /// What it was called.
        may label: String = "Vad raden hette",
        /// Its verdict.
        may verdict: String = "Radens omdöme",
        /// How many.
        may value: At<Number> = "Antalet",
        /// Since when.
        may since: At<Date> = "Sedan när",
        /// Where it is printed.
        may source: Cite = "Var det är tryckt",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// What an edition printed as the answer to one question.
    Printed say!("a printed answer") = "Tryckt svar", "Vad en utgåva har tryckt som svar på en fråga" {
        /// The question's id.
        need question: At<String> = "Frågans id",
        /// How far it was answered.
        may verdict: String = "Hur långt frågan var besvarad",
        /// The sentence.
        may sentence: String = "Svarets mening",
        /// The sum.
        may total: At<Number> = "Summan",
        /// The rows.
        none rows: PrintedRow = "Raderna",
    }

    /// A file of an edition.
    EditionFile say!("a file of an edition") = "Fil", "En fil som lämnades in" {
        /// Its name.
        need name: At<String> = "Filens namn",
        /// The hash of its bytes: `sha256:` and hexadecimal digits.
        need hash: At<String> = "Filens kontrollsumma: sha256: och hexadecimala siffror",
    }

    /// A paper as it was handed in.
    Edition say!("an edition") = "Utgåva", "Ett tjänsteutlåtande så som det lämnades in" {
        /// Whether this program made it.
        need kind as "type": EditionKind = "Om programmet har gjort det, eller om det är en hänvisning till vad andra lämnade in",
        /// The date that it answers for; the inquiry's own where left out.
        may as_of: At<ClockDate> = "Dagen som svaren gäller; annars ärendets",
        /// The date of its knowledge; the inquiry's own where left out.
        may known_by: At<ClockDate> = "Dagen då det som räknas var känt; annars ärendets",
        /// What was really handed in, where this program did not make it.
        may source: Cite = "Handlingen som lämnades in, när programmet inte har gjort den",
        /// What to know of it.
        may note: At<Text> = "Vad man bör veta om den",
        /// The hash of the records that it was made of.
        may content: At<String> = "Kontrollsumma för posterna som den gjordes av",
        /// Its files.
        none files: EditionFile = "Filerna",
        /// What it printed.
        none answers: Printed = "Vad den har tryckt",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }

    /// The forms of a noun that sentences need.
    Noun say!("a noun") = "Substantiv", "De former av ett ord som meningarna behöver" {
        /// *district office*
        need one: String = "Obestämd form ental",
        /// *the district office*
        may the: String = "Bestämd form ental",
        /// *district offices*
        need many: String = "Obestämd form flertal",
        /// *the district offices*
        may the_many: String = "Bestämd form flertal",
        /// *en* or *ett*
        may gender: Gender = "common för en-ord, neuter för ett-ord",
    }

    /// The site's own nouns.
    SiteNouns say!("the site's nouns") = "Webbplatsens ord", "De ord som meningarna behöver" {
        /// The noun for a district.
        need district: Nouns = "Vad en enhet kallas, på varje språk",
    }

    /// Who publishes the site.
    Publisher say!("a publisher") = "Utgivare", "Vem som ger ut webbplatsen" {
        /// Name of the organisation.
        need name: Text = "Organisationens namn",
        /// Address for questions.
        may contact: At<String> = "Adress för frågor",
        /// What kind of organisation it is; catalogues of open data ask for it.
        may kind as "type": PublisherKind = "Slag av organisation; kataloger över öppna data frågar efter det",
    }

    /// How readers suggest corrections.
    Corrections say!("ways to suggest corrections") = "Rättelser", "Hur läsare föreslår rättelser" {
        /// Where mails with suggestions go.
        may mail: MailAddress = "E-postadress som förslag går till",
        /// Where a record is edited.
        may edit_url: EditAddress = "Adress där en post ändras i webbläsaren, med {path} för filen under innehållsmappen och gärna {line} för raden",
    }

    /// The feed of changed answers.
    Feed say!("a feed") = "Nyhetsflöde", "Flödet med ändrade svar (Atom)" {
        /// Of whom its ids are, and since when.
        need tag: TagEntity = "Vems flödets id är: ett eget domännamn, ett komma och ett datum då det var ert (RFC 4151); ändras aldrig",
    }

    /// The question that the start page shows.
    Headline say!("a headline") = "Rubrikfråga", "Frågan som startsidan visar" {
        /// Id of the inquiry.
        need inquiry: At<String> = "Ärendets id",
        /// Id of the question.
        need question: At<String> = "Frågans id",
    }

    /// Since when all districts are recorded.
    Register say!("the register") = "Register", "Sedan när alla enheter finns med" {
        /// From this day on no district is missing.
        need complete_from: At<Date> = "Från den dagen saknas ingen enhet",
        /// Where it is said.
        cite source: Cite = "Var det står: källans id, och stället efter #",
    }

    /// The site.
    Site say!("the site's record") = "Webbplats", "Webbplatsens egen post" {
        /// The format of the records; 1 where left out.
        may format: Format = "Uppgifternas format; 1 när nyckeln saknas",
        /// Its title.
        need title: Text = "Titeln",
        /// What it is about.
        may subtitle: Text = "Vad den handlar om",
        /// Language of the records.
        need language: Language = "Uppgifternas språk",
        /// The country whose personal and phone numbers are looked for; that of the language where left out.
        may country: Country = "Landet vars personnummer och telefonnummer letas efter; språkets land när nyckeln saknas",
        /// Languages of the interface.
        list languages: Language = "Webbplatsens språk; det första är uppgifternas",
        /// Who publishes it.
        need publisher: Publisher = "Vem som ger ut den",
        /// On which terms its data may be used; without it nothing is said of that.
        may licence: Licence = "Villkoren för att använda webbplatsens data; utan nyckeln sägs inget om det",
        /// A line on every page.
        may notice: Text = "En rad som står på varje sida",
        /// The date of the state pages.
        may as_of: At<ClockDate> = "Dagen som lägessidorna visar",
        /// The date of their knowledge.
        may known_by: At<ClockDate> = "Dagen för vad man då visste",
        /// The site's own nouns.
        need nouns: SiteNouns = "Webbplatsens egna ord",
        /// What the start page shows.
        may headline: Headline = "Frågan som startsidan visar",
        /// How readers suggest corrections; without it nothing is offered.
        may corrections: Corrections = "Hur läsare föreslår rättelser; utan den erbjuds det inte",
        /// The feed of changed answers; without it there is none.
        may feed: Feed = "Flödet med ändrade svar; utan det blir det inget flöde",
        /// Headings of papers in place of the interface's own.
        may headings: Headings = "Egna rubriker i tjänsteutlåtanden, i stället för gränssnittets",
        /// Units beyond the built-in ones.
        may units: UnitTable = "Egna enheter, med sina ord på varje språk",
        /// Since when all districts are recorded; without it the recorded ones are all.
        may register: Register = "Sedan när alla enheter finns med; utan den är de som finns med alla",
        /// The month in which a financial year begins.
        may financial_year_begins: Month = "Månaden då ett budgetår börjar, 1 till 12",
        /// What is said of the whole.
        none statements: Statement = "Vad källorna säger om helheten",
        /// Why a doubt about this is none, where somebody has looked.
        mark accepted: At<Text> = "Varför en varning om det här inte gäller, när någon har sett efter",
    }
}

/// Keys of places and what they are.
#[derive(Clone, Debug, Default)]
pub struct Places(pub Vec<(At<String>, Text)>);

/// Documents inside a record, by id; `None` where one could not be read.
#[derive(Clone, Debug, Default)]
pub struct OwnSources(pub Vec<(At<String>, Option<Source>)>);

/// Units by id, with their nouns.
#[derive(Clone, Debug, Default)]
pub struct UnitTable(pub Vec<(At<String>, Nouns)>);

/// A noun per language.
#[derive(Clone, Debug, Default)]
pub struct Nouns(pub Vec<(Language, Noun)>);

mod tables {
    use super::{Noun, Nouns, OwnSources, Places, Source, UnitTable};
    use crate::diagnostic::{Code, Finding, did_you_mean};
    use crate::load::yaml::Node;
    use crate::model::word::Word;
    use crate::model::{Language, Text};
    use crate::said::{Said, say};
    use crate::written::decode::{At, Cx, Decode};
    use crate::written::leaf::per_language;
    use crate::written::schema::{self, Defs, Holds};
    use serde_json::Value as Json;

    fn pairs<T: Decode>(node: &Node<'_>, cx: &mut Cx<'_>, what: Said) -> Option<Vec<(At<String>, T)>> {
        let entries = cx.entries(node, what)?;
        let pair = |(key, value): &(crate::load::yaml::Key<'_>, Node<'_>), cx: &mut Cx<'_>| {
            let key = At {
                value: key.text.clone().into_owned(),
                span: key.span,
            };
            Some((key, T::decode(value, cx)?))
        };
        Some(entries.iter().filter_map(|e| pair(e, cx)).collect())
    }

    impl Decode for Places {
        fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
            pairs::<Text>(node, cx, say!("the places of a source")).map(Places)
        }

        fn schema(defs: &mut Defs) -> Json {
            schema::table(Text::schema(defs))
        }
    }

    impl Decode for OwnSources {
        const HOLDS: Holds = Holds::Each(&Source::HOLDS);

        fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
            let entries = cx.entries(node, say!("the sources of a record"))?;
            let source = |(key, value): &(crate::load::yaml::Key<'_>, Node<'_>)| {
                let key = At {
                    value: key.text.clone().into_owned(),
                    span: key.span,
                };
                (key, Source::decode(value, cx).filter(|s| !s.flawed))
            };
            Some(OwnSources(entries.iter().map(source).collect()))
        }

        fn schema(defs: &mut Defs) -> Json {
            schema::table(Source::schema(defs))
        }
    }

    impl Decode for UnitTable {
        const HOLDS: Holds = Holds::Each(&Nouns::HOLDS);

        fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
            pairs::<Nouns>(node, cx, say!("the units of a site")).map(UnitTable)
        }

        fn schema(defs: &mut Defs) -> Json {
            schema::table(Nouns::schema(defs))
        }
    }

    impl Decode for Nouns {
        const HOLDS: Holds = Holds::Each(&Noun::HOLDS);

        fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
            let mut nouns = Vec::new();
            for (key, noun) in pairs::<Noun>(node, cx, say!("a noun per language"))? {
                match Language::from_word(&key.value) {
                    Some(language) => nouns.push((language, noun)),
                    None => cx.report(Finding::at(
                        Code::UnknownKey,
                        key.span,
                        say!("`{key}` is not a language of the interface", key = key.value),
                        did_you_mean(&key.value, say!("languages"), Language::ALL.iter().map(|l| l.word())),
                    )),
                }
            }
            Some(Nouns(nouns))
        }

        fn schema(defs: &mut Defs) -> Json {
            per_language(&Noun::schema(defs))
        }
    }
}
