//! Addresses natively, by the `url` crate.

use url::Url;

/// The whole address, resolved against `base`; nothing when it is none.
pub(super) fn href(address: &str, base: Option<&str>) -> Option<String> {
    let url = match base {
        Some(base) => Url::parse(base).and_then(|base| base.join(address)),
        None => Url::parse(address),
    };
    url.ok().map(Into::into)
}
