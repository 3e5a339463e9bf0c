//! Ghost Content API: posts and pages.

use story::Problem;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError, bodies,
    draft::Draft,
    format::Adapter,
    html,
    json::Json,
    select::{self, Keys},
    text::{Search, table},
};

pub(crate) struct Ghost;

impl Adapter for Ghost {
    fn fits(&self, document: Json<'_>) -> bool {
        let post = document.at("posts.0|pages.0");
        post.has("slug") && post.has("html|lexical|mobiledoc|plaintext")
    }

    fn read<'a>(
        &self,
        document: Json<'a>,
        select: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        let keys = Keys {
            id: "id|slug",
            url: "url",
            title: "title",
        };
        let post = select::item(document.list("posts|pages"), select, draft, &keys)?;
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

const FIELDS: &str = table!(
    "
    page      canonicalUrl    canonical_url|url
    text      id              id
    language  language        locale
    line      headline        title
    line      standfirst      custom_excerpt
    dates     published_at    updated_at
    authors   name            authors
    authors   name            primary_author
    trail     name            primary_tag
"
);

fn story<'a>(post: Json<'a>, draft: &mut Draft<'a>) {
    draft.fields(post, "$.posts", FIELDS);
    let status = post.word("status");
    draft.hold_if(!matches!(status, "" | "published" | "sent"), "withheld");

    draft.place("$.posts");
    let parts = [
        draft.text_line(post.text("feature_image_alt")),
        html::text(draft, post.text("feature_image_caption")),
    ];
    let photo = draft.photo(post.text("feature_image"), Json::NULL, &parts);
    draft.lead(photo);
    for format in "html lexical mobiledoc".words() {
        let content = post.text(format);
        if !content.is_null() {
            let blocks = bodies::blocks(draft, format, content);
            return draft.set("body", blocks);
        }
    }
    draft.warn(Problem::Missing);
}
