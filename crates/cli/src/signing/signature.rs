//! The format of signatures; `docs/security.md` describes it.
//!
//! A signature file is a head, an empty line, and a line for each signature. What
//! is signed is the head with its empty line, followed by the exact bytes of the
//! document. An envelope holds both texts in one JSON file.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use ed25519_dalek::{Signature, Signer, SigningKey};
use formats::ENVELOPE;
use serde_json::{Value, json};
use story::{Timestamp, WebUrl};

use super::keys::{PublicKey, decode};

/// The first line of a head: the purpose of the signature, and its version.
const CONTEXT: &str = "wire-story-signature/1\n";

/// What a publisher states with a signature.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Statement {
    /// When the document was signed.
    pub(super) signed: Timestamp,
    /// From when on the signature is not accepted any more.
    pub(super) until: Option<Timestamp>,
    /// The main address of the document.
    pub(super) address: Option<WebUrl>,
}

impl Statement {
    /// The head of a signature file, with its empty line.
    fn head(&self) -> String {
        let mut head = format!("{CONTEXT}signed: {}\n", self.signed);
        if let Some(until) = self.until {
            head.push_str(&format!("until: {until}\n"));
        }
        if let Some(address) = &self.address {
            head.push_str(&format!("address: {address}\n"));
        }
        head.push('\n');
        head
    }

    /// The signature file of a document.
    pub(super) fn sign(&self, document: &[u8], keys: &[SigningKey]) -> String {
        let mut file = self.head();
        let message = [file.as_bytes(), document].concat();
        for key in keys {
            let signature = key.sign(&message).to_bytes();
            let signature = BASE64_URL_SAFE_NO_PAD.encode(signature);
            let name = PublicKey::from(key);
            file.push_str(&format!("{name} {signature}\n"));
        }
        file
    }
}

/// Puts a document and its signature file into one JSON document.
///
/// # Errors
///
/// When the document is not UTF-8: its bytes would change.
pub(super) fn seal(document: &[u8], file: &str) -> Result<String, std::str::Utf8Error> {
    let document = std::str::from_utf8(document)?;
    let envelope = json!({ "format": ENVELOPE, "signature": file, "document": document });
    Ok(format!("{envelope:#}\n"))
}

/// The document and the signature file in an envelope; none in anything else.
pub(super) fn unseal(bytes: &[u8]) -> Option<(String, String)> {
    let envelope: Value = serde_json::from_slice(bytes).ok()?;
    let text = |key: &str| envelope[key].as_str().map(str::to_owned);
    let is_envelope = envelope["format"] == ENVELOPE;
    is_envelope.then(|| text("document").zip(text("signature")))?
}

/// Why a document does not count as signed.
#[derive(Debug, PartialEq, thiserror::Error)]
pub(super) enum Refusal {
    #[error("unsigned: the signature file does not begin with {}", CONTEXT.trim_end())]
    NoSignature,
    #[error("bad-signature: none of the signatures is by one of these keys")]
    UnknownKey,
    #[error("bad-signature: the document is not as it was signed")]
    Changed,
    #[error("bad-signature: the signature does not say when it was made")]
    NoTime,
    #[error("stale: the signature was valid until {0}")]
    Stale(String),
    #[error("other-story: the document was signed for {0}")]
    OtherStory(String),
}

impl Refusal {
    /// The code that browsers report for the same.
    #[cfg(test)]
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::NoSignature => "unsigned",
            Self::UnknownKey | Self::Changed | Self::NoTime => "bad-signature",
            Self::Stale(_) => "stale",
            Self::OtherStory(_) => "other-story",
        }
    }
}

/// A good signature: who has made it, and what it states.
#[derive(Debug)]
pub(super) struct Verified {
    pub(super) signer: PublicKey,
    pub(super) statement: Statement,
}

/// Verifies a document at a moment, in seconds since 1970; with `source` also
/// that it was not signed for another address.
///
/// # Errors
///
/// When it was not signed by one of the keys, or not as it is.
pub(super) fn verify(
    document: &[u8],
    file: &str,
    keys: &[PublicKey],
    now: i64,
    source: Option<&WebUrl>,
) -> Result<Verified, Refusal> {
    // Some systems change line ends; the head that was signed has none of theirs.
    let file = file.replace("\r\n", "\n");
    let end = file.find("\n\n").map_or(0, |end| end + 2);
    let (head, signatures) = file.split_at(end);
    if !head.starts_with(CONTEXT) {
        return Err(Refusal::NoSignature);
    }
    let message = [head.as_bytes(), document].concat();
    let mut refusal = Refusal::UnknownKey;
    for line in signatures.lines() {
        let (name, signature) = line.split_once(' ').unwrap_or((line, ""));
        let name: Option<PublicKey> = name.parse().ok();
        let Some(key) = keys.iter().find(|key| Some(**key) == name) else {
            continue;
        };
        refusal = Refusal::Changed;
        let signature = decode(signature).and_then(|it| Signature::from_slice(&it).ok());
        if signature.is_some_and(|it| key.0.verify_strict(&message, &it).is_ok()) {
            let statement = stated(head, now, source)?;
            let signer = *key;
            return Ok(Verified { signer, statement });
        }
    }
    Err(refusal)
}

/// What the head of a good signature states.
fn stated(head: &str, now: i64, source: Option<&WebUrl>) -> Result<Statement, Refusal> {
    let field = |name: &str| {
        let mut lines = head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(key, _)| *key == name).map(|(_, value)| value)
    };
    let signed = field("signed").and_then(Timestamp::parse);
    let signed = signed.ok_or(Refusal::NoTime)?;
    let until = match field("until") {
        None => None,
        // A date that cannot be read is over.
        Some(text) => Some(
            Timestamp::parse(text)
                .filter(|until| until.epoch_seconds() > now)
                .ok_or_else(|| Refusal::Stale(text.to_owned()))?,
        ),
    };
    let address = field("address");
    if let (Some(address), Some(source)) = (address, source)
        && Some(address) != source.as_str().split('#').next()
    {
        return Err(Refusal::OtherStory(address.to_owned()));
    }
    let address = address.and_then(|it| WebUrl::parse(it, None).ok());
    Ok(Statement {
        signed,
        until,
        address,
    })
}

#[cfg(test)]
mod tests;
