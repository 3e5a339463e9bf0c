//! Whole numbers as text.

/// A whole number in decimal digits, as `to_string` gives it.
///
/// A browser would download 1.3 KB of formatting for `to_string`, which knows
/// widths, signs and bases that no part of a story needs.
///
/// ```
/// assert_eq!(story::decimal(1080), "1080");
/// assert_eq!(story::decimal(-7), "-7");
/// ```
pub fn decimal(number: impl Into<i64>) -> String {
    digits(number.into())
}

fn digits(number: i64) -> String {
    let mut text = String::new();
    if number < 0 {
        text.push('-');
    }
    let mut rest = number.unsigned_abs();
    let mut place = 1;
    while rest / place >= 10 {
        place *= 10;
    }
    while place > 0 {
        text.push(char::from(b'0' + (rest / place) as u8));
        rest %= place;
        place /= 10;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimal_any_number_equals_to_string() {
        for number in [0, 9, 10, 99, 100, -1, -1080, i64::MAX, i64::MIN] {
            assert_eq!(decimal(number), number.to_string());
        }
    }
}
