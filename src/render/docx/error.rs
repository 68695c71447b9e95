//! Why no Word file could be made.

use crate::said::Said;

/// What is wrong with the template document, as half of a sentence that begins with it.
#[derive(Debug)]
pub(in crate::render) struct DocxError(pub(super) Said);

impl DocxError {
    /// That half.
    pub fn message(&self) -> Said {
        self.0.clone()
    }
}
