//! Where a story can be shared, and the addresses that do it.
//!
//! Every target is a plain link: nothing is requested before the reader acts.

use story::{Story, WebUrl};

use crate::options::RenderOptions;

/// A place to share a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// X, once Twitter.
    X,
    /// Facebook.
    Facebook,
    /// WhatsApp.
    WhatsApp,
    /// Telegram.
    Telegram,
    /// The reader's mail program.
    Email,
}

impl Target {
    /// All of them, in the order of the share bar.
    pub const ALL: [Self; 5] = [
        Self::X,
        Self::Facebook,
        Self::WhatsApp,
        Self::Telegram,
        Self::Email,
    ];

    /// A name that is the same in every language; e-mail has none.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::X => Some("X"),
            Self::Facebook => Some("Facebook"),
            Self::WhatsApp => Some("WhatsApp"),
            Self::Telegram => Some("Telegram"),
            Self::Email => None,
        }
    }

    /// The link that shares the page `url` under `title`.
    ///
    /// ```
    /// use story::WebUrl;
    /// use view::share::Target;
    ///
    /// let url = WebUrl::parse("https://northline.example/a?b=1&c", None)?;
    /// assert_eq!(
    ///     Target::Email.link(&url, "Fish & ships"),
    ///     "mailto:?subject=Fish%20%26%20ships\
    ///      &body=https%3A%2F%2Fnorthline.example%2Fa%3Fb%3D1%26c"
    /// );
    /// # Ok::<(), story::UrlError>(())
    /// ```
    pub fn link(self, url: &WebUrl, title: &str) -> String {
        let (url, title) = (encode(url.as_str()), encode(title));
        match self {
            Self::X => ["https://x.com/intent/post?text=", &title, "&url=", &url].concat(),
            Self::Facebook => ["https://www.facebook.com/sharer/sharer.php?u=", &url].concat(),
            Self::WhatsApp => ["https://wa.me/?text=", &title, "%20", &url].concat(),
            Self::Telegram => ["https://t.me/share/url?url=", &url, "&text=", &title].concat(),
            Self::Email => ["mailto:?subject=", &title, "&body=", &url].concat(),
        }
    }
}

/// The address to share: the story's own page, else the page around it.
pub fn address<'a>(story: &'a Story, options: &'a RenderOptions) -> Option<&'a WebUrl> {
    story.canonical_url.as_ref().or(options.page.as_ref())
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
pub fn encode(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(HEX[usize::from(byte >> 4)]));
            encoded.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    encoded
}
