//! The picture that is shown where somebody shares an answer.

use std::sync::OnceLock;

use resvg::tiny_skia::Pixmap;

use super::kept::Kept;
use super::picture::Painter;
use super::{Part, theme};
use crate::answer::Answer;
use crate::chart::{CARD_COLOURS, CARD_PIXELS};
use crate::view::{self, Site};

/// Draws them, with the fonts of papers, where the site does not have them already.
pub(super) struct Sharer<'k> {
    kept: &'k Kept<'k>,
    theme: &'k [Part],
    /// Made when there is something to draw: it reads all fonts.
    painter: OnceLock<Painter>,
    palette: Vec<[u8; 3]>,
    /// The nearest colour of the palette by the upper halves of red, green and blue.
    nearest: Vec<u8>,
}

impl<'k> Sharer<'k> {
    /// With the fonts of a theme, and what is kept.
    pub fn new(theme: &'k [Part], kept: &'k Kept<'k>) -> Self {
        let palette = palette();
        let all = (0..16 * 16 * 16).map(|n: u32| [n >> 8, n >> 4 & 15, n & 15].map(|half| (half * 17) as u8));
        let nearest = all.map(|rgb| nearest(&palette, rgb)).collect();
        Sharer {
            kept,
            theme,
            painter: OnceLock::new(),
            palette,
            nearest,
        }
    }

    /// The picture of an answer, if it has one.
    pub fn picture(&self, site: &Site<'_>, answer: &Answer) -> Option<Part> {
        let path = view::data_path(site, answer.inquiry, answer.question, "png");
        let svg = view::share(site, answer)?;
        let draw = || {
            let pixels = self.painter().pixels(&svg, CARD_PIXELS.0)?;
            self.in_few_colours(&pixels)
        };
        let made = self
            .kept
            .or_made(&path, self.kept.of(svg.as_bytes()), || draw().ok_or(()));
        Some((path, made.ok()?))
    }

    fn painter(&self) -> &Painter {
        self.painter.get_or_init(|| {
            let fonts = self.theme.iter().filter(|(path, _)| theme::is_paper_font(path));
            Painter::new(fonts.map(|(_, bytes)| bytes.as_slice()))
        })
    }

    /// PNG of half a byte for each pixel, in place of four.
    fn in_few_colours(&self, pixels: &Pixmap) -> Option<Vec<u8>> {
        // in pairs, as no card has an odd width; white below makes every pixel opaque
        let mut rows = Vec::with_capacity(pixels.data().len() / 8);
        for pair in pixels.data().chunks_exact(8) {
            let [r, g, b, _, s, h, c, _] = pair else { continue };
            let of = |r: &u8, g: &u8, b: &u8| usize::from(r >> 4) << 8 | usize::from(g & 0xf0) | usize::from(b >> 4);
            rows.push(self.nearest[of(r, g, b)] << 4 | self.nearest[of(s, h, c)]);
        }
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_palette(self.palette.concat());
        // between numbers of colours there is nothing to predict
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&rows).ok()?;
        writer.finish().ok()?;
        Some(file)
    }
}

/// Between a colour and the white below it, edges have so many steps.
const STEPS: u16 = 5;

/// White, and each colour of a card in steps towards it: sixteen, which is what half a byte holds.
fn palette() -> Vec<[u8; 3]> {
    let towards = |from: u8, step: u16| (255 - (255 - u16::from(from)) * step / STEPS) as u8;
    let steps = |colour: &[u8; 3]| {
        (1..=STEPS)
            .map(|step| colour.map(|c| towards(c, step)))
            .collect::<Vec<_>>()
    };
    let colours = CARD_COLOURS.iter().flat_map(steps);
    std::iter::once([255; 3]).chain(colours).collect()
}

/// The number of the colour of a palette that is nearest to another.
fn nearest(palette: &[[u8; 3]], rgb: [u8; 3]) -> u8 {
    let distance = |other: &[u8; 3]| -> u32 {
        let apart = other.iter().zip(rgb).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2));
        apart.sum()
    };
    let all = palette.iter().enumerate();
    all.min_by_key(|(_, other)| distance(other)).map_or(0, |(n, _)| n as u8)
}

#[cfg(test)]
mod tests {
    use super::{nearest, palette};

    #[test]
    fn sixteen_colours_with_those_of_the_card_among_them() {
        let all = palette();
        assert_eq!(all.len(), 16);
        assert_eq!(all[0], [255, 255, 255]);
        assert_eq!(
            (all[5], all[10], all[15]),
            ([0x0b, 0x5a, 0x8f], [0x4b, 0x58, 0x65], [0x16, 0x20, 0x2a])
        );
    }

    #[test]
    fn a_colour_of_the_card_stays_and_others_become_the_nearest() {
        let all = palette();
        for (n, colour) in all.iter().enumerate() {
            assert_eq!(nearest(&all, *colour), n as u8);
        }
        assert_eq!(nearest(&all, [0xfe, 0xfe, 0xfd]), 0);
        assert_eq!(nearest(&all, [0, 0, 0]), 15);
    }
}
