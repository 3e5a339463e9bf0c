//! What was asked for on the command line.

use std::{
    path::PathBuf,
    time::{SystemTime, UNIX_EPOCH},
};

use clap::ValueEnum;
use formats::{Format, Hint};
use story::{Language, Timestamp, WebUrl};

use super::{oembed, sources::Source};
use crate::{HintArguments, WrongCommand, base};

/// The ending of a native document that is written for a tag to load.
pub(super) const NATIVE: &str = ".json";

/// An output of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Output {
    /// The whole tag with the story as its fallback, in semantic HTML.
    Light,
    /// The whole tag with the story as declarative shadow DOM.
    Shadow,
    /// A page of its own that needs no script.
    Page,
    /// HTML that the filters of content systems let through.
    Plain,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
}

impl Output {
    /// The ending of its file's name.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Light => ".light.html",
            Self::Shadow => ".shadow.html",
            Self::Page => ".html",
            Self::Plain => ".plain.html",
            Self::Text => ".txt",
            Self::Markdown => ".md",
        }
    }

    fn is_tag(self) -> bool {
        match self {
            Self::Light | Self::Shadow => true,
            Self::Page | Self::Plain | Self::Text | Self::Markdown => false,
        }
    }
}

/// How the style sheet comes into pages and shadow trees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StyleSource {
    /// In the HTML; its hash, for Content-Security-Policy, is printed.
    Inline,
    /// From the file wire-story.css, which is written beside the outputs.
    Link,
}

/// The arguments of `render`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  wire-story render --to markdown forum.json
  wire-story render --out public --to page,plain --base https://news.example/ --feeds stories
  wire-story render --out tags --to light,shadow https://publisher.example/stories/forum.json")]
pub(crate) struct RenderArguments {
    #[command(flatten)]
    hint: HintArguments,
    /// The folder for what is written; without it, the one output of the one
    /// document goes to stdout.
    #[arg(long)]
    out: Option<PathBuf>,
    /// The outputs.
    #[arg(long, value_enum, value_delimiter = ',', default_value = "page")]
    to: Vec<Output>,
    /// The address that the folder of --out is published at; pages name
    /// themselves by it, and each gets an oEmbed document.
    #[arg(long, value_parser = folder)]
    base: Option<WebUrl>,
    /// The address that the documents are published at, for tags to load;
    /// without it, tags load native documents that are written beside them.
    #[arg(long, value_parser = folder)]
    documents: Option<WebUrl>,
    /// The language of labels and dates; without it, that of each story.
    #[arg(long, value_parser = language)]
    lang: Option<Language>,
    /// How the style sheet comes into pages and shadow trees.
    #[arg(long, value_enum, default_value = "inline")]
    style: StyleSource,
    /// The address of wire-story.js; with it, tags come with their script.
    #[arg(long, value_parser = base)]
    script: Option<WebUrl>,
    /// The address of embed.html, which oEmbed consumers put into a frame;
    /// without it, they frame the page.
    #[arg(long, value_parser = base)]
    frame: Option<WebUrl>,
    /// Write feed.json, feed.xml and news-sitemap.xml of the stories, too.
    #[arg(long, requires = "base", requires = "out")]
    feeds: bool,
    /// The title of the feeds; without it, the publisher's name.
    #[arg(long, requires = "feeds")]
    title: Option<String>,
    /// The moment for which embargoes and expiries are judged; without it, now.
    #[arg(long, value_parser = moment)]
    at: Option<Timestamp>,
    /// Documents, folders of documents, and addresses of documents; - for stdin.
    #[arg(required = true)]
    pub(super) sources: Vec<String>,
}

/// The arguments, checked and with their defaults.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(super) out: Option<PathBuf>,
    pub(super) outputs: Vec<Output>,
    pub(super) base: Option<WebUrl>,
    pub(super) documents: Option<WebUrl>,
    pub(super) format: Option<Format>,
    pub(super) select: Option<String>,
    pub(super) language: Option<Language>,
    pub(super) style: StyleSource,
    pub(super) script: Option<WebUrl>,
    pub(super) frame: Option<WebUrl>,
    pub(super) feeds: bool,
    pub(super) title: Option<String>,
    /// Seconds since 1970-01-01T00:00:00Z.
    pub(super) now: i64,
}

