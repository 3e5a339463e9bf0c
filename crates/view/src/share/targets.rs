//! The table of targets, and the links that it makes.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;
use story::WebUrl;
use url::form_urlencoded::Serializer;

use super::shorten::{length, shorten};
use crate::labels::{Labels, fill};

/// The longest text, in characters, for a service that documents no limit: a
/// longer one could make its address longer than servers accept.
const LONGEST_TEXT: usize = 500;

/// A place to share a story: a row of `targets.json`.
///
/// The services' own documents (seen in November 2026):
///
/// | key | source, and what is not stated there |
/// | --- | --- |
/// | `x` | <https://docs.x.com/x-for-websites/post-button/guides/web-intent>: 280 with the address, which counts as 23 and a space; <https://docs.x.com/fundamentals/counting-characters>: letters after U+10FF count twice |
/// | `facebook` | <https://developers.facebook.com/docs/sharing/reference/share-dialog>: the older `sharer.php` needs no app id; it takes no text |
/// | `whatsapp` | <https://faq.whatsapp.com/5913398998672934>: no limit is stated |
/// | `telegram` | <https://core.telegram.org/api/links#share-links>: no limit is stated |
/// | `linkedin` | `share-offsite`, as its own plugin calls it; it takes no text |
/// | `reddit` | <https://www.reddit.com/dev/api#POST_api_submit>: a title has 300 |
/// | `bluesky` | <https://docs.bsky.app/docs/advanced-guides/intent-links>: 300 with the address |
/// | `threads` | <https://developers.facebook.com/documentation/threads/threads-web-intents>: a post has 500 |
/// | `mastodon` | <https://blog.joinmastodon.org/2026/03/a-new-share-button>: its page asks for the server; `asks` is the address at a server, <https://docs.joinmastodon.org/user/posting/>: 500 |
/// | `pinterest` | `pin/create/button`, as its own script calls it; a description has 800, of which we use 500 |
/// | `vk` | `share.php`, as its own widget calls it |
/// | `weibo` | `share.php`, as its own button calls it; <https://open.weibo.com/wiki/2/statuses/share>: 140 with a shortened address |
/// | `line` | <https://developers.line.biz/en/docs/line-social-plugins/install-guide/using-line-share-buttons> |
/// | `kakaotalk` | <https://developers.kakao.com/docs/latest/en/kakaotalk-share/js-link> documents a script with a key for each site only; the address is the one that it calls, and may ask for more; a text has 200 |
/// | `viber` | <https://developers.viber.com/docs/tools/share-button>: 200 with the address |
/// | `sms` | RFC 5724 |
/// | `email` | RFC 6068 |
///
/// No service documents a parameter for the language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Its name in documents and attributes.
    pub key: String,
    /// The name that readers see, in English where it has a label.
    name: String,
    /// The label of a name that is not the same in every language.
    label: Option<String>,
    /// All of the address before the parameters.
    address: String,
    /// The same at a server that the reader names (`{server}`).
    #[serde(rename = "asks")]
    _asks: Option<String>,
    /// The names and values of its parameters; a value is made of words, some of
    /// which are `{url}`, `{title}` and `{photo}`.
    query: Vec<(String, String)>,
    /// The most characters of a value with a title.
    limit: Option<usize>,
    /// Whether letters after U+10FF count twice.
    #[serde(default, rename = "weighted")]
    is_weighted: bool,
    /// The path of its icon, drawn for this project on a grid of 24 units.
    pub(crate) icon: String,
}

/// What is shared.
#[derive(Debug, Clone, Copy)]
pub struct Shared<'a> {
    /// Where it can be read.
    pub url: &'a WebUrl,
    /// What it is called.
    pub title: &'a str,
    /// A photo of it.
    pub photo: Option<&'a WebUrl>,
}

#[derive(Debug, Default, Deserialize)]
struct Table {
    /// The targets that come first, by the language of the labels.
    first: BTreeMap<String, Vec<String>>,
    targets: Vec<Target>,
}

/// A test reads it; it cannot be wrong in a build.
static TABLE: LazyLock<Table> =
    LazyLock::new(|| serde_json::from_str(include_str!("targets.json")).unwrap_or_default());

