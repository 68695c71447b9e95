//! Model and answers to what templates and data files see: all text final, every address relative.

pub mod address;
pub mod answer_json;
pub mod data;
pub mod difference;
mod lists;
mod markup;
pub mod news;
mod page;
pub(crate) mod pages;
pub mod paper;
mod parts;
mod prose;
mod timelines;
pub mod words;

pub use page::{Options, Papers, Site, Target};
pub use pages::{page, targets};
pub use parts::Page;

/// Where the files with an answer's rows stand, and those of an edition.
pub use pages::{data_path, edition_path};
