//! What Readability and Postlight's parser make of a page.

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError, adapters::json_feed::cut, draft::Draft, format::Adapter, json::Json,
    native::Photo, plain_text,
};

pub(crate) struct Readability;

impl Adapter for Readability {
    fn fits(&self, document: &Json) -> bool {
        let has_text = |key| document.at(key).and_then(Json::as_text).is_some();
        has_text("content")
            && (has_text("textContent")
                || document.has("word_count")
                || document.has("excerpt") && document.has("title"))
    }

    fn read(&self, document: &Json, _: Option<&str>, draft: &mut Draft) -> Result<(), FormatError> {
        draft.place("$.url");
        draft.page(document.text(&["url"]));
        draft.line("headline", document.text(&["title"]));
        draft.publisher(document.text(&["siteName", "domain"]), None);
        draft.place("$.lang");
        draft.language(document.text(&["lang", "language"]));
        let direction = document.text(&["dir", "direction"]);
        draft.set(
            "direction",
            direction.filter(|direction| matches!(*direction, "ltr" | "rtl")),
        );
        draft.byline(document.text(&["byline", "author"]));
        draft.place("$.publishedTime");
        draft.dates(
            document
                .get("publishedTime")
                .or(document.get("date_published")),
            None,
        );
        let source = draft.source(document.text(&["lead_image_url", "image"]), None);
        draft.lead(Photo {
            sources: source.into_iter().collect(),
            ..Photo::default()
        });
        draft.place("$.content");
        draft.body(document.text(&["content"]));
        let beginning = super::wordpress::beginning(draft.get("body").unwrap_or(&Json::Null));
        let excerpt = document.text(&["dek", "excerpt"]);
        // Without a description on the page it is the first paragraph again.
        draft.line(
            "standfirst",
            excerpt.filter(|excerpt| {
                let bare = plain_text::line(excerpt);
                !beginning.starts_with(bare.trim_end_matches(['…', '.', ' ']))
            }),
        );
        if draft.get("headline").is_none() {
            let text = document
                .text(&["excerpt", "textContent"])
                .unwrap_or_default();
            draft.warn(Problem::Missing);
            draft.set("headline", cut(&plain_text::line(text)));
        }
        if draft.get("headline").is_none() {
            return Err(FormatError::not_a_story(
                "the parser found neither a title nor a text in the page",
            ));
        }
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "Output of Mozilla's Readability and Postlight's parser",
            specification: "https://github.com/mozilla/readability",
            fields: &[
                ("language", "`lang`"),
                ("direction", "`dir`, `direction`"),
                ("headline", "`title`"),
                ("standfirst", "`dek`, `excerpt`, unless it repeats the text"),
                ("byline", "`byline`, `author`, as they are"),
                ("published", "`publishedTime`, `date_published`"),
                ("leadPhoto", "`lead_image_url`, `image`"),
                ("body", "`content`"),
                ("publisher", "`siteName`, `domain`"),
                ("canonicalUrl", "`url`"),
            ],
            lost: &["what the parser left out of the page"],
        }
    }
}
