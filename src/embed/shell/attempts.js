/**
 * How often a story is asked for: the rule in `docs/failures.md`.
 *
 * Each address is asked once. When none has a document and the last failure may
 * pass, the first is asked once more after a pause. A story that stands outlives
 * a refresh that fails.
 */
import { absolute } from "./absolute.js";

/** @import { Host } from "./contract.js" */
/** @import { WireStory } from "./element.js" */

/** At most, of `src` and `mirrors` together. */
const ADDRESSES = 5;

/** Before the first address is asked once more, in milliseconds, and as much again by chance. */
const PAUSE = 2_000;

/** The longest pause that a server may ask for, in milliseconds. */
const LONGEST_PAUSE = 10_000;

/** No publisher is asked for news more often, in milliseconds, and no timer waits longer. */
const OFTEN = 30_000;
const DAY = 86_400_000;

/** The requests for one document. */
export class Attempts {
  /** The address of the next request of this rule; any other is a new beginning. @type {string | undefined} */
  expected;

  #element;
  #host;
  #addresses;
  /** How many of them were asked. */
  #asked = 1;
  #isSecond = false;
  #isRefresh = false;
  /** @type {number | undefined} */
  #timer;

  /** @param {WireStory} element @param {Host} host @param {string} url what was asked first */
  constructor(element, host, url) {
    this.#element = element;
    this.#host = host;
    const mirrors = (element.mirrors.match(/\S+/g) ?? []).map((it) => absolute(it, element.baseURI)).filter(Boolean);
    this.#addresses = [url, ...mirrors].slice(0, ADDRESSES);
  }

  /**
   * Whether another request follows one that came to no document, or a story
   * stands in spite of it.
   *
   * @param {string} code
   * @param {number | undefined} status
   * @param {string} url
   * @param {Promise<Response>} response
   */
  async goesOn(code, status, url, response) {
    const next = this.#addresses[this.#asked++];
    if (next) {
      this.#ask(next);
      return true;
    }
    const mayPass = code === "network" || status === 429 || Number(status) >= 500;
    const pause = await pauseAfter(response);
    if (mayPass && !this.#isSecond && navigator.onLine && pause <= LONGEST_PAUSE) {
      this.#isSecond = true;
      this.#timer = setTimeout(() => this.#ask(this.#addresses[0] ?? ""), pause);
      return true;
    }
    if (this.#isRefresh) {
      this.#host.stands();
      this.stands();
      return true;
    }
    return false;
  }

  /** A story stands: it is asked for again after the time its page names. */
  stands() {
    this.end();
    this.#isSecond = false;
    const seconds = Number(this.#element.refresh);
    if (!(seconds > 0)) return;
    const refresh = () => {
      // Nobody looks at a hidden page.
      if (document.hidden) return this.stands();
      this.#asked = 1;
      this.#isRefresh = true;
      this.#ask(this.#addresses[0] ?? "");
    };
    this.#timer = setTimeout(refresh, Math.min(Math.max(seconds * 1000, OFTEN), DAY));
  }

  /** Nobody waits for another request. */
  end() {
    clearTimeout(this.#timer);
    this.expected = undefined;
  }

  /** @param {string} address */
  #ask(address) {
    this.expected = address;
    this.#element.load(address);
  }
}

/** How long a server is to be left alone, in milliseconds. @param {Promise<Response>} response */
async function pauseAfter(response) {
  const answer = await response.catch(() => undefined);
  const wish = answer?.headers.get("retry-after") ?? "";
  const wished = Number(wish) * 1000 || Date.parse(wish) - Date.now();
  // By chance, so that not all readers come again at once.
  return wished > PAUSE ? wished : PAUSE * (1 + Math.random());
}
