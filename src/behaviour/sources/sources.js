/**
 * Where the story of one element or component comes from: the first good answer
 * of all addresses of its document, or the last good copy; and when it is
 * requested anew. The rule is in `docs/failures.md`.
 */
import { candidates } from "./addresses.js";
import { read, request, responseOf } from "./answer.js";
import { untilRefresh } from "./interval.js";
import { Judge, isOlder, isSameDocument, versionOf } from "./judge.js";
import { bury, remember } from "./memory.js";
import { writeOriginLines } from "./origin-lines.js";
import { PassedOver } from "./passed-over.js";
import { Round } from "./round.js";
import * as store from "./store.js";
import { update } from "./update.js";

/** @import { Words } from "../contract.js" */
/** @import { FailedStory, LoadedStory } from "../../embed/shell/contract.js" */
/** @import { Answer, Tools } from "./answer.js" */
/** @import { Known } from "./judge.js" */

/**
 * What an element or component asks for, as its attributes have it.
 *
 * @typedef {object} Settings
 * @property {string} mirrors
 * @property {string} base what those are relative to
 * @property {string} [key] the public keys, of which one must have signed the document; none where it need not be signed
 * @property {string} keep
 * @property {string} select
 * @property {string} refresh
 * @property {string[]} links of the fallback
 * @property {string} language of the labels
 */

/**
 * What the element or component does.
 *
 * @typedef {object} Hooks
 * @property {HTMLElement} mount
 * @property {() => Settings} settings
 * @property {(language: string) => Promise<Words>} words
 * @property {(url: string, answer: Promise<Response>, controller: AbortController) => void} show shows the story of an answer
 * @property {() => void} reload
 * @property {(type: string, detail: object) => void} emit
 * @property {(mark: Answer["mark"]) => void} [setMark] takes what marks the story as verified
 */

/** The first request, which was sent before this script was there. @typedef {{ answer: Promise<Response>, request: AbortController, abort: (reason: string) => void }} Pending */

/** Codes of stories that the same document may bring back by itself. */
const PASSING = ["embargoed", "expired"];

/** Those that show a story now, by its key. @type {Map<string, Set<Sources>>} */
const showing = new Map();

export class Sources {
  #hooks;
  #url = "";
  #key = "";
  /** @type {Round | undefined} */
  #round;
  /** @type {AbortController | undefined} */
  #controller;
  /** The answer that was given last; `saved` is when a copy was stored. @type {(Answer & { saved?: number }) | undefined} */
  #latest;
  /** The answer that is shown. @type {(Answer & { saved?: number }) | undefined} */
  #shown;
  /** Whether that, or a 410 in its place, is the publisher's own word. */
  #isPublishers = false;
  #failures = 0;
  /** @type {number | undefined} */
  #timer;

  /** @param {Hooks & Tools} hooks */
  constructor(hooks) {
    this.#hooks = hooks;
  }

  /**
   * Begins anew with another story, or the same.
   *
   * @param {string} url
   * @param {Pending | undefined} pending
   * @param {AbortController} controller ends it with the reason `"gone"`
   * @returns {Promise<Response>} rejected when there is no answer; `code` is text when the browser does not know why
   */
  async open(url, pending, controller) {
    this.stop();
    this.#setUrl(url);
    try {
      return responseOf(this.#use(await this.#ask(pending, controller)));
    } catch (error) {
      return await this.#insteadOf(/** @type {PassedOver} */ (error), controller);
    }
  }

  /** @param {Answer} answer */
  #use(answer) {
    this.#latest = answer;
    this.#isPublishers = answer.address === this.#url || answer.signed > 0;
    this.#failures = 0;
    return answer;
  }

