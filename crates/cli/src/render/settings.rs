//! What was asked for on the command line.

use std::{
    path::PathBuf,
    time::{SystemTime, UNIX_EPOCH},
};

use clap::ValueEnum;
use formats::{Format, Hint};
use story::{Language, Timestamp, WebUrl};

use super::{arguments::RenderArguments, oembed, sources::Source};
use crate::{WrongCommand, signing::PublicKey};

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

    /// Whether others can put it into pages of their own.
    fn is_copy(self) -> bool {
        match self {
            Self::Plain | Self::Text | Self::Markdown => true,
            Self::Light | Self::Shadow | Self::Page => false,
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

/// The arguments, checked and with their defaults.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(super) out: Option<PathBuf>,
    pub(super) outputs: Vec<Output>,
    pub(super) base: Option<WebUrl>,
    pub(super) documents: Option<WebUrl>,
    pub(super) keys: Vec<PublicKey>,
    pub(super) format: Option<Format>,
    pub(super) select: Option<String>,
    pub(super) language: Option<Language>,
    pub(super) style: StyleSource,
    pub(super) script: Option<WebUrl>,
    pub(super) frame: Option<WebUrl>,
    /// Only what other sites may republish.
    pub(super) republish: bool,
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
            keys: arguments.key.clone(),
            format: arguments.hint.format,
            select: arguments.hint.select.clone(),
            language: arguments.lang.clone(),
            style: arguments.style,
            script: arguments.script.clone(),
            frame: arguments.frame.clone(),
            republish: arguments.republish,
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
        } else if self.republish && !self.outputs.iter().all(|output| output.is_copy()) {
            "--republish is for copies: --to plain, text or markdown"
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
        let native = self.loads_documents().then_some(NATIVE);
        outputs.chain(native).chain([oembed::ENDING])
    }

    /// Whether tags, or the frames of oEmbed, load the documents of their stories.
    pub(super) fn loads_documents(&self) -> bool {
        self.has_tags() || self.frame.is_some()
    }

    fn has_tags(&self) -> bool {
        self.outputs.iter().any(|output| output.is_tag())
    }
}

/// The address of a file below a folder.
pub(crate) fn below(folder: &WebUrl, name: &str) -> Option<WebUrl> {
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
