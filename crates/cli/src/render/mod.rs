//! `wire-story render`: documents in, every output of their stories out.
//!
//! [`sources`] says which documents there are and how their outputs are named,
//! [`rendering`] makes the outputs of one, [`files`] writes what has changed.
//! Documents are rendered in parallel, and none waits for another.

mod arguments;
mod feeds;
mod files;
mod fingerprint;
mod head;
mod json_ld;
mod oembed;
mod page;
mod pictures;
mod rendering;
mod settings;
mod sources;
mod style;
mod summary;
mod tag;

use std::{
    fmt,
    io::{Write, stderr, stdout},
};

use indicatif::{ParallelProgressIterator, ProgressBar, ProgressStyle};
use rayon::prelude::*;

pub(crate) use self::{
    arguments::{RenderArguments, folder},
    files::write,
    settings::below,
};
use self::{
    feeds::Feeds,
    files::Tally,
    rendering::Rendering,
    settings::{NATIVE, Settings},
    sources::{Found, Source},
};
use crate::{Outcome, WrongCommand, input};
use story::Problem;

/// Said when addresses were left out of documents whose own is not known.
const BASE_ADVICE: &str = "relative addresses, such as those of pictures, need the address that \
    the documents are published at (--documents), or the folder of --out (--base)";

/// What came of one document.
#[derive(Default)]
struct Report {
    /// What is to be said about it, a line each.
    lines: Vec<String>,
    tally: Tally,
    outcome: Outcome,
    is_notice: bool,
    /// Whether an address was left out that may be a relative one.
    lacks_base: bool,
}

pub(crate) fn run(arguments: &RenderArguments) -> anyhow::Result<Outcome> {
    let settings = Settings::new(arguments);
    let Found { sources, problems } = sources::find(&arguments.sources, &settings)?;
    settings.check(&sources)?;
    if settings.out.is_none() {
        let [source] = sources.as_slice() else {
            let reason = "several documents need a folder for what is written: --out";
            return Err(WrongCommand(reason.to_owned()).into());
        };
        return print(source, &settings);
    }
    let feeds = Feeds::new(&settings);
    let reports: Vec<Report> = sources
        .par_iter()
        .progress_with(progress(sources.len()))
        .map(|source| render(source, &settings, &feeds))
        .collect();
    let mut totals = Totals::default();
    for line in &problems {
        writeln!(stderr(), "{line}")?;
        totals.outcome = Outcome::Unreadable;
    }
    for report in reports {
        for line in &report.lines {
            writeln!(stderr(), "{line}")?;
        }
        totals.add(&report);
    }
    if totals.lack_base {
        writeln!(stderr(), "{BASE_ADVICE}")?;
    }
    let feeds = settings.feeds.then(|| feeds.files(&settings));
    let feeds = feeds.into_iter().flatten();
    for (name, text) in feeds.chain(style::file(&settings)) {
        totals.tally += write(&settings.path(name), text.as_bytes())?;
    }
    writeln!(stdout(), "{totals}")?;
    if let Some(line) = style::advice(&settings) {
        writeln!(stdout(), "{line}")?;
    }
    Ok(totals.outcome)
}

/// What came of all documents.
#[derive(Default)]
struct Totals {
    stories: usize,
    notices: usize,
    failed: usize,
    tally: Tally,
    outcome: Outcome,
    lack_base: bool,
}

impl Totals {
    fn add(&mut self, report: &Report) {
        self.lack_base |= report.lacks_base;
        match report.outcome {
            Outcome::Well if report.is_notice => self.notices += 1,
            Outcome::Well => self.stories += 1,
            Outcome::Refused | Outcome::Unreadable => self.failed += 1,
        }
        self.outcome = self.outcome.max(report.outcome);
        self.tally += report.tally;
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            stories,
            notices,
            failed,
            tally,
            ..
        } = self;
        let Tally { written, unchanged } = tally;
        write!(
            f,
            "{stories} stories, {notices} notices, {failed} failed; \
             {written} files written, {unchanged} unchanged"
        )
    }
}

