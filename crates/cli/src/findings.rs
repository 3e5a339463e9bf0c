//! What a reader of a story would miss.

use story::{Block, Loss, Photo, Problem, Status, Story};

/// Something that could be better in a story.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// Where, as a JSON path into the native document.
    pub(crate) path: String,
    /// What is missing, and what that means to a reader.
    pub(crate) words: &'static str,
}

/// The findings of a story, in the order of its fields.
pub(crate) fn findings(story: &Story) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut find = |is_missing: bool, path: &str, words| {
        if is_missing {
            findings.push(Finding {
                path: path.to_owned(),
                words,
            });
        }
    };
    if story.status != Status::Usable {
        find(
            true,
            "$.status",
            "the story is held back: readers see a notice in its place",
        );
        return findings;
    }
    find(
        story.canonical_url.is_none(),
        "$.canonicalUrl",
        "no page of its own: there is nothing to share, and no way back to the publisher",
    );
    find(
        story.published.is_none(),
        "$.published",
        "no date: readers cannot tell how old the story is",
    );
    find(
        story.byline == story::Byline::default(),
        "$.byline",
        "no byline: readers do not learn who wrote it",
    );
    find(
        story.publisher.is_none(),
        "$.publisher",
        "no publisher: readers do not learn whose story it is",
    );
    find(
        story.language.is_none(),
        "$.language",
        "no language: screen readers guess the voice, browsers the hyphenation",
    );
    find(
        story.body.is_empty(),
        "$.body",
        "no text: readers are led to the publisher's page",
    );
    if let Some(photo) = &story.lead_photo {
        findings.extend(of_photo("$.leadPhoto", photo));
    }
    for (index, block) in story.body.iter().enumerate() {
        let path = format!("$.body[{index}]");
        match block {
            Block::Photo(photo) => findings.extend(of_photo(&path, photo)),
            Block::Gallery(gallery) => {
                for (index, photo) in gallery.photos.iter().enumerate() {
                    findings.extend(of_photo(&format!("{path}.photos[{index}]"), photo));
                }
            }
            Block::Paragraph { .. }
            | Block::Heading(_)
            | Block::Quote(_)
            | Block::List(_)
            | Block::Table(_)
            | Block::Embed(_)
            | Block::Note(_)
            | Block::Divider {} => {}
        }
    }
    findings
}

fn of_photo(path: &str, photo: &Photo) -> Vec<Finding> {
    let checks = [
        (
            photo.sources.is_empty(),
            "no source: readers see the caption in an empty box",
        ),
        (
            photo.credit.is_none(),
            "no credit: readers do not learn who took the photo",
        ),
        (
            photo.alt.is_empty(),
            "no alternative text: readers who do not see it get nothing",
        ),
        (
            !photo.sources.is_empty() && photo.display_ratio().is_none(),
            "no size: its box is guessed, and the picture may be cut",
        ),
    ];
    let missing = checks.into_iter().filter(|(is_missing, _)| *is_missing);
    missing
        .map(|(_, words)| Finding {
            path: path.to_owned(),
            words,
        })
        .collect()
}

/// What a problem of a document means to a reader.
pub(crate) fn consequence(problem: Problem) -> &'static str {
    match problem {
        Problem::UnknownField => "readers do not see it",
        Problem::UnknownKind => "readers see nothing, or the words alone",
        Problem::WrongType | Problem::Empty => "readers see nothing there",
        Problem::Missing => "readers do not see the part around it",
        Problem::Address => "readers cannot follow the link, or see the picture",
        Problem::Date => "readers see no date there",
        Problem::Language => "screen readers guess the voice",
        Problem::Range => "readers see a default in its place",
        Problem::TooDeep | Problem::TooMuch => "readers do not see the rest",
        Problem::Lost(Loss::Junk) => "readers lose nothing",
        Problem::Lost(Loss::Fallback | Loss::Repeated) => "readers see it elsewhere",
        Problem::Lost(Loss::Link) => "readers cannot follow the link",
        Problem::Lost(Loss::Embed) => "readers see a link in its place",
        Problem::Lost(Loss::Script) => "readers miss what it would have shown, if anything",
        Problem::Lost(Loss::Media | Loss::OtherPhoto) => "readers do not see the picture",
        Problem::Lost(Loss::Unclosed | Loss::Hidden) => {
            "readers do not see it, on the publisher's page neither"
        }
        Problem::Lost(Loss::RawControl) => {
            "readers lose nothing, but other programs refuse the document"
        }
        Problem::Lost(Loss::NoParagraphs) => "readers face a wall of text",
        Problem::OneOfMany => "readers see the first story of the list",
        _ => "readers may miss it",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test reports a fault by failing")]

    use super::*;

    fn paths(document: &str) -> Vec<String> {
        let converted =
            formats::convert(document.as_bytes(), formats::Hint::default(), None).unwrap();
        findings(&converted.story)
            .into_iter()
            .map(|finding| finding.path)
            .collect()
    }

    #[test]
    fn bare_story_has_findings_and_complete_story_none() {
        let bare = r#"{ "format": "wire-story/1", "headline": "H", "body": [{ "type": "photo", "sources": [] }] }"#;
        assert_eq!(
            paths(bare),
            [
                "$.canonicalUrl",
                "$.published",
                "$.byline",
                "$.publisher",
                "$.language",
                "$.body[0]",
                "$.body[0]",
                "$.body[0]"
            ]
        );
        let whole = r#"{
            "format": "wire-story/1", "headline": "H", "language": "en", "published": "2026-09-12",
            "byline": { "text": "By A" }, "publisher": { "name": "P" },
            "canonicalUrl": "https://a.example/", "body": ["Words."]
        }"#;
        assert_eq!(paths(whole), [""; 0]);
        assert_eq!(
            paths(r#"{ "format": "wire-story/1", "status": "canceled" }"#),
            ["$.status"]
        );
    }
}
