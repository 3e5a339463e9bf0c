//! What the site's own `index.html` says: its name, where its stories are, and
//! from where else a story may come.

use gloo_net::http::Request;
use js_sys::JSON;
use leptos::prelude::{document, location};
use story::{Language, WebUrl, read::Node};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlMetaElement;

use crate::{
    config::{Edition, HeadlineLevel},
    failure::Failure,
    text::{Labels, nearest},
};

/// The settings of a site, from its page: `<meta name="wire-story:stories">`,
/// the folder of its documents; any number of `<meta name="wire-story:allow">`,
/// origins of other documents; and `<script id="stories">`, a JSON list of
/// `name`, `headline` and `summary` for the front page.
#[derive(Debug, Clone)]
pub(super) struct Settings {
    /// The path of the site on its server; the router takes a bare `?…` for
    /// one at the root.
    pub(super) path: String,
    /// The site's name.
    pub(super) title: String,
    /// The folder of its stories.
    pub(super) stories: Option<WebUrl>,
    /// What the front page lists.
    pub(super) listed: Vec<Listed>,
    allowed: Vec<WebUrl>,
    language: Option<Language>,
}

/// A story on the front page.
#[derive(Debug, Clone)]
pub(super) struct Listed {
    /// The name of its document, without `.json`.
    pub(super) name: String,
    pub(super) headline: String,
    pub(super) summary: String,
}

/// A story's address, or why it is not asked.
pub(super) type Named = Result<WebUrl, Failure>;

impl Settings {
    pub(super) fn of_page() -> Self {
        let document = document();
        let base = document.base_uri().ok().flatten();
        let base = base.and_then(|base| WebUrl::parse(&base, None).ok());
        let metas = |name: &str| -> Vec<WebUrl> {
            let selector = ["meta[name='", name, "']"].concat();
            let Ok(found) = document.query_selector_all(&selector) else {
                return Vec::new();
            };
            (0..found.length())
                .filter_map(|index| {
                    let meta = found.get(index)?.unchecked_into::<HtmlMetaElement>();
                    WebUrl::parse(&meta.content(), base.as_ref()).ok()
                })
                .collect()
        };
        let language = document
            .document_element()
            .and_then(|root| root.get_attribute("lang"));
        Self {
            path: location().pathname().unwrap_or_else(|_| "/".to_owned()),
            title: document.title(),
            stories: metas("wire-story:stories").into_iter().next(),
            listed: listed().unwrap_or_default(),
            allowed: metas("wire-story:allow"),
            language: language.as_deref().and_then(Language::parse),
        }
    }

    /// The story that a query names: `story`, a name in the site's folder, or
    /// `src`, an address. None on the front page.
    pub(super) fn named(&self, story: Option<String>, src: Option<String>) -> Option<Named> {
        if let Some(name) = story {
            let is_name = name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
            let file = [name.as_str(), ".json"].concat();
            let address = WebUrl::parse(&file, self.stories.as_ref());
            return Some(address.ok().filter(|_| is_name).ok_or(Failure::BadAddress));
        }
        Some(self.outside(&src?))
    }

    /// An address from outside is only accepted from the origins that the
    /// site's owner has listed: else anyone could publish under its name.
    fn outside(&self, src: &str) -> Named {
        let address = WebUrl::parse(src, None).map_err(|_| Failure::BadAddress)?;
        if self.allows(&address) {
            Ok(address)
        } else {
            Err(Failure::NotAllowed)
        }
    }

    /// Whether stories of this address may be shown.
    pub(super) fn allows(&self, address: &WebUrl) -> bool {
        let mut listed = self.allowed.iter().chain(&self.stories);
        listed.any(|allowed| allowed.origin() == address.origin())
    }

    /// How stories are set: the site is nothing but the story.
    pub(super) fn edition(&self, labels: Labels) -> Edition {
        let language = self.language.clone();
        let language = language.unwrap_or_else(|| Edition::default().language);
        Edition {
            headline: HeadlineLevel::TOP,
            ..Edition::new(language, labels)
        }
    }

    /// The labels in the site's language, from the file beside the site.
    pub(super) async fn labels(&self) -> Option<Labels> {
        let tag = nearest(self.language.as_ref()?).filter(|tag| *tag != "en")?;
        let file = Request::get(&["languages/", tag, ".json"].concat());
        let text = file.send().await.ok()?.text().await.ok()?;
        Some(Labels::read(&JSON::parse(&text).ok()?))
    }
}

fn listed() -> Option<Vec<Listed>> {
    let json = document().get_element_by_id("stories")?.text_content()?;
    let list = JSON::parse(&json).ok()?.items()?;
    let story = |entry: JsValue| {
        let text = |key: &str| entry.get(key)?.text();
        Some(Listed {
            name: text("name")?,
            headline: text("headline")?,
            summary: text("summary").unwrap_or_default(),
        })
    };
    Some(list.into_iter().filter_map(story).collect())
}
