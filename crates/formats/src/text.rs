//! Searching and cutting texts.
//!
//! The standard library compiles such a search anew for each kind of pattern
//! and each list of letters. Here is one function for each question, so that
//! the module of a page has each of them once.

/// A table of words, whose columns are aligned with spaces in the source only.
macro_rules! table {
    ($text:expr) => {{
        const TEXT: &str = $text;
        const WORDS: [u8; $crate::text::squeezed_length(TEXT)] = $crate::text::squeezed(TEXT);
        match core::str::from_utf8(&WORDS) {
            Ok(words) => words,
            Err(_) => TEXT,
        }
    }};
}
pub(crate) use table;

/// The length of [`squeezed`].
pub(crate) const fn squeezed_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut length, mut place) = (0, 0);
    while place < bytes.len() {
        length += is_kept(bytes, place) as usize;
        place += 1;
    }
    length
}

/// A text with one space or line end in the place of several.
pub(crate) const fn squeezed<const LENGTH: usize>(text: &str) -> [u8; LENGTH] {
    let bytes = text.as_bytes();
    let mut words = [b' '; LENGTH];
    let (mut length, mut place) = (0, 0);
    while place < bytes.len() {
        if is_kept(bytes, place) {
            words[length] = bytes[place];
            length += 1;
        }
        place += 1;
    }
    words
}

const fn is_kept(bytes: &[u8], place: usize) -> bool {
    !bytes[place].is_ascii_whitespace() || place > 0 && !bytes[place - 1].is_ascii_whitespace()
}

/// What a text is asked here, beside what the standard library knows.
pub(crate) trait Search {
    /// Where a part of the text begins for the first time.
    fn place_of(&self, part: &str) -> Option<usize>;
    /// Whether a part stands somewhere in the text.
    fn holds(&self, part: &str) -> bool;
    /// Whether one of some parts, between spaces, stands in the text.
    fn holds_one_of(&self, parts: &str) -> bool;
    /// Where one of some letters stands for the first time.
    fn place_of_letter(&self, letters: &str) -> Option<usize>;
    /// What stands before and after a mark where it comes first; none without it.
    fn cut(&self, mark: &str) -> Option<(&str, &str)>;
    /// The same where a mark of one ASCII letter comes last.
    fn cut_last(&self, mark: &str) -> Option<(&str, &str)>;
    /// The text up to the first of some letters.
    fn before(&self, letters: &str) -> &str;
    /// The text from behind the last of some ASCII letters.
    fn after_last(&self, letters: &str) -> &str;
    /// The text without some letters at its end.
    fn without_end(&self, letters: &str) -> &str;
    /// Whether the text ends in one of some letters.
    fn ends_in(&self, letters: &str) -> bool;
    /// The text with another part in the place of one.
    fn replaced(&self, part: &str, other: &str) -> String;
    /// The parts of the text between marks; the text itself, if it has none.
    fn parts<'a>(&'a self, mark: &'a str) -> Parts<'a>;
    /// The words of the text between spaces and line ends of ASCII.
    fn words(&self) -> Words<'_>;
}

impl Search for str {
    #[inline(never)]
    fn place_of(&self, part: &str) -> Option<usize> {
        let (text, part) = (self.as_bytes(), part.as_bytes());
        let last = text.len().checked_sub(part.len())?;
        // Most places are ruled out by one letter.
        let is_here =
            |place: &usize| text.get(*place) == part.first() && text[*place..].starts_with(part);
        let place = (0..=last).find(is_here);
        #[cfg(test)]
        steps::add(place.unwrap_or(last));
        place
    }

    #[inline(never)]
    fn holds(&self, part: &str) -> bool {
        self.place_of(part).is_some()
    }

    #[inline(never)]
    fn holds_one_of(&self, parts: &str) -> bool {
        parts.words().any(|part| self.holds(part))
    }

    #[inline(never)]
    fn place_of_letter(&self, letters: &str) -> Option<usize> {
        let mut places = self.char_indices();
        let found = places.find(|(_, letter)| is_in(letters, *letter));
        let place = found.map(|(place, _)| place);
        #[cfg(test)]
        steps::add(place.unwrap_or(self.len()));
        place
    }

    #[inline(never)]
    fn cut(&self, mark: &str) -> Option<(&str, &str)> {
        let place = self.place_of(mark)?;
        Some((self.get(..place)?, self.get(place + mark.len()..)?))
    }

