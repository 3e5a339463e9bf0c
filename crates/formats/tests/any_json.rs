//! Whatever comes in, nothing panics, and what comes out is a native document
//! that reads without a warning.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use std::sync::LazyLock;

use formats::{Format, Hint, convert};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Keys that the adapter looks at, so that chance finds the ways through it.
#[rustfmt::skip]
const KEYS: &[&str] = &[
    "@graph", "@id", "@type", "@value", "BBC", "Canceled", "Sponsored", "TypeData", "URL", "__",
    "__GHOST_URL__", "_embedded", "_id", "_key", "_links", "_type", "accessibilityCaption",
    "active", "advertisement", "advertisements", "affiliation", "all", "alt", "altIds", "altText",
    "alt_text", "altids", "alttext", "aresMedia", "article", "articleBody", "articleSection",
    "article_html", "aside", "asset", "assets", "associations", "atoms", "attaches",
    "attachments", "attributes", "attribution", "audio", "author", "authors", "autolink",
    "banner_advertisement", "banner_image", "basic", "block", "blockquote", "blocks", "bodies",
    "body", "bodyHtml", "body_html", "body_nitf", "body_text", "body_xhtml", "bold", "bookmark",
    "breadcrumb", "breadcrumbs", "break", "bundle:", "button", "buttonText", "buttonUrl", "by",
    "byline", "callout", "calloutText", "canceled", "cancelled", "candy_xml", "canonical",
    "canonicalURL", "canonicalUrl", "canonical_url", "canonicalurl", "caption", "cards",
    "cartoon", "cartoonTypeData", "category", "categoryName", "cells", "checklist", "children",
    "citation", "code", "codeblock", "collection", "com", "components", "composite", "content",
    "contentModified", "contentType", "contentUrl", "content_elements", "content_html",
    "content_restrictions", "content_text", "contentmodified", "contents", "contenttype",
    "contributor", "copyright", "copyrightHolder", "copyrightNotice", "copyrightYear",
    "copyrightholder", "copyrightnotice", "correction", "corrections", "cpsUrn", "creator",
    "credit", "creditLine", "creditText", "creditline", "credits", "crosshead", "custom_embed",
    "custom_excerpt", "data", "datatable", "date", "dateModified", "datePublished", "date_gmt",
    "date_modified", "date_published", "dateline", "dek", "delimiter", "description",
    "description_html", "description_text", "descriptions", "descriptors", "digitalwires@", "dir",
    "direction", "display", "display_date", "distributor", "divider", "document", "domain", "dpa",
    "editorjs", "elements", "em", "embargo", "embargoed", "embargoedUntil", "embed", "embedvideo",
    "embedwebvideo", "emphasis", "end_time", "endorsement", "entry_id", "eps", "error",
    "eventTracker", "excerpt", "expires", "expiry", "external_distribution", "external_url",
    "extra", "facebook_post", "feature_image", "feature_image_alt", "feature_image_caption",
    "featureimage", "featuremedia", "fields", "figure", "file", "fileTitle", "firstCreated",
    "firstPublicationDate", "firstPublished", "first_created", "first_publish_date",
    "firstcreated", "firstpublished", "format", "fragment", "gallery", "graphic", "guid",
    "header", "headerState", "heading", "headline", "headline_short", "headlines", "height",
    "home_page_url", "horizontalrule", "hr", "href", "html", "htmltable", "http", "id",
    "identifier", "iframeUrl", "illustrator", "image", "imageTypeData", "images", "inLanguage",
    "include", "infoSources", "infobox_html", "infosource", "infosources", "inline", "instagram",
    "interactive", "interstitial_link", "intro", "isExpired", "isPreview", "is_featureimage",
    "italic", "item", "itemListElement", "items", "jetpack_featured_media_url", "key", "kicker",
    "label", "lang", "language", "lastModified", "lastPublished", "last_updated_date", "latitude",
    "layout", "lead", "leadPhoto", "lead_art", "lead_image_url", "legacyMedia",
    "legallySensitive", "level", "lexical", "license", "linebreak", "link", "linkText",
    "linkTool", "link_button", "link_list", "linkbox_html", "linkedRights", "linkedrights",
    "links", "list", "listItem", "listType", "list_type", "locale", "located", "location",
    "locator", "locators", "logo", "longitude", "ltr", "main", "mainEntity", "mainEntityOfPage",
    "mainImage", "mainimage", "map", "markDefs", "markdown", "marks", "markupType", "markups",
    "media", "media_details", "medium_rectangle_advertisement", "message", "meta", "metadata",
    "mimeType", "mime_type", "mimetype", "mobiledoc", "model", "modified_gmt", "mosaic", "mov",
    "mpu", "music", "name", "nestedlist", "nitf", "normal", "note", "number", "numbered",
    "numeric_rating", "oembed", "oembed_response", "og_image", "og_locale", "og_site_name", "ol",
    "onwardJourneys", "optimoUrn", "options", "ordered", "orderedList", "org", "originCode",
    "originalUrl", "owner", "pages", "paragraph", "parent", "passport", "path", "pdf", "people",
    "permalink", "photo", "photographer", "picture", "place", "plaintext", "podcast",
    "podcastPromo", "portrait", "position", "posts", "primary_author", "primary_section",
    "primary_tag", "promo", "promoHeadline", "promo_image", "promo_items", "protected", "psd",
    "pubStatus", "publication", "publish", "publish_date", "published", "publishedTime",
    "published_at", "publisher", "pubstatus", "pull", "pullOut", "pullQuote", "pullquote",
    "quote", "quoteSource", "raw", "rawImage", "raw_html", "raw_oembed", "records", "reference",
    "referent", "rel", "related", "relatedContent", "relatedTopics", "related_content",
    "relation", "rendered", "renditions", "replica_advertisement", "representationType",
    "representationtype", "response", "results", "revision", "revision_id", "rights",
    "rightsInfo", "rightsinfo", "role", "root", "rows", "rtl", "rubric_names", "sameAs",
    "section", "sectionName", "sections", "secureFile", "sent", "seoHeadline", "shortHeadline",
    "simpleImage", "siteName", "sizes", "slug", "social", "socialEmbed", "social_embed", "source",
    "source_url", "sponsored", "src", "standfirst", "status", "story", "streams", "strong",
    "style", "sub", "subhead", "subheading", "subheadline", "subheadlines", "subtitle", "subtype",
    "suitableForSyndication", "summary", "sup", "syndicatable", "syndication", "table", "tag",
    "tags", "taxonomy", "teaser", "text", "textContent", "theguardian", "thumbnail",
    "thumbnailURL", "tif", "tiff", "tiktok", "timestamp", "title", "toggle", "trailText", "tweet",
    "type", "typeData", "uncategorized", "underline", "unorderedList", "updated", "updated_at",
    "uri", "url", "urlLink", "urn", "usable", "usageTerms", "usageterms", "value",
    "vanity_credits", "variants", "version", "versionCreated", "version_created",
    "versioncreated", "video", "vine", "warning", "watermark", "web", "webPublicationDate",
    "webTitle", "webUrl", "website_section", "website_url", "websites", "width", "withHeadings",
    "witness", "word_count", "wp:featuredmedia", "wp:term", "wsoj", "xml", "yoast_head_json",
    "youtube", "zip",
];

