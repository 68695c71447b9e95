//! Questionnaires: what an inquiry needs to know of each district, as a workbook that somebody there fills in.
//!
//! 1. [`forms`](mod@forms) finds what is asked of whom, out of the inquiry's questions and what their answers say is missing.
//! 2. [`today`](mod@today) is what the records say of one such thing; a [`key`] keeps it in the workbook, so that `import` knows what
//!    was shown to whoever answered.
//! 3. [`book`] makes the workbook of a district, [`letter`] the text of the mail that it is sent with.
//!
//! Nothing here reads what came back: `import` does.

pub mod book;
mod cell;
pub mod column;
pub mod forms;
pub mod key;
pub mod letter;
pub mod today;

pub use column::{Column, Heads};
pub use forms::{Form, Forms, Row, forms};
pub use key::Key;
pub use today::{Thing, Today, today};
