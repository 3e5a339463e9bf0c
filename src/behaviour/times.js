const MINUTE = 60_000;
const DAY = 24 * 60;

/**
 * Says of the times in a story that are less than a day old how old they are.
 * How many there are comes back.
 *
 * @param {HTMLElement} mount
 */
export function tellAges(mount) {
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
    // Writing the same words would be seen as a change.
    if (time.textContent !== words) time.textContent = words;
  }
  return times.length;
}