impl Settings {
    pub(super) fn new(arguments: &RenderArguments) -> Self {
        let mut outputs = Vec::new();
        for output in &arguments.to {
            if !outputs.contains(output) {
                outputs.push(*output);
            }
        }
        Self {
            out: arguments.out.clone(),
            outputs,
            base: arguments.base.clone(),
            documents: arguments.documents.clone(),
            format: arguments.hint.format,
            select: arguments.hint.select.clone(),
            language: arguments.lang.clone(),
            style: arguments.style,
            script: arguments.script.clone(),
            frame: arguments.frame.clone(),
            feeds: arguments.feeds,
            title: arguments.title.clone(),
            now: arguments.at.map_or_else(now, Timestamp::epoch_seconds),
        }
    }

    /// Whether the outputs can be made of these documents: a tag is pasted
    /// elsewhere and needs whole addresses.
    pub(super) fn check(&self, sources: &[Source]) -> Result<(), WrongCommand> {
        let is_linked = self.style == StyleSource::Link;
        let has_address = sources.iter().all(|source| source.address.is_some());
        let reason = if self.out.is_none() && is_linked {
            "--style link writes a file and needs a folder: --out"
        } else if self.has_tags() && !has_address && (self.base.is_none() || self.out.is_none()) {
            "a tag loads its document: say where the documents are published (--documents), \
             or where the folder of --out is (--base)"
        } else if self.outputs.contains(&Output::Shadow) && is_linked && self.base.is_none() {
            "a tag links to its style: say where the folder of --out is published (--base)"
        } else {
            return Ok(());
        };
        Err(WrongCommand(reason.to_owned()))
    }

    /// What is known of the documents.
    pub(super) fn hint(&self) -> Hint<'_> {
        Hint {
            format: self.format,
            select: self.select.as_deref(),
        }
    }

    /// The path of a file that is written.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.out.clone().unwrap_or_default().join(name)
    }

    /// The address of a file that is written, if it is known where they are
    /// published.
    pub(super) fn published(&self, name: &str) -> Option<WebUrl> {
        below(self.base.as_ref()?, name)
    }

    /// The endings of all files that a story may have.
    pub(super) fn endings(&self) -> impl Iterator<Item = &'static str> {
        let outputs = self.outputs.iter().map(|output| output.ending());
        let native = self.has_tags().then_some(NATIVE);
        outputs.chain(native).chain([oembed::ENDING])
    }

    /// Whether there are outputs that load the document of their story.
    pub(super) fn has_tags(&self) -> bool {
        self.outputs.iter().any(|output| output.is_tag())
    }
}

/// The address of a file below a folder.
pub(super) fn below(folder: &WebUrl, name: &str) -> Option<WebUrl> {
    let mut path = "./".to_owned();
    for letter in name.chars() {
        match letter {
            '%' => path.push_str("%25"),
            '?' => path.push_str("%3F"),
            '#' => path.push_str("%23"),
            '\\' => path.push_str("%5C"),
            letter => path.push(letter),
        }
    }
    WebUrl::parse(&path, Some(folder)).ok()
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        i64::try_from(since.as_secs()).unwrap_or_default()
    })
}

/// The address of a folder ends with a slash.
pub(crate) fn folder(address: &str) -> Result<WebUrl, String> {
    match address.ends_with('/') {
        true => base(address),
        false => base(&[address, "/"].concat()),
    }
}

fn language(tag: &str) -> Result<Language, String> {
    Language::parse(tag).ok_or_else(|| "not a language tag (BCP 47)".to_owned())
}

fn moment(text: &str) -> Result<Timestamp, String> {
    Timestamp::parse(text).ok_or_else(|| "not a date with a zone (RFC 3339)".to_owned())
}