    #[inline(never)]
    fn cut_last(&self, mark: &str) -> Option<(&str, &str)> {
        let after = self.after_last(mark);
        let place = (self.len() - after.len()).checked_sub(1)?;
        Some((self.get(..place)?, after))
    }

    #[inline(never)]
    fn before(&self, letters: &str) -> &str {
        let end = self.place_of_letter(letters).unwrap_or(self.len());
        &self[..end]
    }

    #[inline(never)]
    fn after_last(&self, letters: &str) -> &str {
        let mut after = self;
        while let Some(place) = after.place_of_letter(letters) {
            after = &after[place + 1..];
        }
        after
    }

    #[inline(never)]
    fn without_end(&self, letters: &str) -> &str {
        self.trim_end_matches(|letter| is_in(letters, letter))
    }

    #[inline(never)]
    fn ends_in(&self, letters: &str) -> bool {
        self.without_end(letters).len() < self.len()
    }

    #[inline(never)]
    fn replaced(&self, part: &str, other: &str) -> String {
        let mut replaced = String::new();
        let mut rest = self;
        while let Some((before, after)) = rest.cut(part) {
            replaced.push_str(before);
            replaced.push_str(other);
            rest = after;
        }
        replaced.push_str(rest);
        replaced
    }

    fn parts<'a>(&'a self, mark: &'a str) -> Parts<'a> {
        Parts {
            rest: Some(self),
            mark,
        }
    }

    fn words(&self) -> Words<'_> {
        Words(self)
    }
}

fn is_in(letters: &str, letter: char) -> bool {
    letters.chars().any(|known| known == letter)
}

/// Several texts as one.
#[inline(never)]
pub(crate) fn joined(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    text
}

/// The parts of a text between letters of some kinds; the text itself, if it has
/// none of them.
#[inline(never)]
pub(crate) fn parts_at<'a>(text: &'a str, letters: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let part = rest.before(letters);
        parts.push(part);
        let mut after = rest[part.len()..].chars();
        if after.next().is_none() {
            return parts;
        }
        rest = after.as_str();
    }
}

/// See [`Search::parts`].
pub(crate) struct Parts<'a> {
    rest: Option<&'a str>,
    mark: &'a str,
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        let (part, rest) = match rest.cut(self.mark) {
            Some((part, rest)) => (part, Some(rest)),
            None => (rest, None),
        };
        self.rest = rest;
        Some(part)
    }
}

/// See [`Search::words`].
pub(crate) struct Words<'a>(&'a str);

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let text = self.0.trim_ascii_start();
        let mut bytes = text.bytes();
        let end = bytes.position(|byte| byte.is_ascii_whitespace());
        let (word, rest) = text.split_at(end.unwrap_or(text.len()));
        self.0 = rest;
        (!word.is_empty()).then_some(word)
    }
}

/// Counts the letters that searches look at.
#[cfg(test)]
pub(crate) mod steps {
    use std::cell::Cell;

    thread_local! {
        static STEPS: Cell<usize> = const { Cell::new(0) };
    }

    pub(super) fn add(count: usize) {
        STEPS.set(STEPS.get() + count + 1);
    }

    /// The count since the last call.
    pub(crate) fn take() -> usize {
        STEPS.take()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn searches_find_what_the_standard_library_does(
            text in "[ab|é ]{0,12}",
            part in "[ab|é]{1,2}",
        ) {
            assert_eq!(text.place_of(&part), text.find(&part));
            assert_eq!(text.cut(&part), text.split_once(&part));
            assert_eq!(text.cut_last("|"), text.rsplit_once('|'));
            assert_eq!(Some(text.before("|é")), text.split(['|', 'é']).next());
            assert_eq!(Some(text.after_last("|a")), text.rsplit(['|', 'a']).next());
            assert_eq!(text.without_end("aé"), text.trim_end_matches(['a', 'é']));
            assert_eq!(text.ends_in("aé"), text.ends_with(['a', 'é']));
            assert_eq!(text.replaced(&part, "x"), text.replace(&part, "x"));
            assert!(text.parts(&part).eq(text.split(&part)));
            assert!(parts_at(&text, "|é").into_iter().eq(text.split(['|', 'é'])));
            assert!(text.words().eq(text.split_ascii_whitespace()));
        }
    }
}
