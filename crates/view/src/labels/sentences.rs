//! The sentences around a story, in one language.

use std::sync::Arc;

use story::read::Node;

macro_rules! sentences {
    ($labels:ident { $($(#[doc = $doc:literal])+ $(#[cfg($cfg:meta)])? $name:ident $english:literal;)+ }) => {
        /// The names of the sentences in a language's file.
        const NAMES: &[&str] = &[$($(#[cfg($cfg)])? stringify!($name)),+];

        /// The sentences in English, which replace those that a language
        /// lacks.
        const ENGLISH: &[&str] = &[$($(#[cfg($cfg)])? $english),+];

        #[allow(non_camel_case_types, reason = "the names of the sentences")]
        enum Place { $($(#[cfg($cfg)])? $name),+ }

        impl $labels {
            $($(#[doc = $doc])+ $(#[cfg($cfg)])? pub fn $name(&self) -> &str {
                self.sentence(Place::$name)
            })+
        }
    };
}

/// The sentences of one language. English is built in; any other comes from a
/// file of `languages/`, which a page downloads only for its own language.
#[derive(Debug, Clone, PartialEq)]
pub struct Labels {
    language: String,
    /// In the order of [`NAMES`]; empty where the language has none.
    sentences: Vec<String>,
    /// The text of the file, with the sentences that only scripts need.
    pub(super) file: Option<Arc<str>>,
}

impl Labels {
    /// The sentences of a language's file; English for what it lacks.
    ///
    /// ```
    /// use view::labels::Labels;
    ///
    /// let file = serde_json::json!({ "language": "de", "share": "Teilen" });
    /// let labels = Labels::read(&&file);
    /// assert_eq!((labels.share(), labels.copy()), ("Teilen", "Copy link"));
    /// ```
    pub fn read<N: Node>(file: &N) -> Self {
        let text = |name: &str| file.get(name).and_then(|text| text.text());
        Self {
            language: text("language").unwrap_or_else(|| "en".to_owned()),
            sentences: NAMES
                .iter()
                .map(|name| text(name).unwrap_or_default())
                .collect(),
            file: None,
        }
    }

    /// The language, as a BCP 47 tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The text of the language's file, if these are from [`Labels::from_file`].
    pub fn file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    fn sentence(&self, place: Place) -> &str {
        let place = place as usize;
        match self.sentences.get(place) {
            Some(sentence) if !sentence.is_empty() => sentence,
            _ => ENGLISH[place],
        }
    }
}

impl Default for Labels {
    /// English.
    fn default() -> Self {
        Self {
            language: "en".to_owned(),
            sentences: Vec::new(),
            file: None,
        }
    }
}

sentences! { Labels {
    /// The name of the breadcrumb trail, for screen readers.
    breadcrumbs "Breadcrumb";
    /// The byline.
    by "By {}";
    /// Between the last two authors, with the spaces around it.
    and " and ";
    /// Between other authors, with its space.
    comma ", ";
    /// The time of the last change.
    updated "Updated {}";
    /// Before a photo's credit, for screen readers, with its space.
    credit "Photo: ";
    /// In the place of a photo without a source.
    photo_missing "This photo is not available.";
    /// The button that opens the viewer; the photo's alternative text follows.
    enlarge "Enlarge photo";
    /// A link to something at a provider.
    embed "See this on {}";
    /// The button that loads it into the story.
    load "Load it from {}";
    /// Before corrections.
    correction "Correction";
    /// A link to a story that comes without its text.
    full_story "Read the full story at {}";
    /// A link to a story of which a part could not be shown.
    partly "Parts of this story can be seen only at {}";
    /// Before the publisher's other addresses.
    addresses "{} can also be reached at";
    /// The same when the publisher's name is not known.
    addresses_unnamed "The publisher can also be reached at";
    /// When an address was last seen to work.
    checked "checked {}";
    /// The name of the share bar, and its first button.
    share "Share";
    /// The button that copies the story's address.
    copy "Copy link";
    /// Said when it is copied.
    copied "Link copied";
    /// Said when copying is refused.
    not_copied "Copy this address: {}";
    /// A link to a share target. In a browser, a script has this and the next.
    #[cfg(not(target_arch = "wasm32"))]
    share_on "Share on {}";
    /// The link that opens the reader's mail program.
    #[cfg(not(target_arch = "wasm32"))]
    email "E-mail";
    /// The link that opens the reader's program for text messages.
    #[cfg(not(target_arch = "wasm32"))]
    sms "Text message";
    /// The link that prints the story.
    #[cfg(not(target_arch = "wasm32"))]
    print "Print";
    /// The button that shows the other share targets.
    #[cfg(not(target_arch = "wasm32"))]
    more "More ways to share";
    /// Before stories to read next.
    related "Read next";
    /// Whose story it is.
    published_by "First published by {}";
    /// A link to the terms of use.
    license "Terms of use";
    /// Whose story it is, and where it was published.
    published_at "First published by {} at {}";
    /// The button that opens the story's texts for other sites.
    republish "Republish";
    /// The button that opens the tag and the frame for other sites.
    embed_story "Embed";
    /// Below a text for other sites.
    photos_left_out "Photos that may not be republished have been left out.";
    /// While the story is on its way.
    loading "The story is on its way…";
    /// The button that tries again.
    retry "Try again";
    /// A link to the publisher, where the story may be.
    visit "Go to {}";
    /// The button that shows a version that came while the reader was reading.
    newer "This story was updated. Show the new version";
    /// A failure that may pass.
    failed_retryable "The story could not be loaded. Check your connection and try again.";
    /// A failure that stays.
    failed "The story cannot be shown here.";
    /// The story is held back.
    withheld "The publisher is holding this story back.";
    /// The story was taken back.
    withdrawn "The publisher has withdrawn this story.";
    /// The story's time has not come.
    embargoed "This story has not been published yet.";
    /// The story's time is over.
    expired "This story is no longer available.";
    /// The story is for the publisher's own sites.
    restricted "The publisher shows this story on its own site only.";
    /// The document is not verified as the publisher's.
    unverified "This story could not be verified, so it is not shown.";
} }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_english_equals_its_file() {
        let file = include_str!("languages/en.json");
        let file: serde_json::Value = serde_json::from_str(file).unwrap_or_default();
        for (name, sentence) in NAMES.iter().zip(ENGLISH) {
            assert_eq!(file[*name], **sentence, "{name}");
        }
    }
}
