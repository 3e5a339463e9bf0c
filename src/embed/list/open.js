/** Shows a story of a list in the list, by `<wire-story>`. */
import { assetUrl } from "../../behaviour/asset-url.js";

/** @import { WireStories } from "./element.js" */
/** @import { Words } from "../../behaviour/contract.js" */

/**
 * @typedef {object} ListedStory
 * @property {string} headline
 * @property {string} [url] the story's own page
 * @property {string} [document] the address of its document
 * @property {string} [select] which story of that document
 * @property {string} [id]
 */

/**
 * The element of a story, whose script is loaded on demand.
 *
 * @param {ListedStory} story
 * @param {WireStories} list
 */
export function createStory({ headline, url, document: address = "", select }, list) {
  if (!customElements.get("wire-story")) import(assetUrl("wire-story.js")).catch((error) => console.warn?.(error));
  const element = document.createElement("wire-story");
  // Of a list of another format, each story is in the list's own document.
  const format = address === list.src ? list.format : "";
  const attributes = { src: address, select, format, theme: list.theme, loading: "eager" };
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
  // What is shown when the story cannot be.
  const link = document.createElement("a");
  if (url) link.href = url;
  link.textContent = headline;
  element.append(link);
  return element;
}

/** A button in a bar that stays in view. @param {string} [label] @param {() => void} [close] */
export function createCloseBar(label = "Close", close = () => {}) {
  const bar = document.createElement("div");
  bar.className = "stories__bar-close";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "stories__close";
  button.setAttribute("part", "list-close");
  button.textContent = label;
  button.addEventListener("click", close);
  bar.append(button);
  return bar;
}

/**
 * Shows a story in the place of its card.
 *
 * @param {HTMLAnchorElement} link
 * @param {ListedStory} story
 * @param {WireStories} list
 * @param {Words} words
 */
export function openInPlace(link, story, list, words) {
  const card = /** @type {HTMLElement} */ (link.closest(".card"));
  const place = document.createElement("section");
  place.className = "stories__open";
  place.tabIndex = -1;
  place.setAttribute("aria-label", story.headline);
  const close = () => {
    place.remove();
    card.hidden = false;
    link.focus();
  };
  place.append(createCloseBar(words.close, close), createStory(story, list));
  card.hidden = true;
  card.after(place);
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "nearest", behavior: "instant" });
}
