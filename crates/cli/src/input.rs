//! Reading documents from files, stdin and the web.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, bail};
use formats::MAX_BYTES;
use story::WebUrl;
use ureq::ResponseExt;

/// How long a server may take for a whole answer.
const TIME_LIMIT: Duration = Duration::from_secs(20);

/// Where a document is.
#[derive(Debug, Clone)]
pub(crate) enum Place {
    File(PathBuf),
    Address(WebUrl),
    Stdin,
}

impl Place {
    /// Reads an argument: `-`, an address with `http:` or `https:`, else a path.
    pub(crate) fn of(argument: &str) -> Self {
        let is_web = argument.starts_with("https://") || argument.starts_with("http://");
        match WebUrl::parse(argument, None) {
            Ok(url) if is_web => Self::Address(url),
            _ if argument == "-" => Self::Stdin,
            _ => Self::File(argument.into()),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => path.display().fmt(f),
            Self::Address(url) => url.fmt(f),
            Self::Stdin => f.write_str("-"),
        }
    }
}

/// What is there.
pub(crate) enum Input {
    Document {
        bytes: Vec<u8>,
        /// The address that it came from, after redirects.
        address: Option<WebUrl>,
    },
    /// The server has said that the document was taken back (status 410).
    Gone,
}

/// The document at a place.
pub(crate) fn fetch_or_read(place: &Place) -> anyhow::Result<Input> {
    let bytes = match place {
        Place::Address(url) => return fetch(url),
        Place::File(path) => read(path)?,
        Place::Stdin => read(Path::new("-"))?,
    };
    let address = None;
    Ok(Input::Document { bytes, address })
}

/// The bytes of a file, or of stdin for `-`.
pub(crate) fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        io::Read::read_to_end(&mut io::stdin(), &mut bytes).context("stdin cannot be read")?;
        return Ok(bytes);
    }
    fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn fetch(url: &WebUrl) -> anyhow::Result<Input> {
    let cannot = || format!("{url} cannot be fetched");
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(TIME_LIMIT))
        .http_status_as_error(false)
        .user_agent(concat!("wire-story/", env!("CARGO_PKG_VERSION")))
        .build()
        .into();
    let mut answer = agent.get(url.as_str()).call().with_context(cannot)?;
    match answer.status().as_u16() {
        200..=299 => {}
        410 => return Ok(Input::Gone),
        status => bail!("{url} cannot be fetched: status {status}"),
    }
    let address = WebUrl::parse(&answer.get_uri().to_string(), None).ok();
    // One byte more, so that a document that is too long is refused as such.
    let limit = MAX_BYTES as u64 + 1;
    let body = answer.body_mut().with_config().limit(limit);
    let bytes = body.read_to_vec().with_context(cannot)?;
    Ok(Input::Document { bytes, address })
}
