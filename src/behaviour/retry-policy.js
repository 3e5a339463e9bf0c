/**
 * When an address is requested again: the rule in `docs/failures.md`.
 *
 * After a failure that may pass, the address is requested once more after a
 * pause.
 */

/** The pause before the retry, in milliseconds; a random part of up to the same length is added. */
const PAUSE = 2_000;

/** The longest `Retry-After` that is waited for, in milliseconds. */
const MAX_PAUSE = 10_000;

/**
 * The pause before an address is requested once more, in milliseconds; 0 if it
 * is not.
 *
 * @param {{ code: string, status?: number, retryAfter?: string | null }} failure with the header of the answer
 */
export function pauseBeforeRetry({ code, status, retryAfter }) {
  const isRetryable = code === "network" || status === 429 || Number(status) >= 500;
  const header = retryAfter ?? "";
  const wanted = Number(header) * 1000 || Date.parse(header) - Date.now();
  // Random, so that the requests of all readers are spread out.
  const pause = wanted > PAUSE ? wanted : PAUSE * (1 + Math.random());
  return isRetryable && navigator.onLine && pause <= MAX_PAUSE ? pause : 0;
}
