//! Records as they are written: options everywhere, places kept, nothing resolved.

pub mod decode;
pub mod format;
mod kind;
mod leaf;
mod licence;
mod old_address;
mod records;
pub mod schema;
pub mod version;

pub use decode::{At, Cx, Decode};
pub use leaf::{Cite, ClockDate, Dated, Format, Moment, Month, OneOf, Reference, TagEntity, Text, is_mail_address};
pub use licence::Licence;
pub use old_address::OldAddress;
pub use records::*;
