//! `wire-story keygen`: a new key, or the public key of one that there is.

use std::{
    io::{Write, stdout},
    path::PathBuf,
};

use super::keys;
use crate::Outcome;

/// The arguments of `keygen`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  wire-story keygen --out press.key
  wire-story keygen --public press.key
  openssl genpkey -algorithm ed25519 -out press.key   # the same kind of file")]
pub(crate) struct KeygenArguments {
    /// The new file for the private key; only its owner can read it. A file that
    /// exists is never overwritten.
    #[arg(long, required_unless_present = "public")]
    out: Option<PathBuf>,
    /// Make no key, but print the public key of this file, which has a private or
    /// a public key in PEM.
    #[arg(long, conflicts_with = "out")]
    public: Option<PathBuf>,
    /// Print the public key in PEM, for OpenSSL, and not as an attribute.
    #[arg(long)]
    pem: bool,
    /// Read a private key that others can read, too.
    #[arg(long)]
    force: bool,
}

/// Prints the public key only: as the attribute to paste, or in PEM.
pub(crate) fn run(arguments: &KeygenArguments) -> anyhow::Result<Outcome> {
    let key = match (&arguments.out, &arguments.public) {
        (Some(path), _) => keys::generate(path)?,
        (None, Some(path)) => keys::read_public(path, arguments.force)?,
        // The grammar of the command requires one of them.
        (None, None) => return Ok(Outcome::Well),
    };
    match arguments.pem {
        true => write!(stdout(), "{}", key.to_pem()?)?,
        false => writeln!(stdout(), "key=\"{key}\"")?,
    }
    Ok(Outcome::Well)
}
