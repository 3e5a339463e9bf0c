//! The command line of `render`.

use std::path::PathBuf;

use story::{Language, Timestamp, WebUrl};

use super::settings::{Output, StyleSource};
use crate::{HintArguments, base, signing::PublicKey};

/// The arguments of `render`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  wire-story render --to markdown forum.json
  wire-story render --out public --to page,plain --base https://news.example/ --feeds stories
  wire-story render --out tags --to light,shadow https://publisher.example/stories/forum.json")]
pub(crate) struct RenderArguments {
    #[command(flatten)]
    pub(super) hint: HintArguments,
    /// The folder for what is written; without it, the one output of the one
    /// document goes to stdout.
    #[arg(long)]
    pub(super) out: Option<PathBuf>,
    /// The outputs.
    #[arg(long, value_enum, value_delimiter = ',', default_value = "page")]
    pub(super) to: Vec<Output>,
    /// The address that the folder of --out is published at; pages name
    /// themselves by it, and each gets an oEmbed document.
    #[arg(long, value_parser = folder)]
    pub(super) base: Option<WebUrl>,
    /// The address that the documents are published at, for tags to load;
    /// without it, tags load native documents that are written beside them.
    #[arg(long, value_parser = folder)]
    pub(super) documents: Option<WebUrl>,
    /// The public key that the documents are signed with; several while a key is
    /// replaced. Tags then show what is signed only.
    #[arg(long, allow_hyphen_values = true)]
    pub(super) key: Vec<PublicKey>,
    /// The language of labels and dates; without it, that of each story.
    #[arg(long, value_parser = language)]
    pub(super) lang: Option<Language>,
    /// Write what other sites may republish: without photos that they may not
    /// have, and with the publisher's counter. A story that may not be copied is
    /// refused.
    #[arg(long, conflicts_with_all = ["base", "feeds"])]
    pub(super) republish: bool,
    /// How the style sheet comes into pages and shadow trees.
    #[arg(long, value_enum, default_value = "inline")]
    pub(super) style: StyleSource,
    /// The address of wire-story.js; with it, tags come with their script.
    #[arg(long, value_parser = base)]
    pub(super) script: Option<WebUrl>,
    /// The address of embed.html, which oEmbed consumers put into a frame;
    /// without it, they frame the page.
    #[arg(long, value_parser = base)]
    pub(super) frame: Option<WebUrl>,
    /// Write feed.json, feed.xml and news-sitemap.xml of the stories, too.
    #[arg(long, requires = "base", requires = "out")]
    pub(super) feeds: bool,
    /// The title of the feeds; without it, the publisher's name.
    #[arg(long, requires = "feeds")]
    pub(super) title: Option<String>,
    /// The moment for which embargoes and expiries are judged; without it, now.
    #[arg(long, value_parser = moment)]
    pub(super) at: Option<Timestamp>,
    /// Documents, folders of documents, and addresses of documents; - for stdin.
    #[arg(required = true)]
    pub(super) sources: Vec<String>,
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
