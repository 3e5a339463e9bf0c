//! Signed documents: `wire-story keygen`, `sign` and `verify`.
//!
//! [`signature`] has the format, which `src/behaviour/signature.js` reads in
//! browsers; [`keys`] reads and writes the files of keys. The mathematics are
//! those of ed25519-dalek.

mod keygen;
mod keys;
mod sign;
mod signature;
mod verify;

pub(crate) use keygen::{KeygenArguments, run as keygen};
pub(crate) use keys::PublicKey;
pub(crate) use sign::{SignArguments, run as sign};
pub(crate) use verify::{VerifyArguments, run as verify};

/// What is appended to a document's path to get that of its signature file.
const SIGNATURE_ENDING: &str = ".sig";

/// The ending of an envelope's name, in place of the document's.
const ENVELOPE_ENDING: &str = "signed.json";
