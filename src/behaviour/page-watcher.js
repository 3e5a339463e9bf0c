/**
 * Calls back when something that a story inherits from its page may have
 * changed: an attribute of an ancestor, a style sheet, or the reader's scheme.
 *
 * @param {Element} element
 * @param {() => void} changed
 * @returns {() => void} stops watching
 */
export function watchPage(element, changed) {
  const observer = new MutationObserver(changed);
  /** @type {Node | undefined | null} */
  let node = element;
  for (; node; node = node.parentNode ?? /** @type {ShadowRoot} */ (node).host) {
    observer.observe(node, { attributes: true });
  }
  observer.observe(element.ownerDocument.head, { attributes: true, childList: true, subtree: true });
  const media = matchMedia("(prefers-color-scheme: dark)");
  media.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    media.removeEventListener("change", changed);
  };
}
