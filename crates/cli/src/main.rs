//! The command-line tool of Wire Story: what a publisher runs before a story
//! goes out.

mod check;
mod convert;
mod findings;
mod folder;
mod formats_table;
mod input;
mod render;
mod serve;
mod signing;
mod snippet;
mod xml_feed;

use std::{
    io::{Write, stdout},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Parser, Subcommand, ValueEnum};
use formats::{Format, Hint};
use story::WebUrl;

use render::RenderArguments;
use serve::ServeArguments;
use signing::{KeygenArguments, PublicKey, SignArguments, VerifyArguments};

/// Checks, converts and renders news stories for the <wire-story> element.
///
/// Exit codes: 0 all is well, 1 a document is refused, 2 the command is wrong,
/// 3 a file or
/// address cannot be read, or a file written.
#[derive(Debug, Parser)]
#[command(name = "wire-story", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print a document of any format as a native one; warnings go to stderr.
    ///
    /// RSS and Atom become a native list of stories.
    #[command(after_help = "Examples:
  wire-story convert article.json > story.json
  curl -s https://news.example/rss | wire-story convert --base https://news.example/rss - > list.json
  curl -s https://news.example/wp-json/wp/v2/posts?_embed | wire-story convert --select 2 -")]
    Convert {
        #[command(flatten)]
        hint: HintArguments,
        /// The address of the document, which relative addresses are resolved against.
        #[arg(long, value_parser = base)]
        base: Option<WebUrl>,
        /// Print a native list of all stories of the document, without their texts.
        #[arg(long, conflicts_with = "select")]
        list: bool,
        /// How warnings are written: lines to read, or one JSON object a line.
        #[arg(long, value_enum, default_value_t)]
        warnings: Warnings,
        /// The document; - for stdin.
        file: PathBuf,
    },
    /// Say for each document whether it is a story, what is left out of it, and
    /// what its readers would miss.
    #[command(after_help = "Example:
  wire-story check --strict stories/*.json")]
    Check {
        #[command(flatten)]
        hint: HintArguments,
        /// Refuse documents of which something is left out, too.
        #[arg(long)]
        strict: bool,
        /// The address that relative addresses are resolved against.
        #[arg(long, value_parser = base, default_value = "https://document.invalid/")]
        base: WebUrl,
        /// The documents; - for stdin.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Print the tag that shows a document, with the height that the page
    /// reserves for it and a link to the story in its absence.
    #[command(after_help = "Example:
  wire-story snippet --src https://news.example/stories/forum.json forum.json")]
    Snippet {
        #[command(flatten)]
        hint: HintArguments,
        /// The address that the document is published at.
        #[arg(long, value_parser = base)]
        src: WebUrl,
        /// The address of the script.
        #[arg(long, default_value = "https://cdn.example/wire-story.js")]
        script: String,
        /// The folder of the bundle that --script belongs to; with it, links let
        /// the browser ask for its files, the document and the lead photo at once.
        #[arg(long)]
        bundle: Option<PathBuf>,
        /// The public key that the document is signed with; several while a key
        /// is replaced. Pages then show what is signed only.
        #[arg(long, allow_hyphen_values = true)]
        key: Vec<PublicKey>,
        /// The document; - for stdin.
        file: PathBuf,
    },
    /// Write stories as HTML pages, tags, plain HTML, text, Markdown and feeds.
    ///
    /// A file that would not change is left as it is. A document that cannot be
    /// rendered is named and stops no other.
    Render(RenderArguments),
    /// Serve rendered stories, with what browsers and oEmbed consumers need.
    Serve(ServeArguments),
    /// Make a key for signing, in a file that only its owner can read; print the
    /// public key.
    Keygen(KeygenArguments),
    /// Sign documents, so that pages can tell that they come from their publisher.
    Sign(SignArguments),
    /// Say for each signed document whether pages with these keys would show it.
    Verify(VerifyArguments),
    /// List the formats that can be read.
    Formats {
        /// Write the page docs/formats.md: fields, keys, and what is lost.
        #[arg(long)]
        markdown: bool,
    },
    /// Print the JSON Schema of the native format.
    Schema {
        /// That of lists.
        #[arg(long)]
        list: bool,
    },
}

/// What is known of a document before it is read.
#[derive(Debug, clap::Args)]
struct HintArguments {
    /// The format of the document; without it, it is detected.
    #[arg(long, value_parser = format)]
    format: Option<Format>,
    /// Which story of a list: its position from 1, its id, its address or its title.
    #[arg(long)]
    select: Option<String>,
}

impl HintArguments {
    fn hint(&self) -> Hint<'_> {
        Hint {
            format: self.format,
            select: self.select.as_deref(),
        }
    }
}

/// How warnings are written.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Warnings {
    #[default]
    Text,
    Json,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    #[default]
    Well,
    Refused,
    /// Something could not be read, fetched or written; the rest was done.
    Unreadable,
}

/// The command itself is wrong, in a way that its grammar cannot say.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct WrongCommand(String);

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(Outcome::Well) => ExitCode::SUCCESS,
        Ok(Outcome::Refused) => ExitCode::from(1),
        Ok(Outcome::Unreadable) => ExitCode::from(3),
        Err(error) => {
            // Nothing is left to do when stderr is closed.
            let _ = writeln!(std::io::stderr(), "error: {error:#}");
            ExitCode::from(if error.is::<WrongCommand>() { 2 } else { 3 })
        }
    }
}

fn run(command: Command) -> anyhow::Result<Outcome> {
    let text = match command {
        Command::Convert {
            hint,
            base,
            list,
            warnings,
            file,
        } => return convert::run(&file, hint.hint(), list, base.as_ref(), warnings),
        Command::Check {
            hint,
            strict,
            base,
            files,
        } => return check::run(&files, hint.hint(), &base, strict),
        Command::Snippet {
            hint,
            src,
            script,
            bundle,
            key,
            file,
        } => {
            let bundle = bundle.as_deref();
            return snippet::run(&file, hint.hint(), &src, &script, bundle, &key);
        }
        Command::Render(arguments) => return render::run(&arguments),
        Command::Serve(arguments) => return serve::run(&arguments),
        Command::Keygen(arguments) => return signing::keygen(&arguments),
        Command::Sign(arguments) => return signing::sign(&arguments),
        Command::Verify(arguments) => return signing::verify(&arguments),
        Command::Formats { markdown: true } => formats_table::page(),
        Command::Formats { markdown: false } => formats_table::list(),
        Command::Schema { list: false } => format!("{:#}\n", story::Story::schema()),
        Command::Schema { list: true } => format!("{:#}\n", story::StoryList::schema()),
    };
    stdout().write_all(text.as_bytes())?;
    Ok(Outcome::Well)
}

fn format(name: &str) -> Result<Format, String> {
    Format::parse(name).ok_or_else(|| {
        let names = Format::ALL
            .iter()
            .map(|format| format.name())
            .collect::<Vec<_>>()
            .join(", ");
        format!("no such format; known are: {names}")
    })
}

fn base(address: &str) -> Result<WebUrl, String> {
    WebUrl::parse(address, None).map_err(|error| error.to_string())
}
