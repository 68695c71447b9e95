//! The catalogue of the site's data, after DCAT-AP-SE 3.0.1: which tables there are, in which files, by whom, on which terms.

use super::graph::{Node, Object};
use super::{forms, iri, newest, plain_date};
use crate::answer::{Answer, Arg, Message};
use crate::model::date::{Date, Day};
use crate::model::word::{PublisherKind, Word};
use crate::model::{Language, Subject};
use crate::view::address::{Addresses, CATALOGUE, ORGANISATION, Place, Target};
use crate::view::answer_json::sentence;
use crate::view::data::DATA_FILES;
use crate::view::pages::{data_files, data_path_in};
use crate::view::sheets::EVERYTHING;
use crate::view::site::Site;
use crate::view::tables::{self, formats};
use crate::view::words::Words;
use crate::written::is_mail_address;

/// Data about data are free of any terms, as DCAT-AP-SE asks for.
const FREE: &str = "http://creativecommons.org/publicdomain/zero/1.0/";
/// Governments and the public sector: what every site of this kind is about.
const THEME: &str = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
const THEMES: &str = "http://publications.europa.eu/resource/authority/data-theme";
const PUBLIC: &str = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";

/// A text in each language of the site.
type Texts = Vec<(&'static str, String)>;

/// A table, or what else there is to fetch, in one or several files.
struct Offer {
    id: String,
    title: Texts,
    description: Texts,
    keywords: Texts,
    /// The pages that show it.
    pages: Vec<String>,
    modified: Option<Date>,
    /// The last day that it is of.
    until: Day,
    files: Vec<File>,
}

/// One file.
struct File {
    path: String,
    ending: &'static str,
    language: Language,
}

/// Everything that the catalogue says: itself, who publishes it, then each table with its files.
pub fn catalogue(site: &Site<'_>, answers: &[Vec<Answer>]) -> Vec<Node> {
    let model = site.model;
    let record = model.site();
    let tongues: Vec<(Words<'_>, &Addresses)> = site
        .languages
        .iter()
        .map(|(language, addresses)| (Words::new(model, *language), addresses))
        .collect();
    let maker = Maker { site, tongues };
    let mut offers = maker.tables();
    offers.extend(answers.iter().flatten().map(|answer| maker.answer(answer)));

    let mut catalogue = Node::new(maker.own("catalogue"), "dcat:Catalog");
    catalogue.texts(
        "dcterms:title",
        maker.each(|words| format!("{}: {}", words.text(&record.title), words.get("nav-data"))),
    );
    catalogue.texts(
        "dcterms:description",
        maker.each(|words| {
            let mut about = vec![words.get("catalogue-about")];
            about.extend(record.notice.iter().map(|notice| words.text(notice).to_owned()));
            about.join(" ")
        }),
    );
    maker.published(&mut catalogue);
    catalogue.to("dcterms:license", FREE);
    catalogue.to("foaf:homepage", maker.iri(&site.first().place(Place::Start)));
    for (language, _) in &site.languages {
        catalogue.to("dcterms:language", authority(*language));
    }
    maker.modified(&mut catalogue, maker.newest_of_all().as_ref());
    catalogue.to("dcat:themeTaxonomy", THEMES);
    for offer in &offers {
        catalogue.to("dcat:dataset", maker.own(&offer.id));
    }
    let mut nodes = vec![catalogue];
    nodes.extend(maker.publisher());
    for offer in &offers {
        maker.dataset(offer, &mut nodes);
    }
    nodes
}

struct Maker<'s, 'm> {
    site: &'s Site<'m>,
    tongues: Vec<(Words<'m>, &'s Addresses)>,
}

impl Maker<'_, '_> {
    fn iri(&self, path: &str) -> String {
        iri(self.site, CATALOGUE, path)
    }

    /// The address of a thing of this file.
    fn own(&self, id: &str) -> String {
        self.iri(&format!("{CATALOGUE}#{id}"))
    }

    fn each(&self, say: impl Fn(&Words<'_>) -> String) -> Texts {
        let all = self.tongues.iter();
        all.map(|(words, _)| (words.language.word(), say(words))).collect()
    }

    /// The newest date of any source that the site knows.
    fn newest_of_all(&self) -> Option<Date> {
        newest(&self.site.state, self.site.model.sources().map(|(ix, _)| ix)).cloned()
    }

    fn tables(&self) -> Vec<Offer> {
        let site = self.site;
        let language = site.model.site().language;
        let page = |path: &str| vec![path.to_owned()];
        let data = site.first().place(Place::Data);
        let offer = |id: &str, title: &str, about: &str, files: Vec<File>| Offer {
            id: id.to_owned(),
            title: self.each(|words| {
                let site = words.text(&site.model.site().title);
                format!("{site}: {}", words.get(title))
            }),
            description: self.each(|words| format!("{}.", words.get(about))),
            keywords: self.each(|words| words.noun().many.clone()),
            pages: page(&data),
            modified: self.newest_of_all(),
            until: site.state.clock.as_of,
            files,
        };
        let file = |stem: &str, ending: &'static str| File {
            path: format!("{stem}.{ending}"),
            ending,
            language,
        };
        let mut all = vec![offer(
            "everything",
            "catalogue-everything",
            "catalogue-everything-about",
            vec![file(EVERYTHING, "xlsx")],
        )];
        all.extend(DATA_FILES.iter().map(|data| {
            let files = formats(language).iter().map(|format| file(data.stem, format.ending()));
            let id = data.stem.rsplit('/').next().unwrap_or(data.stem);
            offer(id, &format!("sheet-{}", data.about), data.about, files.collect())
        }));
        let stem = ORGANISATION.strip_suffix(".jsonld").unwrap_or(ORGANISATION);
        let mut organisation = offer(
            "organisation",
            "catalogue-organisation",
            "catalogue-organisation-about",
            vec![file(stem, "jsonld")],
        );
        organisation.pages = page(&site.first().place(Place::Districts));
        all.push(organisation);
        all
    }

    fn answer(&self, answer: &Answer) -> Offer {
        let site = self.site;
        let model = site.model;
        let known = &site.inquiries[answer.inquiry.position()];
        let question = answer.question(model);
        let sources = answer.sources.iter().map(|c| c.source);
        let mut keywords = self.each(|words| words.noun().many.clone());
        keywords.extend(
            question
                .programme()
                .iter()
                .flat_map(|ix| forms(model, &model[*ix].name)),
        );
        let target = Target::Record(Subject::Question(answer.inquiry, answer.question), 1);
        let files = self.tongues.iter().flat_map(|(words, addresses)| {
            let endings = data_files(words, answer).map(|(ending, _)| ending).chain(["jsonld"]);
            endings.map(|ending| File {
                path: data_path_in(site, addresses, answer.inquiry, answer.question, ending),
                ending,
                language: words.language,
            })
        });
        Offer {
            id: format!("answer/{}/{}", model[answer.inquiry].id, question.id),
            title: self.each(|words| {
                let (summary, inquiry) = (words.text(&question.summary), words.text(&model[answer.inquiry].title));
                format!("{summary} ({inquiry})")
            }),
            description: self.each(|words| {
                let of = Message::new("news-as-of").with("day", Arg::Day(known.clock.as_of));
                format!("{} {}", sentence(words, known, answer), words.say(&of))
            }),
            keywords,
            pages: self.tongues.iter().map(|(_, a)| site.path_in(a, target)).collect(),
            modified: newest(known, sources).cloned(),
            until: known.clock.as_of,
            files: files.collect(),
        }
    }

    fn dataset(&self, offer: &Offer, nodes: &mut Vec<Node>) {
        let mut set = Node::new(self.own(&offer.id), "dcat:Dataset");
        set.texts("dcterms:title", offer.title.clone());
        set.texts("dcterms:description", offer.description.clone());
        self.published(&mut set);
        set.texts("dcat:keyword", offer.keywords.clone());
        set.to("dcat:theme", THEME);
        set.to("dcterms:accessRights", PUBLIC);
        self.modified(&mut set, offer.modified.as_ref());
        let until = Object::Typed(offer.until.to_string(), "xsd:date");
        set.say(
            "dcterms:temporal",
            Object::Part(Node::part("dcterms:PeriodOfTime", vec![("dcat:endDate", until)])),
        );
        let mut languages: Vec<Language> = offer.files.iter().map(|f| f.language).collect();
        languages.sort_unstable();
        languages.dedup();
        for language in languages {
            set.to("dcterms:language", authority(language));
        }
        for page in &offer.pages {
            set.to("dcat:landingPage", self.iri(page));
        }
        let id = |file: &File| self.own(&format!("{}/{}.{}", offer.id, file.language.word(), file.ending));
        for file in &offer.files {
            set.to("dcat:distribution", id(file));
        }
        nodes.push(set);
        for file in &offer.files {
            let mut form = Node::new(id(file), "dcat:Distribution");
            form.say("dcterms:title", Object::Text(file.ending.to_uppercase(), None));
            form.to("dcat:accessURL", self.iri(&file.path));
            form.to("dcat:downloadURL", self.iri(&file.path));
            if let Some(kind) = media_type(file.ending) {
                form.say("dcterms:format", Object::Text(kind.to_owned(), None));
            }
            form.to("dcterms:language", authority(file.language));
            if let Some(licence) = &self.site.model.site().licence {
                form.to("dcterms:license", licence.address.clone());
            }
            nodes.push(form);
        }
    }

    /// Who publishes a thing, and whom to ask of it.
    fn published(&self, node: &mut Node) {
        node.to("dcterms:publisher", self.own("publisher"));
        if self.mail().is_some() {
            node.to("dcat:contactPoint", self.own("contact"));
        }
    }

    /// The mail address for questions, where what stands there is one.
    fn mail(&self) -> Option<&str> {
        let contact = self.site.model.site().contact.as_deref()?;
        is_mail_address(contact).then_some(contact)
    }

    fn publisher(&self) -> Vec<Node> {
        let site = self.site.model.site();
        let names = forms(self.site.model, &site.publisher);
        let mut publisher = Node::new(self.own("publisher"), "foaf:Agent");
        publisher.texts("foaf:name", names.clone());
        if let Some(kind) = site.publisher_kind {
            publisher.to("dcterms:type", publisher_type(kind));
        }
        let contact = self.mail().map(|mail| {
            let mut contact = Node::new(self.own("contact"), "vcard:Organization");
            contact.texts("vcard:fn", names);
            contact.to("vcard:hasEmail", format!("mailto:{mail}"));
            contact
        });
        [Some(publisher), contact].into_iter().flatten().collect()
    }

    /// The newest date of what a thing rests on, where it is one that XML Schema has.
    fn modified(&self, node: &mut Node, date: Option<&Date>) {
        if let Some((date, kind)) = date.and_then(plain_date) {
            node.say("dcterms:modified", Object::Typed(date, kind));
        }
    }
}

/// A language as the Publications Office of the EU calls it.
fn authority(language: Language) -> &'static str {
    match language {
        Language::Sv => "http://publications.europa.eu/resource/authority/language/SWE",
        Language::En => "http://publications.europa.eu/resource/authority/language/ENG",
    }
}

/// A kind of publisher as ADMS calls it.
fn publisher_type(kind: PublisherKind) -> &'static str {
    match kind {
        PublisherKind::Company => "http://purl.org/adms/publishertype/Company",
        PublisherKind::LocalAuthority => "http://purl.org/adms/publishertype/LocalAuthority",
        PublisherKind::NationalAuthority => "http://purl.org/adms/publishertype/NationalAuthority",
        PublisherKind::NonProfit => "http://purl.org/adms/publishertype/NonProfitOrganisation",
        PublisherKind::PrivateIndividual => "http://purl.org/adms/publishertype/PrivateIndividual%28s%29",
        PublisherKind::RegionalAuthority => "http://purl.org/adms/publishertype/RegionalAuthority",
        PublisherKind::Research => "http://purl.org/adms/publishertype/Academia-ScientificOrganisation",
    }
}

/// The media type (IANA) of a file by its ending: of answers as data, or of a table.
fn media_type(ending: &str) -> Option<&'static str> {
    match ending {
        "json" => Some("application/json"),
        "jsonld" => Some("application/ld+json"),
        _ => tables::media_type(ending),
    }
}
