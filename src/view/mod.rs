//! Model and answers to what templates and data files see: all text final, every address relative.

mod address;
pub mod answer_json;
pub mod data;
mod lists;
mod markup;
mod page;
mod pages;
mod parts;
mod prose;
mod timelines;
pub mod words;

pub use page::{Site, Target};
pub use pages::{page, targets};
pub use parts::Page;

/// Where the files with an answer's rows stand.
pub use pages::data_path;
