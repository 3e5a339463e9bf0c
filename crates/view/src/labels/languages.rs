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

/// Other tags of a language with labels, one a line: the tag in lower case, and
/// the name of the language's file. The build gives the same file to
/// `src/behaviour/languages.js`.
const ALIASES: &str = include_str!("aliases.txt");

/// The language of labels for a page in `language`, by the lookup of RFC 4647:
/// subtags are taken from the end of the tag until a language is found. None if
/// there is no such language; then English is used.
///
/// ```
/// use story::Language;
/// use view::labels::nearest;
///
/// let nearest = |tag| nearest(&Language::parse(tag).unwrap());
/// assert_eq!(nearest("pt-PT"), Some("pt"));
/// assert_eq!(nearest("zh-TW"), Some("zh-Hant"));
/// assert_eq!(nearest("zh-Hans-TW"), Some("zh"));
/// assert_eq!(nearest("nb-NO"), Some("no"));
/// assert_eq!(nearest("yo"), None);
/// ```
pub fn nearest(language: &Language) -> Option<&'static str> {
    let tag = language.as_str().to_ascii_lowercase();
    let mut range = tag.as_str();
    loop {
        let own = LANGUAGES.iter().map(|name| (*name, *name));
        let aliases = ALIASES.lines().filter_map(|line| line.split_once(' '));
        let mut names = own.chain(aliases);
        if let Some((_, name)) = names.find(|(tag, _)| tag.eq_ignore_ascii_case(range)) {
            return Some(name);
        }
        (range, _) = range.rsplit_once('-')?;
    }
}
