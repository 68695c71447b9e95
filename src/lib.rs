//! Lägesbild.
#![allow(missing_docs)]
pub mod answer;
pub mod check;
pub mod diagnostic;
pub mod evidence;
pub mod load;
pub mod model;
pub mod source;
pub mod view;
pub mod written;
