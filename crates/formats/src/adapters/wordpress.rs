//! WordPress REST API: a post, with or without `_embed`, or a list of posts.

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::{Draft, Hold},
    format::Adapter,
    json::Json,
    native::{self, Photo},
    plain_text,
    select::{self, Item},
};

pub(crate) struct WordPress;

impl Adapter for WordPress {
    fn fits(&self, document: &Json) -> bool {
        let post = document.get("0").unwrap_or(document);
        let is_post = post.has("content.rendered") || post.has("content.protected");
        // Media, users and terms of the same API are refused by name, as are
        // its errors.
        let is_kin = post.has("_links") && (post.has("title.rendered") || post.has("slug"));
        is_post && post.at("title").is_some_and(Json::is_object) || is_kin || is_error(document)
    }

    fn read(
        &self,
        document: &Json,
        select: Option<&str>,
        draft: &mut Draft,
    ) -> Result<(), FormatError> {
        if is_error(document) {
            let reason = document.text(&["message", "code"]).unwrap_or_default();
            return Err(FormatError::NotAStory(
                ["the WordPress site answers with an error: ", reason].concat(),
            ));
        }
        let post = match document {
            Json::List(posts) => select::item(posts, select, draft, |post| Item {
                id: post
                    .get("id")
                    .and_then(Json::number)
                    .map(|id| (id as i64).to_string()),
                url: post.text(&["link"]),
                title: post.text(&["title.rendered"]),
            })?,
            post => post,
        };
        if !post.has("content") {
            return Err(FormatError::not_a_story(
                "a media, user or term object of WordPress, not a post; use the address of the post: /wp-json/wp/v2/posts/ID?_embed",
            ));
        }
        story(post, draft);
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "WordPress REST API, posts and lists of posts",
            specification: "https://developer.wordpress.org/rest-api/reference/posts/",
            fields: &[
                ("id", "`id`"),
                ("status", "`status`: anything but `publish` is withheld"),
                ("language", "`lang`, `yoast_head_json.og_locale`"),
                ("breadcrumbs", "categories of `_embedded[\"wp:term\"]`"),
                ("headline", "`title.rendered`"),
                (
                    "standfirst",
                    "`excerpt.rendered`, unless it repeats the text",
                ),
                (
                    "byline",
                    "`author` terms of Co-Authors Plus, `_embedded.author`, `yoast_head_json.author`",
                ),
                ("published", "`date_gmt`, the day of `date`"),
                ("updated", "`modified_gmt`"),
                (
                    "leadPhoto",
                    "`_embedded[\"wp:featuredmedia\"]` with all its sizes, `jetpack_featured_media_url`, `yoast_head_json.og_image`",
                ),
                (
                    "body",
                    "`content.rendered`; nothing of a post with a password",
                ),
                ("publisher", "`yoast_head_json.og_site_name`"),
                ("canonicalUrl", "`link`"),
            ],
            lost: &[
                "tags",
                "parents of categories, which WordPress does not embed",
                "comments",
            ],
        }
    }
}

fn is_error(document: &Json) -> bool {
    document.has("code") && document.has("message") && document.has("data.status")
}

