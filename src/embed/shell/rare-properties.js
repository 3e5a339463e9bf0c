/**
 * Attributes that few pages use. They are defined when a widget starts, which is
 * before a document is shown, so that the shell does without them.
 */

/** An attribute whose change loads the story anew. */
export const RARE_ATTRIBUTES = ["keep"];

/**
 * Gives an element the properties, and follows their attributes.
 *
 * @param {HTMLElement} element
 * @param {() => void} changed
 * @returns {() => void} stops following
 */
export function defineRareProperties(element, changed) {
  const prototype = Object.getPrototypeOf(element);
  for (const attribute of RARE_ATTRIBUTES) {
    const name = attribute.replace(/-(.)/, (_, letter) => letter.toUpperCase());
    if (!(name in prototype)) {
      Object.defineProperty(prototype, name, {
        /** @this {Element} */
        get() {
          return this.getAttribute(attribute) ?? "";
        },
        /** @this {Element} @param {string | undefined} value */
        set(value) {
          if (value == null) this.removeAttribute(attribute);
          else this.setAttribute(attribute, value);
        },
      });
    }
    // Set before there was a property.
    if (Object.hasOwn(element, name)) {
      const value = Reflect.get(element, name);
      Reflect.deleteProperty(element, name);
      Reflect.set(element, name, value);
    }
  }
  const observer = new MutationObserver(changed);
  observer.observe(element, { attributeFilter: RARE_ATTRIBUTES });
  return () => observer.disconnect();
}
