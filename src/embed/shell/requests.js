/**
 * The requests of one element. Retries and refreshes are rare, so their rule
 * (`behaviour/retry-policy.js`) is a file of its own.
 */
import { assetUrl } from "../../behaviour/asset-url.js";

/** @import { RetryPolicy } from "../../behaviour/retry-policy.js" */
/** @import { Host } from "./contract.js" */
/** @import { WireStory } from "./element.js" */

/** Elements whose last request failed with `network`; loaded again when the browser is back online. @type {Set<WireStory>} */
const offline = new Set();

function reloadAll() {
  for (const element of offline) element.load();
  offline.clear();
}

/** There is a listener only while an element waits. @param {WireStory} element @param {boolean} isWaiting */
function setWaitingForNetwork(element, isWaiting) {
  offline[isWaiting ? "add" : "delete"](element);
  if (offline.size) addEventListener("online", reloadAll, { once: true });
  else removeEventListener("online", reloadAll);
}

export class Requests {
  #element;
  #host;
  /** @type {RetryPolicy | undefined} */
  #retryPolicy;
  /** The address of the last request; empty for an inline story. */
  #url = "";
  /** @type {Promise<Response> | undefined} */
  #response;
  /** Whether a story is shown and no request is under way. */
  #isShown = false;

  /** @param {WireStory} element @param {Host} host */
  constructor(element, host) {
    this.#element = element;
    this.#host = host;
  }

  /** @param {string} [url] @param {Promise<Response>} [response] */
  requestStarted(url = "", response) {
    if (url !== this.#retryPolicy?.expected) this.cancel();
    // A later request for the same address, by page or reader, starts anew.
    else this.#retryPolicy.expected = undefined;
    this.#url = url;
    this.#response = response;
    this.#isShown = false;
  }

  /** @param {string} code @param {number} [status] */
  async shouldRetry(code, status) {
    const url = this.#url;
    const response = this.#response;
    if (!response) return false;
    try {
      const policy = await this.#loadPolicy();
      const answer = await response.catch(() => undefined);
      if (url !== this.#url || policy.shouldRetry(code, status, answer?.headers.get("retry-after"))) return true;
      if (code !== "network") return false;
    } catch {
      // Our own files cannot be loaded either.
    }
    // Another request may have started meanwhile.
    if (response === this.#response) setWaitingForNetwork(this.#element, true);
    return false;
  }

  async storyShown() {
    this.#isShown = true;
    const response = this.#response;
    if (!response || !(this.#retryPolicy || this.#element.hasAttribute("refresh"))) return;
    // When our own files cannot be loaded, the story is not refreshed.
    const policy = await this.#loadPolicy().catch(() => undefined);
    // Another request may have started meanwhile.
    if (response === this.#response) policy?.storyShown();
  }

  /** The attribute `refresh` may have changed. */
  refreshIntervalChanged() {
    // While a request is under way, its end starts the timer.
    if (this.#isShown) this.storyShown();
  }

  /** Cancels what is planned. */
  cancel() {
    this.#retryPolicy?.cancel();
    setWaitingForNetwork(this.#element, false);
    this.#retryPolicy = this.#response = undefined;
    this.#url = "";
    this.#isShown = false;
  }

  async #loadPolicy() {
    const url = this.#url;
    const { RetryPolicy } = await import(assetUrl(RETRY_POLICY_JS));
    const element = this.#element;
    return (this.#retryPolicy ??= new RetryPolicy(url, element.mirrors, element.baseURI, {
      refresh: () => element.refresh,
      load: (/** @type {string} */ address) => element.load(address),
      keepStory: this.#host.keepStory,
    }));
  }
}
