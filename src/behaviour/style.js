/** The text of each sheet; `cssText` of its rules would lose shorthands with a variable. @type {WeakMap<CSSStyleSheet, string>} */
const texts = new WeakMap();

/** Creates a sheet of this document. @param {string} text */
export function createStyleSheet(text) {
  const style = new CSSStyleSheet();
  style.replaceSync(text);
  texts.set(style, text);
  return style;
}

/** Copies of sheets for other documents. @type {WeakMap<CSSStyleSheet, WeakMap<Document, CSSStyleSheet>>} */
const copies = new WeakMap();

/**
 * Adopts sheets into a tree. A sheet belongs to the document that created it; a
 * tree that a page has moved into another document gets copies.
 *
 * @param {ShadowRoot | Document} root
 * @param {CSSStyleSheet[]} styles
 */
export function applyStyles(root, styles) {
  const page = root.ownerDocument ?? /** @type {Document} */ (root);
  const Style = page.defaultView?.CSSStyleSheet;
  // A document without a window is not rendered.
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
