//! One file per kind of question, with all that it needs to answer.

pub(super) mod by_definition;
pub(super) mod constancy;
pub(super) mod coverage;
pub(super) mod duration;
pub(super) mod headcount;
pub(super) mod remainder;
pub(super) mod statement;
