//! Dates in the many ways that newsrooms write them.

use story::Timestamp;

use crate::{
    json::{is_one_of, whole_number},
    text::Search,
};

/// Reads a date; a time without a zone that can be told is cut off, since the
/// day as written is true and a guessed moment is not.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    // `[Europe/Oslo]` of Java and `(Central European Time)` of JavaScript
    // only repeat the offset.
    let text = text.before("[(").trim();
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return from_digits(text);
    }
    let mut stamp = String::new();
    let mut rest = String::new();
    if !iso_date(text, &mut stamp, &mut rest) {
        named_date(text, &mut stamp, &mut rest)?;
    }
    let day = stamp.len();
    if !clock(rest.trim(), &mut stamp)? {
        stamp.truncate(day);
    }
    Timestamp::parse(&stamp)
}

/// Seconds or milliseconds since 1970, or a day without hyphens.
fn from_digits(digits: &str) -> Option<Timestamp> {
    if digits.len() == 8 {
        let mut date = digits.to_owned();
        date.insert(6, '-');
        date.insert(4, '-');
        return Timestamp::parse(&date);
    }
    let is_moment = matches!(digits.len(), 10 | 13);
    let seconds = whole_number(digits.get(..10).filter(|_| is_moment)?)?;
    Timestamp::from_epoch_seconds(seconds.into())
}

/// `2026-09-12` or `2026/09/12` at the start, and what follows; false if the
/// text begins with something else.
fn iso_date(text: &str, date: &mut String, rest: &mut String) -> bool {
    let is_date = |letter: char| letter.is_ascii_digit() || letter == '-' || letter == '/';
    let end = text.find(|letter| !is_date(letter)).unwrap_or(text.len());
    let (day, after) = text.split_at(end);
    let dashed = day.replaced("/", "-");
    let mut parts = dashed.parts("-");
    let (Some(year), Some(month), Some(day), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    if year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return false;
    }
    for part in [year, month, day] {
        let dash = if date.is_empty() { "" } else { "-" };
        date.push_str(dash);
        date.push_str(if part.len() == 1 { "0" } else { "" });
        date.push_str(part);
    }
    let after = after
        .strip_prefix('T')
        .or(after.strip_prefix('t'))
        .unwrap_or(after);
    rest.push_str(after);
    let is_date = Timestamp::parse(date).is_some();
    if !is_date {
        date.clear();
        rest.clear();
    }
    is_date
}

/// `12 September 2026`, `Sep 12, 2026` or `Sat Sep 12 14:05:00 CEST 2026`, and
/// what is not part of the date.
fn named_date(text: &str, date: &mut String, rest: &mut String) -> Option<()> {
    let (mut year, mut month, mut day) = (None, None, None);
    for word in text.replaced(",", " ").parts(" ") {
        let digits = word.without_end(".stndrh");
        let number = whole_number(digits);
        if number.is_some() && digits.len() == 4 && year.is_none() {
            year = number;
        } else if number.is_some() && digits.len() <= 2 && day.is_none() {
            day = number;
        } else if month.is_none() && place_of(word, MONTHS).is_some() {
            month = place_of(word, MONTHS);
        } else if place_of(word, DAYS).is_none() && word != "at" && !word.is_empty() {
            rest.push(' ');
            rest.push_str(word);
        }
    }
    append(date, year?, 4);
    date.push('-');
    append(date, month?, 2);
    date.push('-');
    append(date, day?, 2);
    Some(())
}

/// Appends a number with zeros before it.
fn append(text: &mut String, number: u32, width: u32) {
    for place in (0..width).rev() {
        let digit = number / 10_u32.pow(place) % 10;
        text.push(char::from(b'0' + digit as u8));
    }
}

const MONTHS: &str =
    "january february march april may june july august september october november december";
const DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";

/// The place of a word, or of the word it is short for, in a list; from 1.
fn place_of(word: &str, words: &str) -> Option<u32> {
    let word = word.strip_suffix('.').unwrap_or(word).to_ascii_lowercase();
    let mut place = 0;
    for known in words.words() {
        place += 1;
        if word.len() >= 3 && known.starts_with(&word) {
            return Some(place);
        }
    }
    None
}

/// `14:05`, `14:05:00.250 +0200`, `2:05 PM CEST` or nothing, appended as
/// `T14:05:00+02:00`. Whether time and zone are known; none if this is no time
/// at all.
fn clock(text: &str, stamp: &mut String) -> Option<bool> {
    if text.is_empty() {
        return Some(false);
    }
    let is_clock = |byte: u8| byte.is_ascii_digit() || matches!(byte, b':' | b'.');
    let end = text.bytes().take_while(|byte| is_clock(*byte)).count();
    let (clock, rest) = text.split_at(end);
    let clock = clock.replaced(".", ":");
    let mut parts = clock.parts(":");
    let mut hour = whole_number(parts.next()?)?;
    let minute = whole_number(parts.next()?)?;
    let second = whole_number(parts.next().unwrap_or("0"))?;
    let mut rest = rest.trim();
    if let Some((half, after)) = rest.split_at_checked(2) {
        let is_afternoon = half.eq_ignore_ascii_case("pm");
        if (is_afternoon || half.eq_ignore_ascii_case("am")) && (1..=12).contains(&hour) {
            hour = hour % 12 + if is_afternoon { 12 } else { 0 };
            rest = after.trim();
        }
    }
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    for (mark, number) in [('T', hour), (':', minute), (':', second)] {
        stamp.push(mark);
        append(stamp, number, 2);
    }
    Some(zone(rest, stamp))
}

