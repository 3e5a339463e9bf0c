//! Videos, posts, maps and charts: known providers by their address, anything
//! else that embeds as a link.

use story::{Loss, Provider, WebUrl};

use super::{
    flow::{EMBEDDED_POST, Flow, is_blank},
    kinds::MEDIA,
    providers::{PLAYERS, POSTS, named_by_attribute, named_by_script},
    tree::{Id, Node},
};
use crate::{
    draft::Draft,
    json::{Json, is_one_of},
    native::plain,
    text::Search,
};

/// The block of something that is embedded: a typed embed for a known
/// provider, else a link, after its still picture. Nothing without a safe
/// address.
#[inline(never)]
pub(crate) fn embed<'a>(
    draft: &mut Draft<'a>,
    url: Json<'a>,
    title: Json<'a>,
    poster: Json<'a>,
) -> Json<'a> {
    let writer = draft.writer;
    let url = draft.web_url(url);
    let url = page_address(draft, url);
    let Ok(parsed) = WebUrl::parse(url.as_text(), None) else {
        return Json::NULL;
    };
    let title = writer.text(writer.decoded_again(title.as_text().trim()));
    if Provider::of(&parsed).is_some() {
        return writer.embed(url, title, poster);
    }
    let words = if title.is_empty() {
        writer.kept(parsed.host())
    } else {
        title
    };
    let link = writer.link_line(url, words);
    if poster.has("sources") {
        return writer.list(&[writer.photo_block(poster), link]);
    }
    link
}

/// The page of what a player's address plays, where the one tells the other;
/// else the address itself.
pub(super) fn page_address<'a>(draft: &Draft<'a>, url: Json<'a>) -> Json<'a> {
    for (player, page) in PLAYERS {
        // A list of videos has no page of its own to lead to.
        if let Some((_, rest)) = url.as_text().cut(player)
            && !rest.starts_with("videoseries")
        {
            let id = rest.before("?&#");
            let id = id.strip_suffix('/').unwrap_or(id);
            return draft.writer.text(draft.writer.joined(&[page, id]));
        }
    }
    url
}

