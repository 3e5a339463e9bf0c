/**
 * The glue of the widget's WebAssembly, the style that all elements share, and
 * what JavaScript does in a story that stands.
 */
import css from "#style";
import init, { Widget as Inner } from "#glue";
import { attend } from "../../behaviour/attend.js";
import { beside } from "../../behaviour/beside.js";
import { styleOf, wear } from "../../behaviour/style.js";
import { hasFallback } from "./fallback.js";
import { trap, whenTrapped } from "./guard.js";
import { inlineStory } from "./inline.js";
import { Requests } from "./requests.js";

export { edition } from "../../behaviour/languages.js";

const style = styleOf(css);

/** How often a module that has trapped is started anew; its address counts. */
const RENEWALS = 3;

/** The widgets of this instance. @type {Set<Widget>} */
const widgets = new Set();

/** The one whose work is under way. @type {Widget | undefined} */
let working;

/**
 * Translates a document that is not native.
 *
 * @param {Parameters<typeof import("./formats.js").convert>} document
 */
async function convert(...document) {
  return (await import(beside(FORMATS_JS).href)).convert(...document);
}

/**
 * Starts the instance. When it has trapped, every story makes room for its
 * fallback and is loaded anew by the next instance, which `renew` makes way
 * for; only the one that was being worked on is not, for it would trap again.
 *
 * @type {import("./contract.js").WidgetModule["default"]}
 */
export default function start({ module_or_path, renew }) {
  whenTrapped(() => {
    const fault = `a fault of ours: ${trap}`;
    const isLast = new URL(import.meta.url).search >= `?${RENEWALS}`;
    if (!isLast) renew();
    const culprit = working;
    for (const widget of widgets) if (widget !== culprit) widget.lose(isLast ? fault : "");
    culprit?.lose(fault);
  });
  return init({ module_or_path });
}

export class Widget extends Inner {
  #host;
  #mount;
  #hostStyle;
  /** @type {unknown[]} */
  #edition = [];
  #element;
  #requests;
  /** The photo that comes with the story. @type {HTMLImageElement | undefined} */
  #photo;

  /**
   * @param {import("./contract.js").Host} host
   * @param {HTMLElement} mount
   * @param {CSSStyleSheet} hostStyle
   */
  constructor(host, mount, hostStyle) {
    const root = /** @type {ShadowRoot} */ (mount.getRootNode());
    const element = /** @type {import("./element.js").WireStory} */ (root.host);
    const requests = new Requests(element, host);
    super(
      {
        ...host,
        loaded: (...story) => {
          host.loaded(...story);
          requests.stands();
          this.#watch();
        },
        goesOn: (code, status) => requests.goesOn(code, status),
        convert: (text, base) => convert(text, element.format, element.select, base),
        hasFallback: () => hasFallback(element),
        source: () => element.src,
        isBeingRead: () => element.getBoundingClientRect().top < -8 || !!mount.querySelector("dialog"),
        working: (is) => void (working = is ? this : undefined),
      },
      mount,
    );
    if (trap) throw trap;
    this.#element = element;
    this.#requests = requests;
    this.#host = host;
    this.#mount = mount;
    this.#hostStyle = hostStyle;
    this.dress();
    widgets.add(this);
    attend(mount, {
      reload: () => host.reload(),
      refused: host.refused,
      photos: () => import(beside(PHOTOS_JS).href),
      viewer: () => import(beside(VIEWER_JS).href),
      player: () => import(beside(PLAYER_JS).href),
    });
  }

  /** Puts the style on, in whichever document the element is. */
  dress() {
    wear(/** @type {ShadowRoot} */ (this.#mount.getRootNode()), [this.#hostStyle, style]);
  }

  /** Hears why the first photo does not come. */
  #watch() {
    const { refused } = this.#host;
    /** @type {HTMLImageElement | null} */
    const photo = this.#mount.querySelector("img[loading=eager]");
    // The story may be the one that stood before.
    if (!photo || photo === this.#photo) return;
    this.#photo = photo;
    refused.watch(photo, true);
    photo.onload = photo.onerror = () => refused.watch(photo, false);
  }

  /** @param {import("./contract.js").Edition} edition */
  tell([language, sentences]) {
    const { headingLevel } = this.#element;
    const page = /** @type {string} */ (location.href.split("#")[0]);
    const edition = [language, sentences, headingLevel, page];
    // Then it is the time of the next refresh that has changed.
    if (edition.every((it, index) => it === this.#edition[index])) {
      this.#requests.refreshChanged();
      return;
    }
    this.#edition = edition;
    this.#mount.lang = language;
    const share = Math.ceil((100 * this.#mount.clientWidth) / innerWidth);
    working = this;
    this.set(language, sentences, headingLevel, page, Math.min(share || 100, 100));
    working = undefined;
  }

  /** @type {import("./contract.js").Widget["load"]} */
  async load(url, answer, request) {
    this.#requests.sent(url, answer);
    if (this.#element.hasAttribute("src")) {
      // Without an answer Rust only says that this is no address.
      return this.loadPending(url, /** @type {Promise<Response>} */ (answer ?? Promise.resolve()), request);
    }
    const story = await inlineStory(this.#element);
    if (request.signal.aborted) return;
    if (story == null) this.loadNothing();
    else this.loadInline(story, this.#element.baseURI, request);
  }

  free() {
    this.#leave();
    super.free();
  }

  /** Goes with its instance. @param {string} fault why not to load again, or nothing */
  lose(fault) {
    this.#leave();
    this.#mount.replaceChildren();
    this.#host.lost(fault);
  }

  #leave() {
    widgets.delete(this);
    this.#requests.end();
    this.#host.refused.watch(this.#photo, false);
  }
}
