/** The elements of the photo viewer, and the focus among them. */

/** Paths on a grid of 24 units, as the icons of a story. */
const ICONS = {
  close: "M6 6l12 12M18 6 6 18",
  next: "M9 5l7 7-7 7",
  previous: "M15 5l-7 7 7 7",
  caption: "M4 6h16v9H4zM4 19h10",
  share: "M12 15V4M8 7.5 12 3.5l4 4M5 12v7.5h14V12",
};

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {Document} ownerDocument
 * @param {K} name
 * @param {string} className
 */
export function element(ownerDocument, name, className) {
  const element = ownerDocument.createElement(name);
  element.className = className;
  return element;
}

/** @param {Document} ownerDocument @param {keyof typeof ICONS} name @param {string} label */
export function button(ownerDocument, name, label) {
  const SVG = "http://www.w3.org/2000/svg";
  const button = element(ownerDocument, "button", `viewer__button viewer__button--${name}`);
  button.type = "button";
  button.ariaLabel = button.title = label;
  const icon = ownerDocument.createElementNS(SVG, "svg");
  icon.setAttribute("class", "icon");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  const path = ownerDocument.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  icon.append(path);
  button.append(icon);
  return button;
}

/**
 * Moves the focus; after the last control comes the first. Else it would be in
 * the page, which is inert but would receive the keys.
 *
 * @param {HTMLElement} content
 * @param {boolean} isBackward
 */
export function focusNext(content, isBackward) {
  const controls = /** @type {HTMLElement[]} */ ([...content.querySelectorAll("button, a[href], textarea")]).filter(
    (it) => it.tabIndex >= 0 && it.getClientRects().length,
  );
  const { activeElement } = /** @type {Document | ShadowRoot} */ (content.getRootNode());
  const index = controls.indexOf(/** @type {HTMLElement} */ (activeElement));
  const next = isBackward ? Math.max(index, 0) + controls.length - 1 : index + 1;
  controls[next % controls.length]?.focus();
}
