/**
 * What the element needs of a browser when its script starts, for the npm
 * package: a server that renders a page imports the script, too, and uses none
 * of it. The build puts these in the place of the globals.
 */
const {
  HTMLElement = class {},
  IntersectionObserver = class {},
  CSSStyleSheet = class {},
  // On a server the element counts as defined.
  customElements = { get: () => true },
} = /** @type {any} */ (globalThis);

export { HTMLElement, IntersectionObserver, CSSStyleSheet, customElements };
