/** The longest that a timer waits, in milliseconds: timers stand still while a computer sleeps. */
const MAX_WAIT = 3_600_000;

/**
 * Calls back at a time.
 *
 * @param {number} time in milliseconds since 1970
 * @param {() => void} task
 * @returns {() => void} cancels it
 */
export function atTime(time, task) {
  /** @type {number | undefined} */
  let timer;
  const wait = () => {
    timer = setTimeout(() => (Date.now() < time ? wait() : task()), Math.min(time - Date.now(), MAX_WAIT));
  };
  wait();
  return () => clearTimeout(timer);
}
