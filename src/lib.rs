//! Lägesbild reads a folder of records, checks them, answers a committee's questions from them, and makes a static
//! site of it.
//!
//! The way of the data, each station a module:
//!
//! 1. [`load`] reads the files: text in, nothing judged.
//! 2. [`written`] is what stands in them, with every place kept; [`resolve`] makes the [`model`] of it, the only way to
//!    one; [`check`] collects every finding.
//! 3. [`evidence`] says what the statements of one post come to at a time; [`answer`] puts that together per question.
//! 4. [`view`] has the words, the pages and the data files; [`chart`] draws.
//! 5. [`render`] makes files of them and hands each on when it is finished, to a [`bundle::Sink`].
//! 6. [`write`](mod@write) puts them on the disk meanwhile, and in their place when all is well: whole or not at all.
//!
//! [`site`] is that way from end to end.
//!
//! Beside that way, [`scaffold`] makes new records and sites out of the declarations in [`written`], [`ask`] makes questionnaires of
//! what answers lack, [`import`] brings what spreadsheets say into the records, [`migrate`](mod@migrate) brings records of an older
//! format to this one, and `serve` shows a bundle to a browser while the records are edited.
//!
//! Only `load` and `write` touch the disk; `serve` watches it. Everything between is a function of its inputs, and the
//! day of the build is not among them.

#![cfg_attr(not(test), warn(clippy::too_many_lines))]

pub mod answer;
pub mod ask;
pub mod bundle;
pub mod chart;
pub mod check;
pub mod compare;
pub mod diagnostic;
pub mod evidence;
pub mod import;
pub mod load;
pub mod markdown;
pub mod migrate;
pub mod model;
pub mod render;
pub mod resolve;
pub mod said;
pub mod scaffold;
#[cfg(feature = "serve")]
pub mod serve;
pub mod site;
pub mod source;
pub mod view;
pub mod write;
pub mod written;

pub use bundle::Watch;
pub use site::{Clocks, Read, answers, checked, make, make_into, paper, read, unmakeable};
