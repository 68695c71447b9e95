//! The picture that is shown where somebody shares an answer.

use resvg::tiny_skia::Pixmap;

use super::picture::Painter;
use super::{Part, theme};
use crate::answer::Answer;
use crate::chart::{CARD, CARD_COLOURS};
use crate::view::{self, Site};

/// Draws them with the fonts of papers.
pub(super) fn painter(theme: &[Part]) -> Painter {
    let fonts = theme.iter().filter(|(path, _)| theme::is_paper_font(path));
    Painter::new(fonts.map(|(_, bytes)| bytes.as_slice()))
}

/// The picture of an answer, if it has one.
pub(super) fn picture(site: &Site<'_>, answer: &Answer, painter: &Painter) -> Option<Part> {
    let path = view::data_path(site, answer.inquiry, answer.question, "png");
    let pixels = painter.pixels(&view::share(site, answer)?, CARD.0)?;
    Some((path, in_few_colours(&pixels)?))
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

/// PNG of half a byte for each pixel, in place of four: a tenth of the time, and of the bytes.
fn in_few_colours(pixels: &Pixmap) -> Option<Vec<u8>> {
    let palette = palette();
    let distance = |a: &[u8; 3], b: &[u8; 3]| -> u32 {
        let apart = a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2));
        apart.sum()
    };
    let nearest = |rgb: [u8; 3]| -> u8 {
        if rgb == [255; 3] {
            return 0;
        }
        let all = palette.iter().enumerate();
        all.min_by_key(|(_, other)| distance(&rgb, other))
            .map_or(0, |(n, _)| n as u8)
    };
    let row = |row: &[u8]| -> Vec<u8> {
        // in pairs, as no card has an odd width; white below makes every pixel opaque
        let pairs = row.chunks_exact(8);
        let pair = |p: &[u8]| nearest([p[0], p[1], p[2]]) << 4 | nearest([p[4], p[5], p[6]]);
        pairs.map(pair).collect()
    };
    let across = pixels.width() as usize * 4;
    let rows: Vec<u8> = pixels.data().chunks_exact(across).flat_map(row).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Four);
    encoder.set_palette(palette.concat());
    // between numbers of colours there is nothing to predict
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&rows).ok()?;
    writer.finish().ok()?;
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::palette;

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
}
