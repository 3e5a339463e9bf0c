//! The files of keys: PKCS#8 and SPKI in PEM, as OpenSSL reads and writes them.

use std::{
    fmt, fs,
    io::{self, Write},
    path::Path,
    str::FromStr,
};

use anyhow::{Context, bail};
use base64::{Engine, engine::general_purpose, prelude::BASE64_URL_SAFE_NO_PAD};
use ed25519_dalek::{
    SigningKey, VerifyingKey,
    pkcs8::{
        DecodePrivateKey, EncodePrivateKey, KeypairBytes,
        spki::{DecodePublicKey, EncodePublicKey, der::pem::LineEnding},
    },
};

/// A public key, written in base64url as the attribute `key` has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PublicKey(pub(super) VerifyingKey);

impl From<&SigningKey> for PublicKey {
    fn from(key: &SigningKey) -> Self {
        Self(key.verifying_key())
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64_URL_SAFE_NO_PAD.encode(self.0.as_bytes()))
    }
}

impl FromStr for PublicKey {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let bytes = decode(text).and_then(|it| <[u8; 32]>::try_from(it).ok());
        let key = bytes.and_then(|it| VerifyingKey::from_bytes(&it).ok());
        let reason = "not an Ed25519 public key: 32 bytes in base64 or base64url";
        key.map(Self).ok_or_else(|| reason.to_owned())
    }
}

impl PublicKey {
    /// The key as OpenSSL reads it.
    ///
    /// # Errors
    ///
    /// When the library cannot write it.
    pub(super) fn to_pem(self) -> anyhow::Result<String> {
        let pem = self.0.to_public_key_pem(LineEnding::LF);
        pem.map_err(|error| anyhow::anyhow!("the public key cannot be written: {error}"))
    }
}

/// The bytes of base64 or base64url, with or without padding.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let plain: String = text
        .trim()
        .trim_end_matches('=')
        .chars()
        .map(|letter| match letter {
            '-' => '+',
            '_' => '/',
            letter => letter,
        })
        .collect();
    general_purpose::STANDARD_NO_PAD.decode(plain).ok()
}

/// Makes a new key and writes it to a file that only its owner can read.
///
/// # Errors
///
/// When the file exists already or cannot be written, or the system gives no
/// random bytes.
pub(super) fn generate(path: &Path) -> anyhow::Result<PublicKey> {
    let mut secret_key = [0; 32];
    getrandom::fill(&mut secret_key).context("the system gives no random bytes")?;
    let public_key = PublicKey::from(&SigningKey::from_bytes(&secret_key));
    // Without the public key, which OpenSSL does not read there.
    let pair = KeypairBytes {
        secret_key,
        public_key: None,
    };
    let pem = pair.to_pkcs8_pem(LineEnding::LF);
    let pem = pem.map_err(|error| anyhow::anyhow!("the key cannot be written: {error}"))?;
    write_secret(path, pem.as_bytes()).with_context(|| match path.exists() {
        true => format!(
            "{} exists already; a key is never overwritten",
            path.display()
        ),
        false => format!("{} cannot be written", path.display()),
    })?;
    Ok(public_key)
}

/// Writes a new file that only its owner can read.
fn write_secret(path: &Path, text: &[u8]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text)?;
    file.sync_all()
}

/// Reads a private key. With `force` others may be able to read its file.
///
/// # Errors
///
/// When there is none, or others could have read it.
pub(super) fn read_private(path: &Path, force: bool) -> anyhow::Result<SigningKey> {
    let name = path.display();
    if !force && is_readable_by_others(path) {
        bail!("{name} can be read by others: chmod 600 {name}, or --force");
    }
    let pem = fs::read_to_string(path).with_context(|| format!("{name} cannot be read"))?;
    // The error of the parser does not repeat what is in the file.
    SigningKey::from_pkcs8_pem(&pem)
        .map_err(|error| anyhow::anyhow!("{name} is no Ed25519 key in PKCS#8 (PEM): {error}"))
}

/// The public key of a file, which has a private or a public one.
///
/// # Errors
///
/// When there is none.
pub(super) fn read_public(path: &Path, force: bool) -> anyhow::Result<PublicKey> {
    let pem = fs::read_to_string(path);
    let name = path.display();
    let pem = pem.with_context(|| format!("{name} cannot be read"))?;
    if !pem.contains("PUBLIC KEY") {
        return Ok(PublicKey::from(&read_private(path, force)?));
    }
    VerifyingKey::from_public_key_pem(&pem)
        .map(PublicKey)
        .map_err(|error| anyhow::anyhow!("{name} is no Ed25519 public key (PEM): {error}"))
}

#[cfg(unix)]
fn is_readable_by_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    // A file that is not there is said to be missing when it is read.
    fs::metadata(path).is_ok_and(|it| it.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn is_readable_by_others(_: &Path) -> bool {
    false
}
