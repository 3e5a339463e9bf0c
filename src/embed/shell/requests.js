/**
 * The requests of one element. What follows a failure, and refreshing, are
 * rarely needed, and so the rule for them (`attempts.js`) is a file of its own.
 */
import { beside } from "../../behaviour/beside.js";

/** @import { Attempts } from "./attempts.js" */
/** @import { Host } from "./contract.js" */
/** @import { WireStory } from "./element.js" */

/** Elements whose last request may have failed for want of a network. @type {Set<WireStory>} */
const offline = new Set();

function again() {
  for (const element of offline) element.load();
  offline.clear();
}

/** The page can count the listeners of its window. @param {WireStory} element @param {boolean} isWaiting */
function whenOnline(element, isWaiting) {
  offline[isWaiting ? "add" : "delete"](element);
  if (offline.size) addEventListener("online", again, { once: true });
  else removeEventListener("online", again);
}

export class Requests {
  #element;
  #host;
  /** @type {Attempts | undefined} */
  #attempts;
  /** The last request; none for a story that stands in the page. */
  #url = "";
  /** @type {Promise<Response> | undefined} */
  #response;
  /** Whether a story stands and no request is under way. */
  #isStanding = false;

  /** @param {WireStory} element @param {Host} host */
  constructor(element, host) {
    this.#element = element;
    this.#host = host;
  }

  /** @param {string} [url] @param {Promise<Response>} [response] */
  sent(url = "", response) {
    if (url !== this.#attempts?.expected) this.end();
    // The same address once more, asked by page or reader, is a new beginning.
    else this.#attempts.expected = undefined;
    this.#url = url;
    this.#response = response;
    this.#isStanding = false;
  }

  /** @param {string} code @param {number} [status] */
  async goesOn(code, status) {
    const url = this.#url;
    const response = this.#response;
    if (!response) return false;
    try {
      const attempts = await this.#rule();
      if (url !== this.#url || (await attempts.goesOn(code, status, url, response))) return true;
      if (code !== "network") return false;
    } catch {
      // Not even our own files come.
    }
    // Nobody may be waiting any more.
    if (response === this.#response) whenOnline(this.#element, true);
    return false;
  }

  /** A story stands. */
  async stands() {
    this.#isStanding = true;
    const response = this.#response;
    if (!response || !(this.#attempts || this.#element.hasAttribute("refresh"))) return;
    // Without our own files there is no refreshing either.
    const attempts = await this.#rule().catch(() => undefined);
    // Nobody may be waiting any more.
    if (response === this.#response) attempts?.stands();
  }

  /** The page names another time to refresh. */
  refreshChanged() {
    // Else the end of what is under way looks at it.
    if (this.#isStanding) this.stands();
  }

  /** Nobody waits for another request. */
  end() {
    this.#attempts?.end();
    whenOnline(this.#element, false);
    this.#attempts = this.#response = undefined;
    this.#url = "";
    this.#isStanding = false;
  }

  async #rule() {
    const url = this.#url;
    const { Attempts } = await import(beside(ATTEMPTS_JS).href);
    return (this.#attempts ??= new Attempts(this.#element, this.#host, url));
  }
}
