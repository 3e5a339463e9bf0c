/**
 * Defines properties of attributes that are words, for those that few pages use:
 * the shell does without them, and they are defined when a story is shown.
 *
 * @param {HTMLElement} element
 * @param {string[]} attributes
 */
export function defineProperties(element, attributes) {
  const prototype = Object.getPrototypeOf(element);
  for (const attribute of attributes) {
    const name = attribute.replace(/-(.)/, (_, letter) => letter.toUpperCase());
    if (!(name in prototype)) {
      Object.defineProperty(prototype, name, {
        /** @this {Element} */
        get() {
          return this.getAttribute(attribute) ?? "";
        },
        /** Frameworks remove an attribute with `null` or `undefined`. @this {Element} @param {string | undefined} value */
        set(value) {
          if (value == null) this.removeAttribute(attribute);
          else this.setAttribute(attribute, value);
        },
      });
    }
    // It was set before there was a property.
    if (!Object.hasOwn(element, name)) continue;
    const value = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
