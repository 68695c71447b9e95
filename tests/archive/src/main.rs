//! Holds every PDF below the given folders to PDF/UA-1 and PDF/A-3a, by a reader that is not what wrote them.
//!
//! ```sh
//! cargo run --manifest-path tests/archive/Cargo.toml -- output target/tmp/papers
//! ```
//!
//! Ends with 1 where one fails, or where a folder holds none.

use std::process::ExitCode;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use walkdir::WalkDir;

/// Fewer rules than this were not a check of the whole file: PDF/UA-1 has more than a hundred, PDF/A-3a too.
const RULES: usize = 80;

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let (mut checked, mut failed) = (0, 0);
    for folder in std::env::args().skip(1) {
        let before = checked;
        for entry in WalkDir::new(&folder).sort_by_file_name() {
            let entry = entry?;
            if entry.path().extension().is_none_or(|ending| ending != "pdf") {
                continue;
            }
            let pdf = std::fs::read(entry.path())?;
            checked += 1;
            for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA3a] {
                let report = validate_pdf_bytes(&pdf, &ValidationOptions::default().profile(profile))?;
                // ISO 19005-3, 6.1.7.1: of a stream whose last byte is a carriage return this validator takes that byte for a
                // part of the line end behind it; the tests of papers look at the lengths
                let failures = report.failures.iter().filter(|f| !f.rule_id.ends_with(":6.1.7.1:1"));
                if failures.count() > 0 || report.rules.total <= RULES {
                    failed += 1;
                    eprintln!("{}: {} rules were looked at\n{report}", entry.path().display(), report.rules.total);
                }
            }
        }
        if checked == before {
            failed += 1;
            eprintln!("{folder} holds no PDF");
        }
    }
    println!("{checked} PDFs held to PDF/UA-1 and PDF/A-3a, {failed} failures");
    Ok(if checked > 0 && failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
