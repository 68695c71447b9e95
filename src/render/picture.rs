//! Pictures as PNG, with the fonts of papers and no others.

use std::sync::Arc;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

/// What pictures are drawn with.
pub(super) struct Painter(Options<'static>);

/// A picture, and how wide it is in proportion to its height.
pub(super) struct Picture {
    pub png: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

impl Painter {
    /// A painter with these fonts.
    pub fn new<'f>(fonts: impl IntoIterator<Item = &'f [u8]>) -> Self {
        let mut known = fontdb::Database::new();
        fonts.into_iter().for_each(|font| known.load_font_data(font.to_vec()));
        Painter(Options {
            font_family: "Inter".to_owned(),
            fontdb: Arc::new(known),
            ..Options::default()
        })
    }

    /// Draws a picture on white, as wide as this in pixels; `None` for what is no picture.
    pub fn draw(&self, svg: &str, width: u32) -> Option<Picture> {
        let pixels = self.pixels(svg, width)?;
        let (width, height) = (pixels.width(), pixels.height());
        let png = pixels.encode_png().ok()?;
        Some(Picture { png, width, height })
    }

    /// The pixels of such a picture.
    pub fn pixels(&self, svg: &str, width: u32) -> Option<Pixmap> {
        let tree = Tree::from_str(svg, &self.0).ok()?;
        let size = tree.size();
        let scale = width as f32 / size.width();
        let height = (size.height() * scale).round() as u32;
        let mut pixels = Pixmap::new(width, height)?;
        pixels.fill(Color::WHITE);
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        Some(pixels)
    }
}