/// Shown on a terminal only.
fn progress(documents: usize) -> ProgressBar {
    let bar = ProgressBar::new(documents as u64);
    // A template of our own that parses.
    let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} {eta}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_finish(indicatif::ProgressFinish::AndClear)
}

/// Writes all outputs of a document. What fails is said in the report and
/// stops no other document.
fn render(source: &Source, settings: &Settings, feeds: &Feeds) -> Report {
    let mut report = Report::default();
    let rendering = match read(source, settings, &mut report) {
        Ok(Some(rendering)) => rendering,
        Ok(None) => return report,
        Err(error) => {
            report.outcome = Outcome::Unreadable;
            report.lines.push(format!("{error:#}"));
            return report;
        }
    };
    report.is_notice = rendering.failure.is_some();
    for (ending, text) in rendering.files() {
        let path = settings.path(&[&source.name, ending].concat());
        match write(&path, text.as_bytes()) {
            Ok(tally) => report.tally += tally,
            Err(error) => {
                report.outcome = Outcome::Unreadable;
                report.lines.push(format!("{source}: {error:#}"));
            }
        }
    }
    match pictures::copy(&rendering, &mut report.lines) {
        Ok(tally) => report.tally += tally,
        Err(error) => {
            report.outcome = Outcome::Unreadable;
            report.lines.push(format!("{source}: {error:#}"));
        }
    }
    if settings.feeds {
        feeds.add(&rendering);
    }
    report
}

/// The one output of the one document, on stdout.
fn print(source: &Source, settings: &Settings) -> anyhow::Result<Outcome> {
    let [output] = settings.outputs.as_slice() else {
        let reason = "several outputs need a folder for what is written: --out";
        return Err(WrongCommand(reason.to_owned()).into());
    };
    let mut report = Report::default();
    let rendering = read(source, settings, &mut report)?;
    for line in &report.lines {
        writeln!(stderr(), "{line}")?;
    }
    if report.lacks_base {
        writeln!(stderr(), "{BASE_ADVICE}")?;
    }
    if let Some(rendering) = rendering {
        stdout().write_all(rendering.output(*output).as_bytes())?;
    }
    if let Some(line) = style::advice(settings) {
        writeln!(stderr(), "{line}")?;
    }
    Ok(report.outcome)
}

/// The story of a document; none if the document is refused, which the report
/// then says. What of it is left out is said there too.
///
/// # Errors
///
/// When the document cannot be read or fetched.
fn read<'a>(
    source: &'a Source,
    settings: &'a Settings,
    report: &mut Report,
) -> anyhow::Result<Option<Rendering<'a>>> {
    let input = input::fetch_or_read(&source.place)?;
    let input::Input::Document { bytes, address } = input else {
        return Ok(Some(Rendering::withdrawn(source, settings)));
    };
    // A document that is not published has relative addresses as if it were
    // beside what is written.
    let written = || settings.published(&[&source.name, NATIVE].concat());
    let base = address.or_else(|| source.address.clone()).or_else(written);
    match formats::convert(&bytes, settings.hint(), base.as_ref()) {
        Ok(converted) => {
            let warnings = converted.warnings.iter();
            let mut problems = warnings.clone().map(|it| it.problem);
            report.lacks_base = base.is_none() && problems.any(|it| it == Problem::Address);
            report
                .lines
                .extend(warnings.map(|it| format!("{source}: {it}")));
            if settings.republish && converted.story.republication().is_none() {
                report.outcome = Outcome::Refused;
                let reason = "not-republishable: its rights allow no copy";
                report.lines.push(format!("{source}: {reason}"));
                return Ok(None);
            }
            Ok(Some(Rendering::new(converted, &bytes, source, settings)))
        }
        Err(error) => {
            report.outcome = Outcome::Refused;
            report
                .lines
                .push(format!("{source}: {}: {error}", error.code()));
            Ok(None)
        }
    }
}
