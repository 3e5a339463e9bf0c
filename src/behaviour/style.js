/** What styles were made of: their rules, read back, lose a shorthand with a variable. @type {WeakMap<CSSStyleSheet, string>} */
const texts = new WeakMap();

/** A style of this document. @param {string} text */
export function styleOf(text) {
  const style = new CSSStyleSheet();
  style.replaceSync(text);
  texts.set(style, text);
  return style;
}

/** Copies of styles for other documents. @type {WeakMap<CSSStyleSheet, WeakMap<Document, CSSStyleSheet>>} */
const copies = new WeakMap();

/**
 * Puts styles into a tree. A style belongs to the document that made it; a tree
 * that a page has moved into another one gets a copy.
 *
 * @param {ShadowRoot | Document} root
 * @param {CSSStyleSheet[]} styles
 */
export function wear(root, styles) {
  const page = root.ownerDocument ?? /** @type {Document} */ (root);
  const Style = page.defaultView?.CSSStyleSheet;
  // Nobody sees a document without a window.
  if (!Style) return;
  const suited = styles.map((style) => {
    if (Object.getPrototypeOf(style) === Style.prototype) return style;
    const known = copies.get(style) ?? new WeakMap();
    copies.set(style, known);
    const copy = known.get(page) ?? new Style();
    known.set(page, copy);
    copy.replaceSync(texts.get(style) ?? [...style.cssRules].map((rule) => rule.cssText).join(""));
    return copy;
  });
  root.adoptedStyleSheets = [...new Set(suited)];
}
