/**
 * Takes over a story that is in the page already, in a declarative shadow tree
 * (`wire-story render --to shadow`). Its nodes stay; sharing, viewer and embeds
 * need no WebAssembly. The widget renders the story anew, in the same place, when
 * its document is another one or an attribute asks for something else.
 */
import { assetUrl } from "../../behaviour/asset-url.js";
import { attachBehaviour } from "../../behaviour/attach.js";
import { languageOf, words } from "../../behaviour/languages.js";
import { checkedAnswer } from "./checked.js";
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
    /** Stops following the page. @type {(() => void) | undefined} */
    #unfollow;

    /** @param {Host} host */
    constructor(host) {
      this.#host = host;
      this.#requests = new Requests(element, host);
      attachBehaviour(mount, {
        reload: () => this.#renderAnew(),
        violations: host.violations,
        words,
        share: () => import(assetUrl(PAGE_JS)),
        photos: () => import(assetUrl(PHOTOS_JS)),
        viewer: () => import(assetUrl(VIEWER_JS)),
        player: () => import(assetUrl(PLAYER_JS)),
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
      this.#requests.requestStarted(url, response);
      /** @type {Partial<import("./verification.js").Checked>} */
      let checked;
      let body;
      try {
        // A document that cannot be verified is none; the story in the page is its host's.
        checked = (await (response && checkedAnswer(element, url, response, request))) ?? { answer: await response };
        body = checked.bytes ?? (await checked.answer?.arrayBuffer());
      } catch {
        // There is no newer version to be had; the story is in the page.
        if (request.signal.reason !== "gone") this.#show(url);
        return;
      }
      if (request.signal.aborted) return;
      const isSame = checked.answer?.ok && body && fingerprint(body) === mount.getAttribute(MARK);
      if (!isSame) return this.#renderAnew();
      checked.mark?.(mount);
      this.#show(url);
    }

    /** @param {string} url */
    #show(url) {
      this.#requests.storyShown();
      if (this.#isShown) return this.#host.keepStory();
      this.#isShown = true;
      const headline = mount.querySelector(".headline")?.textContent ?? "";
      const format = mount.getAttribute("data-format") ?? "";
      this.#host.loaded({ url, headline, format, warnings: [] });
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
      this.#requests.cancel();
      this.#unfollow?.();
      this.#unfollowRare();
      if (element.isConnected) keepUntilShown(mount);
    }
  },
  labelsFor: async () => ({ language, sentences: undefined }),
  default: async () => {},
});
