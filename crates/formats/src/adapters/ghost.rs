//! Ghost Content API: posts and pages.

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError, bodies,
    draft::{Draft, Hold},
    format::Adapter,
    html,
    json::Json,
    native::Photo,
    plain_text,
    select::{self, Item},
};

pub(crate) struct Ghost;

impl Adapter for Ghost {
    fn fits(&self, document: &Json) -> bool {
        let post = document.at("posts.0").or(document.at("pages.0"));
        post.is_some_and(|post| {
            post.has("slug")
                && ["html", "lexical", "mobiledoc", "plaintext"]
                    .iter()
                    .any(|key| post.has(key))
        })
    }

    fn read(
        &self,
        document: &Json,
        select: Option<&str>,
        draft: &mut Draft,
    ) -> Result<(), FormatError> {
        let list = if document.has("posts") {
            "posts"
        } else {
            "pages"
        };
        let post = select::item(document.list(list), select, draft, |post| Item {
            id: post.text(&["id", "slug"]).map(str::to_owned),
            url: post.text(&["url"]),
            title: post.text(&["title"]),
        })?;
        story(post, draft);
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "Ghost Content API, posts and pages",
            specification: "https://docs.ghost.org/content-api/posts",
            fields: &[
                ("id", "`id`"),
                (
                    "status",
                    "`status`: anything but `published` or `sent` is withheld",
                ),
                ("language", "`locale`"),
                ("breadcrumbs", "`primary_tag`"),
                ("headline", "`title`"),
                ("standfirst", "`custom_excerpt`"),
                ("byline", "`authors`, `primary_author`"),
                ("published", "`published_at`"),
                ("updated", "`updated_at`"),
                (
                    "leadPhoto",
                    "`feature_image`, `feature_image_caption`, `feature_image_alt`",
                ),
                ("body", "`html`, `lexical`, `mobiledoc`"),
                ("canonicalUrl", "`canonical_url`, `url`"),
            ],
            lost: &[
                "`tags`",
                "`excerpt`, which Ghost cuts from the text",
                "code injections",
            ],
        }
    }
}

fn story(post: &Json, draft: &mut Draft) {
    draft.place("$.posts");
    let page = post.text(&["canonical_url"]);
    draft.page(page.or(post.text(&["url"])));
    let status = post.text(&["status"]).unwrap_or("published");
    if status != "published" && status != "sent" {
        draft.hold(Hold::Withheld);
    }
    draft.set("id", post.text(&["id"]));
    draft.language(post.text(&["locale"]));
    draft.line("headline", post.text(&["title"]));
    draft.line("standfirst", post.text(&["custom_excerpt"]));
    draft.dates(post.get("published_at"), post.get("updated_at"));
    let person = |author: &'_ Json| -> Option<(String, Option<String>)> {
        let url = author.text(&["url"]);
        Some((author.text(&["name"])?.to_owned(), url.map(str::to_owned)))
    };
    let mut authors: Vec<_> = post.list("authors").iter().filter_map(person).collect();
    if authors.is_empty() {
        authors.extend(post.get("primary_author").and_then(person));
    }
    draft.authors(
        authors
            .iter()
            .map(|(name, url)| (name.as_str(), url.as_deref())),
    );
    // Names that begin with a number sign are for the newsroom.
    if let Some(tag) = post
        .text(&["primary_tag.name"])
        .filter(|name| !name.starts_with('#'))
    {
        draft.breadcrumbs([(tag, post.text(&["primary_tag.url"]))]);
    }

    let image = post.text(&["feature_image"]);
    let source = draft.source(image, None);
    let caption = post.text(&["feature_image_caption"]);
    let photo = Photo {
        sources: source.into_iter().collect(),
        alt: post.text(&["feature_image_alt"]).map(plain_text::line),
        caption: caption.map_or(Json::Null, |caption| html::text(draft, caption)),
        ..Photo::default()
    };
    draft.lead(photo);
    let blocks = match post.text(&["html"]) {
        Some(content) => Some(html::blocks(draft, content)),
        None => ["lexical", "mobiledoc"]
            .into_iter()
            .find_map(|format| bodies::blocks(draft, format, post.get(format)?)),
    };
    match blocks {
        Some(blocks) => draft.set("body", blocks),
        None => draft.warn(Problem::Missing),
    }
}
