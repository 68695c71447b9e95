use std::ffi::{OsStr, OsString};
use std::io::{self, ErrorKind};

use super::fresh::Fresh;
use super::place::{Old, Place, Whose, whose};
use super::{Doing, System, WriteError};

/// How the new site came into its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    OneStep,
    TwoRenames,
}

/// Puts the fresh folder at the output, and the old one, if any, under the name of the fresh one. Returns whether
/// that was one step.
pub(super) fn swap(system: &System, place: &Place, fresh: &mut Fresh<'_>, old: Old) -> Result<bool, WriteError> {
    let fail = |cause: io::Error| WriteError::system(Doing::Replace, &place.output, cause);
    if old == Old::Nothing {
        place.folder.rename(fresh.name(), &place.name).map_err(fail)?;
        fresh.let_go();
        store(place);
        return Ok(false);
    }
    let way = trade(system, place, fresh.name()).map_err(fail)?;
    // somebody may have put a file into an empty output, or another folder in its place, while we wrote
    if !is_removable(place, fresh.name()) {
        if trade(system, place, fresh.name()).is_err() {
            fresh.let_go();
        }
        return Err(WriteError::Foreign(place.output.clone()));
    }
    fresh.holds_old_site();
    store(place);
    Ok(way == Way::OneStep)
}

fn trade(system: &System, place: &Place, fresh: &OsStr) -> io::Result<Way> {
    match (system.exchange)(&place.folder, fresh, &place.name) {
        Ok(()) => Ok(Way::OneStep),
        Err(cause) if cannot_exchange(&cause) => two_renames(place, fresh).map(|()| Way::TwoRenames),
        Err(cause) => Err(cause),
    }
}

/// Kernels before 3.15, file systems that do not know the flag, and systems without such a step.
fn cannot_exchange(cause: &io::Error) -> bool {
    matches!(cause.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput)
}

/// The old site aside, the new one in, the old one on to the name that the new one had.
///
/// Between the first two there is no output; they are two system calls with nothing between them. A folder named
/// `old-…` is always a whole site, since nothing is removed under that name: so [`super::tidy::put_back`] can trust it.
fn two_renames(place: &Place, fresh: &OsStr) -> io::Result<()> {
    let aside = aside(place, fresh);
    let rename = |from: &OsStr, to: &OsStr| place.folder.rename(from, to);
    rename(&place.name, &aside)?;
    if let Err(cause) = rename(fresh, &place.name) {
        rename(&aside, &place.name)?;
        return Err(cause);
    }
    if let Err(cause) = rename(&aside, fresh) {
        rename(&place.name, fresh)?;
        rename(&aside, &place.name)?;
        return Err(cause);
    }
    Ok(())
}

/// `.site.lagesbild-old-7-0` for `.site.lagesbild-new-7-0`.
fn aside(place: &Place, fresh: &OsStr) -> OsString {
    let number = fresh
        .as_encoded_bytes()
        .strip_prefix(place.beside("new-").as_encoded_bytes())
        .unwrap_or_default();
    place.beside(&format!("old-{}", String::from_utf8_lossy(number)))
}

fn is_removable(place: &Place, name: &OsStr) -> bool {
    place
        .folder
        .folder(name)
        .and_then(|folder| whose(&folder))
        .is_ok_and(|whose| whose != Whose::Foreign)
}

/// Gets the new names onto the disk before the old site is removed from it. Where that fails there is nothing to
/// undo: the new site is in place.
fn store(place: &Place) {
    let _ = place.folder.store_names();
}
