//! The preview: records that are read at every saved change, and pages of them that are made when somebody looks, served to this
//! machine alone.
//!
//! 1. `watcher` tells that something in the content folder changed.
//! 2. `maker` reads and checks again, on a thread of its own, and keeps the last records that gave a site.
//! 3. `http` answers a browser with the files of that site.
//! 4. `overlay` puts the findings and the reload into pages, for the preview only.
//!
//! Nothing is written to the disk. Whatever goes wrong after the start is shown and waited out.

mod http;
mod maker;
mod overlay;
mod watcher;

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use tokio::sync::watch;

use crate::load::{self, LoadError};
use crate::said::{Language, Said, say};
use crate::site::Clocks;

pub use maker::{Attempt, Failure};

use maker::{Maker, Shown};
use watcher::{Change, Watcher};

/// Where and from what a preview is served.
#[derive(Clone, Copy, Debug)]
pub struct Preview<'p> {
    /// The folder of records.
    pub content: &'p Path,
    /// In place of the records' own clocks.
    pub clocks: Clocks,
    /// The port on 127.0.0.1; 0 for any that is free.
    pub port: u16,
    /// The language of what is told over the pages.
    pub language: Language,
}

/// What a running preview tells.
#[derive(Debug)]
pub enum News<'n> {
    /// The records were read, at the start or after a change.
    Made(&'n Attempt),
    /// A browser can come to this address; told once, after the first reading.
    Ready(SocketAddr),
}

/// Why there is no preview; nothing of it after the start.
#[derive(Debug)]
pub enum ServeError {
    /// There is no content folder.
    Content(LoadError),
    /// The port cannot be had.
    Port(u16, std::io::Error),
    /// The system does not tell of changes.
    Watch(String),
    /// The system gives no thread, or does not tell of Ctrl-C.
    System(std::io::Error),
}

impl ServeError {
    /// What happened: one phrase without a full stop.
    pub fn said(&self) -> Said {
        match self {
            ServeError::Content(error) => error.said(),
            ServeError::Port(port, error) => say!("cannot serve on port {port}: {error}", port, error),
            ServeError::Watch(cause) => say!("cannot watch the content folder: {cause}", cause),
            ServeError::System(error) => Said::verbatim(error.to_string()),
        }
    }

    /// What to do.
    pub fn hint(&self) -> Option<Said> {
        match self {
            ServeError::Content(error) => Some(error.hint.clone()),
            ServeError::Port(..) => Some(say!("name another with --port, or 0 for any that is free")),
            ServeError::Watch(_) => Some(say!(
                "another program may watch too many files; on Linux see `man 7 inotify`"
            )),
            ServeError::System(_) => None,
        }
    }
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said().english())
    }
}

impl std::error::Error for ServeError {}

/// After this time without news a change is read once more: what comes into a new folder before that is watched is told by
/// nobody.
const SETTLED: Duration = Duration::from_millis(300);

/// So often records that give no site are looked at again, for the same reason.
const MISTAKEN: Duration = Duration::from_secs(1);

/// Serves until Ctrl-C.
///
/// # Errors
///
/// Where the preview cannot begin. Once it has begun, errors are told through `told` and on the pages.
pub fn serve(preview: &Preview<'_>, told: impl Fn(&News<'_>) + Send + Sync + 'static) -> Result<(), ServeError> {
    let told = Arc::new(told);
    let at = |error| ServeError::Port(preview.port, error);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, preview.port)).map_err(at)?;
    listener.set_nonblocking(true).map_err(at)?;
    let address = listener.local_addr().map_err(at)?;

    // before the first reading, so that no change after it is missed
    let root = load::root(preview.content).map_err(ServeError::Content)?;
    let (changed, changes) = mpsc::channel();
    let mut watcher = Watcher::new(root, changed).map_err(|e| ServeError::Watch(e.to_string()))?;
    let (show, shown) = watch::channel(Arc::new(Shown::nothing(preview.language)));
    let maker = Maker::new(preview.content.to_path_buf(), preview.clocks, preview.language);
    let content = preview.content.to_path_buf();
    watcher.link(load::linked(&content));
    let tell = told.clone();
    std::thread::Builder::new()
        .name("maker".into())
        .spawn(move || keep_up(maker, watcher, &content, &changes, &show, &*tell))
        .map_err(ServeError::System)?;

    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(ServeError::System)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(at)?;
        // runs when this function first waits: Ctrl-C is listened to before the address is told
        tokio::spawn(async move {
            let mut first = shown.clone();
            if first.wait_for(|shown| shown.version > 0).await.is_ok() {
                told(&News::Ready(address));
                let _ = axum::serve(listener, http::router(shown)).await;
            }
        });
        tokio::signal::ctrl_c().await.map_err(ServeError::System)
    })
}

/// Reads at every change, for as long as the preview lasts.
fn keep_up(
    mut maker: Maker,
    mut watcher: Watcher,
    content: &Path,
    changes: &Receiver<Change>,
    show: &watch::Sender<Arc<Shown>>,
    tell: &(impl Fn(&News<'_>) + ?Sized),
) {
    // whether the system told of a change, and not we looked again
    let mut told_of = true;
    let mut made = false;
    loop {
        if told_of || !maker.is_current() {
            let (attempt, now) = maker.make();
            // first of all, since somebody waits for it
            if now.version != show.borrow().version {
                // the receivers live as long as the process
                let _ = show.send(now);
            }
            watcher.link(load::linked(content));
            if told_of || attempt.changed {
                tell(&News::Made(&attempt));
            }
            made = attempt.made;
        }
        let wait = match (made, told_of) {
            (false, _) => changes.recv_timeout(MISTAKEN),
            (true, true) => changes.recv_timeout(SETTLED),
            (true, false) => changes.recv().map_err(RecvTimeoutError::from),
        };
        told_of = match wait {
            Ok(first) => {
                watcher.follow(first, changes);
                true
            }
            Err(RecvTimeoutError::Timeout) => false,
            Err(RecvTimeoutError::Disconnected) => return,
        };
    }
}