  /** Continues with a story that is shown already, or with another interval. @param {string} url */
  continueWith(url) {
    this.#setUrl(url);
    if (!this.#isKept()) store.remove(this.#key);
    this.#schedule();
  }

  /** @param {string} url */
  #setUrl(url) {
    const key = store.keyOf(url, this.#hooks.settings().select);
    if (key !== this.#key) this.#forget();
    this.#url = url;
    this.#key = key;
  }

  /**
   * One round of requests.
   *
   * @param {Pending | undefined} pending
   * @param {AbortController} controller
   * @param {RequestCache} [cache] of the first address
   */
  async #ask(pending, controller, cache = "default") {
    this.#controller = controller;
    const { mirrors, base, key, links } = this.#hooks.settings();
    const url = this.#url;
    const entry = await store.get(this.#key);
    if (controller.signal.aborted) throw new PassedOver("gone", "the answer is not needed any more");
    const addresses = candidates(url, mirrors, base, entry?.addresses ?? [], this.#hooks.allows);
    /** @param {string} address @param {AbortController} own @param {boolean} isFirst */
    const ask = async (address, own, isFirst) => {
      const answer = isFirst && pending ? taken(pending, own) : request(address, own.signal, isFirst ? cache : "no-cache");
      if (address === url) return read(address, answer, own, { ...this.#hooks, allows: undefined });
      return read(address, answer, own, this.#hooks).catch((/** @type {PassedOver} */ failure) => {
        if (key !== undefined && failure.status === 410) throw new PassedOver("unsigned", "a mirror cannot withdraw a signed story");
        throw failure;
      });
    };
    const round = (this.#round = new Round(addresses, ask, new Judge(url, this.#newest(entry?.known), links)));
    controller.signal.addEventListener("abort", () => round.abort());
    try {
      return await round.answer;
    } finally {
      for (const { url, code, message } of round.passedOver) console.info?.(`wire-story: ${url} was passed over: ${message} (${code})`);
    }
  }

  /** The newest version that was seen. @param {Known} [known] */
  #newest(known) {
    const shown = this.#shown && versionOf(this.#shown);
    return shown && (!known || (!known.isOver && isOlder(known, shown))) ? shown : known;
  }

  /**
   * What is shown in the place of an answer: the last good copy, or the failure.
   *
   * @param {PassedOver} failure
   * @param {AbortController} controller
   */
  async #insteadOf(failure, controller) {
    const { code, status, message, answer } = failure;
    this.#latest = undefined;
    this.#isPublishers = failure.address === this.#url;
    if (controller.signal.aborted) throw new Error(message);
    const entry = await store.get(this.#key);
    if (entry?.document && this.#allowsCopy(entry, failure)) {
      const { document, url, signer, stored, known } = entry;
      const from = { address: this.#url, from: this.#url, url };
      this.#latest = { ...from, document, story: known ?? {}, signer, signed: known?.signed ?? 0, saved: stored };
      this.#failures = 1;
      store.put(this.#key, { ...entry, used: Date.now() }, this.#isKept());
      return responseOf({ document, url });
    }
    if (answer) return answer;
    if (status) return new Response(null, { status });
    if (code === "timeout") controller.abort(code);
    throw /network|timeout/.test(code) ? new Error(message) : failure;
  }

  /**
   * Not when the publisher's server has said that there is no such story, or that
   * this reader may not have it.
   *
   * @param {store.Entry} entry
   * @param {PassedOver} failure
   */
  #allowsCopy({ known, signer }, { status = 0 }) {
    const { key } = this.#hooks.settings();
    const isRefused = status >= 400 && status < 500 && ![408, 425, 429].includes(status);
    return !known?.isOver && !isRefused && (key === undefined || keyNames(key).includes(signer));
  }

  #isKept() {
    return this.#hooks.settings().keep !== "none";
  }

  /**
   * The story of the last answer is shown, or a button for it.
   *
   * @param {LoadedStory} detail of `wire-load`, to which this adds
   */
  shown(detail) {
    const latest = this.#latest;
    detail.passedOver = this.#round?.passedOver ?? [];
    this.#schedule();
    if (!latest) return;
    const { saved, address, from } = latest;
    detail.url = from;
    if (saved) detail.saved = saved;
    const before = this.#shown;
    const change = before && update(before, latest);
    this.#shown = latest;
    const showers = showing.get(this.#key) ?? new Set();
    showing.set(this.#key, showers.add(this));
    this.#hooks.setMark?.(latest.mark);
    this.#writeLines({
      saved,
      mirror: address === this.#url ? undefined : new URL(from).host,
      isUpdated: !!change && !this.#hooks.mount.querySelector(".newer__show"),
    });
    if (change) queueMicrotask(() => this.#hooks.emit("wire-update", change));
    if (!saved) remember(this.#key, this.#url, latest, this.#isPublishers, this.#isKept());
  }

  /** @param {Parameters<typeof writeOriginLines>[3]} origin */
  async #writeLines(origin) {
    const { mount, words, settings } = this.#hooks;
    const latest = this.#latest;
    const { language } = settings();
    // Without a line there is no need for the sentences.
    const sentences = Object.values(origin).some(Boolean) ? await words(language) : {};
    // Another story may have been loaded meanwhile.
    if (latest === this.#latest) writeOriginLines(mount, language, sentences, origin);
  }

  /**
   * There is no story.
   *
   * @param {FailedStory} detail of `wire-error`, to which this adds
   * @param {boolean} isForbidden
   */
  async failed(detail, isForbidden) {
    detail.passedOver = this.#round?.passedOver ?? [];
    const latest = this.#latest ?? this.#shown;
    const key = this.#key;
    this.#forget();
    writeOriginLines(this.#hooks.mount, "", {}, {});
    if (!isForbidden) return;
    const isOver = this.#isPublishers && !PASSING.includes(detail.code);
    await bury(key, latest, isOver, this.#isKept());
    // All others of this page that show it find that it is over, too.
    for (const other of [...(showing.get(key) ?? [])]) other.#hooks.reload();
  }

  /** Starts the timer of the next refresh. */
  #schedule() {
    clearTimeout(this.#timer);
    const time = untilRefresh(this.#hooks.settings().refresh, this.#failures);
    if (time) this.#timer = setTimeout(() => this.#refresh(), time);
  }

  async #refresh() {
    if (document.hidden || !navigator.onLine) return this.#schedule();
    const controller = new AbortController();
    /** @type {Promise<Response>} */
    let answer;
    try {
      const latest = await this.#ask(undefined, controller, "no-cache");
      const shown = this.#shown;
      // A copy, or what came from another address, is marked as such.
      const isMarkedAlike = !shown?.saved && shown?.address === latest.address;
      if (isMarkedAlike && isSameDocument(shown, latest)) {
        this.#failures = 0;
        return this.#schedule();
      }
      answer = Promise.resolve(responseOf(this.#use(latest)));
    } catch (error) {
      if (controller.signal.aborted) return;
      const { status, address } = /** @type {PassedOver} */ (error);
      if (status !== 410) {
        this.#failures++;
        return this.#schedule();
      }
      this.#isPublishers = address === this.#url;
      answer = Promise.resolve(new Response(null, { status }));
    }
    this.#hooks.show(this.#url, answer, controller);
  }

  /** Ends what is under way or planned. */
  stop() {
    clearTimeout(this.#timer);
    this.#controller?.abort("gone");
    this.#controller = undefined;
  }

  /** The story is not shown any more. */
  #forget() {
    showing.get(this.#key)?.delete(this);
    this.#shown = this.#latest = undefined;
  }

  /** The element has left the page. */
  end() {
    this.stop();
    this.#forget();
  }
}

/**
 * The answer to the first request, which ends with `own`.
 *
 * @param {Pending} pending
 * @param {AbortController} own
 */
function taken({ answer, request, abort }, own) {
  own.signal.addEventListener("abort", () => abort("passed over"));
  return answer.catch((error) => {
    if (request.signal.reason === "timeout") own.abort("timeout");
    throw error;
  });
}

/** Public keys as `signature.js` names them. @param {string} keys */
const keyNames = (keys) =>
  (keys.match(/\S+/g) ?? []).map((key) => key.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, ""));
