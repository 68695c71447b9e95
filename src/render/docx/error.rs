//! Why no Word file could be made.

use std::fmt;

/// What is wrong with the template document, as half of a sentence that begins with it.
#[derive(Debug)]
pub(in crate::render) struct DocxError(pub(super) String);

impl fmt::Display for DocxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