/// Appends the offset of a zone whose name means one thing only.
fn zone(text: &str, stamp: &mut String) -> bool {
    let (sign, hours) = match text {
        _ if is_one_of(text, "Z z UTC GMT UT WET") => ('+', "00"),
        _ if is_one_of(text, "BST CET WEST MEZ") => ('+', "01"),
        _ if is_one_of(text, "CEST EET MESZ SAST") => ('+', "02"),
        _ if is_one_of(text, "EEST MSK") => ('+', "03"),
        _ if is_one_of(text, "JST KST") => ('+', "09"),
        "EDT" => ('-', "04"),
        "EST" | "CDT" => ('-', "05"),
        "MDT" => ('-', "06"),
        "MST" | "PDT" => ('-', "07"),
        "PST" => ('-', "08"),
        _ => return offset(text, stamp),
    };
    stamp.push(sign);
    stamp.push_str(hours);
    stamp.push_str(":00");
    true
}

/// Appends `+02`, `+0200`, `+02:00` or `GMT+2`'s like as `+02:00`.
fn offset(text: &str, stamp: &mut String) -> bool {
    let text = text.strip_prefix("GMT").unwrap_or(text);
    let text = text.strip_prefix("UTC").unwrap_or(text);
    let Some(digits) = text.strip_prefix('+').or(text.strip_prefix('-')) else {
        return false;
    };
    let mut digits = digits.replaced(":", "");
    if digits.len() == 2 {
        digits.push_str("00");
    }
    let is_offset = digits.len() == 4 && whole_number(&digits).is_some();
    if is_offset {
        digits.insert(2, ':');
        stamp.push_str(&text[..1]);
        stamp.push_str(&digits);
    }
    is_offset
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let found = parse(text).map(|time| time.to_string()).unwrap_or_default();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_layout_of_the_field_is_read() {
        for text in [
            "2026-09-12T14:05:30+02:00",
            "2026-09-12T14:05:30+0200",
            "2026-09-12T14:05:30+02",
            "2026-09-12T14:05:30.250+02:00",
            "2026-09-12T14:05:30.250123+0200",
            "2026-09-12 14:05:30+02:00",
            "2026-09-12 14:05:30 +02:00",
            "2026-09-12 14:05:30 +0200",
            "2026-09-12T14:05:30+02:00[Europe/Oslo]",
            "2026-09-12 14:05:30 CEST",
            "2026/09/12 14:05:30 +0200",
            "2026-9-12 14:05:30 +0200",
            "2026/9/12 14:05:30+0200",
            "Sat Sep 12 14:05:30 CEST 2026",
            "Sat, 12 Sep 2026 14:05:30 +0200",
            "Sat Sep 12 2026 14:05:30 GMT+0200 (Central European Summer Time)",
            "12 September 2026 14:05:30 CEST",
            "September 12, 2026 at 2:05:30 PM CEST",
        ] {
            check(text, "2026-09-12T14:05:30+02:00");
        }
        for text in [
            "2026-09-12T14:05:30Z",
            "2026-09-12T14:05:30.000Z",
            "2026-09-12 14:05:30 UTC",
            "Sat, 12 Sep 2026 14:05:30 GMT",
            "1789221930",
            "1789221930250",
        ] {
            check(text, "2026-09-12T14:05:30Z");
        }
        check("2026-09-12T14:05+02:00", "2026-09-12T14:05:00+02:00");
        check("2026-09-12T14:05Z", "2026-09-12T14:05:00Z");
    }

    #[test]
    fn without_a_known_zone_only_the_day_is_kept() {
        for text in [
            "2026-09-12",
            "20260912",
            "2026-09-12T14:05:30",
            "2026-09-12 14:05:30",
            "2026-09-12T14:05:30.000",
            "2026-09-12T23:59",
            "2026-09-12 14:05:30 IST",
            "12 Sep 2026",
            "Sept. 12th, 2026",
            "September 12, 2026, 2:05 p.m.",
        ] {
            check(text, "2026-09-12");
        }
    }

    #[test]
    fn nonsense_is_left_out() {
        for text in [
            "",
            "0",
            "yesterday",
            "2026",
            "2026-13-01",
            "2026-02-30T10:00:00Z",
            "12/09/2026",
            "2026-09-12T25:00:00Z",
            "2026-09-12Tnoon",
            "32 Sep 2026",
            "{}",
            "[x]",
            "1789",
            "é2026-09-1",
        ] {
            check(text, "");
        }
    }
}
