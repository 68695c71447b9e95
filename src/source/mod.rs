//! Files as they were read, and places in them.

pub mod signs;

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The hash of bytes as records write it: `sha256:` and hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    let digits: String = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
    format!("sha256:{digits}")
}

/// Index of a file in [`Files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// First byte after the range.
    pub end: u32,
}

impl Span {
    /// The bytes, for slicing the file's text.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// One file: its path below the content folder, with `/`, and its text.
#[derive(Debug)]
pub struct File {
    /// Path below the content folder, with `/`.
    pub path: Arc<str>,
    /// The whole text, UTF-8 in Unicode's form NFC, without a byte order mark: typed with composed letters or with marks of
    /// their own, it is one text.
    pub text: Arc<str>,
    /// False where the bytes were not UTF-8; the text then holds U+FFFD for what is none.
    pub readable: bool,
    lines: OnceLock<Vec<u32>>,
    /// Behind which bytes of the text the file has more characters, and how many.
    composed: Vec<(u32, u32)>,
}

impl File {
    /// A file of this text.
    pub fn new(path: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> Self {
        let (text, composed) = composed(text.into());
        File {
            path: path.into(),
            text,
            readable: true,
            lines: OnceLock::new(),
            composed,
        }
    }

    /// A file whose bytes were not UTF-8, with as much of its text as there is.
    pub fn unreadable(path: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> Self {
        File {
            readable: false,
            ..File::new(path, text)
        }
    }

    /// Line and column of a byte, both from 1; columns count the characters of the file on the disk.
    pub fn position(&self, byte: u32) -> (usize, usize) {
        let lines = self.lines.get_or_init(|| {
            let breaks = self
                .text
                .bytes()
                .enumerate()
                .filter(|(_, b)| *b == b'\n')
                .map(|(i, _)| i as u32 + 1);
            std::iter::once(0).chain(breaks).collect()
        });
        let line = lines.partition_point(|start| *start <= byte);
        let start = lines[line - 1] as usize;
        let end = (byte as usize).clamp(start, self.text.len());
        let column = self.text.get(start..end).map_or(1, |s| s.chars().count() + 1);
        let first = self.composed.partition_point(|(at, _)| (*at as usize) <= start);
        let before = self.composed[first..].iter().take_while(|(at, _)| *at as usize <= end);
        (line, column + before.map(|(_, more)| *more as usize).sum::<usize>())
    }
}

/// A text in form NFC, and where that took characters away.
fn composed(text: Arc<str>) -> (Arc<str>, Vec<(u32, u32)>) {
    if text.is_ascii() || is_nfc(&text) {
        return (text, Vec::new());
    }
    let mut out = String::with_capacity(text.len());
    let mut fewer = Vec::new();
    let mut rest = &*text;
    while !rest.is_empty() {
        // an ascii letter begins anew: no mark before it joins with it
        let next = rest.char_indices().skip(1).find(|(_, c)| c.is_ascii());
        let (piece, after) = rest.split_at(next.map_or(rest.len(), |(at, _)| at));
        rest = after;
        if piece.len() == 1 {
            out.push_str(piece);
            continue;
        }
        let length = out.len();
        out.extend(piece.nfc());
        let lost = piece.chars().count() as i64 - out[length..].chars().count() as i64;
        if let Some(lost) = u32::try_from(lost).ok().filter(|lost| *lost > 0) {
            fewer.push((out.len() as u32, lost));
        }
    }
    (out.into(), fewer)
}

/// All files of a run, in the order of their paths.
#[derive(Debug, Default)]
pub struct Files(Vec<File>);

impl Files {
    /// These files; their order gives their ids.
    pub fn new(files: Vec<File>) -> Self {
        Files(files)
    }

    /// The file of this id.
    pub fn get(&self, id: FileId) -> &File {
        &self.0[id.0 as usize]
    }

    /// All files with their ids.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (FileId, &File)> {
        self.0.iter().enumerate().map(|(i, f)| (FileId(i as u32), f))
    }

    /// The file at a path below the content folder, as a whole.
    pub fn span_of(&self, path: &str) -> Option<Span> {
        let (file, _) = self.iter().find(|(_, file)| &*file.path == path)?;
        Some(Span { file, start: 0, end: 0 })
    }

    /// The text that a span covers.
    pub fn snippet(&self, span: Span) -> &str {
        self.get(span.file).text.get(span.range()).unwrap_or("")
    }
}
