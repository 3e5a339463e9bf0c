//! Addresses that are safe to put into a page.
//!
//! Parsing is the URL Standard's (<https://url.spec.whatwg.org/>): the `url`
//! crate natively, the browser's own `URL` in WebAssembly, where the crate's
//! tables would cost more than the rest of the model.

#[cfg_attr(not(target_arch = "wasm32"), path = "url/native.rs")]
#[cfg_attr(
    all(target_arch = "wasm32", feature = "bindgen"),
    path = "url/bindgen.rs"
)]
#[cfg_attr(
    all(target_arch = "wasm32", not(feature = "bindgen")),
    path = "url/imported.rs"
)]
mod platform;

use std::fmt;

use serde::Serialize;

/// Why an address was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UrlError {
    /// Not an address, or a relative one without a base.
    #[error("not an address")]
    Unreadable,
    /// A scheme outside the list, such as `javascript:` or `data:`.
    #[error("an address of a kind that is not allowed")]
    Scheme,
    /// A user name or password: only used to make an address look like another.
    #[error("an address with a user name or password")]
    Credentials,
}

/// An address that a link may lead to: `https`, `http`, `mailto` or `tel`,
/// absolute, without user name and password.
///
/// ```
/// use story::{SafeUrl, UrlError, WebUrl};
///
/// let base = WebUrl::parse("https://publisher.example/stories/forum.json", None)?;
/// let link = SafeUrl::parse("../about", Some(&base))?;
/// assert_eq!(link.as_str(), "https://publisher.example/about");
/// assert_eq!(SafeUrl::parse("javascript:alert(1)", Some(&base)), Err(UrlError::Scheme));
/// # Ok::<(), UrlError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SafeUrl(String);

impl SafeUrl {
    /// Reads `address`, resolving a relative one against `base`: the address
    /// of the document it stands in, never that of the host page.
    pub fn parse(address: &str, base: Option<&WebUrl>) -> Result<Self, UrlError> {
        let address = address.trim();
        // `//host/path` names its host, so it needs no base; in a page there
        // always is one.
        #[cfg(not(all(target_arch = "wasm32", feature = "bindgen")))]
        let base_of_host = address.starts_with("//").then_some("https://base.invalid/");
        #[cfg(all(target_arch = "wasm32", feature = "bindgen"))]
        let base_of_host = None;
        let base = base.map(WebUrl::as_str).or(base_of_host);
        let href = platform::href(address, base);
        let url = Self(href.ok_or(UrlError::Unreadable)?);
        if url.0.starts_with("mailto:") || url.0.starts_with("tel:") {
            return Ok(url);
        }
        if url.after_scheme().is_empty() {
            return Err(UrlError::Scheme);
        }
        // An address as the standard writes it has no other `@` before its path.
        if url.authority().bytes().any(|byte| byte == b'@') {
            return Err(UrlError::Credentials);
        }
        Ok(url)
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn authority(&self) -> &str {
        let rest = self.after_scheme();
        let mut bytes = rest.bytes();
        let end = bytes.position(|byte| matches!(byte, b'/' | b'?' | b'#'));
        &rest[..end.unwrap_or(rest.len())]
    }

    /// What follows the scheme and its slashes; empty for anything that is not
    /// of the web.
    fn after_scheme(&self) -> &str {
        let rest = self.0.strip_prefix("https://");
        rest.or(self.0.strip_prefix("http://")).unwrap_or_default()
    }
}

/// A [`SafeUrl`] of a web page or picture: `https` or `http`.
///
/// ```
/// let url = story::WebUrl::parse("https://Northline.example/a?b#c", None)?;
/// assert_eq!(url.host(), "northline.example");
/// # Ok::<(), story::UrlError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct WebUrl(SafeUrl);

impl WebUrl {
    /// As [`SafeUrl::parse`]; other schemes are a [`UrlError::Scheme`].
    pub fn parse(address: &str, base: Option<&WebUrl>) -> Result<Self, UrlError> {
        Self::try_from(SafeUrl::parse(address, base)?)
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Host and port, as a reader would say the address.
    pub fn host(&self) -> &str {
        self.0.authority()
    }

    /// Scheme, host and port, without a slash at the end.
    pub fn origin(&self) -> &str {
        let start = self.as_str().len() - self.after_scheme().len();
        &self.as_str()[..start + self.host().len()]
    }

    /// The address without its scheme, as a reader would type it.
    pub fn after_scheme(&self) -> &str {
        self.0.after_scheme()
    }
}

impl TryFrom<SafeUrl> for WebUrl {
    type Error = UrlError;

    fn try_from(url: SafeUrl) -> Result<Self, UrlError> {
        if url.after_scheme().is_empty() {
            Err(UrlError::Scheme)
        } else {
            Ok(Self(url))
        }
    }
}

impl From<WebUrl> for SafeUrl {
    fn from(url: WebUrl) -> Self {
        url.0
    }
}

impl fmt::Display for SafeUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for WebUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, expected: Result<&str, UrlError>) {
        let base = WebUrl::parse("https://publisher.example/news/story.json", None).unwrap();
        let found = SafeUrl::parse(address, Some(&base));
        assert_eq!(
            found.as_ref().map(SafeUrl::as_str),
            expected.as_ref().copied(),
            "{address}"
        );
    }

    #[test]
    fn links_resolve_against_the_document() {
        check("photo.jpg", Ok("https://publisher.example/news/photo.jpg"));
        check("//cdn.example/p", Ok("https://cdn.example/p"));
        check(
            "mailto:desk@publisher.example",
            Ok("mailto:desk@publisher.example"),
        );
        check("tel:+4712345678", Ok("tel:+4712345678"));
        check(" http://a.example ", Ok("http://a.example/"));
    }

    #[test]
    fn address_without_scheme_needs_no_base() {
        let url = SafeUrl::parse("//cdn.example/p", None).unwrap();
        assert_eq!(url.as_str(), "https://cdn.example/p");
        assert_eq!(SafeUrl::parse("/p", None), Err(UrlError::Unreadable));
    }

    #[test]
    fn other_schemes_and_disguises_are_refused() {
        check("javascript:alert(1)", Err(UrlError::Scheme));
        check("java\nscript:alert(1)", Err(UrlError::Scheme));
        check("\u{1}JaVaScRiPt:alert(1)", Err(UrlError::Scheme));
        check("data:text/html,x", Err(UrlError::Scheme));
        check("blob:https://a.example/1", Err(UrlError::Scheme));
        check(
            "https://bank.example@evil.example/",
            Err(UrlError::Credentials),
        );
        check("https://[", Err(UrlError::Unreadable));
    }

    #[test]
    fn origin_and_host_are_cut_at_the_first_separator() {
        for address in [
            "http://a.example:81/x",
            "http://a.example:81?x",
            "http://a.example:81#/",
        ] {
            let url = WebUrl::parse(address, None).unwrap();
            assert_eq!(
                (url.host(), url.origin()),
                ("a.example:81", "http://a.example:81")
            );
        }
    }
}
