/**
 * The glue of the widget's WebAssembly, the style that all elements share, and
 * what JavaScript does in a story that stands.
 */
import css from "#style";
import init, { Widget as Inner } from "#glue";
import { attend } from "../../behaviour/attend.js";
import { beside } from "../../behaviour/beside.js";
import { styleOf, wear } from "../../behaviour/style.js";
import { trap, whenTrapped } from "./guard.js";

export { sentences } from "../../behaviour/languages.js";

const style = styleOf(css);

/** No publisher is asked more often, in seconds, and no timer waits longer. */
const OFTEN = 30;
const DAY = 24 * 60 * 60;

/** How often a module that has trapped is started anew; its address counts. */
const RENEWALS = 3;

/** The widgets of this instance. @type {Set<Widget>} */
const widgets = new Set();

/** The one whose work is under way. @type {Widget | undefined} */
let working;

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
  #element;
  /** @type {unknown[]} */
  #edition = [];
  /** @type {number | undefined} */
  #timer;

  /**
   * @param {import("./contract.js").Host} host
   * @param {HTMLElement} mount
   * @param {CSSStyleSheet} hostStyle
   */
  constructor(host, mount, hostStyle) {
    const root = /** @type {ShadowRoot} */ (mount.getRootNode());
    const element = /** @type {import("./element.js").WireStory} */ (root.host);
    super(
      {
        ...host,
        loaded: (...story) => {
          host.loaded(...story);
          this.#refresh();
        },
        hasFallback: () => [...element.childNodes].some(isShown),
        source: () => element.src,
        isBeingRead: () => element.getBoundingClientRect().top < -8,
        working: (is) => void (working = is ? this : undefined),
      },
      mount,
    );
    if (trap) throw trap;
    this.#element = element;
    this.#host = host;
    this.#mount = mount;
    this.#hostStyle = hostStyle;
    this.dress();
    widgets.add(this);
    attend(mount, {
      reload: () => host.reload(),
      viewer: () => import(beside(VIEWER_JS).href),
      player: () => import(beside(PLAYER_JS).href),
    });
  }

  /** Puts the style on, in whichever document the element is. */
  dress() {
    wear(/** @type {ShadowRoot} */ (this.#mount.getRootNode()), [this.#hostStyle, style]);
  }

  /**
   * @param {string} language
   * @param {object | undefined} sentences
   * @param {string} headingLevel
   * @param {string} page
   */
  set(language, sentences, headingLevel, page) {
    const edition = [language, sentences, headingLevel, page];
    if (edition.every((it, index) => it === this.#edition[index])) return this.#refresh();
    this.#edition = edition;
    this.#mount.lang = language;
    working = this;
    super.set(language, sentences, headingLevel, page);
    working = undefined;
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
    clearTimeout(this.#timer);
  }

  /** Loads the story again after the time its page names. */
  #refresh() {
    clearTimeout(this.#timer);
    const seconds = Number(this.#element.refresh);
    if (!(seconds > 0)) return;
    const again = () => {
      // Nobody looks at a hidden page.
      if (document.hidden) this.#refresh();
      else this.#host.reload();
    };
    this.#timer = setTimeout(again, Math.min(Math.max(seconds, OFTEN), DAY) * 1000);
  }
}

/** Whether a child of the element is content that a reader would see. @param {ChildNode} node */
function isShown({ nodeType, nodeName, textContent }) {
  if (nodeType === Node.TEXT_NODE) return !!textContent?.trim();
  return nodeType === Node.ELEMENT_NODE && nodeName !== "SCRIPT";
}
