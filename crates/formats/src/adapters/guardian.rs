//! Guardian Content API: an answer with one item or a list, or the bare item.

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::{Draft, Hold},
    format::Adapter,
    html,
    json::Json,
    native::{self, Photo, heading, link, paragraph, quote},
    plain_text,
    select::{self, Item},
};

pub(crate) struct Guardian;

impl Adapter for Guardian {
    fn fits(&self, document: &Json) -> bool {
        let is_answer = document.at("response").is_some_and(|answer| {
            answer.has("status")
                && (answer.has("content")
                    || answer.has("results.0.webTitle")
                    || answer.text(&["status"]) == Some("error"))
        });
        is_answer || document.has("webTitle") && document.has("webUrl")
    }

    fn read(
        &self,
        document: &Json,
        select: Option<&str>,
        draft: &mut Draft,
    ) -> Result<(), FormatError> {
        let answer = document.get("response").unwrap_or(document);
        let content = match (answer.get("content"), answer.list("results")) {
            (Some(content), _) => content,
            (None, []) if answer.has("webTitle") => answer,
            (None, []) => {
                let reason = answer.text(&["message"]).unwrap_or("no content");
                return Err(FormatError::NotAStory(
                    ["the Guardian's Content API answers with an error: ", reason].concat(),
                ));
            }
            (None, results) => select::item(results, select, draft, |content| Item {
                id: content.text(&["id"]).map(str::to_owned),
                url: content.text(&["webUrl"]),
                title: content.text(&["webTitle"]),
            })?,
        };
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

fn story(content: &Json, draft: &mut Draft) {
    draft.place("$.webUrl");
    draft.page(content.text(&["webUrl"]));
    if content
        .at("rights.syndicatable")
        .is_some_and(Json::is_false)
    {
        draft.hold(Hold::Restricted);
    }
    if content
        .at("fields.legallySensitive")
        .is_some_and(Json::is_true)
        || content.get("isExpired").is_some_and(Json::is_true)
    {
        draft.hold(Hold::Withheld);
    }
    draft.set("id", content.text(&["id"]));
    draft.language(content.text(&["fields.lang"]));
    draft.line("headline", content.text(&["fields.headline", "webTitle"]));
    draft.rich(
        "standfirst",
        content.text(&["fields.standfirst", "fields.trailText"]),
    );
    draft.breadcrumbs(content.text(&["sectionName"]).map(|name| (name, None)));
    let contributors = content
        .list("tags")
        .iter()
        .filter(|tag| tag.text(&["type"]) == Some("contributor"));
    draft.authors(
        contributors.filter_map(|tag| Some((tag.text(&["webTitle"])?, tag.text(&["webUrl"])))),
    );
    if draft.get("byline").is_none() {
        draft.byline(content.text(&["fields.byline"]));
    }
    draft.place("$.webPublicationDate");
    let first = content
        .at("fields.firstPublicationDate")
        .or(content.get("webPublicationDate"));
    draft.dates(first, content.at("fields.lastModified"));
    let name = match content.text(&["fields.publication"]) {
        None | Some("theguardian.com") => "The Guardian",
        Some(name) => name,
    };
    draft.publisher(Some(name), None);

    draft.place("$.elements");
    lead(content, draft);
    let mut body = Vec::new();
    for block in content.list("blocks.body") {
        if block.get("published").is_some_and(Json::is_false) {
            continue;
        }
        if let Some(title) = block.text(&["title"]) {
            body.push(heading(2, html::text(draft, title)));
        }
        let elements = block.list("elements");
        draft.place("$.blocks.body");
        if elements.is_empty() {
            body.extend(html::blocks(
                draft,
                block.text(&["bodyHtml"]).unwrap_or_default(),
            ));
        }
        for element in elements {
            self::element(element, draft, &mut body);
        }
    }
    if body.is_empty() {
        draft.place("$.fields.body");
        body = html::blocks(draft, content.text(&["fields.body"]).unwrap_or_default());
    }
    draft.set("body", body);
}

fn lead(content: &Json, draft: &mut Draft) {
    let elements = content.list("elements").iter();
    let main = elements
        .chain(content.list("blocks.main.elements"))
        .find(|element| {
            element.text(&["type"]) == Some("image")
                && element
                    .text(&["relation"])
                    .is_none_or(|relation| relation == "main")
        });
    if let Some(main) = main {
        let photo = photo(main, draft);
        return draft.lead(photo);
    }
    let markup = content
        .text(&["fields.main", "blocks.main.bodyHtml"])
        .unwrap_or_default();
    let block = html::blocks(draft, markup)
        .into_iter()
        .find(|block| block.text(&["type"]) == Some("photo"));
    if let Some(block) = block {
        return draft.set("leadPhoto", native::without_type(block));
    }
    let source = draft.source(content.text(&["fields.thumbnail"]), None);
    draft.lead(Photo {
        sources: source.into_iter().collect(),
        ..Photo::default()
    });
}

fn photo(element: &Json, draft: &mut Draft) -> Photo {
    let data = ["imageTypeData", "cartoonTypeData"]
        .into_iter()
        .find_map(|key| element.get(key))
        .unwrap_or(element);
    let mut photo = Photo {
        alt: data.text(&["alt", "altText"]).map(plain_text::line),
        ..Photo::default()
    };
    let of_cartoon = data
        .list("variants")
        .iter()
        .flat_map(|variant| variant.list("images"));
    for asset in element.list("assets").iter().chain(of_cartoon) {
        let size = asset.get("typeData").unwrap_or(asset);
        if asset
            .text(&["type", "mimeType"])
            .is_some_and(|kind| kind.starts_with("image"))
            || asset.has("file")
        {
            let url = asset.text(&["typeData.secureFile", "file"]);
            photo.sources.extend(draft.source(url, Some(size)));
        }
    }
    let caption = data.text(&["caption"]).unwrap_or_default();
    photo.caption = html::text(draft, caption);
    photo.credit = data.text(&["credit"]).map(plain_text::line).or_else(|| {
        let names = [data.text(&["photographer"]), data.text(&["source"])];
        let names: Vec<_> = names.into_iter().flatten().collect();
        (!names.is_empty()).then(|| plain_text::line(&names.join("/")))
    });
    photo
}

fn element(element: &Json, draft: &mut Draft, blocks: &mut Vec<Json>) {
    let kind = element.text(&["type"]).unwrap_or_default();
    let Some((_, data)) = element
        .members()
        .iter()
        .find(|(key, value)| key.ends_with("TypeData") && value.is_object())
    else {
        return;
    };
    let markup = data.text(&["html"]).unwrap_or_default();
    let url = data.text(&["originalUrl", "url", "iframeUrl"]);
    let added = match kind {
        "image" | "cartoon" => {
            let photo = photo(element, draft);
            html::photo_block(draft, photo)
        }
        "pullquote" => {
            let speaker = html::text(draft, data.text(&["attribution"]).unwrap_or_default());
            let words = html::text(draft, markup);
            (!words.is_empty()).then(|| quote("pull", vec![paragraph(words)], speaker))
        }
        "rich-link" => url.and_then(|url| {
            let url = draft.link_url(url)?;
            let words = plain_text::line(data.text(&["linkText"])?);
            Some(paragraph(vec![link(url, words.into())]))
        }),
        "tweet" | "video" | "audio" | "vine" | "instagram" | "map" | "document" | "witness"
        | "interactive"
            if url.is_some() =>
        {
            let title = data.text(&["caption", "title", "alt"]);
            url.and_then(|url| html::embed(draft, url, title, None))
        }
        _ => {
            blocks.extend(html::blocks(draft, markup));
            None
        }
    };
    blocks.extend(added);
}
