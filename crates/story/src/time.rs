//! Points in time, as newsrooms write them.

use std::fmt;

use serde::{Serialize, Serializer};

/// A date, or a date and time with its distance from UTC.
///
/// Written as in RFC 3339: `2026-09-12` or `2026-09-12T14:05:00+02:00`.
/// A time without a zone is not accepted: it names 26 different moments.
///
/// ```
/// use story::Timestamp;
///
/// let time = Timestamp::parse("2026-09-12T14:05:30.250+02:00").unwrap();
/// assert_eq!(time.to_string(), "2026-09-12T14:05:30+02:00");
/// assert_eq!(time.epoch_seconds(), 1_789_214_730);
/// assert!(Timestamp::parse("2026-09-12T14:05:30").is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Timestamp {
    /// Seconds since 1970-01-01T00:00:00Z; for a date, of its first second in UTC.
    seconds: i64,
    /// Minutes east of UTC; none for a date without a time.
    offset: Option<i16>,
}

const DAY: i64 = 86_400;

impl Timestamp {
    /// Reads an RFC 3339 date or date and time; fractions of a second are cut.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let number = |from: usize, to: usize| -> Option<i64> {
            let digits = bytes.get(from..to)?;
            digits.iter().try_fold(0, |sum, digit| {
                digit
                    .is_ascii_digit()
                    .then(|| sum * 10 + i64::from(digit - b'0'))
            })
        };
        let mark = |at: usize, allowed: &[u8]| bytes.get(at).is_some_and(|b| allowed.contains(b));

        if !(mark(4, b"-") && mark(7, b"-")) {
            return None;
        }
        let days = days_from_civil(number(0, 4)?, number(5, 7)?, number(8, 10)?)?;
        if bytes.len() == 10 {
            return Some(Self {
                seconds: days * DAY,
                offset: None,
            });
        }
        if !(mark(10, b"Tt ") && mark(13, b":") && mark(16, b":")) {
            return None;
        }
        let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
        // 60 is a leap second.
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let mut zone = 19;
        if mark(zone, b".") {
            zone += 1;
            while bytes.get(zone).is_some_and(u8::is_ascii_digit) {
                zone += 1;
            }
        }
        let offset = match bytes.get(zone)? {
            b'Z' | b'z' if bytes.len() == zone + 1 => 0,
            sign @ (b'+' | b'-') if bytes.len() == zone + 6 && mark(zone + 3, b":") => {
                let (hours, minutes) = (number(zone + 1, zone + 3)?, number(zone + 4, zone + 6)?);
                if hours > 23 || minutes > 59 {
                    return None;
                }
                let minutes = (hours * 60 + minutes) as i16;
                if *sign == b'-' { -minutes } else { minutes }
            }
            _ => return None,
        };
        let local = days * DAY + hour * 3600 + minute * 60 + second;
        Some(Self {
            seconds: local - i64::from(offset) * 60,
            offset: Some(offset),
        })
    }

    /// The moment `seconds` after 1970-01-01T00:00:00Z, shown in UTC; none
    /// outside the years 0000 to 9999.
    pub fn from_epoch_seconds(seconds: i64) -> Option<Self> {
        let in_range = (-62_167_219_200..253_402_300_800).contains(&seconds);
        in_range.then_some(Self {
            seconds,
            offset: Some(0),
        })
    }

    /// Seconds since 1970-01-01T00:00:00Z; a date counts from its first second
    /// in UTC.
    pub fn epoch_seconds(self) -> i64 {
        self.seconds
    }

    /// Whether only the day is known. Such a value must not be shifted by a
    /// time zone.
    pub fn is_date_only(self) -> bool {
        self.offset.is_none()
    }
}

impl Timestamp {
    /// The moment as RFC 3339 writes it; what `Display` shows, without the
    /// formatting machinery that a browser would download.
    pub fn to_rfc3339(self) -> String {
        let mut text = String::new();
        let offset = self.offset.unwrap_or(0);
        let local = self.seconds + i64::from(offset) * 60;
        let (year, month, day) = civil_from_days(local.div_euclid(DAY));
        append(&mut text, year / 100);
        append(&mut text, year % 100);
        for part in [month, day] {
            text.push('-');
            append(&mut text, part);
        }
        if self.offset.is_none() {
            return text;
        }
        let second = local.rem_euclid(DAY);
        let parts = [second / 3600, second / 60 % 60, second % 60];
        for (mark, part) in ['T', ':', ':'].into_iter().zip(parts) {
            text.push(mark);
            append(&mut text, part);
        }
        if offset == 0 {
            text.push('Z');
            return text;
        }
        text.push(if offset < 0 { '-' } else { '+' });
        let minutes = i64::from(offset.unsigned_abs());
        append(&mut text, minutes / 60);
        text.push(':');
        append(&mut text, minutes % 60);
        text
    }
}

/// Appends a number as two digits.
fn append(text: &mut String, number: i64) {
    for digit in [number / 10 % 10, number % 10] {
        text.push(char::from(b'0' + digit as u8));
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_rfc3339())
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Days from 1970-01-01 to a date of the proleptic Gregorian calendar.
///
/// Years are counted from March, so that the leap day is the last of its year;
/// 400 years have 146,097 days and 153 days make any five months from March.
fn days_from_civil(year: i64, month: i64, day: i64) -> Option<i64> {
    if !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// The inverse of [`days_from_civil`].
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(&str, i64)>) {
        let found = Timestamp::parse(text);
        assert_eq!(
            found.map(|time| (time.to_string(), time.epoch_seconds())),
            expected.map(|(text, seconds)| (text.to_owned(), seconds)),
            "{text}"
        );
    }

    #[test]
    fn dates_and_times_are_read_exactly() {
        check("1970-01-01T00:00:00Z", Some(("1970-01-01T00:00:00Z", 0)));
        check("2024-02-29", Some(("2024-02-29", 1_709_164_800)));
        check(
            "1969-12-31t23:59:59.999z",
            Some(("1969-12-31T23:59:59Z", -1)),
        );
        check(
            "2026-01-01T00:30:00-05:30",
            Some(("2026-01-01T00:30:00-05:30", 1_767_247_200)),
        );
        check(
            "2000-03-01 00:00:00+00:00",
            Some(("2000-03-01T00:00:00Z", 951_868_800)),
        );
    }

    #[test]
    fn malformed_times_are_refused() {
        for text in [
            "",
            "2026",
            "2026-13-01",
            "2025-02-29",
            "2026-09-12T24:00:00Z",
            "2026-09-12T14:05:00",
            "2026-09-12T14:05:00+2",
            "2026-09-12T14:05:00Zulu",
            "12 September 2026",
            "２０２６-09-12",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn dates_of_eight_centuries_round_trip() {
        for days in -150_000..150_000 {
            let (year, month, day) = civil_from_days(days);
            assert_eq!(days_from_civil(year, month, day), Some(days));
        }
    }
}
