//! Languages and the direction they are written in.

use std::fmt;

use serde::Serialize;

/// A language tag (BCP 47), such as `en`, `pt-BR` or `ku-Arab`.
///
/// Only its shape is checked: subtags of one to eight letters or digits, the
/// first of two to eight letters.
///
/// ```
/// use story::{Direction, Language};
///
/// assert_eq!(Language::parse("az-Arab").unwrap().direction(), Direction::Rtl);
/// assert_eq!(Language::parse("ar-Latn").unwrap().direction(), Direction::Ltr);
/// assert!(Language::parse("english, mostly").is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Language(String);

/// Languages written from right to left unless a script subtag says otherwise.
const RTL_LANGUAGES: &[&str] = &[
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// Scripts written from right to left (ISO 15924).
const RTL_SCRIPTS: &[&str] = &["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"];

impl Language {
    /// Reads a tag; underscores count as hyphens.
    pub fn parse(tag: &str) -> Option<Self> {
        let mut parsed = String::new();
        for letter in tag.trim().chars() {
            parsed.push(if letter == '_' { '-' } else { letter });
        }
        let mut subtags = parsed.as_bytes().split(|byte| *byte == b'-');
        let is_subtag = |part: &[u8]| {
            (1..=8).contains(&part.len()) && part.iter().all(u8::is_ascii_alphanumeric)
        };
        let primary = subtags.next()?;
        let is_tag = (2..=8).contains(&primary.len())
            && primary.iter().all(u8::is_ascii_alphabetic)
            && subtags.all(is_subtag);
        is_tag.then_some(Self(parsed))
    }

    /// The tag as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script and region, in lower case.
    pub fn primary(&self) -> String {
        let end = self.0.bytes().position(|byte| byte == b'-');
        self.0[..end.unwrap_or(self.0.len())].to_ascii_lowercase()
    }

    /// The direction of its script.
    pub fn direction(&self) -> Direction {
        let script =
            self.0.split('-').skip(1).find(|part| {
                part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic())
            });
        let is_rtl = match script {
            Some(script) => RTL_SCRIPTS.contains(&script.to_ascii_lowercase().as_str()),
            None => RTL_LANGUAGES.contains(&self.primary().as_str()),
        };
        if is_rtl {
            Direction::Rtl
        } else {
            Direction::Ltr
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The direction in which text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// The direction of the first letter that has one (the Unicode
    /// Bidirectional Algorithm's rules P2 and P3, by script block); none for
    /// text without letters.
    ///
    /// ```
    /// use story::Direction;
    /// assert_eq!(Direction::of_text("«42» שלום"), Some(Direction::Rtl));
    /// assert_eq!(Direction::of_text("2026"), None);
    /// ```
    pub fn of_text(text: &str) -> Option<Self> {
        text.chars().find_map(|letter| match letter as u32 {
            // Hebrew, Arabic, Syriac, Thaana, NKo, Samaritan, Mandaic and
            // their extensions and presentation forms; Adlam and its like.
            0x0590..=0x08FF
            | 0xFB1D..=0xFDFF
            | 0xFE70..=0xFEFE
            | 0x10800..=0x10FFF
            | 0x1E800..=0x1EFFF => Some(Self::Rtl),
            0x41..=0x5A | 0x61..=0x7A | 0xAA | 0xBA => Some(Self::Ltr),
            // Above Latin-1, every character that is no sign runs from left to
            // right, digits of other scripts included: signs stand in blocks of
            // their own, and a table of letters would be larger than all of this.
            0xD7 | 0xF7 | 0x2000..=0x2BFF | 0x3000..=0x3020 | 0xFE00..=0xFE6F => None,
            0xFF00..=0xFF20 | 0x1F000..=0x1FAFF | 0xE0000.. => None,
            0xC0.. => Some(Self::Ltr),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_checked_by_shape() {
        for tag in ["en", "pt-BR", "zh-Hant-TW", "sr_Cyrl", "x-klingon"] {
            assert_eq!(Language::parse(tag).is_some(), tag != "x-klingon", "{tag}");
        }
        for tag in ["", "e", "en-", "en us", "12", "en-abcdefghi", "<b>"] {
            assert_eq!(Language::parse(tag), None, "{tag}");
        }
    }

    #[test]
    fn direction_follows_script_then_language() {
        for (tag, expected) in [
            ("ar", Direction::Rtl),
            ("fa-IR", Direction::Rtl),
            ("HE", Direction::Rtl),
            ("ku-Arab", Direction::Rtl),
            ("ur-Latn", Direction::Ltr),
            ("en-arab1", Direction::Ltr),
            ("de", Direction::Ltr),
        ] {
            assert_eq!(Language::parse(tag).unwrap().direction(), expected, "{tag}");
        }
    }

    #[test]
    fn first_strong_letter_decides() {
        for (text, expected) in [
            ("Hello שלום", Some(Direction::Ltr)),
            ("“۱۲” سلام", Some(Direction::Rtl)),
            ("— 东京", Some(Direction::Ltr)),
            ("× 3 ÷ 4 …", None),
            ("☀️ 🚢 （１） שלום", Some(Direction::Rtl)),
        ] {
            assert_eq!(Direction::of_text(text), expected, "{text}");
        }
    }
}
