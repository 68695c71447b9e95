//! What the records say of posts at a time: how many, whether in place, since when, and whether that changed.
//!
//! The rules are those by which statements of one post and definition combine:
//! an open `stated` covers through the date its source speaks of; one that begins later supersedes it; the last
//! value carries forward and never backwards; a plan counts from its day on and is not confirmed; a change is
//! never added to a value; disagreeing sources are both kept.

mod count;
mod history;
mod piece;
mod place;

pub use count::{Count, definition_of, district_count, may_have_begun, post_count};
pub use history::{Change, Gap, History, State, district_history, post_history, regrouped_history};
pub use piece::{Piece, PieceKind, conflicts, pieces};
pub use place::{
    Presence, Since, district_presence, district_since, had, last_change, line, member_on, only_announced,
    post_presence, post_since, since_of,
};
