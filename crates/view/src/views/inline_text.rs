use story::{Direction, Inline, Language, Text};

use crate::tree::{Element, bare, link};

impl Element {
    /// Adds inline text: one exhaustive `match`, and no markup.
    pub(super) fn text(mut self, text: &Text) -> Self {
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
                Inline::Link { url, text } => (link("link", url.as_str()).part("link"), text),
                Inline::Span {
                    language,
                    direction,
                    text,
                } => {
                    let direction =
                        direction.or_else(|| language.as_ref().map(Language::direction));
                    // `bdi` isolates the words from the text around them.
                    let span = bare("bdi")
                        .maybe("lang", language.as_ref().map(|it| it.as_str().to_owned()))
                        .maybe("dir", direction.map(Direction::as_str).map(str::to_owned));
                    (span, text)
                }
            };
            self = self.child(element.text(text));
        }
        self
    }
}
