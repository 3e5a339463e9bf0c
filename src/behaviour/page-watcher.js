import { parentOf } from "./page-layers.js";

/**
 * How long a change may go unnoticed that no event tells, in milliseconds: a
 * transition, a check box in a selector, a rule that a script has inserted, a
 * move in the document. Another size, too: WebKit reports to the page that an
 * observer of sizes has missed one.
 */
const CHECK_TIME = 500;

/**
 * Calls back when something that a story takes over from its page may have
 * changed: at once after a change of an ancestor's attribute, of a style sheet,
 * or of the reader's scheme; else by a look from time to time while the element
 * is in the window.
 *
 * @param {Element} element
 * @param {() => void} changed
 * @returns {() => void} stops watching
 */
export function watchPage(element, changed) {
  const observer = new MutationObserver(changed);
  const observe = () => {
    const places = new Set([element.ownerDocument.head]);
    // Languages come from the parents, and colours also from around slots.
    for (let node = parentOf(element); node; node = parentOf(node)) places.add(/** @type {HTMLElement} */ (node));
    /** @type {Node | null} */
    let node = element;
    while ((node = node.parentNode ?? /** @type {ShadowRoot} */ (node).host)) places.add(/** @type {HTMLElement} */ (node));
    observer.disconnect();
    observer.observe(element, { attributes: true });
    for (const it of places) {
      const isHead = it === element.ownerDocument.head;
      if (it) observer.observe(it, { attributes: true, childList: isHead, subtree: isHead });
    }
  };
  /** @type {number | undefined} */
  let timer;
  const look = () => {
    timer = setTimeout(look, CHECK_TIME);
    if (document.hidden) return;
    observe();
    changed();
  };
  const visibility = new IntersectionObserver((entries) => {
    clearTimeout(timer);
    if (entries[entries.length - 1]?.isIntersecting) look();
  });
  const media = matchMedia("(prefers-color-scheme: dark)");
  media.addEventListener("change", changed);
  observe();
  visibility.observe(element);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    visibility.disconnect();
    media.removeEventListener("change", changed);
  };
}
