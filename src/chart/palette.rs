//! The classes of the theme, with the same look as presentation attributes.

use plotters::style::Color;
use plotters_backend::BackendColor;

/// What a shape or a text is. Declared in the order in which pictures draw them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    Grid,
    Rule,
    Band,
    Full,
    Faint,
    Open,
    Carried,
    Unsure,
    Past,
    Fact,
    Total,
    Planned,
    PlannedTotal,
    AsOf,
    PlannedMark,
    Pending,
    Home,
    Duties,
    Ended,
    Tick,
    Note,
    Label,
    Gone,
    Count,
    AsOfLabel,
}

impl Class {
    pub(super) const ALL: [Self; 25] = [
        Self::Grid,
        Self::Rule,
        Self::Band,
        Self::Full,
        Self::Faint,
        Self::Open,
        Self::Carried,
        Self::Unsure,
        Self::Past,
        Self::Fact,
        Self::Total,
        Self::Planned,
        Self::PlannedTotal,
        Self::AsOf,
        Self::PlannedMark,
        Self::Pending,
        Self::Home,
        Self::Duties,
        Self::Ended,
        Self::Tick,
        Self::Note,
        Self::Label,
        Self::Gone,
        Self::Count,
        Self::AsOfLabel,
    ];

    /// Whether its lines are parted into dashes, which begin at one end.
    pub(super) fn is_dashed(self) -> bool {
        self.attributes().contains("stroke-dasharray")
    }

    /// The class and the paint as attributes. Ink, soft, line, accent and warm are the theme's light colours.
    pub(super) fn attributes(self) -> &'static str {
        match self {
            Self::Grid => r##"class="grid" stroke="#d9dfe5""##,
            Self::Rule => r##"class="rule" stroke="#d9dfe5" stroke-width=".6""##,
            Self::Band => "",
            Self::Full => r##"class="full" fill="#0b5a8f" fill-opacity=".3""##,
            Self::Faint => r##"class="faint" fill="#0b5a8f" fill-opacity=".1""##,
            Self::Open => r##"class="open" stroke="#0b5a8f" stroke-width="1.2""##,
            Self::Carried => {
                r##"class="carried" stroke="#0b5a8f" stroke-width="2.4" stroke-dasharray="6 2.5" stroke-dashoffset="6""##
            }
            Self::Unsure => r##"class="unsure" stroke="#0b5a8f" stroke-width="3.6" stroke-dasharray="1.5 3""##,
            Self::Past => r##"class="past" stroke="#0b5a8f" stroke-width="3.6" stroke-opacity=".7""##,
            Self::Fact => r##"class="fact" stroke="#0b5a8f" stroke-width="3.6""##,
            Self::Total => r##"class="total" stroke="#0b5a8f" stroke-width="2.4""##,
            Self::Planned => r##"class="planned" stroke="#0b5a8f" stroke-width="2" stroke-dasharray="4 3""##,
            Self::PlannedTotal => {
                r##"class="planned-total" stroke="#0b5a8f" stroke-width="2.4" stroke-dasharray="5 3""##
            }
            Self::AsOf => r##"class="asof" stroke="#16202a" stroke-width="1.2""##,
            Self::PlannedMark => r##"class="planned" fill="#fff" stroke="#0b5a8f" stroke-width="1.5""##,
            Self::Pending => r##"class="pending" fill="#fff" stroke="#8a4b00" stroke-width="1.6""##,
            Self::Home => r##"class="home" stroke="#16202a" stroke-width="1.6""##,
            Self::Duties => r##"class="duties" fill="#16202a""##,
            Self::Ended => r##"class="ended" stroke="#16202a" stroke-width="1.6""##,
            Self::Tick => r##"class="tick" fill="#4b5865""##,
            Self::Note => r##"class="note" fill="#4b5865""##,
            Self::Label => r##"class="label" fill="#16202a""##,
            Self::Gone => r##"class="label gone" fill="#4b5865""##,
            Self::Count => r##"class="count" fill="#4b5865""##,
            Self::AsOfLabel => r##"class="asof-label" fill="#16202a""##,
        }
    }
}

impl Color for Class {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor {
            alpha: 1.0,
            rgb: (*self as u8, 0, 0),
        }
    }
}

/// The class that a colour stands for.
pub(super) fn class_of(color: BackendColor) -> Class {
    Class::ALL.get(usize::from(color.rgb.0)).copied().unwrap_or(Class::Grid)
}
