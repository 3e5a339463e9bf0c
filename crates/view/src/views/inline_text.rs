use story::{Direction, Inline, Language, Text};

use crate::tree::{Element, bare, link};

/// The elements of inline text that a story's views and its prose do not have
/// alike.
pub(crate) trait InlineTags: Copy {
    /// The link to an address.
    fn link(self, url: &str) -> Element;

    /// The name of the element of words in another language or direction.
    fn span(self) -> &'static str;
}

/// Those of the story's views.
#[derive(Clone, Copy)]
struct StoryTags;

impl InlineTags for StoryTags {
    fn link(self, url: &str) -> Element {
        link("link", url).part("link")
    }

    /// It isolates the words from the text around them.
    fn span(self) -> &'static str {
        "bdi"
    }
}

impl Element {
    /// Adds inline text.
    pub(super) fn text(self, text: &Text) -> Self {
        self.text_in(StoryTags, text)
    }

    /// Adds inline text: one exhaustive `match`, and no markup.
    pub(crate) fn text_in(mut self, tags: impl InlineTags, text: &Text) -> Self {
        for run in text.runs() {
            let (element, text) = match run {
                Inline::Plain(words) => {
                    self = self.words(words);
                    continue;
                }
                Inline::Break {} => {
                    self = self.child(bare("br"));
                    continue;
                }
                Inline::Strong { text } => (bare("strong"), text),
                Inline::Emphasis { text } => (bare("em"), text),
                Inline::Code { text } => (bare("code"), text),
                Inline::Sub { text } => (bare("sub"), text),
                Inline::Sup { text } => (bare("sup"), text),
                Inline::Link { url, text } => (tags.link(url.as_str()), text),
                Inline::Span {
                    language,
                    direction,
                    text,
                } => {
                    let direction =
                        direction.or_else(|| language.as_ref().map(Language::direction));
                    let span = bare(tags.span())
                        .maybe("lang", language.as_ref().map(|it| it.as_str().to_owned()))
                        .maybe("dir", direction.map(Direction::as_str).map(str::to_owned));
                    (span, text)
                }
            };
            self = self.child(element.text_in(tags, text));
        }
        self
    }
}
