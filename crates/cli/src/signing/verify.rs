//! `wire-story verify`: what a browser would say of signed documents.

use std::io::{Write, stdout};

use anyhow::Context;
use story::WebUrl;

use super::{
    SIGNATURE_ENDING,
    keys::PublicKey,
    sign::{now, signature_path},
    signature::{self, unseal},
};
use crate::{
    Outcome,
    input::{self, Input, Place},
};

/// The arguments of `verify`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  wire-story verify --key aYmK…0Zs stories/*.json
  wire-story verify --key aYmK…0Zs https://mirror.example/stories/forum.json")]
pub(crate) struct VerifyArguments {
    /// A public key, as the attribute `key` has it; several are possible.
    #[arg(long, required = true, allow_hyphen_values = true)]
    key: Vec<PublicKey>,
    /// The main address of the document, as the attribute `src` has it; a
    /// document that was signed for another address is refused.
    #[arg(long, value_parser = crate::base)]
    source: Option<WebUrl>,
    /// Files and addresses of documents, each with its signature beside it, or of
    /// envelopes.
    #[arg(required = true)]
    documents: Vec<String>,
}

/// Prints a line for each document.
pub(crate) fn run(arguments: &VerifyArguments) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::Well;
    for document in &arguments.documents {
        let (line, result) = match check(document, arguments) {
            Ok(Ok(line)) => (line, Outcome::Well),
            Ok(Err(refusal)) => (refusal, Outcome::Refused),
            Err(error) => (format!("{error:#}"), Outcome::Unreadable),
        };
        writeln!(stdout(), "{document}: {line}")?;
        outcome = outcome.max(result);
    }
    Ok(outcome)
}

/// A line about one document: verified, or why not.
fn check(document: &str, arguments: &VerifyArguments) -> anyhow::Result<Result<String, String>> {
    let place = Place::of(document);
    let bytes = match input::fetch_or_read(&place)? {
        Input::Document { bytes, .. } => bytes,
        Input::Gone => return Ok(Err("withdrawn: status 410".to_owned())),
    };
    let (bytes, file) = match unseal(&bytes) {
        Some((document, file)) => (document.into_bytes(), file),
        None => match signature_beside(&place) {
            Ok(file) => (bytes, file),
            Err(error) => return Ok(Err(format!("unsigned: {error:#}"))),
        },
    };
    let source = arguments.source.as_ref();
    Ok(
        match signature::verify(&bytes, &file, &arguments.key, now(), source) {
            Ok(verified) => {
                let statement = &verified.statement;
                let mut line = format!("signed {} by {}", statement.signed, verified.signer);
                if let Some(until) = statement.until {
                    line.push_str(&format!(", valid until {until}"));
                }
                if let Some(address) = &statement.address {
                    line.push_str(&format!(", for {address}"));
                }
                Ok(line)
            }
            Err(refusal) => Err(refusal.to_string()),
        },
    )
}

/// The text of the signature file of a document.
fn signature_beside(document: &Place) -> anyhow::Result<String> {
    let place = match document {
        Place::File(path) => Place::File(signature_path(path)),
        Place::Address(url) => Place::Address(beside(url)?),
        Place::Stdin => anyhow::bail!("a document from stdin needs an envelope"),
    };
    let bytes = match input::fetch_or_read(&place)? {
        Input::Document { bytes, .. } => bytes,
        Input::Gone => anyhow::bail!("{place}: status 410"),
    };
    String::from_utf8(bytes).with_context(|| format!("{place} is no text"))
}

/// The ending goes to the path, before a query.
fn beside(url: &WebUrl) -> anyhow::Result<WebUrl> {
    let mut url = url::Url::parse(url.as_str())?;
    url.set_path(&[url.path(), SIGNATURE_ENDING].concat());
    url.set_fragment(None);
    Ok(WebUrl::parse(url.as_str(), None)?)
}
