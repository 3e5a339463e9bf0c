/**
 * What a page paints behind an element: backgrounds of its ancestors, and of
 * boxes that are positioned behind them.
 */

/**
 * @typedef {object} Layer
 * @property {string[]} colours computed values; several for a gradient, none for a picture
 * @property {number} opacity
 * @property {boolean} isWhole whether it is behind all of the element
 */

/** Colours in a computed gradient. */
const COLOURS = /(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)/g;

/** Elements that are pictures themselves. */
const PICTURES = /^(img|video|canvas|svg|iframe|object)$/;

/** How many children of an ancestor are looked at, and how deep. */
const MAX_CHILDREN = 40;
const MAX_DEPTH = 3;

/** The place of a box without a position between those with a `z-index` below and from zero. */
const UNPOSITIONED = -0.5;

/** @param {string} colour a computed value */
export const isTransparent = (colour) => /^rgba\(.*, 0\)$|\/ 0\)$/.test(colour);

/** Not by its class: the story may be in the document of another window. @param {Node} node @returns {node is Element} */
export const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;

/** The parent in the tree that is rendered. @param {Node} node @returns {Node | null | undefined} */
export const parentOf = (node) =>
  /** @type {Element} */ (node).assignedSlot ?? node.parentNode ?? /** @type {ShadowRoot} */ (node).host;

/**
 * @param {Element} element
 * @returns {Layer[]} from below; those that paint nothing are left out
 */
export function layersBehind(element) {
  const { body, documentElement } = element.ownerDocument;
  const isCanvas = !layersOf(documentElement).length;
  /** @type {Layer[][]} from above */
  const groups = [layersOf(element)];
  let height = UNPOSITIONED;
  /** @type {Node} */
  let branch = element;
  for (let parent = parentOf(element); parent; parent = parentOf(branch)) {
    if (isElement(branch)) height = Math.max(height, heightOf(getComputedStyle(branch)));
    const children = [.../** @type {Element} */ (parent).children].slice(0, MAX_CHILDREN);
    const inside = branch;
    const precedes = (/** @type {Node} */ it) =>
      inside.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_PRECEDING;
    const limit = height;
    const isBehind = (/** @type {Element} */ it) => {
      const place = heightOf(getComputedStyle(it));
      return place !== UNPOSITIONED && (place < limit || (place === limit && precedes(it)));
    };
    groups.push(children.filter((it) => it !== inside && isBehind(it)).flatMap((it) => coverings(it, element)));
    // The background of `body` is that of the canvas if `html` has none.
    const source = parent === documentElement && isCanvas ? body : parent;
    if (isElement(source) && !(parent === body && isCanvas)) groups.push(layersOf(source));
    branch = parent;
  }
  return groups.reverse().flat();
}

/** Where a box is on the axis to the reader. @param {CSSStyleDeclaration} style */
function heightOf({ position, zIndex, transform }) {
  if (position === "static" && transform === "none" && zIndex === "auto") return UNPOSITIONED;
  return Number(zIndex) || 0;
}

/**
 * What a box that is not an ancestor paints behind an element.
 *
 * @param {Element} box
 * @param {Element} element
 * @returns {Layer[]} from below
 */
function coverings(box, element, depth = 0) {
  const { position, visibility } = getComputedStyle(box);
  const [a, b] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const isFixed = position === "fixed" && a.height >= innerHeight - 1;
  if (visibility !== "visible" || !(width > 0) || !(height > 0 || isFixed)) return [];
  const isWhole = width > b.width - 2 && (isFixed || height > b.height - 2);
  const inner = depth < MAX_DEPTH ? [...box.children].slice(0, MAX_CHILDREN) : [];
  return [
    ...layersOf(box).map((it) => ({ ...it, isWhole })),
    ...inner.flatMap((it) => coverings(it, element, depth + 1)),
  ];
}

/** What an element paints below its content. @param {Element} element @returns {Layer[]} from below */
function layersOf(element) {
  if (PICTURES.test(element.localName)) return [{ colours: [], opacity: 1, isWhole: true }];
  const pseudos = ["::before", "::after"].map((it) => getComputedStyle(element, it));
  const styles = [getComputedStyle(element), ...pseudos.filter((it) => isGround(it, element))];
  return styles.flatMap((style) => {
    const { backgroundImage, backgroundColor, backgroundClip } = style;
    if (backgroundClip === "text") return [];
    const images = backgroundImage === "none" ? [] : split(backgroundImage).reverse();
    const opacity = Number(style.opacity);
    return [
      { colours: [backgroundColor], opacity, isWhole: true },
      ...images.map((it) => ({ colours: /gradient\(/.test(it) ? (it.match(COLOURS) ?? []) : [], opacity, isWhole: true })),
    ].filter(({ colours }) => !colours.length || !colours.every(isTransparent));
  });
}

/** Whether a pseudo-element is a ground for its element. @param {CSSStyleDeclaration} style @param {Element} element */
function isGround({ content, position, width, height }, { clientWidth, clientHeight }) {
  if (/none|normal/.test(content) || !/absolute|fixed/.test(position)) return false;
  const most = position === "fixed" ? innerHeight : clientHeight;
  return parseFloat(width) >= 0.9 * clientWidth && parseFloat(height) >= 0.9 * most;
}

/** Splits a list at the commas that are not within parentheses. @param {string} list */
function split(list) {
  let depth = 0;
  const marked = list.replace(/[(),]/g, (it) => {
    if (it === "(") depth++;
    if (it === ")") depth--;
    return it === "," && depth === 0 ? "\n" : it;
  });
  return marked.split("\n");
}
