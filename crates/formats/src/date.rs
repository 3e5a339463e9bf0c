//! Dates in the many ways that newsrooms write them.

use story::Timestamp;

/// Reads a date; a time without a zone that can be told is cut off, since the
/// day as written is true and a guessed moment is not.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    // `[Europe/Oslo]` of Java and `(Central European Time)` of JavaScript
    // only repeat the offset.
    let text = text.split(['[', '(']).next()?.trim();
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return from_digits(text);
    }
    let (date, rest) = iso_date(text).or_else(|| named_date(text))?;
    let (time, zone) = time_and_zone(&rest)?;
    match (time, zone) {
        (Some(time), Some(zone)) => Timestamp::parse(&format!("{date}T{time}{zone}")),
        _ => Timestamp::parse(&date),
    }
}

/// Seconds or milliseconds since 1970, or a day without hyphens.
fn from_digits(digits: &str) -> Option<Timestamp> {
    match digits.len() {
        8 => Timestamp::parse(&format!(
            "{}-{}-{}",
            &digits[..4],
            &digits[4..6],
            &digits[6..]
        )),
        10 => Timestamp::from_epoch_seconds(digits.parse().ok()?),
        13 => Timestamp::from_epoch_seconds(digits.parse::<i64>().ok()? / 1000),
        _ => None,
    }
}

/// `2026-09-12` or `2026/09/12` at the start, and what follows.
fn iso_date(text: &str) -> Option<(String, String)> {
    let (date, rest) = text.split_at_checked(10)?;
    let date = date.replace('/', "-");
    Timestamp::parse(&date)?;
    let rest = rest.strip_prefix(['T', 't']).unwrap_or(rest);
    Some((date, rest.to_owned()))
}

/// `12 September 2026`, `Sep 12, 2026` or `Sat Sep 12 14:05:00 CEST 2026`, and
/// what is not part of the date.
fn named_date(text: &str) -> Option<(String, String)> {
    let (mut year, mut month, mut day) = (None, None, None);
    let mut rest = Vec::new();
    for word in text.split([' ', ',']).filter(|word| !word.is_empty()) {
        let digits = word.trim_end_matches(['.', 's', 't', 'n', 'd', 'r', 'h']);
        let number = digits
            .parse::<u16>()
            .ok()
            .filter(|_| !word.starts_with('+'));
        match (number, digits.len()) {
            (Some(number), 4) if year.is_none() => year = Some(number),
            (Some(number), 1 | 2) if day.is_none() => day = Some(number),
            _ if month.is_none() && month_of(word).is_some() => month = month_of(word),
            _ if is_weekday(word) || word == "at" => {}
            _ => rest.push(word),
        }
    }
    Some((
        format!("{:04}-{:02}-{:02}", year?, month?, day?),
        rest.join(" "),
    ))
}

fn month_of(word: &str) -> Option<u16> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    let place = MONTHS
        .iter()
        .position(|month| word.len() >= 3 && month.starts_with(&word))?;
    u16::try_from(place + 1).ok()
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    word.len() >= 3 && DAYS.iter().any(|day| day.starts_with(&word))
}

/// `14:05`, `14:05:00.250 +0200`, `2:05 PM CEST` or nothing: the time as
/// `14:05:00` and the zone as `+02:00`, where each is there and known.
/// None if this is no time at all.
fn time_and_zone(text: &str) -> Option<(Option<String>, Option<String>)> {
    let text = text.trim();
    if text.is_empty() {
        return Some((None, None));
    }
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.')))
        .unwrap_or(text.len());
    let (clock, rest) = text.split_at(end);
    let mut numbers = clock.split([':', '.']).map(|part| part.parse::<u32>().ok());
    let (mut hour, minute) = (numbers.next()??, numbers.next()??);
    let second = numbers.next().unwrap_or(Some(0))?;
    let mut rest = rest.trim();
    for (half, first_hour) in [("am", 0), ("pm", 12)] {
        if rest
            .get(..2)
            .is_some_and(|word| word.eq_ignore_ascii_case(half))
            && (1..=12).contains(&hour)
        {
            hour = hour % 12 + first_hour;
            rest = rest[2..].trim_start();
        }
    }
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    Some((
        Some(format!("{hour:02}:{minute:02}:{second:02}")),
        zone(rest),
    ))
}

/// The offset of a zone whose name means one thing only.
fn zone(text: &str) -> Option<String> {
    let named = match text {
        "Z" | "z" | "UTC" | "GMT" | "UT" | "WET" => "+00:00",
        "BST" | "CET" | "WEST" | "MEZ" => "+01:00",
        "CEST" | "EET" | "MESZ" | "SAST" => "+02:00",
        "EEST" | "MSK" => "+03:00",
        "JST" | "KST" => "+09:00",
        "EDT" => "-04:00",
        "EST" | "CDT" => "-05:00",
        "MDT" => "-06:00",
        "MST" | "PDT" => "-07:00",
        "PST" => "-08:00",
        _ => "",
    };
    if !named.is_empty() {
        return Some(named.to_owned());
    }
    let offset = text.trim_start_matches(['G', 'M', 'T', 'U', 'C']);
    let (sign, digits) = offset.split_at_checked(1)?;
    let digits = digits.replace(':', "");
    let is_offset = matches!(sign, "+" | "-") && digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.len() {
        2 if is_offset => Some(format!("{sign}{digits}:00")),
        4 if is_offset => Some(format!("{sign}{}:{}", &digits[..2], &digits[2..])),
        _ => None,
    }
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
