//! How providers write what they embed, where it is no frame with an address.

use super::tree::Node;
use crate::{
    json::Writer,
    text::{Search, table},
};

/// What a player's address has in it, the address that the page of what it
/// plays begins with.
pub(super) const PLAYERS: &[(&str, &str)] = &[
    ("youtube.com/embed/", "https://www.youtube.com/watch?v="),
    (
        "youtube-nocookie.com/embed/",
        "https://www.youtube.com/watch?v=",
    ),
    ("youtube.com/v/", "https://www.youtube.com/watch?v="),
    ("player.vimeo.com/video/", "https://vimeo.com/"),
    (
        "dailymotion.com/embed/video/",
        "https://www.dailymotion.com/video/",
    ),
    ("open.spotify.com/embed/", "https://open.spotify.com/"),
];

/// Classes of quotations that a provider's script would replace.
pub(super) const POSTS: &str = "twitter-tweet twitter-video instagram-media tiktok-embed \
    bluesky-embed fb-post fb-video reddit-embed-bq reddit-card mastodon-embed telegram-post \
    text-post-media";

/// Elements that a provider's script would replace: its name or class, the
/// attribute that names what it shows, and what its page's address begins with.
const ELEMENTS: &str = table!(
    "
    lite-youtube           videoid           https://www.youtube.com/watch?v=
    amp-youtube            data-videoid      https://www.youtube.com/watch?v=
    youtube_player         videoid           https://www.youtube.com/watch?v=
    rll-youtube-player     data-id           https://www.youtube.com/watch?v=
    lite-vimeo             videoid           https://vimeo.com/
    amp-vimeo              data-videoid      https://vimeo.com/
    vimeo_player           videoid           https://vimeo.com/
    amp-dailymotion        data-videoid      https://www.dailymotion.com/video/
    dailymotion_player     videoid           https://www.dailymotion.com/video/
    amp-instagram          data-shortcode    https://www.instagram.com/p/
    amp-twitter            data-tweetid      https://twitter.com/i/status/
    flourish-embed         data-src          https://public.flourish.studio/
    infogram-embed         data-id           https://infogram.com/
    imgur-embed-pub        data-id           https://imgur.com/
    riddle2-wrapper        data-rid-id       https://www.riddle.com/view/
    apester-media          data-media-id     https://renderer.apester.com/interaction/
    typeform-widget        data-url          -
    pinterest-pin          href              -
"
);

/// The page of what an element shows that a provider's script would replace.
pub(super) fn named_by_attribute<'a>(writer: Writer<'a>, element: &Node<'a>) -> &'a str {
    let (account, video) = (
        element.attribute("data-account"),
        element.attribute("data-video-id"),
    );
    if !account.is_empty() && !video.is_empty() {
        let player = "/default_default/index.html?videoId=";
        return writer.joined(&["https://players.brightcove.net/", account, player, video]);
    }
    let mut words = ELEMENTS.words();
    while let (Some(kind), Some(key), Some(page)) = (words.next(), words.next(), words.next()) {
        let name = element.attribute(key);
        if !name.is_empty() && (element.name == kind || element.is_classed(kind)) {
            if page == "-" || name.holds("//") {
                return name;
            }
            // Flourish's pages are folders.
            let end = if key == "data-src" && !name.ends_with('/') {
                "/"
            } else {
                ""
            };
            return writer.joined(&[page, name, end]);
        }
    }
    ""
}

/// Scripts that stand where something would be shown: a part of their address,
/// what its page's address begins with, and the attribute that names what it
/// shows; without one the rest of the address does.
const SCRIPTS: &str = table!(
    "
    telegram.org/js/telegram-widget     https://t.me/                         data-telegram-post
    geo.dailymotion.com/player          https://www.dailymotion.com/video/    data-video
    datawrapper.dwcdn.net/              https://datawrapper.dwcdn.net/        -
    gist.github.com/                    https://gist.github.com/              -
    cdn.jwplayer.com/players/           https://cdn.jwplayer.com/previews/    -
    polldaddy.com/p/                    https://poll.fm/                      -
    app.everviz.com/inject/             https://app.everviz.com/show/         -
    infogr.am/js/embed                  https://infogram.com/                 id
    documentcloud.org/documents/        https://www.documentcloud.org/documents/  -
"
);

/// The page of what a script shows; `text` is the script's own.
pub(super) fn named_by_script<'a>(writer: Writer<'a>, element: &Node<'a>, text: &str) -> &'a str {
    let address = element.attribute("src");
    let mut words = SCRIPTS.words();
    while let (Some(part), Some(page), Some(key)) = (words.next(), words.next(), words.next()) {
        let within = if address.is_empty() { text } else { address };
        let Some((_, rest)) = within.cut(part) else {
            continue;
        };
        let own = element.attribute(key);
        if key != "-" {
            let id = own.strip_prefix("infogram_0_").unwrap_or(own);
            return if id.is_empty() {
                id
            } else {
                writer.joined(&[page, id])
            };
        }
        let id = rest.before("\"'?#");
        let id = id.strip_suffix("embed.js").unwrap_or(id);
        let id = id.strip_suffix(".js").unwrap_or(id);
        return writer.joined(&[page, id]);
    }
    ""
}
