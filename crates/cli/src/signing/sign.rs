//! `wire-story sign`: a signature file beside each document, or an envelope.

use std::{
    io::{Write, stderr, stdout},
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::Context;
use ed25519_dalek::SigningKey;
use formats::Hint;
use story::{Timestamp, WebUrl};

use super::{
    ENVELOPE_ENDING, SIGNATURE_ENDING, keys,
    signature::{Statement, seal, unseal},
};
use crate::{
    Outcome,
    folder::{documents, slashed},
    input,
    render::{below, folder, write},
};

const DAY: i64 = 86_400;

/// The arguments of `sign`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  wire-story sign --key press.key --base https://publisher.example/stories/ stories
  wire-story sign --key new.key --key old.key --envelope forum.json")]
pub(crate) struct SignArguments {
    /// The file of a private key; several while a key is replaced.
    #[arg(long, required = true)]
    key: Vec<PathBuf>,
    /// Write an envelope of document and signature, forum.signed.json, and not
    /// the signature file forum.json.sig.
    #[arg(long)]
    envelope: bool,
    /// The folder that the documents are published in. Each is then signed for
    /// its address, and cannot be served in the place of another.
    #[arg(long, value_parser = folder)]
    base: Option<WebUrl>,
    /// For how many days readers accept the signature; without it, for good.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    valid_for: Option<u16>,
    /// The moment of the signature; without it, now.
    #[arg(long, value_parser = moment)]
    at: Option<Timestamp>,
    /// Read private keys that others can read, too.
    #[arg(long)]
    force: bool,
    /// Documents and folders of documents.
    #[arg(required = true)]
    documents: Vec<PathBuf>,
}

fn moment(text: &str) -> Result<Timestamp, String> {
    Timestamp::parse(text).ok_or_else(|| "not a date with a zone (RFC 3339)".to_owned())
}

/// Now, in seconds since 1970.
pub(super) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |it| i64::try_from(it.as_secs()).unwrap_or_default())
}

/// Signs all documents; what fails is named and stops no other.
pub(crate) fn run(arguments: &SignArguments) -> anyhow::Result<Outcome> {
    let force = arguments.force;
    let keys = arguments.key.iter();
    let keys = keys.map(|path| keys::read_private(path, force));
    let keys = keys.collect::<anyhow::Result<Vec<_>>>()?;
    let at = arguments.at.map_or_else(now, Timestamp::epoch_seconds);
    let moment = |seconds| Timestamp::from_epoch_seconds(seconds).context("no such date");
    let until = arguments.valid_for.map(|days| at + i64::from(days) * DAY);
    let statement = Statement {
        signed: moment(at)?,
        until: until.map(moment).transpose()?,
        address: None,
    };
    let (documents, problems) = find(&arguments.documents);
    let mut outcome = Outcome::Well;
    for line in &problems {
        writeln!(stderr(), "{line}")?;
        outcome = Outcome::Unreadable;
    }
    let mut count = 0;
    for document in &documents {
        match sign(document, &statement, &keys, arguments) {
            Ok(Some(written)) => {
                writeln!(stdout(), "{}", written.display())?;
                count += 1;
            }
            Ok(None) => {}
            Err(error) => {
                writeln!(stderr(), "{}: {error:#}", document.path.display())?;
                let is_refusal = error.is::<NotSigned>();
                outcome = outcome.max(match is_refusal {
                    true => Outcome::Refused,
                    false => Outcome::Unreadable,
                });
            }
        }
    }
    writeln!(stderr(), "{count} documents signed")?;
    Ok(outcome)
}

/// The document cannot be signed in this way.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct NotSigned(String);

/// A document to sign.
struct Document {
    path: PathBuf,
    /// Its path below the folder that was named, with slashes.
    below: String,
    /// Whether it was named itself, and not found in a folder.
    is_named: bool,
}

/// The documents that were named, those of folders too; and what cannot be
/// read, a line each.
fn find(paths: &[PathBuf]) -> (Vec<Document>, Vec<String>) {
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        if !path.is_dir() {
            let name = path.file_name().unwrap_or_default();
            found.push(Document {
                below: slashed(Path::new(name)),
                path: path.clone(),
                is_named: true,
            });
            continue;
        }
        for document in documents(path, |_| false) {
            match document {
                Ok(document) => found.push(Document {
                    below: slashed(document.strip_prefix(path).unwrap_or(&document)),
                    path: document,
                    is_named: false,
                }),
                Err(problem) => problems.push(problem),
            }
        }
    }
    (found, problems)
}

/// Writes the signature of a document and gives back its path; none for an
/// envelope in a folder, which an earlier run has written.
fn sign(
    document: &Document,
    statement: &Statement,
    keys: &[SigningKey],
    arguments: &SignArguments,
) -> anyhow::Result<Option<PathBuf>> {
    let path = &document.path;
    let bytes = input::read(path)?;
    if unseal(&bytes).is_some() {
        return match document.is_named {
            true => Err(NotSigned("is an envelope, and signed already".to_owned()).into()),
            false => Ok(None),
        };
    }
    // Whoever signs what is no story finds out here, and not from readers.
    if let Err(error) = formats::convert(&bytes, Hint::default(), arguments.base.as_ref()) {
        return Err(NotSigned(format!("{}: {error}", error.code())).into());
    }
    let target = match arguments.envelope {
        true => path.with_extension(ENVELOPE_ENDING),
        false => signature_path(path),
    };
    // Readers load an envelope by its own address.
    let published = match arguments.envelope {
        true => Path::new(&document.below).with_extension(ENVELOPE_ENDING),
        false => PathBuf::from(&document.below),
    };
    let published = slashed(&published);
    let base = arguments.base.as_ref();
    let statement = Statement {
        address: base.and_then(|base| below(base, &published)),
        ..statement.clone()
    };
    let file = statement.sign(&bytes, keys);
    let text = match arguments.envelope {
        true => seal(&bytes, &file).map_err(|error| NotSigned(error.to_string()))?,
        false => file,
    };
    write(&target, text.as_bytes())?;
    Ok(Some(target))
}

/// `forum.json.sig` for `forum.json`.
pub(super) fn signature_path(document: &Path) -> PathBuf {
    let mut path = document.as_os_str().to_owned();
    path.push(SIGNATURE_ENDING);
    path.into()
}
