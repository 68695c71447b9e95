//! What somebody tells of a matter: an account, and no rows.

use super::{Kind, no_picture};

pub const KIND: Kind = Kind {
    columns: &[],
    cells: |_, _| Vec::new(),
    picture: no_picture,
    tells_reasons: |_| true,
    time_line: None,
    counts: false,
    has_history: false,
    asks_who: false,
    leans_on_events: false,
};
