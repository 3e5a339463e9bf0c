/**
 * The glue of the widget's WebAssembly, the style that all elements share, and
 * what JavaScript does in a story that stands.
 */
import css from "#style";
import { Widget as Inner } from "#glue";
import { attend } from "../../behaviour/attend.js";
import { beside } from "../../behaviour/beside.js";
import { Requests } from "./requests.js";

export { default } from "#glue";
export { sentences } from "../../behaviour/languages.js";

export const style = new CSSStyleSheet();
style.replaceSync(css);

export class Widget extends Inner {
  #mount;
  #requests;

  /** @param {import("./contract.js").Host} host @param {HTMLElement} mount */
  constructor(host, mount) {
    const element = /** @type {import("./element.js").WireStory} */ (
      /** @type {ShadowRoot} */ (mount.getRootNode()).host
    );
    const requests = new Requests(element, host);
    super(
      {
        ...host,
        loaded: (...story) => {
          host.loaded(...story);
          requests.stands();
        },
        failed: (code, message, ...rest) => host.failed(code, requests.remedy || message, ...rest),
        goesOn: (code, status) => requests.goesOn(code, status),
        convert: async (text, base) =>
          (await import(beside(FORMATS_JS).href)).convert(text, element.format, element.select, base),
        source: () => element.src,
        isBeingRead: () => element.getBoundingClientRect().top < -8,
      },
      mount,
    );
    this.#mount = mount;
    this.#requests = requests;
    attend(mount, {
      reload: () => host.reload(),
      refused: host.refused,
      photos: () => import(beside(PHOTOS_JS).href),
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
    super.set(language, sentences, headingLevel, page);
  }

  /** @param {string} url @param {Promise<Response>} response @param {AbortController} controller */
  loadPending(url, response, controller) {
    this.#requests.sent(url, response);
    super.loadPending(url, response, controller);
  }

  /** @param {string} text @param {string} page @param {AbortController} controller */
  loadInline(text, page, controller) {
    this.#requests.sent();
    super.loadInline(text, page, controller);
  }

  free() {
    this.#requests.end();
    super.free();
  }
}
