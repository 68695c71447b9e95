//! What the records say of posts and units at a time: how many, whether in place, since when, and whether that changed.
//!
//! `docs/meaning.md` is what this station computes: what holds in every reading of the records. A post on a day is in
//! `post.rs`, of which time of its unit it is asked in `stage.rs`, a programme with all its units on a day in `on_day.rs`, what is
//! counted in `counted.rs`, order and change in `history.rs`, beginnings in `since.rs`. None of them enumerates readings.

mod claims;
mod counted;
mod family;
mod history;
mod on_day;
mod piece;
mod post;
mod since;
mod stage;
#[cfg(test)]
pub(crate) mod tests;

pub use claims::{Difference, claim_difference, claimed_programme, covered};
pub use counted::{Choice, Counted, Wanted, choose, definition_of};
pub use family::{Span, existing_of, family_units};
pub use history::{Change, Gap, History, State, district_history, open_history, post_history, regrouped_history};
pub use on_day::{Lane, LaneOf, OnDay, Rows, district_count, district_presence, had, line, posts_of};
pub use piece::{Piece, PieceKind, conflicts, pieces};
pub use post::{Count, Presence, last_change, only_announced, post_count, post_presence};
pub use since::{Since, district_since, member_on, post_since, since_of};

use since::marks;
