//! Which languages there are, and which is nearest to a page's.

use story::Language;

macro_rules! languages {
    ($($tag:literal)+) => {
        /// The languages that labels are written in.
        pub const LANGUAGES: &[&str] = &[$($tag),+];

        /// The file of a language.
        pub(super) fn file(tag: &str) -> Option<&'static str> {
            match tag {
                $($tag => Some(include_str!(concat!("languages/", $tag, ".json"))),)+
                _ => None,
            }
        }
    };
}

languages! {
    "ar"
    "bg"
    "bn"
    "ca"
    "cs"
    "da"
    "de"
    "el"
    "en"
    "es"
    "fa"
    "fi"
    "fr"
    "he"
    "hi"
    "hr"
    "hu"
    "id"
    "it"
    "ja"
    "ko"
    "ms"
    "nl"
    "no"
    "pl"
    "pt"
    "ro"
    "ru"
    "sk"
    "sr"
    "sv"
    "sw"
    "th"
    "tr"
    "uk"
    "ur"
    "vi"
    "zh"
    "zh-Hant"
}

/// The language of labels for a page in `language`; none if there is no
/// near one, and English is used. In a browser the script has the same rule
/// (`src/behaviour/languages.js`), since it fetches the file before any
/// WebAssembly is there.
///
/// ```
/// use story::Language;
/// use view::labels::nearest;
///
/// let nearest = |tag| nearest(&Language::parse(tag).unwrap());
/// assert_eq!(nearest("pt-PT"), Some("pt"));
/// assert_eq!(nearest("zh-TW"), Some("zh-Hant"));
/// assert_eq!(nearest("nb-NO"), Some("no"));
/// assert_eq!(nearest("yo"), None);
/// ```
pub fn nearest(language: &Language) -> Option<&'static str> {
    let tag = language.as_str().to_ascii_lowercase();
    let is_traditional = ["hant", "-tw", "-hk", "-mo"]
        .iter()
        .any(|mark| tag.contains(mark));
    let primary = language.primary();
    let wanted = match primary.as_str() {
        "zh" if is_traditional => "zh-Hant",
        // Norwegian's two written languages, and tags of the last century.
        "nb" | "nn" => "no",
        "iw" => "he",
        "in" => "id",
        primary => primary,
    };
    LANGUAGES.iter().copied().find(|known| *known == wanted)
}
