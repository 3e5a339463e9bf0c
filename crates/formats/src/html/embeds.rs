//! Videos, posts, maps and charts: known providers by their address, anything
//! else that embeds as a link.

use story::{Provider, WebUrl};

use super::{
    flow::Flow,
    kinds::MEDIA,
    tree::{Id, Node},
};
use crate::{draft::Draft, json::Json, native::plain};

/// The block of something that is embedded: a typed embed for a known
/// provider, else a link. Nothing without a safe address.
#[inline(never)]
pub(crate) fn embed<'a>(
    draft: &mut Draft<'a>,
    url: Json<'a>,
    title: Json<'a>,
    poster: Json<'a>,
) -> Json<'a> {
    let writer = draft.writer;
    let mut url = draft.web_url(url);
    if let Some(parts) = page_of(url.as_text()) {
        url = writer.text(writer.joined(&parts));
    }
    let Ok(parsed) = WebUrl::parse(url.as_text(), None) else {
        return Json::NULL;
    };
    let title = writer.text(title.as_text().trim());
    if Provider::of(&parsed).is_some() {
        return writer.embed(url, title, poster);
    }
    let words = if title.is_empty() {
        writer.kept(parsed.host())
    } else {
        title
    };
    writer.link_line(url, words)
}

/// What a player's address has in it, the address that the page of what it
/// plays begins with.
const PLAYERS: &[(&str, &str)] = &[
    ("youtube.com/embed/", "https://www.youtube.com/watch?v="),
    (
        "youtube-nocookie.com/embed/",
        "https://www.youtube.com/watch?v=",
    ),
    ("player.vimeo.com/video/", "https://vimeo.com/"),
    (
        "dailymotion.com/embed/video/",
        "https://www.dailymotion.com/video/",
    ),
    ("open.spotify.com/embed/", "https://open.spotify.com/"),
];

/// The page of what a player's address plays, where the one tells the other.
fn page_of(url: &str) -> Option<[&str; 2]> {
    for (player, page) in PLAYERS {
        // A list of videos has no page of its own to lead to.
        if let Some((_, rest)) = url.split_once(player)
            && !rest.starts_with("videoseries")
        {
            let id = rest.split(['?', '&', '#']).next().unwrap_or(rest);
            return Some([page, id.strip_suffix('/').unwrap_or(id)]);
        }
    }
    None
}

/// Classes of quotations that a provider's script would replace.
const POSTS: &str = "twitter-tweet twitter-video instagram-media tiktok-embed bluesky-embed \
    fb-post fb-video reddit-embed-bq reddit-card mastodon-embed telegram-post text-post-media \
    imgur-embed-pub";

impl<'a> Flow<'_, 'a> {
    /// Writes an element that embeds something; false if it is another one.
    pub(super) fn provider_block(&mut self, id: Id, element: &Node<'a>) -> bool {
        let name = element.name;
        let is_media = element.is_a(MEDIA);
        let address = if is_media {
            self.media_address(id, element)
        } else if name == "script" {
            return self.script(element);
        } else if name == "amp-youtube" {
            let video = element.attribute("data-videoid");
            self.writer
                .joined(&["https://www.youtube.com/watch?v=", video])
        } else if name == "amp-img" {
            return false;
        } else if name.starts_with("amp-") || name.starts_with("dnl-") {
            element.first_of("src data-src url data-url href data-href")
        } else if element.is_classed(POSTS) {
            self.post_address(id, element)
        } else if element.is_classed("wp-block-embed__wrapper") && !element.holds_blocks {
            self.writer.string(bare_address_in(&self.tree.text(id)))
        } else {
            return false;
        };
        if address.is_empty() && !is_media {
            return false;
        }
        self.end_line();
        if !address.is_empty() {
            let poster = self.writer.text(element.first_of("poster data-poster"));
            let poster = self.draft.photo(poster, Json::NULL, &[]);
            let title = self
                .writer
                .text(element.first_of("title aria-label data-title"));
            let block = embed(self.draft, self.writer.text(address), title, poster);
            self.push(block);
        }
        true
    }

    fn media_address(&self, id: Id, element: &Node<'a>) -> &'a str {
        let keys = if element.name == "object" {
            "data"
        } else if element.is("iframe frame") {
            "data-src data-lazy-src src data-url"
        } else {
            "src data-src"
        };
        let own = element.first_of(keys);
        if !own.is_empty() && !own.starts_with("about:") {
            return own;
        }
        let source = self.tree.find(id, |inner| {
            inner.is("source embed") && !inner.attribute("src").is_empty()
        });
        source.map_or("", |source| self.tree.node(source).attribute("src"))
    }

    /// The page of a post: stated, or the last link of the words that stand in
    /// for it.
    fn post_address(&self, id: Id, element: &Node<'a>) -> &'a str {
        let stated = element.first_of("data-instgrm-permalink data-bluesky-uri-url cite data-href");
        if stated.starts_with("http") {
            return stated;
        }
        let mut last = "";
        self.last_link(id, &mut last);
        last
    }

    fn last_link(&self, id: Id, last: &mut &'a str) {
        for child in self.tree.children(id) {
            let element = self.tree.node(*child);
            let address = element.attribute("href");
            if element.name == "a" && address.starts_with("http") {
                *last = address;
            }
            self.last_link(*child, last);
        }
    }

    /// A script of a chart provider stands where the chart would.
    fn script(&mut self, element: &Node<'a>) -> bool {
        let Some((start, _)) = element.attribute("src").split_once("/embed.js") else {
            return false;
        };
        if !start.contains("datawrapper.dwcdn.net/") {
            return false;
        }
        self.end_line();
        let start = self.writer.joined(&[start, "/"]);
        let bare = start.strip_prefix("https:").unwrap_or(start);
        if !self.last().word("url").contains(bare) {
            let block = embed(self.draft, self.writer.text(start), Json::NULL, Json::NULL);
            self.push(block);
        }
        true
    }

    /// An embed for a line that is nothing but an address of a provider, else
    /// nothing.
    pub(super) fn bare_address(&mut self, text: Json<'a>) -> Json<'a> {
        let words = plain(text);
        let address = bare_address_in(&words);
        // Most lines are none; asking the browser about each takes its time.
        if address.is_empty() {
            return Json::NULL;
        }
        match WebUrl::parse(address, None) {
            Ok(url) if Provider::of(&url).is_some() => embed(
                self.draft,
                self.writer.kept(url.as_str()),
                Json::NULL,
                Json::NULL,
            ),
            _ => Json::NULL,
        }
    }

    /// Superdesk's comments around a picture: the picture is known by its name,
    /// with caption and credit. Gives back how many siblings it stands for.
    pub(super) fn superdesk_picture(&mut self, comment: &'a str, siblings: &[Id]) -> usize {
        let Some(rest) = comment.strip_prefix("EMBED START Image") else {
            return 0;
        };
        let photo = self
            .draft
            .named_photo(rest.split('"').nth(1).unwrap_or_default());
        if photo.is_null() {
            return 0;
        }
        for (place, id) in siblings.iter().enumerate() {
            let node = self.tree.node(*id);
            if node.name == Node::COMMENT && node.text.starts_with("EMBED END") {
                self.end_line();
                self.push_photo(photo);
                return place + 1;
            }
        }
        0
    }
}

/// The address that a text is, or nothing if it is more or less than one.
fn bare_address_in(text: &str) -> &str {
    let address = text.trim();
    let is_address = address.starts_with("https://") || address.starts_with("http://");
    if is_address && !address.contains(char::is_whitespace) {
        address
    } else {
        ""
    }
}
