/**
 * The glue of the widget's WebAssembly, the style sheet that all elements share,
 * and the behaviour of a story that is shown.
 */
import css from "#style";
import init, { Widget as Inner } from "#glue";
import { attachBehaviour } from "../../behaviour/attach.js";
import { assetUrl } from "../../behaviour/asset-url.js";
import { atTime } from "../../behaviour/at-time.js";
import { createStyleSheet, applyStyles } from "../../behaviour/style.js";
import { words } from "../../behaviour/languages.js";
import { checkedAnswer } from "./checked.js";
import { loadConverter } from "./converter.js";
import { hasFallback } from "./fallback.js";
import { trap, whenTrapped } from "./guard.js";
import { inlineStory } from "./inline.js";
import { createMount } from "./mount.js";
import { followRareAttributes } from "./rare-properties.js";
import { Requests } from "./requests.js";

export { labelsFor } from "../../behaviour/languages.js";

const style = createStyleSheet(css);

/** How many fresh instances follow a trap; the query of this module's address counts them. */
const MAX_RENEWALS = 3;

/** Loads while the WebAssembly does; without it a story keeps its first colours and language. @type {Promise<typeof import("../../behaviour/page.js") | void>} */
const page = import(assetUrl(PAGE_JS)).catch(() => {});

/** How long a story waits for that at most, in milliseconds: what is painted before would move. */
const PAGE_TIME = 200;
const pageInTime = new Promise((done) => {
  setTimeout(done, PAGE_TIME);
  page.then(done);
});

/** The widgets of this instance. @type {Set<Widget>} */
const widgets = new Set();

/** The widget whose work is under way. @type {Widget | undefined} */
let busyWidget;

/** Whether a document is surely not native; most are known only when they are there. @param {string} format @param {string} url */
const isForeign = (format, url) => (format ? format !== "wire-story" : url.includes("/wp-json/"));

/**
 * Starts the instance. After a trap every story of it is replaced by its
 * fallback and loaded again by the next instance, which `renew` allows; the
 * widget that was busy is not, since it would trap again.
 *
 * @type {import("./contract.js").WidgetModule["default"]}
 */
export default function start({ module_or_path, renew }) {
  whenTrapped(() => {
    const fault = `a fault of ours: ${trap}`;
    const query = IS_PACKAGE ? PACKAGE_QUERY : new URL(import.meta.url).search;
    const isLast = query >= `?${MAX_RENEWALS}`;
    if (!isLast) renew();
    const culprit = busyWidget;
    for (const widget of widgets) if (widget !== culprit) widget.discard(isLast ? fault : "");
    culprit?.discard(fault);
  });
  return init({ module_or_path });
}

export class Widget extends Inner {
  #host;
  #mount;
  #hostStyle;
  /** Stops following the page. @type {(() => void) | undefined} */
  #unfollow;
  /** @type {Partial<import("./contract.js").WidgetOptions>} */
  #options = {};
  #element;
  #requests;
  /** Cancels the end of the story. @type {(() => void) | undefined} */
  #keep;
  /** @type {import("../../behaviour/contract.js").Shown | undefined} */
  #shown;
  /** The photo whose request is watched for a violation. @type {HTMLImageElement | undefined} */
  #photo;
  /** Stops following attributes that few pages use. */
  #unfollowRare;
  /** Marks the story that is shown as verified, if it is. @type {((mount: HTMLElement) => void) | undefined} */
  #mark;

