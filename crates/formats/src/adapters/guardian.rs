//! Guardian Content API: an answer with one item or a list, or the bare item.

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use story::Loss;

use crate::{
    FormatError,
    blocks::{add, block},
    draft::{Draft, NAMES_LOSSES},
    format::Adapter,
    html,
    json::Json,
    native::is_type,
    select::{self, Keys},
    text::{Search, table},
};

pub(crate) struct Guardian;

impl Adapter for Guardian {
    fn fits(&self, document: Json<'_>) -> bool {
        let answer = document.get("response");
        let status = answer.word("status");
        !status.is_empty() && (answer.has("content|results.0.webTitle") || status == "error")
            || document.has("webTitle") && document.has("webUrl")
    }

    fn read<'a>(
        &self,
        document: Json<'a>,
        select: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        let mut answer = document.get("response");
        if answer.is_null() {
            answer = document;
        }
        let results = answer.list("results");
        let mut content = answer.get("content");
        if content.is_null() && results.is_empty() && answer.has("webTitle") {
            content = answer;
        } else if content.is_null() && !results.is_empty() {
            let keys = Keys {
                id: "id",
                url: "webUrl",
                title: "webTitle",
            };
            content = select::item(results, select, draft, &keys)?;
        } else if content.is_null() {
            let mut reason = answer.word("message");
            if reason.is_empty() {
                reason = "no content";
            }
            return Err(FormatError::not_a_story(&[
                "the Guardian's Content API answers with an error: ",
                reason,
            ]));
        }
        story(content, draft);
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "Guardian Content API",
            specification: "https://open-platform.theguardian.com/documentation/",
            fields: &[
                ("id", "`id`"),
                (
                    "status",
                    "`rights.syndicatable: false` is restricted; `fields.legallySensitive` and `isExpired` are withheld",
                ),
                ("language", "`fields.lang`"),
                ("breadcrumbs", "`sectionName`"),
                ("headline", "`fields.headline`, `webTitle`"),
                ("standfirst", "`fields.standfirst`, `fields.trailText`"),
                ("byline", "`fields.byline`, contributors in `tags`"),
                (
                    "published",
                    "`fields.firstPublicationDate`, `webPublicationDate`",
                ),
                ("updated", "`fields.lastModified`"),
                (
                    "leadPhoto",
                    "`elements` with relation `main`, `blocks.main`, `fields.main`, `fields.thumbnail`",
                ),
                ("body", "`blocks.body`, `fields.body`"),
                ("publisher", "`fields.publication`, else `The Guardian`"),
                ("canonicalUrl", "`webUrl`"),
            ],
            lost: &[
                "`tags` other than contributors",
                "`internal…Code`, `createdBy`: for newsrooms only",
                "`fields.starRating`",
            ],
        }
    }
}

const FIELDS: &str = table!(
    "
    page      canonicalUrl    webUrl
    text      id              id
    language  language        fields.lang
    line      headline        fields.headline|webTitle
    rich      standfirst      fields.standfirst|fields.trailText
    trail     -               sectionName
    unless    restricted      rights.syndicatable
    if        withheld        fields.legallySensitive|isExpired
    dates     fields.firstPublicationDate|webPublicationDate  fields.lastModified
"
);

fn story<'a>(content: Json<'a>, draft: &mut Draft<'a>) {
    draft.fields(content, "$", FIELDS);
    let mut contributors = Vec::new();
    for tag in content.list("tags") {
        if is_type(*tag, "contributor") {
            contributors.push(*tag);
        }
    }
    draft.authors(draft.writer.list(&contributors), "webTitle");
    draft.byline(content.text("fields.byline"));
    let mut publication = content.text("fields.publication");
    if matches!(publication.as_text(), "" | "theguardian.com") {
        publication = draft.writer.text("The Guardian");
    }
    draft.publisher(publication, Json::NULL);

    draft.place("$.elements");
    lead(content, draft);
    draft.place("$.blocks.body");
    let mut body = Vec::new();
    for block in content.list("blocks.body") {
        if block.get("published").is_false() {
            continue;
        }
        let title = html::text(draft, block.text("title"));
        add(&mut body, draft.writer.heading(2, title));
        let elements = block.list("elements");
        if elements.is_empty() {
            add(&mut body, html::blocks(draft, block.text("bodyHtml")));
        }
        for element in elements {
            add(&mut body, self::element(*element, draft));
        }
    }
    let mut body = draft.writer.list(&body);
    if body.is_empty() {
        draft.place("$.fields.body");
        body = html::blocks(draft, content.text("fields.body"));
    }
    draft.set("body", body);
    name_elements(content, draft);
}

