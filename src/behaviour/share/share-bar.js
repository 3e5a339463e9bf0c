/**
 * Fills the share bar, and shares by its links. Loaded when a bar comes near the
 * viewport or the reader selects a text (`start.js`).
 */
import css from "../../../style/share-links.css";
import { applyStyles, createStyleSheet } from "../style.js";
import { isShareAllowed, titleOf } from "./event.js";
import { foldLinks, whileVisible } from "./fold.js";
import { linkOf, targetsOf } from "./links.js";
import { printStory } from "./print.js";
import { askForServer } from "./server-form.js";

export { offerQuotation } from "./quotation.js";

/** @import { Words } from "../contract.js" */
/** @import { Shared, Target } from "./links.js" */

const SVG = "http://www.w3.org/2000/svg";
const MORE = "M5 12h.01M12 12h.01M19 12h.01";

/** An app and a server have it in their style sheet. */
const style = createStyleSheet(css);

/** Adopts the style of links, which is not in the first view. @param {Element} place */
export function adoptStyle(place) {
  const root = place.getRootNode();
  if (root instanceof ShadowRoot) applyStyles(root, [...root.adoptedStyleSheets, style]);
}

/** Bars that have their behaviour. @type {WeakSet<Element>} */
const filled = new WeakSet();

/** What the host of a story has chosen. @param {Element} origin in the story */
export const hostChoice = (origin) => /** @type {ShadowRoot} */ (origin.getRootNode()).host?.getAttribute("share") ?? null;

/**
 * Writes the links of a bar, unless a server has; again if the host has changed
 * its choice.
 *
 * @param {Element} bar
 * @param {Words} words
 */
export function fillBar(bar, words) {
  const place = /** @type {HTMLElement | null} */ (bar.querySelector(".share__links"));
  if (!place) return;
  adoptStyle(place);
  const story = sharedStory(bar);
  const host = hostChoice(bar);
  if (!place.firstChild || host || filled.has(bar)) {
    const targets = targetsOf(place.getAttribute("data-share"), host, /** @type {HTMLElement} */ (bar).lang);
    place.replaceChildren(...targets.flatMap((target) => createLink(target, story, words) ?? []), createMore(words));
  }
  foldLinks(place);
  if (filled.has(bar)) return;
  filled.add(bar);
  whileVisible(place, () => {
    // A page has moved the story into another document.
    if (getComputedStyle(place).getPropertyValue("--_has-links") !== "1") adoptStyle(place);
    foldLinks(place);
  });
  place.addEventListener("click", (event) => shareByLink(event, words));
}

/** @param {Element} bar @returns {Shared} */
export function sharedStory(bar) {
  const photo = /** @type {HTMLImageElement | null} */ (bar.closest(".story")?.querySelector(".photo--lead .photo__image"));
  const { value } = /** @type {HTMLButtonElement} */ (bar.querySelector(".share__copy"));
  return { url: value, title: titleOf(bar), photo: photo?.src };
}

/**
 * @param {Target} target
 * @param {Shared} shared
 * @param {Words} words
 */
export function createLink(target, shared, words) {
  const href = linkOf(target, shared);
  if (!href) return;
  const own = target.label && words[/** @type {keyof Words} */ (target.label)];
  const action = target.label ? (own ?? target.name) : (words.share_on ?? "Share on {}").replace("{}", target.name);
  const link = document.createElement("a");
  link.className = "share__button share__link";
  link.href = href;
  link.setAttribute("part", "share-link");
  link.dataset.target = target.key;
  link.title = action;
  link.setAttribute("aria-label", action);
  if (/^https?:/.test(href)) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  const name = document.createElement("span");
  name.className = "share__name";
  name.textContent = own ?? target.name;
  link.append(createIcon(target.icon), name);
  return link;
}

/** @param {string} path */
export function createIcon(path) {
  const icon = document.createElementNS(SVG, "svg");
  icon.setAttribute("class", "icon");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  icon.append(line);
  return icon;
}

/** @param {Words} words */
function createMore(words) {
  const details = document.createElement("details");
  details.className = "share__more";
  const summary = document.createElement("summary");
  summary.className = "share__button share__toggle";
  summary.setAttribute("part", "share-more");
  summary.title = words.more ?? "More ways to share";
  summary.setAttribute("aria-label", summary.title);
  summary.append(createIcon(MORE));
  const panel = document.createElement("div");
  panel.className = "share__panel";
  details.append(summary, panel);
  return details;
}

/** @param {Event} event @param {Words} words */
function shareByLink(event, words) {
  const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest("a[data-target]"));
  const bar = link?.closest(".share");
  if (!link || !bar) return;
  const { url, title } = sharedStory(bar);
  const { target = "" } = link.dataset;
  const isAllowed = isShareAllowed(link, target, url, title);
  const isOurs = target === "print" || target === "mastodon";
  if (!isAllowed || isOurs) event.preventDefault();
  if (!isAllowed) return;
  if (target === "print") printStory(/** @type {HTMLElement} */ (bar.closest(".story")));
  if (target === "mastodon") askForServer(link, sharedStory(bar), words);
}