#[rustfmt::skip]
const TEXTS: &[&str] = &[
    "NewsArticle", "BreadcrumbList", "WebPage", "ImageObject", "#a", "#b", "&lt;b&gt;", "&",
    "<p", "2026-09-12", "2026-09-12T10:00:00+0200", "Sat Sep 12", "1200px",
    "https://a.example/#x", "/b", "javascript:alert(1)", "é", "\u{0}", "", "story", "text", "picture",
    "image", "paragraph", "list", "quote", "table", "html", "canceled", "false", "[gallery ids=1]",
    "<p>a<ul><li>b</p><img src=/c.jpg><iframe src=//youtu.be/d>", "<table><tr><td>e</blockquote>",
];

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop::sample::select(TEXTS).prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 6, |inner| {
        let members = prop::collection::vec((prop::sample::select(KEYS), inner.clone()), 0..6);
        let object = members.prop_map(|members| {
            let members = members
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value));
            Value::Object(members.collect::<Map<_, _>>())
        });
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            object
        ]
    })
}

fn article() -> impl Strategy<Value = Value> {
    prop::collection::vec((prop::sample::select(KEYS), value()), 0..12).prop_map(|members| {
        let mut article = json!({ "@type": "NewsArticle", "headline": "Harbour reopens" });
        for (key, value) in members.into_iter().filter(|(key, _)| *key != "@type") {
            article[key] = value;
        }
        article
    })
}

/// The errors of a native document by `docs/wire-story.schema.json`.
static SCHEMA: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| jsonschema::validator_for(&story::Story::schema()).unwrap());

proptest! {
    #[test]
    fn any_value_is_read_or_refused(document in prop_oneof![value(), article()]) {
        for format in [None].into_iter().chain(Format::ALL.iter().copied().map(Some)) {
            let hint = Hint { format, select: None };
            let Ok(converted) = convert(document.to_string().as_bytes(), hint, None) else {
                continue;
            };
            let text = story::to_json(&converted.story);
            let value: Value = serde_json::from_str(&text).unwrap();
            prop_assert!(SCHEMA.is_valid(&value), "{}", text);
            let (story, warnings) = story::read::story(&&value, None).unwrap();
            prop_assert_eq!(warnings, []);
            prop_assert_eq!(story, converted.story);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in any::<Vec<u8>>()) {
        let _ = convert(&bytes, Hint::default(), None);
    }

    #[test]
    fn any_text_is_a_body(text in "[<>/&;#\\-!a-p \n\"é]{0,80}") {
        let document = json!({ "@type": "Article", "headline": "A", "articleBody": text });
        let _ = convert(document.to_string().as_bytes(), Hint::default(), None).unwrap();
    }
}