/// The targets that were chosen, in that order. Without a choice all of them:
/// those that are used most in the language of the labels come first.
///
/// ```
/// let keys = |chosen: Option<&[String]>, language| {
///     view::share::targets(chosen, language).map(|it| &*it.key).take(2).collect::<Vec<_>>()
/// };
/// assert_eq!(keys(None, "ru"), ["vk", "telegram"]);
/// assert_eq!(keys(None, "zh-Hant"), ["line", "facebook"]);
/// assert_eq!(keys(Some(&["x".to_owned(), "myspace".to_owned()]), "ru"), ["x"]);
/// ```
pub fn targets(chosen: Option<&[String]>, language: &str) -> impl Iterator<Item = &'static Target> {
    let table = &*TABLE;
    let primary = language.split('-').next().unwrap_or_default();
    let first = table.first.get(language).or(table.first.get(primary));
    let keys: Vec<&str> = match chosen {
        Some(chosen) => chosen.iter().map(String::as_str).collect(),
        None => {
            let first = first.into_iter().flatten().map(String::as_str);
            first
                .chain(table.targets.iter().map(|it| &*it.key))
                .collect()
        }
    };
    let mut found: Vec<&Target> = Vec::new();
    for key in keys {
        let target = table.targets.iter().find(|it| it.key == key);
        found.extend(target.filter(|_| !found.iter().any(|it| it.key == key)));
    }
    found.into_iter()
}

impl Target {
    /// The link that shares something; none for a target that shows a photo if
    /// there is none.
    ///
    /// ```
    /// use story::WebUrl;
    /// use view::share::{Shared, targets};
    ///
    /// let url = WebUrl::parse("https://northline.example/a?b=1&c", None)?;
    /// let shared = Shared { url: &url, title: "Fish & ships", photo: None };
    /// let email = targets(Some(&["email".to_owned()]), "en").next().unwrap();
    /// assert_eq!(
    ///     email.link(&shared).unwrap(),
    ///     "mailto:?subject=Fish%20%26%20ships\
    ///      &body=https%3A%2F%2Fnorthline.example%2Fa%3Fb%3D1%26c"
    /// );
    /// # Ok::<(), story::UrlError>(())
    /// ```
    pub fn link(&self, shared: &Shared<'_>) -> Option<String> {
        if shared.photo.is_none() && self.query.iter().any(|(_, value)| value == "{photo}") {
            return None;
        }
        if self.query.is_empty() {
            return Some(shared.url.as_str().to_owned());
        }
        let mut query = Serializer::new(String::new());
        for (name, value) in &self.query {
            query.append_pair(name, &self.value(value, shared));
        }
        // A plus sign is a space in forms only, and not in `mailto:` or `sms:`.
        let query = query.finish().replace('+', "%20");
        Some([&*self.address, &query].concat())
    }

    /// The value of a parameter.
    fn value(&self, template: &str, shared: &Shared<'_>) -> String {
        let with_title = |title: &str| {
            let words = template.split(' ').map(|word| match word {
                "{title}" => title,
                "{url}" => shared.url.as_str(),
                "{photo}" => shared.photo.map(WebUrl::as_str).unwrap_or_default(),
                word => word,
            });
            let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
            words.join(" ")
        };
        if !template.contains("{title}") {
            return with_title("");
        }
        let limit = self.limit.unwrap_or(LONGEST_TEXT);
        let rest = length(
            &template
                .replace("{title}", "")
                .replace("{url}", shared.url.as_str()),
            self.is_weighted,
        );
        with_title(&shorten(
            shared.title,
            limit.saturating_sub(rest),
            self.is_weighted,
        ))
    }

    /// Its name, in the language of the labels.
    pub fn name<'a>(&'a self, labels: &'a Labels) -> &'a str {
        match self.label.as_deref() {
            Some("email") => labels.email(),
            Some("sms") => labels.sms(),
            Some("print") => labels.print(),
            _ => &self.name,
        }
    }

    /// What its link does, in the same language.
    pub(crate) fn action(&self, labels: &Labels) -> String {
        match &self.label {
            Some(_) => self.name(labels).to_owned(),
            None => fill(labels.share_on(), &self.name),
        }
    }

    /// Whether its link opens a page, not a program of the reader's.
    pub(crate) fn is_page(&self) -> bool {
        self.query.is_empty() || self.address.starts_with("https:")
    }
}
