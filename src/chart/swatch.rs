//! The signs of a key as pictures of their own.

use super::palette::Class;
use super::picture::{MarkKind, Style};

/// The width and height of a sign, in units.
pub const SWATCH: (u32, u32) = (36, 12);

/// The signs in the order of a key, each with its name in the messages.
macro_rules! signs {
    ($($(#[$doc:meta])* $sign:ident $word:literal,)*) => {
        /// What a sign of a key means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Sign {
            $($(#[$doc])* $sign,)*
        }

        impl Sign {
            /// Every sign, in the order of a key.
            pub const ALL: &[Sign] = &[$(Sign::$sign,)*];

            /// Its name in the messages.
            pub fn word(self) -> &'static str {
                match self {
                    $(Sign::$sign => $word,)*
                }
            }
        }
    };
}

signs! {
    /// [`Style::Fact`].
    Fact "fact",
    /// [`Style::Past`].
    Past "past",
    /// [`Style::Unsure`].
    Unsure "unsure",
    /// [`Style::Open`].
    Open "open",
    /// [`Style::Carried`].
    Carried "carried",
    /// [`Style::Planned`] and [`MarkKind::Planned`].
    Planned "planned",
    /// [`MarkKind::Pending`].
    Pending "pending",
    /// [`MarkKind::Home`].
    Home "home",
    /// [`MarkKind::Duties`].
    Duties "duties",
    /// [`MarkKind::Ended`].
    Ended "ended",
    /// A quantity that is known.
    Total "total",
    /// A quantity that is known to lie between two bounds.
    Band "band",
    /// A quantity that is announced.
    PlannedTotal "planned-total",
}

impl From<Style> for Sign {
    fn from(style: Style) -> Sign {
        match style {
            Style::Fact => Sign::Fact,
            Style::Past => Sign::Past,
            Style::Unsure => Sign::Unsure,
            Style::Open => Sign::Open,
            Style::Carried => Sign::Carried,
            Style::Planned => Sign::Planned,
        }
    }
}

impl From<MarkKind> for Sign {
    fn from(mark: MarkKind) -> Sign {
        match mark {
            MarkKind::Planned => Sign::Planned,
            MarkKind::Pending => Sign::Pending,
            MarkKind::Home => Sign::Home,
            MarkKind::Duties => Sign::Duties,
            MarkKind::Ended => Sign::Ended,
        }
    }
}

impl Sign {
    /// Drawn as in a picture, with the same classes for the theme and the same look where there is none. The words beside it say what
    /// it means, so it says nothing to those who do not see it.
    pub fn svg(self) -> String {
        let line = |class: Class, d: &str| format!("<path {} d=\"{d}\"/>", class.attributes());
        let across = |class: Class| line(class, "M0 6H36");
        let inside = match self {
            Sign::Fact => across(Class::Fact),
            Sign::Past => across(Class::Past),
            Sign::Unsure => across(Class::Unsure),
            Sign::Open => across(Class::Open),
            Sign::Carried => across(Class::Carried),
            Sign::Planned => {
                let dot = Class::PlannedMark.attributes();
                let line = line(Class::Planned, "M3 6H36");
                format!("{line}<circle {dot} cx=\"4\" cy=\"6\" r=\"2.7\"/>")
            }
            Sign::Pending => line(Class::Pending, "M18 .8 23.2 6 18 11.2 12.8 6Z"),
            Sign::Home => across(Class::Fact) + &line(Class::Home, "M18 0V12"),
            Sign::Duties => format!("<circle {} cx=\"18\" cy=\"6\" r=\"3.6\"/>", Class::Duties.attributes()),
            Sign::Ended => line(Class::Ended, "M14.2 2.2 21.8 9.8M14.2 9.8 21.8 2.2"),
            Sign::Total => line(Class::Total, "M0 10H14V2H36"),
            Sign::PlannedTotal => across(Class::PlannedTotal),
            Sign::Band => {
                let hatch = "M2 11 12 1M12 11 22 1M22 11 32 1";
                let hatch = format!("<path class=\"band\" stroke=\"#0b5a8f\" stroke-width=\".8\" d=\"{hatch}\"/>");
                line(Class::Open, "M0 .6H36M0 11.4H36") + &hatch
            }
        };
        let (wide, high) = SWATCH;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tl swatch\" viewBox=\"0 0 {wide} {high}\" fill=\"none\" \
             aria-hidden=\"true\">{inside}</svg>"
        )
    }
}
