//! Videos, posts, maps and charts: known providers by their address, anything
//! else that embeds as a link.

use story::{Provider, WebUrl};

use super::{
    flow::Flow,
    tree::{Element, Id},
};
use crate::{
    draft::Draft,
    json::Json,
    native::{self, link, paragraph, plain},
};

/// The block of something that is embedded: a typed embed for a known
/// provider, else a link. Nothing without a safe address.
pub(crate) fn embed(
    draft: &mut Draft,
    address: &str,
    title: Option<&str>,
    poster: Option<Json>,
) -> Option<Json> {
    let url = page_of(&draft.web_url(address)?);
    let parsed = WebUrl::parse(&url, None).ok()?;
    let title = title.map(str::trim).filter(|title| !title.is_empty());
    if Provider::of(&parsed).is_some() {
        return Some(native::embed(&url, title, poster));
    }
    let words = title.unwrap_or(parsed.host()).to_owned();
    Some(paragraph(vec![link(url, words.into())]))
}

/// The page of what a player's address plays, where the one tells the other.
fn page_of(url: &str) -> String {
    for (player, page) in [
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
    ] {
        // A list of videos has no page of its own to lead to.
        if let Some((_, rest)) = url
            .split_once(player)
            .filter(|(_, rest)| !rest.starts_with("videoseries"))
        {
            let id = rest.split(['?', '&', '#']).next().unwrap_or(rest);
            return [page, id.trim_end_matches('/')].concat();
        }
    }
    url.to_owned()
}

/// Classes of quotations that a provider's script would replace.
const POSTS: &[&str] = &[
    "twitter-tweet",
    "twitter-video",
    "instagram-media",
    "tiktok-embed",
    "bluesky-embed",
    "fb-post",
    "fb-video",
    "reddit-embed-bq",
    "reddit-card",
    "mastodon-embed",
    "telegram-post",
    "text-post-media",
    "imgur-embed-pub",
];

/// Where an embedding element keeps the address.
fn addresses_of(name: &str) -> &'static [&'static str] {
    match name {
        "iframe" | "frame" => &["data-src", "data-lazy-src", "src", "data-url"],
        "embed" => &["src"],
        "object" => &["data"],
        "video" | "audio" => &["src", "data-src"],
        "script" => &["src"],
        _ => &["src", "data-src", "url", "data-url", "href", "data-href"],
    }
}

