use icu_calendar::Gregorian;
use icu_datetime::{
    DateTimeFormatter,
    fieldsets::{YMD, YMDT, zone::LocalizedOffsetShort},
    input::{Date, ZonedDateTime},
    options::TimePrecision,
};
use icu_locale_core::Locale;
use story::{Language, Timestamp};

/// A date in words, by ICU.
///
/// A time is in the zone that the publisher gave, and names it: where the
/// reader is, only a browser knows.
///
/// ```
/// use story::{Language, Timestamp};
/// use view::labels::date;
///
/// let date = |time, language| {
///     let time = Timestamp::parse(time).unwrap();
///     date(time, &Language::parse(language).unwrap())
/// };
/// assert_eq!(date("2026-09-12", "en"), "September 12, 2026");
/// assert_eq!(date("2026-09-12", "de-AT"), "12. September 2026");
/// assert_eq!(
///     date("2026-09-12T14:05:30+02:00", "en-GB"),
///     "12 September 2026 at 14:05 GMT+2"
/// );
/// ```
pub fn date(time: Timestamp, language: &Language) -> String {
    let text = time.to_rfc3339();
    // What ICU cannot format is still a date that can be read.
    formatted(time, &text, language).unwrap_or(text)
}

fn formatted(time: Timestamp, text: &str, language: &Language) -> Option<String> {
    let locale: Locale = language.as_str().parse().unwrap_or(Locale::UNKNOWN);
    if time.is_date_only() {
        let date = Date::try_from_str(text, Gregorian).ok()?;
        let formatter = DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?;
        return Some(formatter.format(&date).to_string());
    }
    let time = ZonedDateTime::try_offset_only_from_str(text, Gregorian).ok()?;
    let fields = YMDT::long()
        .with_time_precision(TimePrecision::Minute)
        .with_zone(LocalizedOffsetShort);
    let formatter = DateTimeFormatter::try_new(locale.into(), fields).ok()?;
    Some(formatter.format(&time).to_string())
}
