/**
 * Shows a story of a list in a dialog that has an address of its own: a fragment
 * or a query of the page's. "Back" closes it, "forward" and a link with the
 * address open it. The page's address alone decides what is open.
 */
import { createCloseBar, createStory } from "./open.js";

/** @import { WireStories } from "./element.js" */
/** @import { ListedStory } from "./open.js" */
/** @import { Words } from "../../behaviour/contract.js" */

/** The name of the story in the address. */
const NAME = "wire-story";

/** The last part of a path: `forum` of `https://a.example/2026/forum.html`. @param {string} [url] */
const slug = (url) => url?.split(/[?#]/)[0]?.replace(/\/+$/, "").replace(/\.\w+$/, "").split("/").pop();

export class StoryDialog {
  #mount;
  #list;
  #stories;
  #words;
  #end = new AbortController();
  /** @type {HTMLDialogElement | undefined} */
  #dialog;
  /** Whether the current entry of the history was made by this dialog. */
  #isPushed = false;

  /**
   * @param {HTMLElement} mount
   * @param {WireStories} list
   * @param {() => ListedStory[]} stories
   * @param {Words} words
   */
  constructor(mount, list, stories, words) {
    this.#mount = mount;
    this.#list = list;
    this.#stories = stories;
    this.#words = words;
    const follow = () => this.#follow();
    // A changed fragment is reported twice; the second time nothing changes.
    for (const type of ["popstate", "hashchange"]) addEventListener(type, follow, { signal: this.#end.signal });
    follow();
  }

  /** @param {ListedStory} story */
  open(story) {
    const url = this.#addressOf(this.#keyOf(story));
    if (!url) return this.#show(story);
    // Not a function that the page's router has put in its place.
    History.prototype.pushState.call(history, history.state, "", url);
    this.#isPushed = true;
    this.#show(story);
  }

  /** Ends with the list; the address is left as it is. */
  stop() {
    this.#end.abort();
    this.#remove();
  }

  /** Shows what the address names. */
  #follow() {
    const key = this.#key();
    const story = key && this.#stories().find((it) => it.document && this.#names(it).includes(key));
    if (!story) this.#remove();
    else if (this.#dialog?.dataset.key !== key) {
      this.#remove();
      this.#show(story);
    }
  }

  /** @param {ListedStory} story */
  #show(story) {
    const dialog = document.createElement("dialog");
    dialog.className = "stories__dialog";
    dialog.setAttribute("part", "list-dialog");
    dialog.setAttribute("aria-label", story.headline);
    dialog.dataset.key = this.#key() ?? "";
    dialog.append(createCloseBar(this.#words.close, () => dialog.close()), createStory(story, this.#list));
    // Escape, the button, or a gesture of the system.
    dialog.addEventListener("close", () => this.#closed(dialog));
    this.#dialog = dialog;
    this.#mount.append(dialog);
    dialog.showModal();
  }

  /** @param {HTMLDialogElement} dialog */
  #closed(dialog) {
    dialog.remove();
    // Removed because of the address.
    if (this.#dialog !== dialog) return;
    this.#dialog = undefined;
    if (!this.#key()) return;
    if (this.#isPushed) history.back();
    else {
      const url = this.#addressOf("");
      if (url) History.prototype.replaceState.call(history, history.state, "", url);
    }
    this.#isPushed = false;
  }

  #remove() {
    const dialog = this.#dialog;
    this.#dialog = undefined;
    this.#isPushed = false;
    dialog?.close();
    dialog?.remove();
  }

  /** The names by which an address may name a story. @param {ListedStory} story */
  #names({ id, url, document, select }) {
    return [slug(url), id, url, select, document];
  }

  /** The shortest name that no other story has. @param {ListedStory} story */
  #keyOf(story) {
    const all = this.#stories();
    const known = all.find((it) => it.url === story.url && it.document === story.document && it.select === story.select);
    const isOnly = (/** @type {string | undefined} */ name) =>
      name && all.filter((it) => this.#names(it).includes(name)).length === 1;
    return this.#names(known ?? story).find(isOnly) ?? "";
  }

  /** The name in the page's address. */
  #key() {
    if (this.#list.address === "none" || this.#list.open !== "dialog") return;
    const text = this.#list.address === "query" ? location.search : location.hash.slice(1);
    return new URLSearchParams(text).get(NAME) ?? undefined;
  }

  /** The page's address with a name in it, or without. @param {string} key */
  #addressOf(key) {
    const { address } = this.#list;
    const url = new URL(location.href);
    if (address === "none") return;
    if (address === "query") {
      if (key) url.searchParams.set(NAME, key);
      else url.searchParams.delete(NAME);
    } else url.hash = key ? String(new URLSearchParams({ [NAME]: key })) : "";
    return url.href;
  }
}