impl Flow<'_> {
    /// Writes an element that embeds something; false if it is another one.
    pub(super) fn provider_block(&mut self, id: Id, element: &Element) -> bool {
        let name = element.name.as_str();
        let address = match name {
            "iframe" | "frame" | "embed" | "object" | "video" | "audio" => {
                self.media_address(id, element)
            }
            "script" => return self.script(element),
            "amp-youtube" => Some(
                [
                    "https://www.youtube.com/watch?v=",
                    element.attribute("data-videoid"),
                ]
                .concat(),
            ),
            _ if name.starts_with("amp-") || name.starts_with("dnl-") => {
                element.first_of(addresses_of(name)).map(str::to_owned)
            }
            _ if element.is_classed(POSTS) => self.post_address(id, element),
            _ if element.is_classed(&["wp-block-embed__wrapper"]) && !element.holds_blocks => {
                bare_address_in(&self.tree.text(id)).map(str::to_owned)
            }
            _ => return false,
        };
        let is_picture = name == "amp-img";
        if is_picture || address.is_none() && !is_media(name) {
            return false;
        }
        self.end_line();
        let Some(address) = address else {
            return true;
        };
        let poster = self.poster(element);
        let title = element.first_of(&["title", "aria-label", "data-title"]);
        if let Some(block) = embed(self.draft, &address, title, poster) {
            self.push(block);
        }
        true
    }

    fn media_address(&self, id: Id, element: &Element) -> Option<String> {
        let own = element.first_of(addresses_of(&element.name));
        let own = own.filter(|address| !address.starts_with("about:"));
        own.map(str::to_owned).or_else(|| {
            let source = self.tree.find(id, &|inner| {
                matches!(inner.name.as_str(), "source" | "embed")
                    && !inner.attribute("src").is_empty()
            });
            Some(self.tree.element(source?)?.attribute("src").to_owned())
        })
    }

    fn poster(&mut self, element: &Element) -> Option<Json> {
        let address = element.first_of(&["poster", "data-poster"])?;
        let url = self.draft.web_url(address)?;
        let photo = native::Photo {
            sources: vec![native::source(url, None, None, None)],
            ..native::Photo::default()
        };
        Some(photo.into_json())
    }

    /// The page of a post: stated, or the last link of the words that stand in
    /// for it.
    fn post_address(&self, id: Id, element: &Element) -> Option<String> {
        let stated = element.first_of(&[
            "data-instgrm-permalink",
            "data-bluesky-uri-url",
            "cite",
            "data-href",
        ]);
        if let Some(stated) = stated.filter(|address| address.starts_with("http")) {
            return Some(stated.to_owned());
        }
        let mut last = None;
        self.last_link(id, &mut last);
        last
    }

    fn last_link(&self, id: Id, last: &mut Option<String>) {
        let tree = self.tree;
        for child in tree.children(id) {
            if let Some(element) = tree.element(*child) {
                let address = element.attribute("href");
                if element.name == "a" && address.starts_with("http") {
                    *last = Some(address.to_owned());
                }
            }
            self.last_link(*child, last);
        }
    }

    /// A script of a chart provider stands where the chart would.
    fn script(&mut self, element: &Element) -> bool {
        let address = element.attribute("src");
        let Some((start, _)) = address
            .split_once("/embed.js")
            .filter(|(start, _)| start.contains("datawrapper.dwcdn.net/"))
        else {
            return false;
        };
        self.end_line();
        let start = [start, "/"].concat();
        let is_shown = self
            .blocks
            .last()
            .and_then(|block| block.get("url")?.as_text())
            .is_some_and(|url| url.contains(start.trim_start_matches("https:")));
        if !is_shown {
            let block = embed(self.draft, &start, None, None);
            block.into_iter().for_each(|block| self.push(block));
        }
        true
    }

    /// An embed for a line that is nothing but an address of a provider.
    pub(super) fn bare_address(&mut self, text: &Json) -> Option<Json> {
        let words = plain(text);
        let address = bare_address_in(&words)?;
        let url = WebUrl::parse(address, None).ok()?;
        Provider::of(&url)?;
        embed(self.draft, address, None, None)
    }

    /// Superdesk's comments around a picture: the picture is known by its name,
    /// with caption and credit. Gives back how many siblings it stands for.
    pub(super) fn superdesk_picture(&mut self, comment: &str, siblings: &[Id]) -> usize {
        let Some(rest) = comment.strip_prefix("EMBED START Image") else {
            return 0;
        };
        let name = rest.split('"').nth(1).unwrap_or_default();
        let Some(photo) = self.draft.named_photo(name).cloned() else {
            return 0;
        };
        let is_end = |id: &Id| matches!(self.tree.node(*id), super::tree::Node::Comment(text) if text.starts_with("EMBED END"));
        let Some(length) = siblings.iter().position(is_end) else {
            return 0;
        };
        self.end_line();
        let mut block = native::Photo::default();
        block.complete(&photo);
        self.push_photo(block);
        length + 1
    }
}

fn is_media(name: &str) -> bool {
    matches!(
        name,
        "iframe" | "frame" | "embed" | "object" | "video" | "audio"
    )
}

fn bare_address_in(text: &str) -> Option<&str> {
    let address = text.trim();
    let is_address = address.starts_with("https://") || address.starts_with("http://");
    (is_address && !address.contains(char::is_whitespace)).then_some(address)
}
