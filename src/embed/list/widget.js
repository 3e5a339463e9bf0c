/**
 * The widget of a list: that of a story with another WebAssembly, which the build
 * gives it, and with what a reader can do in a list: choose a section, and open
 * a story.
 */
import { assetUrl } from "../../behaviour/asset-url.js";
import { words } from "../../behaviour/languages.js";
import { labelsFor, Widget as StoryWidget } from "../shell/widget.js";

export { default, labelsFor } from "../shell/widget.js";

/** @import { WireStories } from "./element.js" */
/** @import { ListedStory } from "./open.js" */

export class Widget extends StoryWidget {
  #element;
  #mount;
  /** Says how many stories a section has. */
  #region;
  /** @type {import("./dialog.js").StoryDialog | undefined} */
  #dialog;
  /** @type {ListedStory[]} */
  #stories = [];
  #isFreed = false;

  /**
   * @param {import("../shell/contract.js").Host} host
   * @param {ShadowRoot} root
   * @param {HTMLSlotElement} slot
   * @param {CSSStyleSheet} hostStyle
   * @param {import("../shell/contract.js").Labels} labels
   */
  constructor(host, root, slot, hostStyle, labels) {
    const listHost = {
      ...host,
      /** @param {ListedStory[]} stories */
      setStories: (stories) => void (this.#stories = stories),
      isOpen: () => !!this.#mount.querySelector("wire-story"),
      /** @param {import("../shell/contract.js").LoadedStory} detail */
      loaded: ({ headline, ...detail }) => {
        host.loaded({ ...detail, title: headline, stories: this.#stories });
        this.#followAddress();
      },
    };
    super(listHost, root, slot, hostStyle, labels);
    this.#element = /** @type {WireStories} */ (root.host);
    const mount = /** @type {HTMLElement} */ (slot.nextElementSibling);
    this.#mount = mount;
    this.#region = document.createElement("div");
    this.#region.className = "hidden";
    this.#region.setAttribute("role", "status");
    mount.append(this.#region);
    mount.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.target);
      /** @type {HTMLButtonElement | null} */
      const filter = target.closest(".stories__filter");
      /** @type {HTMLAnchorElement | null} */
      const link = target.closest("a.card__link");
      if (filter) this.#choose(filter.value);
      else if (link) this.#open(event, link);
    });
  }

  /** Shows the stories of a section only, and says how many there are. @param {string} section */
  async #choose(section) {
    const element = this.#element;
    element.chosenSection = section;
    const labels = await labelsFor(element);
    if (this.#isFreed) return;
    this.setOptions(labels);
    // Its button is another one now.
    for (const it of this.#mount.querySelectorAll("button")) {
      if (it.className === "stories__filter" && it.value === section) it.focus({ preventScroll: true });
    }
    const sentence = (await words(this.#mount.lang)).stories_shown ?? "Stories shown: {n}";
    const count = new Set(
      [...this.#mount.querySelectorAll(".card__headline")].map((it) => it.textContent),
    ).size;
    const number = new Intl.NumberFormat(this.#mount.lang || "en").format(count);
    this.#region.lang = this.#mount.lang;
    this.#region.textContent = sentence.replace("{n}", number);
  }

  /** @param {MouseEvent} event @param {HTMLAnchorElement} link */
  async #open(event, link) {
    // With these keys it opens in another tab.
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const element = this.#element;
    const { open } = element;
    const story = storyOf(link);
    const isWanted = element.dispatchEvent(
      new CustomEvent("wire-open", { detail: { ...story, open }, bubbles: true, composed: true, cancelable: true }),
    );
    if (!isWanted) return event.preventDefault();
    if (!/^(place|dialog)$/.test(open) || !story.document) return;
    event.preventDefault();
    try {
      if (open === "dialog") (await this.#loadDialog()).open(story);
      else (await import(assetUrl(OPEN_JS))).openInPlace(link, story, element, await words(this.#mount.lang));
    } catch (error) {
      console.warn?.(error);
      location.assign(link.href);
    }
  }

  /** The page's address may name a story, now or after a click on a link of the page. */
  async #followAddress() {
    const { open, address } = this.#element;
    if (open !== "dialog" || address === "none" || this.#dialog) return;
    await this.#loadDialog().catch((error) => console.warn?.(error));
  }

  async #loadDialog() {
    const { StoryDialog } = await import(assetUrl(DIALOG_JS));
    const sentences = await words(this.#mount.lang);
    if (this.#isFreed) throw new Error("the list is gone");
    return (this.#dialog ??= new StoryDialog(this.#mount, this.#element, () => this.#stories, sentences));
  }

  free() {
    this.#stop();
    super.free();
  }

  /** @param {string} fault */
  discard(fault) {
    this.#stop();
    super.discard(fault);
  }

  #stop() {
    this.#isFreed = true;
    this.#dialog?.stop();
  }
}

/** What a headline says of its story. @param {HTMLAnchorElement} link @returns {ListedStory} */
function storyOf(link) {
  const { story, select } = link.dataset;
  return { headline: link.textContent ?? "", url: link.href, document: story, select };
}
