//! Model and answers to what templates and data files see.

pub mod answer_json;
pub mod timeline;
pub mod words;
