/**
 * When a story is requested again: the rule in `docs/failures.md`.
 *
 * Each address is requested once. When none has a document and the last failure
 * is retryable, the first address is requested once more after a pause. A story
 * that is shown stays when a refresh fails.
 */
import { absolute } from "../embed/shell/absolute.js";

/**
 * What the policy needs from the element or component that has one.
 *
 * @typedef {object} Hooks
 * @property {() => string} refresh the seconds between refreshes; empty for never
 * @property {(address: string) => void} load requests the document once
 * @property {() => void} keepStory the story that is shown stays
 */

/** The most addresses that are used, of `src` and `mirrors` together. */
const MAX_ADDRESSES = 5;

/** The pause before the retry, in milliseconds; a random part of up to the same length is added. */
const PAUSE = 2_000;

/** The longest `Retry-After` that is waited for, in milliseconds. */
const MAX_PAUSE = 10_000;

/** The shortest and longest refresh interval, in milliseconds. */
const MIN_INTERVAL = 30_000;
const DAY = 86_400_000;

/** The retries and refreshes of one document. */
export class RetryPolicy {
  /** The address of the next request made by this policy; a request for any other starts anew. @type {string | undefined} */
  expected;

  #hooks;
  #addresses;
  /** How many of them were requested. */
  #requested = 1;
  #isRetry = false;
  #isRefresh = false;
  /** @type {number | undefined} */
  #timer;

  /**
   * @param {string} url the address of the first request
   * @param {string} mirrors other addresses, separated by spaces
   * @param {string} base what they are relative to
   * @param {Hooks} hooks
   */
  constructor(url, mirrors, base, hooks) {
    this.#hooks = hooks;
    const others = (mirrors.match(/\S+/g) ?? []).map((address) => absolute(address, base)).filter(Boolean);
    this.#addresses = [url, ...others].slice(0, MAX_ADDRESSES);
  }

  /**
   * Whether another request follows one without a document, or the story that
   * is shown stays; then the failure is not reported.
   *
   * @param {string} code
   * @param {number | undefined} status
   * @param {string | null} [retryAfter] the header of the answer
   */
  shouldRetry(code, status, retryAfter) {
    const next = this.#addresses[this.#requested++];
    if (next) {
      this.#request(next);
      return true;
    }
    const isRetryable = code === "network" || status === 429 || Number(status) >= 500;
    const pause = pauseAfter(retryAfter ?? "");
    if (isRetryable && !this.#isRetry && navigator.onLine && pause <= MAX_PAUSE) {
      this.#isRetry = true;
      this.#timer = setTimeout(() => this.#request(this.#addresses[0] ?? ""), pause);
      return true;
    }
    if (this.#isRefresh) {
      this.#hooks.keepStory();
      this.storyShown();
      return true;
    }
    return false;
  }

  /** Starts the timer of the next refresh. */
  storyShown() {
    this.cancel();
    this.#isRetry = false;
    const seconds = Number(this.#hooks.refresh());
    if (!(seconds > 0)) return;
    const refresh = () => {
      // A hidden page is not refreshed.
      if (document.hidden) return this.storyShown();
      this.#requested = 1;
      this.#isRefresh = true;
      this.#request(this.#addresses[0] ?? "");
    };
    this.#timer = setTimeout(refresh, Math.min(Math.max(seconds * 1000, MIN_INTERVAL), DAY));
  }

  cancel() {
    clearTimeout(this.#timer);
    this.expected = undefined;
  }

  /** @param {string} address */
  #request(address) {
    this.expected = address;
    this.#hooks.load(address);
  }
}

/** The pause before the retry, in milliseconds. @param {string} header */
function pauseAfter(header) {
  const retryAfter = Number(header) * 1000 || Date.parse(header) - Date.now();
  // Random, so that the requests of all readers are spread out.
  return retryAfter > PAUSE ? retryAfter : PAUSE * (1 + Math.random());
}
