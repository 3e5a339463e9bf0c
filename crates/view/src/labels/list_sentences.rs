//! The sentences around a list of stories, in one language.
//!
//! Apart from those of a story, which a page with one story does not download.

use story::{Language, read::Node};

use super::languages;

/// The sentences of one language, from the same file as [`super::Labels`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListLabels {
    /// In the order of [`NAMES`]; empty where the language has none.
    sentences: Vec<String>,
}

impl ListLabels {
    /// The sentences of a language's file; English for what it lacks.
    ///
    /// ```
    /// use view::ListLabels;
    ///
    /// let file = serde_json::json!({ "language": "de", "latest": "Aktuell" });
    /// let labels = ListLabels::read(&&file);
    /// assert_eq!((labels.latest(), labels.briefs()), ("Aktuell", "In brief"));
    /// ```
    pub fn read<N: Node>(file: &N) -> Self {
        let text = |name: &str| file.get(name).and_then(|text| text.text());
        let sentences = NAMES.iter().map(|name| text(name).unwrap_or_default());
        Self {
            sentences: sentences.collect(),
        }
    }

    /// The labels of a language's file, from its text; none if that is not JSON.
    pub fn from_file(text: &str) -> Option<Self> {
        #[cfg(not(target_arch = "wasm32"))]
        {
            let file: serde_json::Value = serde_json::from_str(text).ok()?;
            Some(Self::read(&&file))
        }
        #[cfg(target_arch = "wasm32")]
        Some(Self::read(&js_sys::JSON::parse(text).ok()?))
    }

    /// The labels of the nearest language there is, or English; see
    /// [`super::Labels::of`].
    pub fn of(language: &Language) -> Self {
        let file = languages::nearest(language).and_then(languages::file);
        file.and_then(Self::from_file).unwrap_or_default()
    }

    fn sentence(&self, place: Place) -> &str {
        let place = place as usize;
        match self.sentences.get(place) {
            Some(sentence) if !sentence.is_empty() => sentence,
            _ => ENGLISH[place],
        }
    }
}

sentences! { ListLabels {
    /// The button that shows the stories of all sections.
    all_sections "All";
    /// The name of the buttons that choose a section.
    sections "Sections";
    /// Above the newest headlines.
    latest "Latest";
    /// Above the photos.
    pictures "In pictures";
    /// Above short stories.
    briefs "In brief";
    /// The link to the page that goes on.
    more_stories "More stories";
    /// In the place of stories when there is none.
    empty_list "There are no stories here at the moment.";
    /// While a list is on its way.
    list_loading "The stories are on their way…";
    /// A list that could not be loaded, which may pass.
    list_failed_retryable "The stories could not be loaded. Check your connection and try again.";
    /// A list that cannot be shown.
    list_failed "The stories cannot be shown here.";
} }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_english_of_lists_equals_its_file() {
        let file = include_str!("languages/en.json");
        let file: serde_json::Value = serde_json::from_str(file).unwrap_or_default();
        for (name, sentence) in NAMES.iter().zip(ENGLISH) {
            assert_eq!(file[*name], **sentence, "{name}");
        }
    }
}
