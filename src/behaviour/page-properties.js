/** Attributes that few pages use: the shell does without their properties, which are defined when a story is shown. */
export const RARE_ATTRIBUTES = ["share", "beacon"];

/** Defines the properties of attributes that are words. @param {HTMLElement} element */
export function defineRareProperties(element) {
  const prototype = Object.getPrototypeOf(element);
  for (const name of RARE_ATTRIBUTES) {
    if (!(name in prototype)) {
      Object.defineProperty(prototype, name, {
        /** @this {Element} */
        get() {
          return this.getAttribute(name) ?? "";
        },
        /** Frameworks remove an attribute with `null` or `undefined`. @this {Element} @param {string | undefined} value */
        set(value) {
          if (value == null) this.removeAttribute(name);
          else this.setAttribute(name, value);
        },
      });
    }
    // It was set before.
    if (!Object.hasOwn(element, name)) continue;
    const value = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
