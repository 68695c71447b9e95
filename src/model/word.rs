//! Closed lists of words that records use.

use crate::said::Said;

/// A closed list of words.
pub trait Word: Copy + 'static {
    /// All members, in the order of the documentation.
    const ALL: &'static [Self];
    /// What the words are, with an article: `a basis`.
    fn what() -> Said;
    /// The word as it stands in a record, and in data that the site offers.
    fn word(self) -> &'static str;
    /// The member that is written so.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|m| m.word() == word)
    }
}

macro_rules! words {
    ($(
        $(#[$doc:meta])*
        $name:ident say!($what:literal) { $( $(#[$member_doc:meta])* $member:ident $word:literal, )* }
    )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $( $(#[$member_doc])* $member, )* }

        impl Word for $name {
            const ALL: &'static [Self] = &[$($name::$member,)*];
            fn what() -> $crate::said::Said {
                $crate::said::say!($what)
            }
            fn word(self) -> &'static str {
                match self { $($name::$member => $word,)* }
            }
        }
    )*};
}

pub(crate) use words;

words! {
    /// How a source knows what it says.
    Basis say!("a basis") {
        /// The source says that it held all through.
        Stated "stated",
        /// Seen at the source's own date.
        Observed "observed",
        /// Announced, not yet so.
        Planned "planned",
        /// Wished for, not decided.
        Need "need",
    }
    /// What kind of organisation publishes a site (ADMS `publishertype`).
    PublisherKind say!("a kind of publisher") {
        /// A company.
        Company "company",
        /// A municipality, or a part of one.
        LocalAuthority "local-authority",
        /// An authority of the state.
        NationalAuthority "national-authority",
        /// An organisation that is not run for profit.
        NonProfit "non-profit",
        /// Somebody for themselves.
        PrivateIndividual "private-individual",
        /// A region.
        RegionalAuthority "regional-authority",
        /// A university or another body of research.
        Research "research",
    }
    /// A country, for what is private in it.
    Country say!("a country") {
        /// Sweden.
        Sweden "se",
        /// Norway.
        Norway "no",
        /// Denmark.
        Denmark "dk",
        /// Finland.
        Finland "fi",
        /// Great Britain.
        Britain "gb",
    }
    /// What an edition of a paper is.
    EditionKind say!("a kind of edition") {
        /// Made by this program and kept as it was handed in.
        Frozen "frozen",
        /// Handed in by others: a reference to the source, with the figures that it printed.
        Reference "reference",
    }
    /// Which of a post's existences is counted.
    Measure say!("a measure") {
        /// Inrättad.
        Established "established",
        /// Finansierad.
        Funded "funded",
        /// Tillsatt.
        Filled "filled",
    }
    /// The year that a figure is of.
    Period say!("a period basis") {
        /// January to December.
        CalendarYear "calendar-year",
        /// Autumn term and spring term.
        SchoolYear "school-year",
        /// Twelve months from the first month that the site's record names.
        FinancialYear "financial-year",
    }
    /// What became of a temporary reinforcement.
    Outcome say!("an outcome") {
        /// Made permanent, in the ordinary budget.
        Permanent "permanent",
        /// Kept with other funding.
        OtherFunding "other-funding",
        /// Ended.
        Ended "ended",
        /// Not known.
        Unknown "unknown",
    }
    /// What a source claims of many rows at once.
    ClaimKind say!("a kind of claim") {
        /// A total.
        Total "total",
        /// That all have it.
        All "all",
    }
    /// Why a post is not in place.
    Standing say!("a status of a post") {
        /// Waits for something, such as security vetting.
        Pending "pending",
        /// Nobody holds it.
        Vacant "vacant",
        /// It has ended.
        Ended "ended",
        /// Somebody is being recruited.
        Recruiting "recruiting",
        /// There is none, and no vacancy either.
        None "none",
        /// The source says that it does not know.
        Unknown "unknown",
    }
    /// Kind of reorganisation (W3C ORG `ChangeEvent`).
    EventKind say!("a kind of event") {
        /// Many become one.
        Merger "merger",
        /// One becomes many.
        Split "split",
        /// Many become many others.
        Regrouping "regrouping",
        /// One goes into another, which goes on.
        Absorption "absorption",
        /// A part, or staff, goes from one to another; whoever gives it goes on.
        Transfer "transfer",
        /// One comes into being of nothing.
        Creation "creation",
        /// One ends without a successor.
        Closing "closing",
        /// One goes on under another name, as a record of its own.
        Renaming "renaming",
    }
    /// Kind of commitment.
    CommitmentKind say!("a kind of commitment") {
        /// Promised.
        Promise "promise",
        /// Planned.
        Plan "plan",
        /// A need that somebody saw, which binds nobody.
        Need "need",
    }
    /// How far a commitment has come.
    Progress say!("a status of a commitment") {
        /// Promised.
        Promised "promised",
        /// Decided.
        Decided "decided",
        /// Begun.
        UnderWay "under-way",
        /// Somebody is being recruited for it.
        Recruiting "recruiting",
        /// Waits for something.
        Waiting "waiting",
        /// Done.
        Done "done",
        /// Given up.
        Abandoned "abandoned",
    }
    /// Kind of question, and so of answer.
    QuestionKind say!("a kind of question") {
        /// How long in place.
        Duration "duration",
        /// Has the number been constant.
        Constancy "constancy",
        /// How many.
        Headcount "headcount",
        /// Which districts have it.
        Coverage "coverage",
        /// What is left of a temporary reinforcement.
        Remainder "remainder",
        /// A number that depends on how a word is read.
        ByDefinition "by-definition",
        /// An account, not a figure.
        Statement "statement",
    }
    /// Which of a post's three beginnings is asked for.
    StartSide say!("a side of a start") {
        /// The source does not tell which.
        Introduced "introduced",
        /// Somebody was appointed.
        Appointed "appointed",
        /// Somebody was there in person.
        OnSite "on_site",
    }
    /// Grammatical gender of a noun, for the forms of numerals.
    Gender say!("a gender") {
        /// Swedish *en*; the only one in English.
        Common "common",
        /// Swedish *ett*.
        Neuter "neuter",
    }
}
