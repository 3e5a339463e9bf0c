/** Attributes that few pages use, and whose change loads the story anew. */
import { defineProperties } from "../../behaviour/define-properties.js";

export const RARE_ATTRIBUTES = ["keep", "key", "publisher-key", "unverified"];

/**
 * Gives an element their properties, and follows them.
 *
 * @param {HTMLElement} element
 * @param {() => void} changed
 * @returns {() => void} stops following
 */
export function followRareAttributes(element, changed) {
  defineProperties(element, RARE_ATTRIBUTES);
  const observer = new MutationObserver(changed);
  observer.observe(element, { attributeFilter: RARE_ATTRIBUTES });
  return () => observer.disconnect();
}
