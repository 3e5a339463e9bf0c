//! Dates of a story.

use story::{Problem, Timestamp};

use super::Draft;
use crate::{date, json::Json, text::Search};

/// Systems touch a story within seconds after it is published; that is not
/// an update.
const SAME_MOMENT: i64 = 60;

const DAY: i64 = 86_400;

impl<'a> Draft<'a> {
    /// Sets when the story was published and when it really changed since.
    /// Systems touch a story again within seconds; that is no update.
    pub(crate) fn dates(&mut self, published: Json<'a>, updated: Json<'a>) {
        let published = self.time(published);
        let updated = self.time(updated);
        self.moments(published, updated);
    }

    /// As [`Draft::dates`], of dates that were read.
    pub(crate) fn moments(&mut self, published: Option<Timestamp>, updated: Option<Timestamp>) {
        let mut is_update = true;
        if let (Some(published), Some(updated)) = (published, updated) {
            let is_day = published.is_date_only() || updated.is_date_only();
            let least = if is_day { DAY - 1 } else { SAME_MOMENT };
            is_update = updated.epoch_seconds() - published.epoch_seconds() > least;
        }
        self.set_time("published", published);
        self.set_time("updated", updated.filter(|_| is_update));
    }

    fn set_time(&mut self, key: &'a str, time: Option<Timestamp>) {
        let text = time.map(Timestamp::to_rfc3339).unwrap_or_default();
        self.set_text(key, self.writer.string(&text));
    }

    /// Sets `embargo` or `expires`. A limit that is stated but cannot be read
    /// holds the story back.
    pub(crate) fn limit(&mut self, key: &'a str, value: Json<'a>) {
        if value.is_empty() {
            return;
        }
        match self.time(value) {
            // A day begins at another moment in each zone; it ends no embargo.
            Some(time) if !(key == "embargo" && time.is_date_only()) => {
                self.set_time(key, Some(time));
            }
            _ => self.hold("withheld"),
        }
    }

    /// A date in any layout; a warning when it cannot be read.
    #[inline(never)]
    pub(crate) fn time(&mut self, value: Json<'a>) -> Option<Timestamp> {
        let is_blank = value.is_text() && value.as_text().trim().is_empty();
        if value.is_null() || is_blank {
            return None;
        }
        let whole = value.as_number().before(".");
        let time = date::parse(if value.is_text() {
            value.as_text()
        } else {
            whole
        });
        if time.is_none() {
            self.warn(Problem::Date);
        }
        time
    }
}
