//! WordPress REST API: a post, with or without `_embed`, or a list of posts.

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::Draft,
    format::Adapter,
    html,
    json::Json,
    native::{beginning, plain},
    select::{self, Keys},
    text::{Search, table},
};

pub(crate) struct WordPress;

impl Adapter for WordPress {
    fn fits(&self, document: Json<'_>) -> bool {
        let post = if document.is_list() {
            document.get("0")
        } else {
            document
        };
        let is_post = post.has("content.rendered|content.protected");
        // Media, users and terms of the same API are refused by name, as are
        // its errors.
        let is_kin = post.has("_links") && post.has("title.rendered|slug");
        is_post && post.get("title").is_object() || is_kin || is_error(document)
    }

    fn read<'a>(
        &self,
        document: Json<'a>,
        select: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        if is_error(document) {
            let reason = document.word("message|code");
            return Err(FormatError::not_a_story(&[
                "the WordPress site answers with an error: ",
                reason,
            ]));
        }
        let mut post = document;
        if document.is_list() {
            let keys = Keys {
                id: "id",
                url: "link",
                title: "title.rendered",
            };
            post = select::item(document.items(), select, draft, &keys)?;
        }
        if !post.has("content") {
            return Err(FormatError::not_a_story(&[
                "a media, user or term object of WordPress, not a post; use the address of the post: /wp-json/wp/v2/posts/ID?_embed",
            ]));
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
                (
                    "breadcrumbs",
                    "`BreadcrumbList` of Yoast, categories of `_embedded[\"wp:term\"]`, those above others first",
                ),
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
                    "`_embedded[\"wp:featuredmedia\"]` with all its sizes and the credit of its `image_meta`, `jetpack_featured_media_url`, `yoast_head_json.og_image`",
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
                "parents of categories that are not embedded",
                "comments",
            ],
        }
    }
}

fn is_error(document: Json<'_>) -> bool {
    document.has("code") && document.has("message") && document.has("data.status")
}

const FIELDS: &str = table!(
    "
    page       canonicalUrl   link
    text       id             id
    line       headline       title.rendered
    language   language       lang|yoast_head_json.og_locale
    publisher  -              yoast_head_json.og_site_name
"
);

/// An author that may not be seen is an error object in the place of one.
const AUTHORS: &str = table!(
    "
    authors    name           _embedded.author
    authors    -              yoast_head_json.author
"
);

/// Where a picture's own data and plugins keep its credit.
const CREDITS: &str = "meta.media_credit|meta._media_credit|media_details.image_meta.credit|\
    media_details.image_meta.copyright";

/// After the lead photo, which is not shown a second time in it.
const BODY: &str = "body body content.rendered";

fn story<'a>(post: Json<'a>, draft: &mut Draft<'a>) {
    draft.fields(post, "$", FIELDS);
    let writer = draft.writer;
    draft.hold_if(!matches!(post.word("status"), "" | "publish"), "withheld");

    draft.place("$.date_gmt");
    let utc = |key| {
        let time = post.word(key);
        if time.is_empty() || time.starts_with("0000") {
            return Json::NULL;
        }
        writer.text(writer.joined(&[time, "Z"]))
    };
    let mut published = utc("date_gmt");
    if published.is_null() {
        // `date` is in a zone that is not told; its day is right all the same.
        published = writer.text(post.word("date").get(..10).unwrap_or_default());
    }
    draft.dates(published, utc("modified_gmt"));

    let mut categories = Vec::new();
    let mut authors = Vec::new();
    for terms in post.list("_embedded.wp:term") {
        for term in terms.items() {
            match term.word("taxonomy") {
                "author" => authors.push(*term),
                "category" if term.word("slug") != "uncategorized" => {
                    let place = categories.iter().position(|it| is_below(*it, *term));
                    categories.insert(place.unwrap_or(categories.len()), *term);
                }
                _ => {}
            }
        }
    }
    // Yoast's trail goes from the front page to the post itself.
    for node in post.list("yoast_head_json.schema.@graph") {
        if let [_, steps @ .., _] = node.list("itemListElement")
            && !steps.is_empty()
        {
            categories = steps.to_vec();
        }
    }
    draft.breadcrumbs(writer.list(&categories), "name");
    draft.authors(writer.list(&authors), "name");
    draft.fields(post, "$", AUTHORS);

    draft.place("$._embedded.wp:featuredmedia[0]");
    lead(post, draft);
    draft.fields(post, "$", BODY);
    draft.place("$.excerpt.rendered");
    standfirst(post, draft);
}

/// Whether a category is below another: by its parent, or by the folder of its
/// page.
fn is_below(category: Json<'_>, other: Json<'_>) -> bool {
    let folder = other.word("link");
    let is_in_folder = folder.ends_with('/') && category.word("link").starts_with(folder);
    is_in_folder || category.has("parent") && category.get("parent") == other.get("id")
}

fn lead<'a>(post: Json<'a>, draft: &mut Draft<'a>) {
    let media = post.at("_embedded.wp:featuredmedia.0");
    let mut files = Vec::new();
    for (_, size) in media.at("media_details.sizes").members() {
        // Square crops cut heads off.
        if size.get("width") != size.get("height") {
            files.push((size.text("source_url"), *size));
        }
    }
    files.push((media.text("source_url"), media.get("media_details")));
    let mut sources: Vec<Json<'a>> = Vec::new();
    for (url, size) in files {
        add(&mut sources, url, size, draft);
    }
    if sources.is_empty() {
        let image = post.at("yoast_head_json.og_image.0");
        let mut url = post.text("jetpack_featured_media_url");
        if url.is_null() {
            url = image.text("url");
        }
        add(&mut sources, url, image, draft);
    }
    let photo = draft.writer.photo(&[
        draft.writer.list(&sources),
        draft.text_line(media.text("alt_text")),
        html::text(draft, media.text("caption.rendered")),
        draft.text_line(media.text(CREDITS)),
    ]);
    draft.lead(photo);
}

fn add<'a>(sources: &mut Vec<Json<'a>>, url: Json<'a>, size: Json<'a>, draft: &mut Draft<'a>) {
    let source = draft.source(url, size);
    let is_new = sources
        .iter()
        .all(|known| known.get("url") != source.get("url"));
    if !source.is_null() && is_new {
        sources.push(source);
    }
}

/// The excerpt, unless WordPress has cut it from the text itself.
fn standfirst<'a>(post: Json<'a>, draft: &mut Draft<'a>) {
    let excerpt = post.text("excerpt.rendered");
    let text = html::text(draft, excerpt);
    let line = draft.writer.string(plain(text).trim());
    let is_cut = line.ends_with("[…]") || line.ends_with("[...]");
    let bare = line.without_end("[]…. ");
    if line.is_empty()
        || is_cut && draft.has("body")
        || beginning(draft.get("body")).starts_with(bare)
    {
        return;
    }
    if is_cut {
        let text = draft.writer.joined(&[bare, "…"]);
        draft.set_text("standfirst", text);
    } else {
        draft.set("standfirst", text);
    }
}
