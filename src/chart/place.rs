//! Where texts go: what does not fit is moved, shortened or left out.

use super::Anchor;
use super::width::{Weight, advance, width};

/// A level stretch in which texts and shapes keep clear of one another. Lengths in tenths.
#[derive(Debug, Clone)]
pub(super) struct Track {
    from: i32,
    to: i32,
    taken: Vec<(i32, i32)>,
}

/// The least space between two texts.
const GAP: i32 = 40;

impl Track {
    pub(super) fn new(from: i32, to: i32) -> Self {
        Self {
            from,
            to,
            taken: Vec::new(),
        }
    }

    /// Keeps texts out of a stretch.
    pub(super) fn take(&mut self, from: i32, to: i32) {
        self.taken.push((from, to));
    }

    /// Takes the stretch if it lies inside and is free, with a gap to texts beside.
    pub(super) fn try_take(&mut self, from: i32, to: i32) -> bool {
        let free = self.from <= from && to <= self.to && self.taken.iter().all(|&(a, b)| to <= a || b <= from);
        if free {
            self.take(from - GAP, to + GAP);
        }
        free
    }

    /// How far it is free to the right and to the left of `x`; nothing if `x` itself is taken.
    pub(super) fn room(&self, x: i32) -> (i32, i32) {
        if x < self.from || x > self.to || self.taken.iter().any(|&(a, b)| a < x && x < b) {
            return (0, 0);
        }
        let right = self
            .taken
            .iter()
            .map(|&(a, _)| a)
            .filter(|&a| a >= x)
            .min()
            .unwrap_or(self.to);
        let left = self
            .taken
            .iter()
            .map(|&(_, b)| b)
            .filter(|&b| b <= x)
            .max()
            .unwrap_or(self.from);
        (right.min(self.to) - x, x - left.max(self.from))
    }
}

/// Takes room for a text right of `x`, else left of it.
pub(super) fn place_beside(track: &mut Track, x: i32, apart: i32, wide: i32) -> Option<(Anchor, i32)> {
    place_right(track, x + apart, wide).or_else(|| place_left(track, x - apart, wide))
}

/// Takes room for a text left of `x`, else right of it.
pub(super) fn place_before(track: &mut Track, x: i32, apart: i32, wide: i32) -> Option<(Anchor, i32)> {
    place_left(track, x - apart, wide).or_else(|| place_right(track, x + apart, wide))
}

fn place_right(track: &mut Track, x: i32, wide: i32) -> Option<(Anchor, i32)> {
    track.try_take(x, x + wide).then_some((Anchor::Start, x))
}

fn place_left(track: &mut Track, x: i32, wide: i32) -> Option<(Anchor, i32)> {
    track.try_take(x - wide, x).then_some((Anchor::End, x))
}

/// An area in which texts keep clear of one another and of lines. Lengths in tenths.
#[derive(Debug, Clone)]
pub(super) struct Boxes {
    across: (i32, i32),
    down: (i32, i32),
    taken: Vec<((i32, i32), (i32, i32))>,
}

impl Boxes {
    pub(super) fn new(across: (i32, i32), down: (i32, i32)) -> Self {
        Self {
            across,
            down,
            taken: Vec::new(),
        }
    }

    /// Keeps texts out of a box.
    pub(super) fn take(&mut self, across: (i32, i32), down: (i32, i32)) {
        self.taken.push((across, down));
    }

    /// Takes the box if it lies inside and is free, with a gap to texts beside.
    pub(super) fn try_take(&mut self, across: (i32, i32), down: (i32, i32)) -> bool {
        let inside = |a: (i32, i32), b: (i32, i32)| b.0 <= a.0 && a.1 <= b.1;
        let meet = |a: (i32, i32), b: (i32, i32)| a.0 < b.1 && b.0 < a.1;
        let free = inside(across, self.across)
            && inside(down, self.down)
            && !self
                .taken
                .iter()
                .any(|taken| meet(across, taken.0) && meet(down, taken.1));
        if free {
            self.take((across.0 - GAP, across.1 + GAP), (down.0 - GAP, down.1 + GAP));
        }
        free
    }
}

/// The text as far as it fits into `room`, with an ellipsis where it is cut; empty where nothing fits.
pub(super) fn fit(text: &str, room: i32, size: i32, weight: Weight) -> String {
    if width(text, size, weight) <= room {
        return text.to_owned();
    }
    let budget = i64::from(room.max(0)) * 1000 / i64::from(size.max(1)) - i64::from(advance('…', weight));
    let cut = reach(text, budget, weight);
    let cut = text[..cut].trim_end_matches([' ', '-', '+', ',', '(', '/']);
    if cut.is_empty() {
        String::new()
    } else {
        format!("{cut}…")
    }
}

/// The text on one line or two, each within `room`, broken after a space, hyphen or slash; the second is cut
/// where it is too long.
pub(super) fn wrap(text: &str, room: i32, size: i32, weight: Weight) -> Vec<String> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    if width(text, size, weight) <= room {
        return vec![text.to_owned()];
    }
    let budget = i64::from(room.max(0)) * 1000 / i64::from(size.max(1));
    let reach = reach(text, budget, weight);
    let end = text[reach..].starts_with(' ').then_some(reach);
    let end = end.or_else(|| {
        text[..reach]
            .rfind([' ', '-', '/', '–'])
            .map(|at| at + char_len(text, at))
    });
    match end.map(|end| (text[..end].trim_end(), text[end..].trim_start())) {
        Some((first, second)) if !first.is_empty() => {
            let second = fit(second, room, size, weight);
            if second.is_empty() {
                vec![fit(text, room, size, weight)]
            } else {
                vec![first.to_owned(), second]
            }
        }
        _ => vec![fit(text, room, size, weight)],
    }
}

/// How many bytes of the text fit into a budget of thousandths of the font size. Marks stay with their letter.
fn reach(text: &str, mut budget: i64, weight: Weight) -> usize {
    for (at, c) in text.char_indices() {
        budget -= i64::from(advance(c, weight));
        if budget < 0 {
            return at;
        }
    }
    text.len()
}

fn char_len(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}
