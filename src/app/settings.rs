//! The settings of the site in its `index.html`: its name, the folder of its
//! stories, and the origins of other stories.

use gloo_net::http::Request;
use js_sys::JSON;
use leptos::prelude::{document, location};
use leptos_router::params::ParamsMap;
use story::{Language, WebUrl, read::Node};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlMetaElement;

use view::{Labels, labels::nearest};

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
    /// In the site's language.
    pub(super) labels: Labels,
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

/// The story that a query names.
#[derive(Debug, Clone)]
pub(super) struct Named {
    /// The address of its document; the loader refuses what is none, or is not
    /// allowed here.
    pub(super) address: String,
    /// As the attribute of the element.
    pub(super) format: String,
    /// As the attribute of the element.
    pub(super) select: String,
}

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
            labels: Labels::default(),
            language: language.as_deref().and_then(Language::parse),
        }
    }

    /// The story that a query names: `story`, a name in the site's folder, or
    /// `src`, an address; with `format` and `select` as the element has them.
    /// None on the front page.
    pub(super) fn named(&self, query: &ParamsMap) -> Option<Named> {
        let text = |key: &str| query.get(key).unwrap_or_default();
        let address = match query.get("story") {
            Some(name) => self
                .in_folder(&name)
                .unwrap_or_else(|| "no-address:".to_owned()),
            // A relative address would be one of the site's own pages.
            None => match WebUrl::parse(&query.get("src")?, None) {
                Ok(address) => address.to_string(),
                Err(_) => "no-address:".to_owned(),
            },
        };
        Some(Named {
            address,
            format: text("format"),
            select: text("select"),
        })
    }

    fn in_folder(&self, name: &str) -> Option<String> {
        let is_name = name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        let file = [name, ".json"].concat();
        let address = WebUrl::parse(&file, self.stories.as_ref()).ok()?;
        is_name.then(|| address.to_string())
    }

    /// Whether stories of this address may be shown. An address from outside is
    /// only accepted from the origins that the site's owner has listed: else
    /// anyone could publish under its name.
    pub(super) fn allows(&self, address: &WebUrl) -> bool {
        let mut listed = self.allowed.iter().chain(&self.stories);
        listed.any(|allowed| allowed.origin() == address.origin())
    }

    /// The language of the site's labels.
    pub(super) fn language(&self) -> String {
        self.language
            .as_ref()
            .map(Language::to_string)
            .unwrap_or_default()
    }

    /// Fetches the labels in the site's language, from the file beside the site.
    pub(super) async fn fetch_labels(&mut self) {
        if let Some(labels) = fetched(self.language.as_ref()).await {
            self.labels = labels;
        }
    }
}

async fn fetched(language: Option<&Language>) -> Option<Labels> {
    let tag = nearest(language?).filter(|tag| *tag != "en")?;
    let file = Request::get(&["languages/", tag, ".json"].concat());
    Labels::from_file(&file.send().await.ok()?.text().await.ok()?)
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
