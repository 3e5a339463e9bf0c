//! The settings of the site in its `index.html`: its name, its list of stories,
//! their folder, and the origins of other stories.

use gloo_net::http::Request;
use leptos::prelude::{document, location};
use leptos_router::params::ParamsMap;
use story::{Language, WebUrl};
use wasm_bindgen::JsCast;
use web_sys::HtmlMetaElement;

use view::{Labels, ListLabels, labels::nearest};

/// The settings of a site, from its page: `<meta name="wire-story:list">`, the
/// list of stories on its front page; `<meta name="wire-story:stories">`, the
/// folder of its documents; and any number of `<meta name="wire-story:allow">`,
/// origins of other documents.
#[derive(Debug, Clone)]
pub(super) struct Settings {
    /// The path of the site on its server; the router takes a bare `?…` for
    /// one at the root.
    pub(super) path: String,
    /// The site's name.
    pub(super) title: String,
    /// The folder of its stories.
    pub(super) stories: Option<WebUrl>,
    /// The list on its front page.
    list: Option<WebUrl>,
    allowed: Vec<WebUrl>,
    /// In the site's language.
    pub(super) labels: Labels,
    /// The same for lists.
    pub(super) list_labels: ListLabels,
    pub(super) language: Option<Language>,
}

/// The list of stories that a query names.
#[derive(Debug, Clone)]
pub(super) struct ListPage {
    /// The address of the list.
    pub(super) address: String,
    /// The section of which the page is; empty on the front page.
    pub(super) section: String,
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
            list: metas("wire-story:list").into_iter().next(),
            allowed: metas("wire-story:allow"),
            labels: Labels::default(),
            list_labels: ListLabels::default(),
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

    /// The list that a query names: `list`, the address of one (the page that
    /// goes on where another ends), and `section`.
    pub(super) fn list_page(&self, query: &ParamsMap) -> ListPage {
        let own = || self.list.as_ref().map(WebUrl::to_string);
        ListPage {
            address: query.get("list").or_else(own).unwrap_or_default(),
            section: query.get("section").unwrap_or_default(),
        }
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
        let own = self.stories.iter().chain(&self.list);
        let mut listed = self.allowed.iter().chain(own);
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
            self.list_labels = labels
                .file()
                .and_then(ListLabels::from_file)
                .unwrap_or_default();
            self.labels = labels;
        }
    }
}

async fn fetched(language: Option<&Language>) -> Option<Labels> {
    let tag = nearest(language?).filter(|tag| *tag != "en")?;
    let file = Request::get(&["languages/", tag, ".json"].concat());
    Labels::from_file(&file.send().await.ok()?.text().await.ok()?)
}