fn story(post: &Json, draft: &mut Draft) {
    draft.place("$.link");
    draft.page(post.text(&["link"]));
    if post
        .text(&["status"])
        .is_some_and(|status| status != "publish")
    {
        draft.hold(Hold::Withheld);
    }
    draft.set(
        "id",
        post.get("id")
            .and_then(Json::number)
            .map(|id| (id as i64).to_string()),
    );
    draft.line("headline", post.text(&["title.rendered"]));
    draft.place("$.lang");
    draft.language(post.text(&["lang", "yoast_head_json.og_locale"]));
    draft.publisher(post.text(&["yoast_head_json.og_site_name"]), None);

    draft.place("$.date_gmt");
    let utc = |key| {
        let time = post.text(&[key]).filter(|time| !time.starts_with("0000"))?;
        Some(Json::from([time, "Z"].concat()))
    };
    // `date` is in a zone that is not told; its day is right all the same.
    let day = || Some(Json::from(post.text(&["date"])?.get(..10)?));
    draft.dates(
        utc("date_gmt").or_else(day).as_ref(),
        utc("modified_gmt").as_ref(),
    );

    let terms = post.list("_embedded.wp:term").iter().flat_map(Json::items);
    let of_kind = |kind: &'static str| {
        terms
            .clone()
            .filter(move |term| term.text(&["taxonomy"]) == Some(kind))
    };
    let categories =
        of_kind("category").filter(|term| term.text(&["slug"]) != Some("uncategorized"));
    draft.breadcrumbs(
        categories.filter_map(|term| Some((term.text(&["name"])?, term.text(&["link"])))),
    );
    let coauthors: Vec<_> = of_kind("author").collect();
    let authors = if coauthors.is_empty() {
        post.list("_embedded.author").iter().collect()
    } else {
        coauthors
    };
    // An author that may not be seen is an error object in the place of one.
    draft.authors(
        authors
            .iter()
            .filter_map(|author| Some((author.text(&["name"])?, author.text(&["link"])))),
    );
    if draft.get("byline").is_none() {
        draft.authors(
            post.text(&["yoast_head_json.author"])
                .map(|name| (name, None)),
        );
    }

    draft.place("$._embedded.wp:featuredmedia[0]");
    lead(post, draft);
    draft.place("$.content.rendered");
    draft.body(post.text(&["content.rendered"]));
    draft.place("$.excerpt.rendered");
    standfirst(post, draft);
}

fn lead(post: &Json, draft: &mut Draft) {
    let mut photo = Photo::default();
    if let Some(media) = post.at("_embedded.wp:featuredmedia.0") {
        let sizes = media
            .at("media_details.sizes")
            .map(Json::members)
            .unwrap_or_default();
        let mut add = |url: Option<&str>, size: Option<&Json>, draft: &mut Draft| {
            let source = draft.source(url, size);
            let is_new = |source: &Json| {
                photo
                    .sources
                    .iter()
                    .all(|known| known.get("url") != source.get("url"))
            };
            if let Some(source) = source.filter(is_new) {
                photo.sources.push(source);
            }
        };
        for (_, size) in sizes {
            // Square crops cut heads off.
            let is_crop = size.get("width") == size.get("height");
            if !is_crop {
                add(size.text(&["source_url"]), Some(size), draft);
            }
        }
        add(
            media.text(&["source_url"]),
            media.get("media_details"),
            draft,
        );
        photo.alt = media.text(&["alt_text"]).map(plain_text::line);
        photo.caption = media
            .text(&["caption.rendered"])
            .map_or(Json::Null, |caption| crate::html::text(draft, caption));
    }
    if photo.sources.is_empty() {
        let url = post.text(&[
            "jetpack_featured_media_url",
            "yoast_head_json.og_image.0.url",
        ]);
        photo
            .sources
            .extend(draft.source(url, post.at("yoast_head_json.og_image.0")));
    }
    draft.lead(photo);
}

/// The excerpt, unless WordPress has cut it from the text itself.
fn standfirst(post: &Json, draft: &mut Draft) {
    let Some(excerpt) = post.text(&["excerpt.rendered"]) else {
        return;
    };
    let line = plain_text::line(excerpt);
    let is_cut = line.ends_with("[…]") || line.ends_with("[...]");
    let bare = line.trim_end_matches(['[', ']', '…', '.', ' ']);
    let beginning = beginning(draft.get("body").unwrap_or(&Json::Null));
    if is_cut && draft.get("body").is_some() || bare.is_empty() || beginning.starts_with(bare) {
        return;
    }
    if is_cut {
        draft.set("standfirst", [bare, "…"].concat());
    } else {
        draft.rich("standfirst", Some(excerpt));
    }
}

/// The words of the first paragraph.
pub(crate) fn beginning(body: &Json) -> String {
    let first = body
        .items()
        .iter()
        .find(|block| block.text(&["type"]) == Some("paragraph"));
    first
        .and_then(|block| block.get("text"))
        .map_or(String::new(), native::plain)
}
