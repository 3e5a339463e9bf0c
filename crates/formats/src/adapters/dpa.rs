//! dpa digitalwires: ninjs by other names, with HTML of its own.

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use story::Loss;

use crate::{
    FormatError,
    adapters::ninjs,
    blocks::add,
    draft::Draft,
    format::Adapter,
    html,
    json::Json,
    native::is_type,
    text::{Search, table},
};

pub(crate) struct Dpa;

impl Adapter for Dpa {
    fn fits(&self, document: Json<'_>) -> bool {
        document.word("format").starts_with("digitalwires@")
    }

    fn read<'a>(
        &self,
        document: Json<'a>,
        _: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        ninjs::status(document, draft);
        // Pictures come as items of the same type, without a text.
        let has_text = !document.text("article_html|infobox_html|teaser").is_empty();
        if !has_text && !draft.has("status") {
            return Err(FormatError::not_a_story(&[
                "a dpa item without a text, such as a picture; use the item of the article it belongs to",
            ]));
        }
        story(document, draft);
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "dpa digitalwires",
            specification: "https://api-portal.dpa-newslab.com/",
            fields: &[
                ("id", "`urn`, `entry_id`"),
                ("version", "`version`"),
                ("status", "`pubstatus`, `syndicatable`, as ninjs"),
                ("embargo", "`embargoed`; unreadable ones are withheld"),
                ("language", "`language`"),
                ("breadcrumbs", "`rubric_names`"),
                ("kicker", "`kicker`"),
                ("headline", "`headline`"),
                ("standfirst", "`subhead`, `teaser`"),
                ("byline", "`byline`, as it is"),
                ("dateline", "`dateline`"),
                ("published", "`first_created`, `version_created`"),
                ("updated", "`updated`"),
                (
                    "leadPhoto",
                    "`associations` with `is_featureimage`, else the first picture",
                ),
                (
                    "body",
                    "`article_html`, other pictures, `infobox_html`, `linkbox_html`",
                ),
                ("publisher", "`source`, else `dpa`"),
                ("rights", "`copyrightnotice`, `usageterms`"),
            ],
            lost: &[
                "`ednotes`, `notepad`, `signal`, `desks`: for newsrooms only",
                "`categories`, `geo_subjects`",
            ],
        }
    }
}

const FIELDS: &str = table!(
    "
    text       id             urn|entry_id
    text       version        version
    language   language       language
    line       kicker         kicker
    line       headline       headline
    rich       standfirst     subhead|teaser
    byline     byline         byline
    publisher  dpa            source
    trail      -              rubric_names
    line       dateline       dateline
    dates      first_created|version_created  updated
"
);

fn story<'a>(item: Json<'a>, draft: &mut Draft<'a>) {
    draft.fields(item, "$", FIELDS);
    let writer = draft.writer;
    let rights = ninjs::rights(item, draft);
    draft.set("rights", rights);

    let mut photos = Vec::new();
    let mut lead = 0;
    draft.place("$.associations");
    for entry in item.list("associations") {
        if !matches!(entry.word("type"), "" | "image" | "picture" | "graphic") {
            draft.lose_rest(Loss::Field, *entry, Json::NULL);
            continue;
        }
        let photo = writer.photo(&[
            ninjs::renditions(*entry, draft),
            draft.text_line(entry.text("alt_text|headline")),
            html::text(draft, entry.text("caption")),
            draft.text_line(entry.text("creditline|byline")),
        ]);
        if photo.has("sources|caption") {
            if entry.get("is_featureimage").is_true() {
                lead = photos.len();
            }
            photos.push(photo);
        }
    }
    if lead < photos.len() {
        let lead = photos.remove(lead);
        draft.lead(lead);
    }
    draft.place("$.article_html");
    let mut body = Vec::new();
    add(&mut body, html::blocks(draft, item.text("article_html")));
    for photo in photos {
        body.push(writer.photo_block(photo));
    }
    for key in "infobox_html linkbox_html".words() {
        let inner = html::blocks(draft, item.text(key));
        match inner.items() {
            [only] if is_type(*only, "note") => body.push(*only),
            inner => add(&mut body, writer.note(Json::NULL, inner)),
        }
    }
    draft.set("body", writer.list(&body));
}
