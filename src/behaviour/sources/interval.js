/** When a story is requested anew. */

/** The shortest and longest refresh interval, in milliseconds. */
const MIN_INTERVAL = 30_000;
const DAY = 86_400_000;

/** What the interval is multiplied with at most, when refreshes fail. */
const MAX_BACK_OFF = 16;

/** By what part the interval is longer at random, so that the requests of all readers are spread out. */
const JITTER = 0.1;

/**
 * The time to the next refresh, in milliseconds; 0 if there is none.
 *
 * @param {string} refresh the attribute
 * @param {number} failures how many refreshes have failed one after another
 */
export function untilRefresh(refresh, failures) {
  const seconds = Number(refresh);
  if (!(seconds > 0)) return 0;
  const interval = Math.max(seconds * 1000, MIN_INTERVAL) * Math.min(2 ** failures, MAX_BACK_OFF);
  return Math.min(interval * (1 + JITTER * Math.random()), DAY);
}
