/**
 * Whether the text of a story needs a distance from the edges of its element. In
 * a column with gutters it is flush with the text of the page.
 */
import { isElement, isTransparent, parentOf } from "./page-layers.js";

/** The least gutter of a page, in pixels. */
const GUTTER = 8;

/**
 * @param {HTMLElement} mount which may be narrower than its element
 * @param {import("./contract.js").MaybeFramed} element
 */
export function touchesEdge(mount, { pageAround }) {
  const { documentElement, body } = mount.ownerDocument;
  if (pageAround) return pageAround.isAtEdge;
  const { left, right, width } = mount.getBoundingClientRect();
  const isNear = (/** @type {number} */ a, /** @type {number} */ b) => Math.abs(a - b) < GUTTER;
  if (!width) return false;
  // A scroll bar may be at the right edge.
  if (isNear(left, 0) && (isNear(right, innerWidth) || isNear(right, documentElement.clientWidth))) return true;
  for (let node = parentOf(mount); node; node = parentOf(node)) {
    if (!isElement(node)) continue;
    const box = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    const [start, end] = [parseFloat(style.borderLeftWidth), parseFloat(style.borderRightWidth)];
    const isLeft = isNear(left, box.left + start);
    const isRight = isNear(right, box.right - end);
    if (!isLeft && !isRight) continue;
    if ((isLeft && start) || (isRight && end) || style.boxShadow !== "none") return true;
    if (node !== body && node !== documentElement && isGround(node, style)) return true;
  }
  return false;
}

/** Whether a box has another background than what is around it. @param {Element} box @param {CSSStyleDeclaration} style */
function isGround(box, { backgroundColor, backgroundImage }) {
  if (backgroundImage !== "none") return true;
  if (isTransparent(backgroundColor)) return false;
  for (let node = parentOf(box); node; node = parentOf(node)) {
    if (!isElement(node)) continue;
    const around = getComputedStyle(node).backgroundColor;
    if (!isTransparent(around)) return around !== backgroundColor;
  }
  return !/^rgb\(255, 255, 255\)$/.test(backgroundColor);
}
