//! End-to-end tests, one module per promise.

mod answers;
mod findings;
mod halvenia;
mod seed_rows;
