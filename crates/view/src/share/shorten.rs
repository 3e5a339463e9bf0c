//! Shortening a text to what a service takes. `src/behaviour/share/links.js` has
//! the same rule.

use unicode_segmentation::UnicodeSegmentation;

/// How far from the end of a shortened text it may end between two words.
const LONGEST_WORD: usize = 20;

/// How long a text is: in characters, of which those after U+10FF count twice
/// for services that count so.
pub(super) fn length(text: &str, is_weighted: bool) -> usize {
    let weight = |letter| {
        if is_weighted && letter > '\u{10ff}' {
            2
        } else {
            1
        }
    };
    text.chars().map(weight).sum()
}

/// The beginning of a text that fits into `room`, with a mark that it is one; at
/// the end of a word, if there is one near. Nothing if there is no room.
pub(super) fn shorten(text: &str, room: usize, is_weighted: bool) -> String {
    if length(text, is_weighted) <= room {
        return text.to_owned();
    }
    let mark = length("…", is_weighted);
    let mut used = mark;
    // What a reader sees as one letter or picture is never cut.
    let mut kept: Vec<&str> = text
        .graphemes(true)
        .take_while(|letter| {
            used += length(letter, is_weighted);
            used <= room
        })
        .collect();
    if let Some(space) = kept.iter().rposition(|letter| *letter == " ")
        && space + LONGEST_WORD >= kept.len()
    {
        kept.truncate(space);
    }
    match kept.is_empty() {
        true => String::new(),
        false => [&*kept.concat(), "…"].concat(),
    }
}
