//! Whose media a story may show.

use serde::Serialize;

use crate::{UrlError, WebUrl};

/// The address of a video, post, map or chart at a [`Provider`].
///
/// ```
/// let url = story::WebUrl::parse("https://www.youtube.com/watch?v=abc", None)?;
/// let embed = story::EmbedUrl::try_from(url)?;
/// assert_eq!(embed.provider().name(), "YouTube");
/// # Ok::<(), story::UrlError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct EmbedUrl {
    url: WebUrl,
    #[serde(skip)]
    provider: Provider,
}

impl EmbedUrl {
    /// The address.
    pub fn url(&self) -> &WebUrl {
        &self.url
    }

    /// Who serves it, told from the host of the address.
    pub fn provider(&self) -> Provider {
        self.provider
    }
}

impl TryFrom<WebUrl> for EmbedUrl {
    type Error = UrlError;

    /// A host that is not a provider's is a [`UrlError::Scheme`].
    fn try_from(url: WebUrl) -> Result<Self, UrlError> {
        let provider = Provider::of(&url).ok_or(UrlError::Scheme)?;
        Ok(Self { url, provider })
    }
}

macro_rules! providers {
    ($($variant:ident $name:literal: $($host:literal)+ $(, $pictures:literal)*;)+) => {
        /// A service whose media a story may show.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Provider {
            $(#[doc = $name] $variant,)+
        }

        impl Provider {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name a reader knows.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            fn hosts(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($host),+]),+ }
            }

            /// The hosts of its pictures, where they are others.
            fn picture_hosts(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($pictures),*]),+ }
            }
        }
    };
}

providers! {
    YouTube "YouTube": "youtube.com" "youtu.be" "youtube-nocookie.com", "ytimg.com";
    Vimeo "Vimeo": "vimeo.com", "vimeocdn.com";
    Dailymotion "Dailymotion": "dailymotion.com" "dai.ly", "dmcdn.net";
    X "X": "twitter.com" "x.com", "twimg.com";
    Bluesky "Bluesky": "bsky.app";
    Instagram "Instagram": "instagram.com", "cdninstagram.com", "fbcdn.net";
    Facebook "Facebook": "facebook.com", "fbcdn.net", "fbsbx.com";
    TikTok "TikTok": "tiktok.com", "tiktokcdn.com";
    Telegram "Telegram": "t.me", "telegram-cdn.org", "telesco.pe";
    Spotify "Spotify": "open.spotify.com", "scdn.co";
    SoundCloud "SoundCloud": "soundcloud.com", "sndcdn.com";
    Datawrapper "Datawrapper": "datawrapper.dwcdn.net";
    OpenStreetMap "OpenStreetMap": "openstreetmap.org";
    GoogleMaps "Google Maps": "maps.google.com" "google.com", "googleapis.com", "ggpht.com";
}

impl Provider {
    /// Whether its media can be shown in a frame; those of Bluesky take the
    /// author's hidden identifier, which an address does not have.
    pub fn has_player(self) -> bool {
        self != Self::Bluesky
    }

    /// The provider that serves `url`: its host, or a subdomain of it.
    pub fn of(url: &WebUrl) -> Option<Self> {
        let mut all = Self::ALL.iter();
        let provider = *all.find(|provider| is_of(url, provider.hosts()))?;
        // Google's host serves everything; only its maps are an embed.
        let mut parts = url.after_scheme().as_bytes().windows(5);
        let is_map = url.host().starts_with("maps.") || parts.any(|part| part == b"/maps");
        (provider != Self::GoogleMaps || is_map).then_some(provider)
    }

    /// Whether a request to `url` tells the provider of a reader: a still
    /// picture of a video is often its provider's.
    pub fn serves(self, url: &WebUrl) -> bool {
        is_of(url, self.hosts()) || is_of(url, self.picture_hosts())
    }
}

/// Whether the host of `url` is one of these, or below one of them.
fn is_of(url: &WebUrl, hosts: &[&str]) -> bool {
    hosts.iter().any(|known| {
        url.host()
            .strip_suffix(known)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests say what is wrong by failing")]

    use super::*;

    #[test]
    fn providers_are_told_by_host_not_by_look() {
        let provider = |address| Provider::of(&WebUrl::parse(address, None).unwrap());
        assert_eq!(provider("https://youtu.be/a"), Some(Provider::YouTube));
        assert_eq!(provider("https://m.youtube.com/a"), Some(Provider::YouTube));
        assert_eq!(
            provider("https://www.google.com/maps/embed?pb=1"),
            Some(Provider::GoogleMaps)
        );
        assert_eq!(provider("https://www.google.com/search"), None);
        assert_eq!(provider("https://notyoutube.com/a"), None);
        assert_eq!(provider("https://youtube.com.evil.example/a"), None);
    }

    #[test]
    fn a_providers_pictures_are_the_providers() {
        let serves = |address| Provider::YouTube.serves(&WebUrl::parse(address, None).unwrap());
        assert!(serves("https://i.ytimg.com/vi/a/hqdefault.jpg"));
        assert!(serves("https://www.youtube.com/a.jpg"));
        assert!(!serves("https://northline.example/ytimg.com.jpg"));
    }
}
