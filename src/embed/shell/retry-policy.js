/**
 * When a story is requested again: the rule in `docs/failures.md`.
 *
 * Each address is requested once. When none has a document and the last failure
 * is retryable, the first address is requested once more after a pause. A story
 * that is shown stays when a refresh fails.
 */
import { absolute } from "./absolute.js";

/** @import { Host } from "./contract.js" */
/** @import { WireStory } from "./element.js" */

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

  #element;
  #host;
  #addresses;
  /** How many of them were requested. */
  #requested = 1;
  #isRetry = false;
  #isRefresh = false;
  /** @type {number | undefined} */
  #timer;

  /** @param {WireStory} element @param {Host} host @param {string} url the address of the first request */
  constructor(element, host, url) {
    this.#element = element;
    this.#host = host;
    const mirrors = (element.mirrors.match(/\S+/g) ?? []).map((address) => absolute(address, element.baseURI)).filter(Boolean);
    this.#addresses = [url, ...mirrors].slice(0, MAX_ADDRESSES);
  }

  /**
   * Whether another request follows one without a document, or the story that
   * is shown stays; then the failure is not reported.
   *
   * @param {string} code
   * @param {number | undefined} status
   * @param {string} url
   * @param {Promise<Response>} response
   */
  async shouldRetry(code, status, url, response) {
    const next = this.#addresses[this.#requested++];
    if (next) {
      this.#request(next);
      return true;
    }
    const isRetryable = code === "network" || status === 429 || Number(status) >= 500;
    const pause = await pauseAfter(response);
    if (isRetryable && !this.#isRetry && navigator.onLine && pause <= MAX_PAUSE) {
      this.#isRetry = true;
      this.#timer = setTimeout(() => this.#request(this.#addresses[0] ?? ""), pause);
      return true;
    }
    if (this.#isRefresh) {
      this.#host.keepStory();
      this.storyShown();
      return true;
    }
    return false;
  }

  /** Starts the timer of the next refresh. */
  storyShown() {
    this.cancel();
    this.#isRetry = false;
    const seconds = Number(this.#element.refresh);
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
    this.#element.load(address);
  }
}

/** The pause before the retry, in milliseconds. @param {Promise<Response>} response */
async function pauseAfter(response) {
  const answer = await response.catch(() => undefined);
  const value = answer?.headers.get("retry-after") ?? "";
  const retryAfter = Number(value) * 1000 || Date.parse(value) - Date.now();
  // Random, so that the requests of all readers are spread out.
  return retryAfter > PAUSE ? retryAfter : PAUSE * (1 + Math.random());
}