  /**
   * @param {import("./contract.js").Host} host
   * @param {ShadowRoot} root
   * @param {HTMLSlotElement} slot
   * @param {CSSStyleSheet} hostStyle
   * @param {import("./contract.js").Labels} labels
   */
  constructor(host, root, slot, hostStyle, labels) {
    const mount = createMount(root, slot);
    const element = /** @type {import("./element.js").WireStory & import("../../behaviour/contract.js").MaybeFramed} */ (
      root.host
    );
    const convert = async (/** @type {string} */ text, /** @type {string | undefined} */ base) =>
      (await loadConverter())(text, element.format, element.select, base);
    const requests = new Requests(element, host, {
      mount,
      words,
      convert,
      check: (...answer) => checkedAnswer(element, ...answer),
      setMark: (mark) => (this.#mark = mark),
      show: (...answer) => this.loadPending(...answer),
    });
    super(
      {
        ...host,
        loaded: (url, headline, format, warnings, over, document) => {
          this.#shown = { document, format, address: url, element };
          /** @type {import("./contract.js").LoadedStory} */
          const detail = { url, headline, format, warnings };
          requests.storyShown(detail);
          // The same version stays in the page, but may not be verified any more.
          if (!this.#mark) mount.querySelector(".verified")?.remove();
          this.#mark?.(mount);
          host.loaded(detail);
          this.#watchLeadPhoto();
          this.#keep?.();
          this.#keep = over ? atTime(over, () => this.checkTime()) : undefined;
        },
        failed: (code, message, status, isForbidden) => {
          const detail = { code, message, status };
          requests.storyFailed(detail, !!isForbidden);
          host.failed(detail, isForbidden);
        },
        shouldRetry: (code, status) => requests.shouldRetry(code, status),
        convert,
        hasFallback: () => hasFallback(element),
        source: () => element.src,
        isBeingRead: () =>
          element.getBoundingClientRect().top - (element.pageAround?.top ?? 0) < -8 || !!mount.querySelector("dialog"),
        setBusy: (isBusy) => void (busyWidget = isBusy ? this : undefined),
      },
      mount,
    );
    if (trap) throw trap;
    this.#element = element;
    this.#requests = requests;
    this.#host = host;
    this.#mount = mount;
    this.#hostStyle = hostStyle;
    this.#unfollowRare = followRareAttributes(element, () => host.reload());
    this.applyStyles();
    widgets.add(this);
    page.then((loaded) => {
      if (widgets.has(this)) this.#unfollow = loaded?.followPage(mount, element, (labels) => this.setOptions(labels), words);
    });
    attachBehaviour(mount, {
      reload: () => host.reload(),
      violations: host.violations,
      words,
      photos: () => import(assetUrl(PHOTOS_JS)),
      viewer: () => import(assetUrl(VIEWER_JS)),
      player: () => import(assetUrl(PLAYER_JS)),
      passOn: async (opener, words) => (await import(assetUrl(PASS_ON_JS))).open(opener, words, this.#shown),
      // Loaded already: a refusal to copy must not come after a pause.
      share: () => import(assetUrl(PAGE_JS)),
    });
    this.setOptions(labels);
  }

  /** Adopts the style sheets, again after a move to another document. */
  applyStyles() {
    applyStyles(/** @type {ShadowRoot} */ (this.#mount.getRootNode()), [this.#hostStyle, style]);
  }

  /** Lets `photos.js` know whether the page's policy blocks the lead photo. */
  #watchLeadPhoto() {
    const { violations } = this.#host;
    /** @type {HTMLImageElement | null} */
    const photo = this.#mount.querySelector("img[loading=eager]");
    // The story may not have changed.
    if (!photo || photo === this.#photo) return;
    this.#photo = photo;
    violations.setWatched(photo, true);
    photo.onload = photo.onerror = () => violations.setWatched(photo, false);
  }

  /** @param {import("./contract.js").Labels} labels */
  setOptions(labels) {
    const { headingLevel } = this.#element;
    const pageUrl = /** @type {string} */ (location.href.split("#")[0]);
    // Of a list there is more to say (`../list/element.js`).
    const { listOptions } = /** @type {{ listOptions?: object }} */ (this.#element);
    const options = { ...labels, ...listOptions, headingLevel, pageUrl };
    const before = this.#options;
    // Otherwise only `refresh` has changed, which `requests.js` reads.
    if (!Object.entries(options).some(([name, value]) => value !== Reflect.get(before, name))) {
      this.#requests.refreshIntervalChanged();
      return;
    }
    this.#options = options;
    this.#mount.lang = labels.language;
    // A page's `zoom` is not in `clientWidth`.
    const { width } = this.#mount.getBoundingClientRect();
    const widthPercent = Math.min(Math.ceil((100 * width) / innerWidth) || 100, 100);
    busyWidget = this;
    super.setOptions({ ...options, widthPercent });
    busyWidget = undefined;
    this.#mark?.(this.#mount);
  }

  /** @type {import("./contract.js").Widget["load"]} */
  async load(url, answer, request) {
    this.#mark = undefined;
    const [first = Promise.resolve(), controller = request] = this.#requests.start(url, answer, request);
    if (isForeign(this.#element.format, url)) loadConverter();
    await pageInTime;
    if (request.signal.reason === "gone") return;
    if (this.#element.hasAttribute("src")) {
      // Without an answer Rust only reports that the address is not valid.
      return this.loadPending(url, /** @type {Promise<Response>} */ (first), controller);
    }
    const story = await inlineStory(this.#element);
    if (request.signal.aborted) return;
    if (story == null) return this.loadNothing();
    const { baseURI } = this.#element;
    const checked = this.#checked(baseURI, new Response(story), request);
    if (checked) this.loadPending(baseURI, checked, request);
    else this.loadInline(story, baseURI, request);
  }

  /**
   * An inline story, verified; `undefined` if the element has no `key`.
   *
   * @param {string} url
   * @param {Promise<Response> | Response} answer
   * @param {AbortController} request
   */
  #checked(url, answer, request) {
    return checkedAnswer(this.#element, url, answer, request)?.then(({ answer, mark }) => {
      // Another story may have been requested meanwhile.
      if (!request.signal.aborted) this.#mark = mark;
      return answer;
    });
  }

  free() {
    this.#stop();
    super.free();
  }

  /** Removes the story after a trap. @param {string} fault why it is not loaded again; empty if it is */
  discard(fault) {
    this.#stop();
    this.#mount.replaceChildren();
    this.#host.instanceLost(fault);
  }

  #stop() {
    widgets.delete(this);
    this.#unfollow?.();
    this.#unfollowRare();
    this.#keep?.();
    this.#requests.end();
    this.#host.violations.setWatched(this.#photo, false);
  }
}
