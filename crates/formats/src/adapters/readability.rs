//! What Readability and Postlight's parser make of a page.

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    adapters::json_feed::cut,
    draft::Draft,
    format::Adapter,
    json::Json,
    native::beginning,
    text::{Search, table},
};

pub(crate) struct Readability;

impl Adapter for Readability {
    fn fits(&self, document: Json<'_>) -> bool {
        document.get("content").is_text()
            && (document.get("textContent").is_text()
                || document.has("word_count")
                || document.has("excerpt") && document.has("title"))
    }

    fn read<'a>(
        &self,
        document: Json<'a>,
        _: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        draft.fields(document, "$", FIELDS);
        let direction = document.word("dir|direction");
        if matches!(direction, "ltr" | "rtl") {
            draft.set_text("direction", direction);
        }
        draft.place("$.lead_image_url");
        let photo = draft.photo(document.text("lead_image_url|image"), Json::NULL, &[]);
        draft.lead(photo);
        draft.fields(document, "$", BODY);
        // Without a description on the page it is the first paragraph again.
        let excerpt = document.text("dek|excerpt");
        let bare = draft.writer.line(excerpt.as_text());
        let beginning = beginning(draft.get("body"));
        if !beginning.starts_with(bare.without_end("…. ")) {
            draft.line("standfirst", excerpt);
        }
        if !draft.has("headline") {
            let text = draft.writer.line(document.word("excerpt|textContent"));
            draft.warn(Problem::Missing);
            draft.set_text("headline", cut(draft.writer, text));
        }
        if !draft.has("headline") {
            return Err(FormatError::not_a_story(&[
                "the parser found neither a title nor a text in the page",
            ]));
        }
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "Output of Mozilla's Readability and Postlight's parser",
            specification: "https://github.com/mozilla/readability",
            fields: &[
                ("language", "`lang`, `language`"),
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

const FIELDS: &str = table!(
    "
    page       canonicalUrl   url
    line       headline       title
    publisher  -              siteName|domain
    language   language       lang|language
    byline     byline         byline|author
    dates      publishedTime|date_published  -
"
);

/// After the lead photo, which is not shown a second time in it.
const BODY: &str = "body body content";
