//! What others may do with a story, and the story as they may republish it.

use serde::Serialize;

use crate::{Block, Photo, Promotions, Story, WebUrl, write::is_default};

/// What others may do with a story or photo.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Rights {
    /// The notice to print: `© 2026 Northline`.
    #[serde(skip_serializing_if = "is_default")]
    pub copyright: Option<String>,
    /// The terms in words: `May be republished whole with credit.`
    #[serde(skip_serializing_if = "is_default")]
    pub terms: Option<String>,
    /// A page with the licence.
    #[serde(skip_serializing_if = "is_default")]
    pub license: Option<WebUrl>,
    /// The name of the licence: `Northline Syndication Licence`.
    #[serde(skip_serializing_if = "is_default")]
    pub license_name: Option<String>,
    /// What others may pass on; without it, nothing.
    #[serde(skip_serializing_if = "is_default")]
    pub republish: Option<Republish>,
    /// The address of a picture by which the publisher counts the views of
    /// republished HTML; of a story only.
    #[serde(skip_serializing_if = "is_default")]
    pub counter: Option<WebUrl>,
}

/// How much of a story others may pass on; each allows what is before it, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Republish {
    /// Nothing.
    NotAllowed,
    /// The tag or frame that shows the story from the publisher's address.
    EmbedOnly,
    /// A copy, without photos that have no permission of their own.
    WithoutPhotos,
    /// A copy with photos, but for those with rights of their own.
    Allowed,
}

impl Rights {
    /// How much may be passed on.
    pub fn republishing(&self) -> Republish {
        self.republish.unwrap_or(Republish::NotAllowed)
    }

    /// Whether a photo with these rights may be republished with a story of
    /// `story`'s rights: by its own word, else by the story's, unless the photo
    /// has other rights of its own.
    fn allow_photo_of(&self, story: &Self) -> bool {
        match self.republish {
            Some(word) => word == Republish::Allowed,
            None => *self == Self::default() && story.republishing() == Republish::Allowed,
        }
    }
}

/// A story as others may republish it; see [`Story::republication`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Republication {
    /// The story without what is not passed on.
    pub story: Story,
    /// Whether photos without permission were left out of it.
    pub lacks_photos: bool,
}

impl Story {
    /// The story as others may republish it: without photos that they may not
    /// have, and without what belongs to the publisher's site: the breadcrumbs,
    /// other stories, and promotions. None when it may not be copied.
    pub fn republication(&self) -> Option<Republication> {
        if self.rights.republishing() < Republish::WithoutPhotos {
            return None;
        }
        let mut story = Self {
            breadcrumbs: Vec::new(),
            promotions: Promotions::default(),
            related: Vec::new(),
            ..self.clone()
        };
        let mut left_out = 0;
        let rights = &self.rights;
        let mut keeps = |photo: &Photo| {
            let is_kept = photo.rights.allow_photo_of(rights);
            left_out += usize::from(!is_kept);
            is_kept
        };
        story.lead_photo = story.lead_photo.filter(&mut keeps);
        keep_photos(&mut story.body, &mut keeps);
        Some(Republication {
            story,
            lacks_photos: left_out > 0,
        })
    }
}

/// Takes photos out of blocks; what is nothing without them goes, too.
fn keep_photos(blocks: &mut Vec<Block>, keeps: &mut dyn FnMut(&Photo) -> bool) {
    blocks.retain_mut(|block| match block {
        Block::Photo(photo) => keeps(photo),
        Block::Gallery(gallery) => {
            gallery.photos.retain(|photo| keeps(photo));
            !gallery.photos.is_empty()
        }
        Block::Embed(embed) => {
            embed.poster = embed.poster.take().filter(|photo| keeps(photo));
            true
        }
        Block::Quote(quote) => {
            keep_photos(&mut quote.body, keeps);
            !quote.body.is_empty()
        }
        Block::Note(note) => {
            keep_photos(&mut note.body, keeps);
            !note.body.is_empty()
        }
        Block::Paragraph { .. }
        | Block::Heading(_)
        | Block::List(_)
        | Block::Table(_)
        | Block::Divider {} => true,
    });
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test reports a fault by failing")]

    use serde_json::{Value, json};

    /// The rights of a story and of its photo, and whether the story and the
    /// photo may be republished.
    fn check(story: Value, photo: Value, expected: Option<bool>) {
        let document = json!({
            "format": "wire-story/1", "headline": "H", "rights": story,
            "body": [{ "type": "photo", "sources": [], "rights": photo }],
        });
        let (found, _) = crate::read::story(&&document, None).unwrap();
        let copy = found.republication();
        let keeps = copy.as_ref().map(|copy| !copy.story.body.is_empty());
        assert_eq!(keeps, expected, "{document}");
        let lacks = copy.map(|copy| copy.lacks_photos);
        assert_eq!(lacks, expected.map(|is_kept| !is_kept), "{document}");
    }

    #[test]
    fn photos_are_republished_by_their_own_rights_first() {
        let of = |word: &str| json!({ "republish": word });
        let cc = json!({ "license": "https://creativecommons.org/licenses/by-sa/4.0/" });
        let agency = json!({ "copyright": "© Pool" });
        for (story, photo, expected) in [
            (json!({}), of("allowed"), None),
            (
                json!({ "license": "https://northline.example/l" }),
                json!({}),
                None,
            ),
            (of("not-allowed"), of("allowed"), None),
            (of("embed-only"), of("allowed"), None),
            (of("with-cake"), of("allowed"), None),
            (json!({ "republish": true }), json!({}), None),
            (of("without-photos"), json!({}), Some(false)),
            (of("without-photos"), of("allowed"), Some(true)),
            (of("allowed"), json!({}), Some(true)),
            (of("allowed"), agency, Some(false)),
            (of("allowed"), of("not-allowed"), Some(false)),
            (of("allowed"), of("without-photos"), Some(false)),
            (of("allowed"), cc, Some(false)),
        ] {
            check(story, photo, expected);
        }
    }

    #[test]
    fn photos_are_left_out_at_any_depth() {
        let photo = json!({ "sources": [], "rights": { "republish": "not-allowed" } });
        let block =
            json!({ "type": "photo", "sources": [], "rights": { "republish": "not-allowed" } });
        let document = json!({
            "format": "wire-story/1", "headline": "H", "rights": { "republish": "allowed" },
            "leadPhoto": photo,
            "breadcrumbs": [{ "name": "News" }],
            "body": [
                { "type": "quote", "body": [block] },
                { "type": "note", "body": [block, "Words."] },
                { "type": "gallery", "photos": [photo, { "sources": [] }] },
                { "type": "embed", "url": "https://vimeo.com/1234567", "poster": photo },
            ],
        });
        let (story, _) = crate::read::story(&&document, None).unwrap();
        let copy = story.republication().unwrap();
        let written: Value = serde_json::from_str(&crate::to_json(&copy.story)).unwrap();
        assert_eq!(
            written,
            json!({
                "format": "wire-story/1", "headline": "H", "rights": { "republish": "allowed" },
                "body": [
                    { "type": "note", "body": [{ "type": "paragraph", "text": "Words." }] },
                    { "type": "gallery", "photos": [{ "sources": [] }] },
                    { "type": "embed", "url": "https://vimeo.com/1234567" },
                ],
            })
        );
    }
}
