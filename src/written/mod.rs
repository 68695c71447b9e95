//! Records as they are written: options everywhere, places kept, nothing resolved.

pub mod decode;
pub mod format;
mod kind;
mod leaf;
mod records;
pub mod schema;
pub mod version;

pub use decode::{At, Cx, Decode};
pub use kind::Kind;
pub use leaf::{Cite, ClockDate, Dated, Format, Moment, Month, OneOf, Reference, TagEntity, Text};
pub use records::*;
