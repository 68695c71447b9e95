//! The signs of a key as pictures of their own, for what takes no style sheet.

use super::palette::Class;

/// The width and height of a sign, in units.
pub const SWATCH: (u32, u32) = (36, 12);

/// A sign by its name in a key, as SVG in the colours of paper; `None` where it has no picture.
pub fn swatch(mark: &str) -> Option<String> {
    let line = |class: Class, d: &str| format!("<path {} d=\"{d}\"/>", class.attributes());
    let across = |class: Class| line(class, "M0 6H36");
    let inside = match mark {
        "fact" => across(Class::Fact),
        "past" => across(Class::Past),
        "unsure" => across(Class::Unsure),
        "open" => across(Class::Open),
        "carried" => across(Class::Carried),
        "planned" => {
            let dot = Class::PlannedMark.attributes();
            format!(
                "{}<circle {dot} cx=\"4\" cy=\"6\" r=\"2.7\"/>",
                line(Class::Planned, "M3 6H36")
            )
        }
        "pending" => line(Class::Pending, "M18 .8 23.2 6 18 11.2 12.8 6Z"),
        "home" => across(Class::Fact) + &line(Class::Home, "M18 0V12"),
        "duties" => format!("<circle {} cx=\"18\" cy=\"6\" r=\"3.6\"/>", Class::Duties.attributes()),
        "ended" => line(Class::Ended, "M14.2 2.2 21.8 9.8M14.2 9.8 21.8 2.2"),
        "total" => line(Class::Total, "M0 10H14V2H36"),
        "planned-total" => across(Class::PlannedTotal),
        "band" => {
            let hatch = r##"<path stroke="#0b5a8f" stroke-width=".8" d="M2 11 12 1M12 11 22 1M22 11 32 1"/>"##;
            line(Class::Open, "M0 .6H36M0 11.4H36") + hatch
        }
        _ => return None,
    };
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" fill=\"none\">{inside}</svg>",
        SWATCH.0, SWATCH.1
    ))
}
