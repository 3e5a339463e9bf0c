//! Running text: words, and the few things that may happen to them.

use serde::ser::{Serialize, Serializer};

use crate::{Direction, Language, SafeUrl};

/// A run of inline text. There is no variant for markup.
///
/// In JSON plain words are a string; the others are objects with a `type`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, strum::EnumDiscriminants)]
#[strum_discriminants(name(InlineType), vis(pub(crate)))]
#[strum_discriminants(derive(strum::EnumString), strum(serialize_all = "kebab-case"))]
#[strum_discriminants(doc = "The `type` of a run of text.")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Inline {
    /// Words of strong importance.
    Strong {
        /// The words.
        text: Text,
    },
    /// Stressed words, or a title.
    Emphasis {
        /// The words.
        text: Text,
    },
    /// A link.
    Link {
        /// Where it leads.
        url: SafeUrl,
        /// The words that are linked.
        text: Text,
    },
    /// Computer code.
    Code {
        /// The code.
        text: Text,
    },
    /// Lowered text, as in H₂O.
    Sub {
        /// The lowered words.
        text: Text,
    },
    /// Raised text, as in m².
    Sup {
        /// The raised words.
        text: Text,
    },
    /// A line break within a paragraph.
    Break {},
    /// Words in another language or direction than those around them.
    Span {
        /// Their language.
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<Language>,
        /// Their direction; without it that of the language.
        #[serde(skip_serializing_if = "Option::is_none")]
        direction: Option<Direction>,
        /// The words.
        text: Text,
    },
    /// Plain words.
    #[serde(untagged)]
    Plain(String),
}

/// Inline text, in one canonical shape: no empty runs, and never two plain
/// runs side by side.
///
/// In JSON one plain run is a string; anything else is a list of runs.
///
/// ```
/// use story::{Inline, Text};
///
/// let text: Text = ["Ships ", "left", ""].map(|run| Inline::Plain(run.into())).into_iter().collect();
/// assert_eq!(text, Text::from("Ships left"));
/// assert_eq!(text.to_plain(), "Ships left");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text(Vec<Inline>);

impl Text {
    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The runs in order.
    pub fn runs(&self) -> &[Inline] {
        &self.0
    }

    /// The words alone; a line break becomes a space.
    pub fn to_plain(&self) -> String {
        let mut words = String::new();
        self.append_plain(&mut words);
        words
    }

    fn append_plain(&self, words: &mut String) {
        for run in &self.0 {
            match run {
                Inline::Plain(text) => words.push_str(text),
                Inline::Break {} => words.push(' '),
                Inline::Strong { text }
                | Inline::Emphasis { text }
                | Inline::Link { text, .. }
                | Inline::Code { text }
                | Inline::Sub { text }
                | Inline::Sup { text }
                | Inline::Span { text, .. } => text.append_plain(words),
            }
        }
    }

    fn push(&mut self, run: Inline) {
        match run {
            Inline::Plain(words) => {
                if words.is_empty() {
                } else if let Some(Inline::Plain(last)) = self.0.last_mut() {
                    last.push_str(&words);
                } else {
                    self.0.push(Inline::Plain(words));
                }
            }
            Inline::Break {} => self.0.push(run),
            Inline::Strong { ref text }
            | Inline::Emphasis { ref text }
            | Inline::Link { ref text, .. }
            | Inline::Code { ref text }
            | Inline::Sub { ref text }
            | Inline::Sup { ref text }
            | Inline::Span { ref text, .. } => {
                if !text.is_empty() {
                    self.0.push(run);
                }
            }
        }
    }
}

impl FromIterator<Inline> for Text {
    fn from_iter<I: IntoIterator<Item = Inline>>(runs: I) -> Self {
        let mut text = Self::default();
        for run in runs {
            text.push(run);
        }
        text
    }
}

impl IntoIterator for Text {
    type Item = Inline;
    type IntoIter = std::vec::IntoIter<Inline>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        [Inline::Plain(words.to_owned())].into_iter().collect()
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        [Inline::Plain(words)].into_iter().collect()
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [Inline::Plain(words)] => serializer.serialize_str(words),
            runs => serializer.collect_seq(runs),
        }
    }
}
