//! `build`: the site, or the findings that forbid it.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use url::Url;

use lagesbild::said::{Language, Said, say};
use lagesbild::view::{Options, Papers};
use lagesbild::write::{self, NotWritten};
use lagesbild::{Watch, diagnostic, load};

use super::refused::Unfit;
use super::terminal::Terminal;
use super::{ClockArgs, Content, Outcome};

#[derive(Args)]
pub struct Build {
    #[command(flatten)]
    content: Content,
    /// Where the site is written
    #[arg(long, value_name = "DIR", default_value = "output")]
    output: PathBuf,
    #[command(flatten)]
    clocks: ClockArgs,
    /// Make nothing if there is a warning
    #[arg(long)]
    strict: bool,
    /// Where the site will stand: for the links of its feed and its data, and for pictures to share
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,
    /// Make papers as HTML alone, for a quick look
    #[arg(long)]
    no_pdf: bool,
    /// Make no papers
    #[arg(long, conflicts_with = "no_pdf")]
    no_papers: bool,
    /// Print how long each station took, as JSON
    #[arg(long, hide = true)]
    timings: bool,
}

/// An absolute address of a folder, with a slash at its end.
fn base_url(text: &str) -> Result<String, Unfit> {
    let folder = |url: &Url| {
        let web = matches!(url.scheme(), "http" | "https");
        web && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none()
    };
    match Url::parse(text) {
        Ok(url) if folder(&url) => Ok(format!("{}/", url.as_str().trim_end_matches('/'))),
        _ => Err(Unfit(say!("write the whole address, like `https://example.org/site/`"))),
    }
}

pub fn run(args: &Build, terminal: &Terminal) -> Outcome {
    let content = &args.content.content;
    // refused before any long work: what is read must not be replaced, wherever it lies
    let linked = load::linked(content);
    let protect: Vec<&Path> = std::iter::once(content.as_path())
        .chain(linked.iter().map(PathBuf::as_path))
        .collect();
    if let Err(error) = write::examine(&args.output, &protect) {
        return terminal.failed(error.said(), error.hint());
    }
    let progress = Progress::new(terminal.is_watched(), terminal.language());
    progress.station("load");
    let loaded = load::files(content).and_then(|files| Ok((files, load::look(content)?)));
    let ((files, findings), look) = match loaded {
        Ok(loaded) => loaded,
        Err(e) => {
            return terminal.failed(e.said(), Some(e.hint));
        }
    };
    progress.station("check");
    let mut read = lagesbild::checked(files, findings);
    if args.strict {
        read.be_strict();
    }
    terminal.show(&read, &read.findings);
    let refused = diagnostic::any_error(&read.findings) || args.strict && !read.findings.is_empty();
    let Some(model) = read.model.as_ref().filter(|_| !refused) else {
        terminal.say(say!("nothing was written; the old site is as it was"));
        return Outcome::Findings;
    };
    let papers = match (args.no_papers, args.no_pdf) {
        (true, _) => Papers::None,
        (false, true) => Papers::Html,
        (false, false) => Papers::All,
    };
    let options = Options {
        papers,
        base_url: args.base_url.clone(),
    };
    let clocks = args.clocks.clocks();
    let replaced = clocks.any().then(|| model.at(|own| clocks.over(own)));
    let model = replaced.as_ref().unwrap_or(model);
    let made = write::write_made(&args.output, &protect, |sink| {
        let made = lagesbild::make_into(model, &read.files, &look, options, &progress, sink);
        progress.station("write");
        made
    });
    let written = match made {
        Ok(written) => written,
        Err(NotWritten::Unmade(findings)) => {
            terminal.show(&read, &findings);
            terminal.say(say!("nothing was written; the old site is as it was"));
            return Outcome::Findings;
        }
        Err(NotWritten::Failed(error)) => return terminal.failed(error.said(), error.hint()),
    };
    progress.bar.finish_and_clear();
    // the process ends here, and gives all of this back at once
    std::mem::forget((read, replaced));
    for left in &written.left {
        terminal.warn(say!("{path} could not be removed", path = left.display()));
    }
    if args.timings {
        terminal.print(format!("{}\n", progress.timings(written.took)).as_bytes());
    } else {
        terminal.say(say!(
            "{n} files in {folder}; open {page}",
            n = written.files,
            folder = args.output.display(),
            page = args.output.join("index.html").display(),
        ));
    }
    Outcome::Fine
}

/// How long each station of a build took, and a bar for whoever watches a long one.
struct Progress {
    started: Instant,
    stations: Mutex<Vec<(&'static str, Instant)>>,
    bar: ProgressBar,
    watched: bool,
    language: Language,
}

impl Progress {
    fn new(watched: bool, language: Language) -> Self {
        let bar = ProgressBar::hidden();
        let pages = say!("pages").in_language(language);
        if let Ok(style) = ProgressStyle::with_template(&format!("{{msg}} {{pos}} {pages} {{spinner}}")) {
            bar.set_style(style);
        }
        Progress {
            started: Instant::now(),
            stations: Mutex::new(Vec::new()),
            bar,
            watched,
            language,
        }
    }

    /// The stations in their order; `written` is what of it all one thread was busy with writing.
    fn timings(&self, written: Duration) -> String {
        let stations = self.stations.lock().map(|s| s.clone()).unwrap_or_default();
        let end = Instant::now();
        let rows: Vec<String> = stations
            .iter()
            .enumerate()
            .map(|(i, (name, from))| {
                let to = stations.get(i + 1).map_or(end, |(_, next)| *next);
                format!("\"{name}\": {:.4}", to.duration_since(*from).as_secs_f64())
            })
            .collect();
        format!(
            "{{{}, \"written\": {:.4}, \"pages\": {}}}",
            rows.join(", "),
            written.as_secs_f64(),
            self.bar.position()
        )
    }
}

/// What is done at a station, for whoever watches.
fn station(name: &'static str) -> Said {
    match name {
        "load" => say!("load"),
        "check" => say!("check"),
        "answer" => say!("answer"),
        "render" => say!("render"),
        "links" => say!("links"),
        "write" => say!("write"),
        name => Said::verbatim(name),
    }
}

impl Watch for Progress {
    fn station(&self, name: &'static str) {
        if let Ok(mut stations) = self.stations.lock() {
            stations.push((name, Instant::now()));
        }
        self.bar.set_message(station(name).in_language(self.language));
    }

    fn pages(&self, n: u64) {
        // shown only where a person watches, and only when it takes longer than a second
        if self.watched && self.bar.is_hidden() && self.started.elapsed() > Duration::from_secs(1) {
            self.bar.set_draw_target(indicatif::ProgressDrawTarget::stderr());
        }
        self.bar.inc(n);
    }
}