impl<'a> Flow<'_, 'a> {
    /// Whether an element embeds something; see [`Flow::provider_block`].
    pub(super) fn is_provider(&self, id: Id, element: &Node<'a>) -> bool {
        element.is_a(MEDIA) || !self.provider_address(id, element).is_empty()
    }

    /// The address of what an element embeds; empty if it embeds nothing.
    pub(super) fn provider_address(&self, id: Id, element: &Node<'a>) -> &'a str {
        let name = element.name;
        let named = named_by_attribute(self.writer, element);
        if !named.is_empty() {
            return named;
        }
        if element.is_a(MEDIA) {
            return self.media_address(id, element);
        }
        if name == "script" {
            return named_by_script(self.writer, element, &self.tree.text(id));
        }
        if element.is_classed(POSTS) {
            return self.post_address(id, element);
        }
        if element.is_classed("wp-block-embed__wrapper") && !element.holds_blocks {
            return self.writer.string(bare_address_in(&self.tree.text(id)));
        }
        // What a script of the page would have loaded: it holds no words yet.
        let is_own = name.holds("-") || name.holds(":");
        let is_bare = !element.holds_blocks && self.tree.text(id).trim().is_empty();
        let is_empty = is_bare && (is_own || name == "div");
        if name == "a" || name == "img" {
            return "";
        }
        let page = element.attribute("data-pym-src");
        if !page.is_empty() {
            return page;
        }
        let keys = "src data-src url data-url href data-href data-embed-url data-video-url";
        let address = element.first_of(keys);
        let is_player = PLAYERS.iter().any(|(player, _)| address.holds(player));
        let is_amp = name.starts_with("amp-") || name.starts_with("dnl-");
        if is_player || (is_amp || is_empty) && is_absolute(address) {
            return address;
        }
        if is_empty || element.is_classed("elementor-widget-video") {
            let stated = element.first_of("data-attrs data-settings");
            let url = stated
                .cut("url\":\"http")
                .map_or("", |(_, url)| url.before("\""));
            if !url.is_empty() {
                return self.writer.joined(&["http", &url.replaced("\\/", "/")]);
            }
        }
        ""
    }

    /// Writes an element that embeds something; false if it is another one.
    pub(super) fn provider_block(&mut self, id: Id, element: &Node<'a>) -> bool {
        let address = self.provider_address(id, element);
        if address.is_empty() || element.is_classed(EMBEDDED_POST) {
            return self.consented(id, element) || element.is_a(MEDIA) && self.without_address(id);
        }
        self.end_line();
        let mut poster = element.first_of("poster data-poster data-placeholder-image");
        // Ghost's video has an empty picture, and its card the still one.
        if poster.holds("spacer") {
            let figure = self.tree.node(self.tree.node(element.parent).parent);
            poster = figure.attribute("data-kg-thumbnail");
        }
        let poster = self.draft.address(poster);
        let poster = self.draft.photo(poster, Json::NULL, &[]);
        let poster = if poster.has("sources") {
            poster
        } else {
            Json::NULL
        };
        let title = self
            .writer
            .text(element.first_of("title aria-label data-title playlabel"));
        let url = self.writer.text(address);
        let block = embed(self.draft, url, title, poster);
        let is_known = block.word("type") == "embed";
        if !is_known && !element.is("video audio") && !block.is_empty() {
            self.lose(Loss::Embed, |_| address.to_owned());
        }
        self.push_all(block);
        self.lose(Loss::Link, |flow| {
            let link = flow.link_around(id);
            let is_carried = !flow.tree.text(link).trim().is_empty();
            let address = flow.tree.node(link).attribute("href");
            if is_carried { "" } else { address }.to_owned()
        });
        if element.name != "script" {
            self.leave_out_children(id, Loss::Fallback);
        }
        true
    }

    /// Adds a block, or the blocks of a list.
    pub(super) fn push_all(&mut self, block: Json<'a>) {
        if block.is_list() {
            for block in block.items() {
                self.push(*block);
            }
        } else {
            self.push(block);
        }
    }

    /// A player without an address shows what it holds.
    fn without_address(&mut self, id: Id) -> bool {
        self.leave_out(id, Loss::Fallback);
        true
    }

    /// What a consent manager keeps encoded until the reader agrees: in an
    /// attribute, or as the text of a script that is none.
    fn consented(&mut self, id: Id, element: &Node<'a>) -> bool {
        let mut kept = element.first_of(
            "data-content data-borlabs-cookie-content data-borlabs-cookie-content-blocker",
        );
        if element.attribute("type") == "text/template" {
            kept = self.writer.string(self.tree.text(id).trim());
        }
        let Some(markup) = decoded(kept).filter(|markup| markup.starts_with('<')) else {
            return false;
        };
        self.end_line();
        if element.name != "script" {
            self.leave_out_children(id, Loss::Fallback);
        }
        let blocks = super::blocks(self.draft, self.writer.kept(&markup));
        self.push_all(blocks);
        true
    }

    /// The address of a player: what late loaders and consent managers keep in
    /// an attribute of their own, else its own or that of a file in it.
    fn media_address(&self, id: Id, element: &Node<'a>) -> &'a str {
        let mut own = "";
        for (key, value) in element.attributes {
            let value = value.trim();
            let is_late = key.holds("src") && !key.holds("set") && *key != "src";
            let is_other = is_one_of(key, "data data-url data-href");
            if (is_late || is_other) && is_absolute(value) {
                own = value;
            }
        }
        if own.is_empty() {
            own = element.first_of("src data data-src");
        }
        if !own.is_empty() && !own.starts_with("about:") && !own.starts_with("data:") {
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
        let stated = element.first_of(
            "data-instgrm-permalink data-text-post-permalink data-bluesky-uri-url \
             data-embed-url cite data-href",
        );
        if is_absolute(stated) {
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
            // Behind a post of Reddit there is the page of who wrote it.
            let is_person = address.holds("reddit.com/user/");
            if element.name == "a" && address.starts_with("http") && !is_person {
                *last = address;
            }
            self.last_link(*child, last);
        }
    }

    /// A card with a player in it: the player under the card's title.
    pub(super) fn player_card(&mut self, id: Id) -> bool {
        let tree = self.tree;
        let is_title = |node: &Node<'_>| node.has_class(|class| class.ends_with("-title"));
        let Some(player) = tree.find(id, |node| node.is("audio video")) else {
            return false;
        };
        let Some(title) = tree.find(id, is_title) else {
            return false;
        };
        self.end_line();
        let words = self.inline_children(title);
        let url = self
            .writer
            .text(self.media_address(player, tree.node(player)));
        let block = embed(self.draft, url, self.writer.kept(&plain(words)), Json::NULL);
        if is_blank(words) || block.is_empty() {
            return false;
        }
        self.push_all(block);
        self.set_aside(player);
        self.set_aside(title);
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
            .named_photo(rest.cut("\"").map_or("", |(_, name)| name.before("\"")));
        if photo.is_null() {
            return 0;
        }
        for (place, id) in siblings.iter().enumerate() {
            let node = self.tree.node(*id);
            if node.name == Node::COMMENT && node.text.starts_with("EMBED END") {
                self.end_line();
                self.push_photo(photo);
                for id in &siblings[..place] {
                    self.lose(Loss::Repeated, |flow| {
                        let words = flow.tree.text(*id);
                        if plain(photo.get("caption")).contains(words.trim()) {
                            return String::new();
                        }
                        words
                    });
                }
                return place + 1;
            }
        }
        0
    }
}

#[inline(never)]
fn is_absolute(address: &str) -> bool {
    address.starts_with("http") || address.starts_with("//")
}

/// The text that is encoded in Base64; none if it is something else.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for letter in text.without_end("=").bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The address that a text is, or nothing if it is more or less than one.
fn bare_address_in(text: &str) -> &str {
    let address = text.trim();
    let is_address = address.starts_with("https://") || address.starts_with("http://");
    if is_address && !address.chars().any(char::is_whitespace) {
        address
    } else {
        ""
    }
}
