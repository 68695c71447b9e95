//! Getting onto the disk what is written, while more is made.

use std::thread::{self, JoinHandle};

use super::MakeDurable;
use super::fresh::Fresh;

/// So many bytes are written before the disk is asked to take them.
const AT_ONCE: u64 = 8 << 20;

/// Asks the disk for what has been written, again and again, so that little is left for the call that waits for all of
/// it. What comes of it does not matter: that last call hears of every error itself.
pub(super) struct Ahead<'f> {
    fresh: &'f Fresh<'f>,
    make_durable: MakeDurable,
    waiting: u64,
    running: Option<JoinHandle<()>>,
}

impl<'f> Ahead<'f> {
    pub(super) fn new(fresh: &'f Fresh<'f>, make_durable: MakeDurable) -> Self {
        Ahead {
            fresh,
            make_durable,
            waiting: 0,
            running: None,
        }
    }

    /// So many more bytes have been written.
    pub(super) fn wrote(&mut self, bytes: usize) {
        self.waiting += bytes as u64;
        if self.waiting < AT_ONCE || self.running.as_ref().is_some_and(|running| !running.is_finished()) {
            return;
        }
        self.waiting = 0;
        // opened anew: the kernel tells of a failed write once to each that has the folder open, and the last call must
        // hear of it (syncfs(2))
        let Ok(own) = self.fresh.root().again() else {
            return;
        };
        let make_durable = self.make_durable;
        let work = move || {
            let _ = make_durable(&own);
        };
        self.running = thread::Builder::new().spawn(work).ok();
    }
}

impl Drop for Ahead<'_> {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            let _ = running.join();
        }
    }
}
