//! What the records say of posts and units at a time: how many, whether in place, since when, and whether that changed.
//!
//! `docs/meaning.md` is what this station computes: what holds in every reading of the records. A post on a day is in
//! `post.rs`, what is told of
//! its presence in `told.rs`, of which time of its unit it is asked in `stage.rs`, a programme with all its units on a day in `on_day.rs`, its rows
//! in `lane.rs`, what is counted in `counted.rs`, order and change in `history.rs`, beginnings in `since.rs`. None of them
//! enumerates readings.

mod changes;
mod claims;
mod confirmed;
mod count;
mod counted;
mod family;
mod history;
mod lane;
mod last;
mod line;
mod on_day;
mod piece;
mod post;
mod since;
mod stage;
#[cfg(test)]
pub(crate) mod tests;
mod told;

pub use claims::{ClaimDifference, claim_difference, claimed_programme, covered};
pub use confirmed::before_plans;
pub use count::{Count, Presence};
pub use counted::{Choice, Counted, Wanted, choose, definition_of};
pub use family::{HowMany, existing_of, family_units};
pub use history::{Change, Gap, History, State, district_history, open_history, post_history, regrouped_history};
pub use lane::{Lane, LaneOf, Rows};
pub use line::{had, line, posts_of};
pub use on_day::{OnDay, district_count, district_presence};
pub use piece::{Piece, PieceKind, conflicts, pieces};
pub use post::{last_change, only_announced, post_count, post_presence};
pub use since::{Since, district_since, marks, member_on, post_since, since_of};
