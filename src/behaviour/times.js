const MINUTE = 60_000;
const DAY = 24 * 60;

/**
 * Sets the text of times that are less than a day old, as in "5 minutes ago".
 * Returns how many times can be relative.
 *
 * @param {HTMLElement} mount
 */
export function updateRelativeTimes(mount) {
  const times = mount.querySelectorAll(".time--ago");
  for (const time of times) {
    const { dateTime, lang } = /** @type {HTMLTimeElement} */ (time);
    const minutes = Math.round((Date.parse(dateTime) - Date.now()) / MINUTE);
    if (minutes > 0 || minutes < -DAY) continue;
    const format = new Intl.RelativeTimeFormat(lang, { numeric: "auto" });
    const words =
      minutes > -60
        ? format.format(minutes, "minute")
        : format.format(Math.round(minutes / 60), "hour");
    // Writing the same text would count as a change.
    if (time.textContent !== words) time.textContent = words;
  }
  return times.length;
}
