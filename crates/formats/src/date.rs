//! Dates in the layouts that publishers write.

use story::Timestamp;

/// Months by their first three letters.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Names of zones that are not numbers, and what they stand for. Only those
/// that name one distance from UTC.
const ZONES: [(&str, &str); 8] = [
    ("utc", "+00:00"),
    ("gmt", "+00:00"),
    ("cet", "+01:00"),
    ("cest", "+02:00"),
    ("est", "-05:00"),
    ("edt", "-04:00"),
    ("pst", "-08:00"),
    ("pdt", "-07:00"),
];

/// Reads a date. A time without a zone becomes its date alone: it is not known
/// which moment is meant. None when it cannot be read at all.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    Timestamp::parse(text)
        .or_else(|| numeric(text))
        .or_else(|| spelled(text))
}

/// `2024-04-30 16:00:34 +02:00`, `2024-04-30T16:00+0200`, `2024/04/30`.
fn numeric(text: &str) -> Option<Timestamp> {
    let day = text.get(..10)?.replace('/', "-");
    let rest = text.get(10..)?.trim_start_matches(['T', 't', ' ']);
    let end = rest.find(|letter: char| !(letter.is_ascii_digit() || ":.,".contains(letter)));
    let (clock, zone) = rest.split_at(end.unwrap_or(rest.len()));
    build(&day, clock, zone)
}

/// `Fri Apr 28 19:20:36 CEST 2023`, `Fri, 28 Apr 2023 19:20:36 +0200`,
/// `April 28, 2023`.
fn spelled(text: &str) -> Option<Timestamp> {
    let (mut year, mut month, mut day, mut clock, mut zone) = (None, None, None, "", "");
    for word in text.split([' ', ',']).filter(|word| !word.is_empty()) {
        let lower = word.to_ascii_lowercase();
        let number: Option<u32> = word.parse().ok().filter(|_| !word.starts_with('+'));
        let named = lower
            .get(..3)
            .and_then(|start| MONTHS.iter().position(|it| *it == start));
        match (number, named) {
            (Some(number), _) if word.len() == 4 => year = Some(number),
            (Some(number), _) if number <= 31 => day = Some(number),
            (None, Some(index)) => month = Some(index + 1),
            _ if word.contains(':') && word.as_bytes()[0].is_ascii_digit() => clock = word,
            _ if word.starts_with(['+', '-']) || ZONES.iter().any(|(name, _)| *name == lower) => {
                zone = word;
            }
            _ => {}
        }
    }
    build(
        &format!("{:04}-{:02}-{:02}", year?, month?, day?),
        clock,
        zone,
    )
}

fn build(day: &str, clock: &str, zone: &str) -> Option<Timestamp> {
    let zone = zone.trim().to_ascii_lowercase();
    let zone = match ZONES.iter().find(|(name, _)| *name == zone) {
        Some((_, zone)) => (*zone).to_owned(),
        // `+0200` and `+02` are written without what RFC 3339 wants.
        None => match zone.len() {
            5 if !zone.contains(':') => format!("{}:{}", zone.get(..3)?, zone.get(3..)?),
            3 => format!("{zone}:00"),
            _ => zone,
        },
    };
    let clock = if clock.len() == 5 {
        format!("{clock}:00")
    } else {
        clock.replace(',', ".")
    };
    let clock = if clock.len() == 7 {
        format!("0{clock}")
    } else {
        clock
    };
    Timestamp::parse(&format!("{day}T{clock}{zone}")).or_else(|| Timestamp::parse(day))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn layouts_that_were_seen() {
        for (text, expected) in [
            ("2024-09-03T04:03:19Z", "2024-09-03T04:03:19Z"),
            ("2026-01-08T11:42:50+00:00", "2026-01-08T11:42:50Z"),
            ("2023-06-26T12:00:59.819Z", "2023-06-26T12:00:59Z"),
            ("2024-04-30 16:00:34 +02:00", "2024-04-30T16:00:34+02:00"),
            ("2024-04-30T16:00:34+0200", "2024-04-30T16:00:34+02:00"),
            ("2024-04-30T16:00+02", "2024-04-30T16:00:00+02:00"),
            ("2024-04-30T16:00Z", "2024-04-30T16:00:00Z"),
            ("2024-04-05 17:40:42", "2024-04-05"),
            ("2024/04/05", "2024-04-05"),
            ("2025-03-12", "2025-03-12"),
            ("Fri Apr 28 19:20:36 CEST 2023", "2023-04-28T19:20:36+02:00"),
            (
                "Fri, 28 Apr 2023 19:20:36 -0500",
                "2023-04-28T19:20:36-05:00",
            ),
            ("April 8, 2023", "2023-04-08"),
            ("8 Apr 2023 9:05:00 GMT", "2023-04-08T09:05:00Z"),
        ] {
            assert_eq!(
                parse(text).map(|it| it.to_string()).as_deref(),
                Some(expected),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_date_is_left_out() {
        for text in [
            "",
            "yesterday",
            "2024-13-40",
            "0",
            "12",
            "Friday",
            "20240430",
            "ÄÖÜ-ÄÖ-ÄÖ",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
