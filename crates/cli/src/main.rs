//! The command-line tool of Wire Story: what a publisher runs before a story
//! goes out.

mod check;
mod convert;
mod input;

use std::{io::Write, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use formats::Format;
use story::WebUrl;

/// Checks and converts news stories for the <wire-story> element.
///
/// Exit codes: 0 all is well, 1 a document is refused, 2 the command is wrong,
/// 3 a file cannot be read or written.
#[derive(Debug, Parser)]
#[command(name = "wire-story", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print a document of any format as a native one; warnings go to stderr.
    Convert {
        /// The format of the document; without it, it is told from the keys.
        #[arg(long, value_parser = format)]
        format: Option<Format>,
        /// The address of the document, which relative addresses are resolved against.
        #[arg(long, value_parser = base)]
        base: Option<WebUrl>,
        /// The document; - for stdin.
        file: PathBuf,
    },
    /// Say for each document whether it is a story, and what is left out of it.
    Check {
        /// Refuse documents with warnings, too.
        #[arg(long)]
        strict: bool,
        /// The address that relative addresses are resolved against.
        #[arg(long, value_parser = base, default_value = "https://document.invalid/")]
        base: WebUrl,
        /// The documents; - for stdin.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Print the JSON Schema of the native format.
    Schema,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Well,
    Refused,
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(Outcome::Well) => ExitCode::SUCCESS,
        Ok(Outcome::Refused) => ExitCode::from(1),
        Err(error) => {
            // Nothing is left to do when stderr is closed.
            let _ = writeln!(std::io::stderr(), "error: {error:#}");
            ExitCode::from(3)
        }
    }
}

fn run(command: Command) -> anyhow::Result<Outcome> {
    match command {
        Command::Convert { format, base, file } => convert::run(&file, format, base.as_ref()),
        Command::Check {
            strict,
            base,
            files,
        } => check::run(&files, &base, strict),
        Command::Schema => {
            writeln!(std::io::stdout(), "{:#}", story::Story::schema())?;
            Ok(Outcome::Well)
        }
    }
}

fn format(name: &str) -> Result<Format, String> {
    Format::parse(name).ok_or_else(|| {
        let names = Format::ALL.map(Format::name).join(", ");
        format!("no such format; known are: {names}")
    })
}

fn base(address: &str) -> Result<WebUrl, String> {
    WebUrl::parse(address, None).map_err(|error| error.to_string())
}