/// Names pictures of the answer to `show-elements` that are not in the text,
/// natively.
#[inline]
fn name_elements<'a>(content: Json<'a>, draft: &mut Draft<'a>) {
    if NAMES_LOSSES {
        draft.place("$.elements");
        let shown = draft
            .writer
            .list(&[draft.get("body"), draft.get("leadPhoto")]);
        let images = content.list("elements").iter();
        for element in images.filter(|element| is_type(**element, "image")) {
            draft.lose_rest(Loss::OtherPhoto, element.at("assets.0"), shown);
        }
    }
}

fn lead<'a>(content: Json<'a>, draft: &mut Draft<'a>) {
    for elements in "elements blocks.main.elements".words() {
        for element in content.list(elements) {
            let is_main = matches!(element.word("relation"), "" | "main");
            if is_type(*element, "image") && is_main {
                let photo = photo(*element, draft);
                return draft.lead(photo);
            }
        }
    }
    let main = html::blocks(draft, content.text("fields.main|blocks.main.bodyHtml"));
    for block in main.items() {
        if is_type(*block, "photo") {
            let photo = draft.writer.with(*block, "type", Json::NULL);
            return draft.set("leadPhoto", photo);
        }
    }
    let photo = draft.photo(content.text("fields.thumbnail"), Json::NULL, &[]);
    draft.lead(photo);
}

fn photo<'a>(element: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let writer = draft.writer;
    // The answer to `show-elements` says it of each file.
    let data = element.at("imageTypeData|cartoonTypeData|assets.0.typeData");
    let mut assets = element.list("assets").to_vec();
    for variant in data.list("variants") {
        assets.extend_from_slice(variant.list("images"));
    }
    let mut sources = Vec::new();
    for asset in assets {
        let mut size = asset.get("typeData");
        if size.is_null() {
            size = asset;
        }
        if asset.word("type|mimeType").starts_with("image") || asset.has("file") {
            sources.push(draft.source(asset.text("typeData.secureFile|file"), size));
        }
    }
    let mut credit = data.word("credit");
    if credit.is_empty() {
        credit = writer.enumerated(data.word("photographer"), "/", data.word("source"));
    }
    draft.lose_others(data, "photographer|source", writer.text(credit));
    writer.photo(&[
        writer.some(&sources),
        draft.text_line(data.text("alt|altText")),
        html::text(draft, data.text("caption")),
        draft.text_line(writer.text(credit)),
    ])
}

const BLOCKS: &str = table!(
    "
    pullquote  pull   html                        attribution          -
    rich-link  link   originalUrl|url|iframeUrl   linkText             -
    tweet|video|audio|vine|instagram|map|document|witness|interactive
               embed  originalUrl|url|iframeUrl   caption|title|alt    html
"
);

fn element<'a>(element: Json<'a>, draft: &mut Draft<'a>) -> Json<'a> {
    let kind = element.word("type");
    for (key, data) in element.members() {
        if !key.ends_with("TypeData") || !data.is_object() {
            continue;
        }
        if matches!(kind, "image" | "cartoon") {
            let photo = photo(element, draft);
            return html::photo_block(draft, photo);
        }
        let block = block(draft, BLOCKS, kind, *data, html::text);
        return block.unwrap_or_else(|| html::blocks(draft, data.text("html")));
    }
    Json::NULL
}
