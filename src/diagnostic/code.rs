use std::fmt;

use serde::Serialize;

use crate::said::{Language, Said, say};

/// Whether a finding forbids that pages are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// The site is written and the doubt is shown.
    Warning,
}

impl Severity {
    /// The word before a finding.
    pub fn said(self) -> Said {
        match self {
            Severity::Error => say!("error"),
            Severity::Warning => say!("warning"),
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })
    }
}

/// One row per code: variant, the code as users see it, severity. The text that `explain` prints is
/// `codes/<language>/<code>.md`, so a code without an explanation does not compile.
macro_rules! codes {
    ($($variant:ident $code:literal $severity:ident,)*) => {
        /// What kind of finding; its text is stable across versions.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "codes/en/<code>.md documents each")]
        pub enum Code { $($variant,)* }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &[Code] = &[$(Code::$variant,)*];

            /// The code as it is printed and as `explain` takes it.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $code,)* }
            }

            /// Error or warning; one code is always one of the two.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }

            /// What the finding means, why it matters, a wrong and a right example. Markdown.
            pub fn explanation(self, language: Language) -> &'static str {
                match (self, language) { $(
                    (Code::$variant, Language::En) => include_str!(concat!("codes/en/", $code, ".md")),
                    (Code::$variant, Language::Sv) => include_str!(concat!("codes/sv/", $code, ".md")),
                )* }
            }
        }
    };
}

codes! {
    // reading
    NotUtf8 "not-utf8" Error,
    UnknownFile "unknown-file" Warning,
    BadId "bad-id" Error,
    BadCharacter "bad-character" Error,
    OverLimit "over-limit" Error,
    YamlSyntax "yaml-syntax" Error,
    YamlFeature "yaml-feature" Error,
    DuplicateKey "duplicate-key" Error,
    NewerFormat "newer-format" Error,
    // decoding
    UnknownKey "unknown-key" Error,
    DeprecatedKey "deprecated-key" Warning,
    MissingKey "missing-key" Error,
    WrongType "wrong-type" Error,
    UnknownValue "unknown-value" Error,
    BadDate "bad-date" Error,
    BadNumber "bad-number" Error,
    BadUrl "bad-url" Error,
    EmptyList "empty-list" Warning,
    // references
    DanglingReference "dangling-reference" Error,
    UnknownPlace "unknown-place" Error,
    DuplicateId "duplicate-id" Error,
    // statements
    StatementWithoutSource "statement-without-source" Error,
    EmptyStatement "empty-statement" Error,
    WrongTime "wrong-time" Error,
    InvertedSpan "inverted-span" Error,
    DateAfterSource "date-after-source" Error,
    UndatedSource "undated-source" Error,
    Contradiction "contradiction" Error,
    SourcesDisagree "sources-disagree" Warning,
    RepeatedStatement "repeated-statement" Warning,
    ChangeDiffers "change-differs" Warning,
    ClaimDiffers "claim-differs" Warning,
    UnlikeDefinitions "unlike-definitions" Error,
    FigureOutsideLife "figure-outside-life" Warning,
    CategoryNearMiss "category-near-miss" Warning,
    CategoryUnused "category-unused" Warning,
    RegisterIncomplete "register-incomplete" Warning,
    // records
    SharedPostTwice "shared-post-twice" Error,
    RemainderTooLarge "remainder-too-large" Error,
    ImpossibleEvent "impossible-event" Error,
    CorrectionNotHeld "correction-not-held" Error,
    SmallCount "small-count" Error,
    // privacy
    PersonalNumber "personal-number" Error,
    MailAddress "mail-address" Error,
    PhoneNumber "phone-number" Error,
    // narrative
    FrontMatter "front-matter" Error,
    RawHtml "raw-html" Error,
    EmptyHeading "empty-heading" Error,
    BrokenNote "broken-note" Error,
    EmptyLink "empty-link" Error,
    LinkScheme "link-scheme" Error,
    UnknownBinding "unknown-binding" Error,
    MissingAnswer "missing-answer" Warning,
    UnboundFigure "unbound-figure" Warning,
    Untranslated "untranslated" Warning,
    NounForm "noun-form" Warning,
    // doubts about records that hold together
    SeenAnotherDay "seen-another-day" Warning,
    DoubtfulBasis "doubtful-basis" Warning,
    StartDiffers "start-differs" Warning,
    DualRoleDiffers "dual-role-differs" Warning,
    UnlikelyValue "unlikely-value" Warning,
    UnlikelyDate "unlikely-date" Warning,
    WordsDiffer "words-differ" Warning,
    EditionDiffers "edition-differs" Warning,
    ClockOutsideReply "clock-outside-reply" Warning,
    DoubtfulCitation "doubtful-citation" Warning,
    AccountAndRecords "account-and-records" Warning,
    LinkOfAnother "link-of-another" Warning,
    StatusDiffers "status-differs" Warning,
    UnlikelyUnit "unlikely-unit" Warning,
    SourceWithoutDate "source-without-date" Warning,
    SaidOtherwise "said-otherwise" Warning,
    FigureNotThere "figure-not-there" Warning,
    AcceptedNothing "accepted-nothing" Warning,
    // the finished site
    ReservedId "reserved-id" Error,
    NoGlyph "no-glyph" Error,
    BrokenLink "broken-link" Error,
    BrokenFont "broken-font" Error,
    KeptFileAltered "kept-file-altered" Error,
    EditionAltered "edition-altered" Error,
    EditionExists "edition-exists" Error,
    BrokenTemplate "broken-template" Error,
}

impl Code {
    /// The code that is written so, if there is one.
    pub fn parse(text: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|c| c.as_str() == text)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
