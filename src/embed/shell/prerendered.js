/**
 * Takes over a story that is in the page already, in a declarative shadow tree
 * (`wire-story render --to shadow`). Its nodes stay; sharing, viewer and embeds
 * need no WebAssembly. The widget renders the story anew, in the same place, when
 * its document is another one or an attribute asks for something else.
 */
import { assetUrl } from "../../behaviour/asset-url.js";
import { atTime } from "../../behaviour/at-time.js";
import { attachBehaviour } from "../../behaviour/attach.js";
import { languageOf, words } from "../../behaviour/languages.js";
import { checkedAnswer } from "./checked.js";
import { loadConverter } from "./converter.js";
import { followRareAttributes } from "./rare-properties.js";
import { Requests } from "./requests.js";

/** @import { Host, Labels, WidgetModule } from "./contract.js" */
/** @import { WireStory } from "./element.js" */

/** The attribute of the mount point that names the document: its length and hash. */
const MARK = "data-document";

/** The length and the hash (FNV-1a) of a document, as `render` writes them. @param {ArrayBuffer} document */
function fingerprint(document) {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(document)) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${document.byteLength}-${hash >>> 0}`;
}

/** When a story may not be shown any more, in milliseconds since 1970; `NaN` if its document does not say. @param {ArrayBuffer} document */
function endOf(document) {
  try {
    return Date.parse(JSON.parse(new TextDecoder().decode(document)).expires);
  } catch {
    return NaN;
  }
}

/** @type {WeakMap<Element, [WidgetModule, Labels]>} */
const modules = new WeakMap();

/**
 * What stands in for the widget's module, and the language of the labels.
 *
 * @param {WireStory} element
 * @param {HTMLElement} mount what `render` has written
 * @returns {[WidgetModule, Labels]}
 */
export function takeOver(element, mount) {
  const known = modules.get(mount);
  const labels = { language: languageOf(element), sentences: undefined };
  /** @type {[WidgetModule, Labels]} */
  const module = [known?.[0] ?? moduleFor(element, mount, labels.language), labels];
  modules.set(mount, module);
  return module;
}

/**
 * Keeps what is shown until the widget shows the story; the style sheet of the
 * widget is in the tree by then.
 *
 * @param {HTMLElement} before
 */
function keepUntilShown(before) {
  const root = /** @type {ShadowRoot} */ (before.getRootNode());
  queueMicrotask(() => {
    const mount = /** @type {HTMLElement} */ (root.lastElementChild);
    root.append(before);
    mount.hidden = true;
    const observer = new MutationObserver(() => {
      if (!mount.querySelector(".headline, .failure")) return;
      observer.disconnect();
      mount.hidden = false;
      before.remove();
    });
    observer.observe(mount, { childList: true, subtree: true });
  });
}

/**
 * Has the interface of the widget's module.
 *
 * @param {WireStory} element
 * @param {HTMLElement} mount
 * @param {string} language of the labels, as the page had it at first
 * @returns {WidgetModule}
 */
const moduleFor = (element, mount, language) => ({
  Widget: class {
    #host;
    #requests;
    #headingLevel = element.headingLevel;
    #isShown = false;
    #unfollowRare = followRareAttributes(element, () => this.#renderAnew());
    /** Cancels the end of the story. @type {(() => void) | undefined} */
    #keep;
    /** The document of the story, and its address. @type {ArrayBuffer | undefined} */
    #body;
    #url = "";
    /** Stops following the page. @type {(() => void) | undefined} */
    #unfollow;

    /** @param {Host} host */
    constructor(host) {
      this.#host = host;
      this.#requests = new Requests(element, host, {
        mount,
        words,
        convert: async (text, base) => (await loadConverter())(text, element.format, element.select, base),
        check: (...answer) => checkedAnswer(element, ...answer),
        setMark: (mark) => mark?.(mount),
        show: (...answer) => void this.#compare(...answer),
      });
      attachBehaviour(mount, {
        reload: () => this.#renderAnew(),
        violations: host.violations,
        words,
        share: () => import(assetUrl(PAGE_JS)),
        photos: () => import(assetUrl(PHOTOS_JS)),
        viewer: () => import(assetUrl(VIEWER_JS)),
        player: () => import(assetUrl(PLAYER_JS)),
        passOn: async (opener, words) => {
          const document = await this.#nativeDocument();
          const format = mount.getAttribute("data-format") ?? "";
          const shown = { document, format, address: this.#url, element };
          await (await import(assetUrl(PASS_ON_JS))).open(opener, words, shown);
        },
      });
      import(assetUrl(PAGE_JS)).then(
        // The labels are in the story's language until the page changes its own.
        ({ followPage }) => (this.#unfollow = followPage(mount, element, () => this.#renderAnew(), words, language)),
        () => {},
      );
    }

    /** @param {Labels} labels */
    setOptions(labels) {
      if (labels.language !== language || element.headingLevel !== this.#headingLevel) this.#renderAnew();
      else this.#requests.refreshIntervalChanged();
    }

    /** @type {import("./contract.js").Widget["load"]} */
    async load(url, response, request) {
      const [first, controller = request] = this.#requests.start(url, response, request);
      await this.#compare(url, first, controller);
    }

    /** Keeps the story if the document is the same. @type {import("./contract.js").Widget["load"]} */
    async #compare(url, response, request) {
      /** @type {Response & { fetched?: ArrayBuffer } | undefined} */
      let answer;
      let document;
      let body;
      try {
        answer = await response;
        document = await answer?.arrayBuffer();
        // Of a document in an envelope, `render` knows the whole.
        body = answer?.fetched ?? document;
      } catch {
        // A document that cannot be verified is none; the story in the page is its host's.
        // There is no newer version to be had; the story is in the page.
        if (request.signal.reason !== "gone") this.#show(url);
        return;
      }
      if (request.signal.aborted) return;
      this.#body = document;
      this.#url = answer?.url || url;
      if (!answer?.ok || !body || fingerprint(body) !== mount.getAttribute(MARK)) return this.#renderAnew();
      const time = endOf(body);
      this.#keep?.();
      this.#keep = time ? atTime(time, () => this.#end()) : undefined;
      this.#show(url);
    }

    /** The story's document in the native format. */
    async #nativeDocument() {
      const text = new TextDecoder().decode(this.#body);
      if (mount.getAttribute("data-format") === "wire-story") {
        const document = JSON.parse(text);
        // A body in another format takes the module for formats.
        if (Array.isArray(document.body ?? [])) return document;
      }
      const convert = await loadConverter();
      return /** @type {any} */ (await convert(text, element.format, element.select, this.#url)).story;
    }

    /** @param {string} url */
    #show(url) {
      // Without its document the story cannot be passed on.
      mount.querySelector(".pass-on")?.toggleAttribute("hidden", !this.#body);
      const headline = mount.querySelector(".headline")?.textContent ?? "";
      const format = mount.getAttribute("data-format") ?? "";
      const detail = { url, headline, format, warnings: [] };
      this.#requests.storyShown(detail);
      if (this.#isShown) return this.#host.keepStory();
      this.#isShown = true;
      this.#host.loaded(detail);
    }

    /** The story may not be shown any more: the widget shows the notice. */
    #end() {
      mount.replaceChildren();
      this.#renderAnew();
    }

    /** Leaves the story to the widget. */
    #renderAnew() {
      if (!mount.hasAttribute(MARK)) return;
      mount.removeAttribute(MARK);
      // The fallback stays hidden meanwhile.
      this.#host.keepStory();
      this.#host.reload();
    }

    applyStyles() {}

    free() {
      this.#keep?.();
      this.#requests.end();
      this.#unfollow?.();
      this.#unfollowRare();
      if (element.isConnected) keepUntilShown(mount);
    }
  },
  labelsFor: async () => ({ language, sentences: undefined }),
  default: async () => {},
});
