/**
 * The requests of one element. Retries, other addresses and refreshes are rare,
 * so their rules (`behaviour/retry-policy.js`, `behaviour/sources/`) are files of
 * their own.
 */
import { assetUrl } from "../../behaviour/asset-url.js";

/** @import { Sources } from "../../behaviour/sources/sources.js" */
/** @import { FailedStory, Host, LoadedStory, SourceTools } from "./contract.js" */
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

/** Whether the host asks for signed documents. @param {WireStory} element */
const hasKey = (element) => element.hasAttribute("key") || element.hasAttribute("publisher-key");

export class Requests {
  #element;
  #host;
  #tools;
  /** @type {Sources | undefined} */
  #sources;
  /** Ends the answer that the sources give. @type {AbortController | undefined} */
  #controller;
  /** The address of the last request; empty for an inline story. */
  #url = "";
  /** @type {Promise<Response> | undefined} */
  #response;
  /** Whether a story is shown and no request is under way. */
  #isShown = false;
  /** The address that is requested once more. @type {string | undefined} */
  #retried;
  /** @type {number | undefined} */
  #timer;

  /** @param {WireStory} element @param {Host} host @param {SourceTools} tools */
  constructor(element, host, tools) {
    this.#element = element;
    this.#host = host;
    this.#tools = tools;
  }

  /**
   * Begins with a request. Where the element asks for it, other addresses are
   * requested as well, and the first good answer is returned.
   *
   * @param {string} url empty for an inline story
   * @param {Promise<Response>} [answer]
   * @param {AbortController} [request]
   * @returns {[Promise<Response> | undefined, AbortController | undefined]} the answer, and what ends it
   */
  start(url, answer, request) {
    const isRetry = url === this.#retried;
    this.cancel();
    if (isRetry) this.#retried = url;
    this.#url = url;
    this.#response = answer;
    if (!answer || !request || isRetry || !this.#hasSources()) {
      this.#sources?.end();
      this.#sources = undefined;
      return [answer, request];
    }
    const controller = (this.#controller = new AbortController());
    const abort = request.abort.bind(request);
    // A signal tells of the first abort only, which may be the time limit of `src`.
    request.abort = (reason) => {
      if (reason === "gone") controller.abort(reason);
      abort(reason);
    };
    controller.signal.addEventListener("abort", () => abort(controller.signal.reason));
    const first = this.#loadSources().then(
      (sources) => sources.open(url, { answer, request, abort }, controller),
      (error) => {
        if (hasKey(this.#element)) throw Object.assign(error, { code: "unverified" });
        // Our own files cannot be loaded either.
        return answer;
      },
    );
    return [first, controller];
  }

  #hasSources() {
    return hasKey(this.#element) || ["mirrors", "refresh", "keep"].some((name) => this.#element.hasAttribute(name));
  }

  async #loadSources() {
    const { sourcesOf } = await import(assetUrl(SOURCES_JS));
    return (this.#sources ??= sourcesOf(this.#element, this.#host, this.#tools));
  }

  /** @param {string} code @param {number} [status] */
  async shouldRetry(code, status) {
    const url = this.#url;
    const response = this.#response;
    if (!response) return false;
    let isWaiting = code === "network";
    // Otherwise the sources have requested it once more.
    if (!this.#controller) {
      try {
        const { pauseBeforeRetry } = await import(assetUrl(RETRY_POLICY_JS));
        const retryAfter = (await response.catch(() => undefined))?.headers.get("retry-after");
        if (response !== this.#response) return true;
        const pause = this.#retried !== url && pauseBeforeRetry({ code, status, retryAfter });
        if (pause) {
          this.#timer = setTimeout(() => {
            this.#retried = url;
            this.#element.load(url);
          }, pause);
          return true;
        }
      } catch {
        // Our own files cannot be loaded either.
        isWaiting = true;
      }
    }
    // Another request may have started meanwhile.
    if (isWaiting && response === this.#response) setWaitingForNetwork(this.#element, true);
    return false;
  }

  /** @param {LoadedStory} detail of `wire-load`, to which this adds */
  storyShown(detail) {
    this.#isShown = true;
    this.#retried = undefined;
    this.#sources?.shown(detail);
    if (!this.#controller) this.refreshIntervalChanged();
  }

  /** @param {FailedStory} detail of `wire-error`, to which this adds @param {boolean} isForbidden */
  storyFailed(detail, isForbidden) {
    this.#isShown = false;
    this.#retried = undefined;
    this.#sources?.failed(detail, isForbidden);
  }

  /** The attribute `refresh` may have changed. */
  async refreshIntervalChanged() {
    const response = this.#response;
    // While a request is under way, its end starts the timer.
    if (!this.#isShown || !response || !this.#hasSources()) return;
    // When our own files cannot be loaded, the story is not refreshed.
    const sources = await this.#loadSources().catch(() => undefined);
    // Another request may have started meanwhile.
    if (response === this.#response) sources?.continueWith(this.#url);
  }

  /** Cancels what is planned. */
  cancel() {
    clearTimeout(this.#timer);
    this.#sources?.stop();
    this.#controller?.abort("gone");
    setWaitingForNetwork(this.#element, false);
    this.#controller = this.#response = this.#retried = undefined;
    this.#url = "";
    this.#isShown = false;
  }

  /** The element has left the page. */
  end() {
    this.cancel();
    this.#sources?.end();
  }
}
