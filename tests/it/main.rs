//! End-to-end tests, one module per promise.

mod findings;
mod seed_rows;
