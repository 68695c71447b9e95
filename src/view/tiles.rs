//! Pictures that are text: districts as tiles with a dot for each that is counted, and districts in groups. They stand in
//! the page as lists, so that they flow at any width, are read aloud in order, and lead on.

use super::content::Run;
use super::markup;

/// One that is counted, or a sign for one district. What is certain has the most ink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dot {
    /// It is told.
    Known,
    /// The number changed.
    Changed,
    /// By a plan that nobody has confirmed.
    Planned,
    /// There may be one, or the number is not told.
    Untold,
    /// Not in place.
    Missing,
}

impl Dot {
    /// Every sign, in the order of the key.
    pub const ALL: [Dot; 5] = [Dot::Known, Dot::Changed, Dot::Planned, Dot::Untold, Dot::Missing];

    /// Its class, and its name in the messages.
    pub fn class(self) -> &'static str {
        match self {
            Dot::Known => "known",
            Dot::Changed => "changed",
            Dot::Planned => "plan",
            Dot::Untold => "untold",
            Dot::Missing => "missing",
        }
    }
}

/// A district, or districts that share a post.
pub struct Tile {
    /// Its name, as a link.
    pub name: Vec<Run>,
    /// One for each that is counted; none where they are too many to be counted by eye.
    pub dots: Vec<Dot>,
    /// What holds, in words.
    pub said: String,
    /// True where it is not simply known.
    pub warn: bool,
}

/// Districts of which the same holds.
pub struct Group {
    /// Their sign.
    pub dot: Dot,
    /// How many districts they are.
    pub count: usize,
    /// What holds of them.
    pub label: String,
    /// Each of them.
    pub members: Vec<Member>,
}

/// One of a group.
pub struct Member {
    /// Its name, as a link.
    pub name: Vec<Run>,
    /// How many, or why not.
    pub said: String,
}

/// The tiles as a list.
pub fn tiles_html(tiles: &[Tile]) -> String {
    let mut out = String::with_capacity(tiles.len() * 160);
    out.push_str("<ul class=\"tiles\">");
    for tile in tiles {
        out.push_str("<li><div>");
        markup::line(&mut out, &tile.name);
        out.push_str("</div>");
        push_dots(&mut out, &tile.dots);
        out.push_str(if tile.warn { " <span class=\"soft\">" } else { " <span>" });
        markup::escape(&mut out, &tile.said);
        out.push_str("</span></li>");
    }
    out.push_str("</ul>");
    out
}

/// The groups as a list of terms, each with a square for every district.
pub fn groups_html(groups: &[Group]) -> String {
    let mut out = String::from("<dl class=\"groups\">");
    for group in groups {
        out.push_str("<div><dt><b>");
        out.push_str(&group.count.to_string());
        out.push_str("</b> ");
        markup::escape(&mut out, &group.label);
        push_dots(&mut out, &vec![group.dot; group.count.min(60)]);
        out.push_str("</dt><dd><ul>");
        for member in &group.members {
            out.push_str("<li>");
            markup::line(&mut out, &member.name);
            if !member.said.is_empty() {
                out.push_str(" <span>");
                markup::escape(&mut out, &member.said);
                out.push_str("</span>");
            }
            out.push_str("</li>");
        }
        out.push_str("</ul></dd></div>");
    }
    out.push_str("</dl>");
    out
}

/// The words beside them say the same to those who do not see them.
fn push_dots(out: &mut String, dots: &[Dot]) {
    if dots.is_empty() {
        return;
    }
    out.push_str("<span class=\"dots\" aria-hidden=\"true\">");
    for dot in dots {
        // what is known is the rule, and needs no class
        match dot {
            Dot::Known => out.push_str("<i></i>"),
            other => {
                out.push_str("<i class=\"");
                out.push_str(other.class());
                out.push_str("\"></i>");
            }
        }
    }
    out.push_str("</span>");
}
