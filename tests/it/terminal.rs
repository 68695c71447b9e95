//! A terminal without a person: what a program shows on one, and what it does with what is typed.

use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::os::fd::OwnedFd;
use std::process::{Command, Stdio};

use rustix::fs::{Mode, OFlags, open};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};

/// Runs a command with all three streams on a terminal, types these lines, and gives the exit code and all that the
/// command showed.
pub fn on_a_terminal(command: &mut Command, typed: &str) -> (Option<i32>, String) {
    let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&ours).unwrap();
    unlockpt(&ours).unwrap();
    let name = ptsname(&ours, Vec::new()).unwrap();
    let theirs = open(name, OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).unwrap();
    // what is typed before it is asked for would stand among what is shown
    let mut modes = tcgetattr(&theirs).unwrap();
    modes.local_modes.remove(LocalModes::ECHO);
    tcsetattr(&theirs, OptionalActions::Now, &modes).unwrap();
    let stream = |fd: &OwnedFd| Stdio::from(fd.try_clone().unwrap());
    let mut child = command
        .stdin(stream(&theirs))
        .stdout(stream(&theirs))
        .stderr(stream(&theirs))
        .spawn()
        .unwrap();
    // the command holds its end open through clones of its own; with ours closed, its end is the end of reading
    drop(theirs);
    *command = Command::new("true");
    let mut ours = File::from(ours);
    ours.write_all(typed.as_bytes()).unwrap();
    let mut shown = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        match ours.read(&mut buffer) {
            Ok(0) => break,
            Ok(n) => shown.extend_from_slice(&buffer[..n]),
            // Linux tells so that the other end is closed
            Err(e) if e.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error()) => break,
            Err(e) if e.kind() == ErrorKind::Interrupted => {}
            Err(e) => panic!("{e}"),
        }
    }
    let code = child.wait().unwrap().code();
    (code, String::from_utf8(shown).unwrap().replace("\r\n", "\n"))
}
