/**
 * The glue of the widget's WebAssembly, the style that all elements share, and
 * what JavaScript does in a story that stands.
 */
import css from "#style";
import { Widget as Inner } from "#glue";
import { attend } from "../../behaviour/attend.js";
import { beside } from "../../behaviour/beside.js";

export { default } from "#glue";
export { sentences } from "../../behaviour/languages.js";

export const style = new CSSStyleSheet();
style.replaceSync(css);

export class Widget extends Inner {
  #mount;

  /** @param {import("./contract.js").Host} host @param {HTMLElement} mount */
  constructor(host, mount) {
    const element = /** @type {import("./element.js").WireStory} */ (
      /** @type {ShadowRoot} */ (mount.getRootNode()).host
    );
    super(
      {
        ...host,
        loaded: (...story) => {
          host.loaded(...story);
          refresh(element);
        },
        source: () => element.src,
        isBeingRead: () => element.getBoundingClientRect().top < -8,
      },
      mount,
    );
    this.#mount = mount;
    attend(mount, {
      reload: () => host.reload(),
      viewer: () => import(beside(VIEWER_JS).href),
      player: () => import(beside(PLAYER_JS).href),
    });
  }

  /**
   * @param {string} language
   * @param {object | undefined} sentences
   * @param {string} headingLevel
   * @param {string} page
   */
  set(language, sentences, headingLevel, page) {
    this.#mount.lang = language;
    const share = Math.ceil((100 * this.#mount.clientWidth) / innerWidth);
    super.set(language, sentences, headingLevel, page, Math.min(share || 100, 100));
  }
}

/** No publisher is asked more often, in seconds. */
const OFTEN = 30;

/** @type {WeakMap<Element, number>} */
const timers = new WeakMap();

/** Loads a story again after the time its page names. @param {import("./element.js").WireStory} element */
function refresh(element) {
  clearTimeout(timers.get(element));
  const seconds = Number(element.getAttribute("refresh"));
  if (!seconds) return;
  const again = () => {
    if (!element.isConnected) return;
    // Nobody looks at a hidden page.
    if (document.hidden) refresh(element);
    else element.load();
  };
  timers.set(element, setTimeout(again, Math.max(seconds, OFTEN) * 1000));
}
