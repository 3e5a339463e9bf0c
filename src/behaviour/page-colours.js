/**
 * Chooses the colour scheme of a story by what is behind it. Many pages have a
 * dark design without `color-scheme`, or announce a scheme they do not have.
 */
import { layersBehind } from "./page-layers.js";

/** @import { Backdrop, Colour } from "./contract.js" */

/** WCAG 1.4.3. */
const MIN_CONTRAST = 4.5;

/** What each mount point was adapted to, to leave its style alone until that changes. @type {WeakMap<HTMLElement, string>} */
const adapted = new WeakMap();

/** The computed value of a colour at a mount point. @param {HTMLElement} mount @param {string} colour */
function resolve(mount, colour) {
  mount.style.outlineColor = colour;
  const { outlineColor } = getComputedStyle(mount);
  mount.style.outlineColor = "";
  return outlineColor;
}

/** Colours in other notations, by their text. @type {Map<string, string>} */
const converted = new Map();

/** @param {HTMLElement} mount @param {string} colour a computed value @returns {Colour} */
function read(mount, colour) {
  const isRgb = /^rgb/.test(colour);
  const text = isRgb ? colour : (converted.get(colour) ?? resolve(mount, `color-mix(in srgb, ${colour}, ${colour})`));
  if (!isRgb) converted.set(colour, text);
  // Of `rgb()` the alpha value is from 0 to 1 already.
  return (text.match(/[\d.]+(e-\d+)?/g) ?? []).map((value, index) => Number(value) / (isRgb && index < 3 ? 255 : 1));
}

/** The canvas of the announced scheme. @param {Document} page @returns {Colour} */
function announcedCanvas({ documentElement }) {
  const { colorScheme } = getComputedStyle(documentElement);
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches || !/light/.test(colorScheme);
  const value = isDark && /dark/.test(colorScheme) ? 0.07 : 1;
  return [value, value, value];
}

/** @param {Colour} below @param {Colour} above */
const blend = (below, [red = 0, green = 0, blue = 0, alpha = 1]) =>
  [red, green, blue].map((value, index) => value * alpha + (below[index] ?? 0) * (1 - alpha));

/**
 * What is behind an element.
 *
 * @param {HTMLElement} mount
 * @param {Element} element
 * @returns {Backdrop | undefined} nothing if there is only the canvas of the page
 */
export function backdrop(mount, element) {
  const layers = layersBehind(element);
  const { pageAround } = /** @type {import("./contract.js").MaybeFramed} */ (element);
  // The canvas follows the announced scheme, as a story does without our help.
  if (!pageAround && !layers.length) return;
  return paint(mount, layers, pageAround?.backdrop ?? canvasBackdrop(mount.ownerDocument));
}

/** @param {Document} page @returns {Backdrop} */
export function canvasBackdrop(page) {
  const canvas = announcedCanvas(page);
  return { base: canvas, extremes: [canvas] };
}

/** Any picture may be behind a text. */
const PICTURE = [
  [0, 0, 0, 1],
  [1, 1, 1, 1],
];

/** @param {HTMLElement} mount @param {import("./page-layers.js").Layer[]} layers from below @param {Backdrop} ground */
function paint(mount, layers, { base, extremes }) {
  for (const { colours, opacity, isWhole } of layers) {
    const found = colours.length ? colours.map((it) => read(mount, it)) : PICTURE;
    const above = found.map(([red = 0, green = 0, blue = 0, alpha = 1]) => [red, green, blue, alpha * opacity]);
    if (isWhole && colours.length === 1) base = blend(base, above[0] ?? []);
    const painted = extremes.flatMap((below) => above.map((it) => blend(below, it)));
    extremes = widest(isWhole ? painted : [...extremes, ...painted]);
  }
  return { base, extremes };
}

/** The darkest and the lightest. @param {Colour[]} colours */
function widest(colours) {
  const sorted = [...colours].sort((a, b) => luminance(a) - luminance(b));
  return sorted.length > 2 ? [sorted[0] ?? [], sorted[sorted.length - 1] ?? []] : sorted;
}

/** @param {Colour} colour */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = colour.map((value) =>
    value <= 0.04 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {Colour} text @param {Colour} ground */
function contrast(text, ground) {
  const [a, b] = [luminance(text) + 0.05, luminance(ground) + 0.05];
  return Math.max(a / b, b / a);
}

/** Whether all texts can be read on all colours. @param {HTMLElement} mount @param {Colour[]} grounds */
function isReadable(mount, grounds) {
  return ["text", "soft", "accent"].every((name) => {
    const text = read(mount, resolve(mount, `var(--wire-${name})`));
    return grounds.every((ground) => contrast(text, ground) >= MIN_CONTRAST);
  });
}

/**
 * Sets the scheme of a mount point, and a background of its own where no scheme
 * is readable on that of the page. A theme other than `auto` has its own.
 *
 * @param {HTMLElement} mount
 * @param {import("../embed/shell/element.js").WireStory} element
 * @returns {boolean} whether the story has a background of its own
 */
export function adaptColours(mount, element) {
  const { style } = mount;
  const hasTheme = /light|dark/.test(element.theme);
  const behind = hasTheme ? undefined : backdrop(mount, element);
  const own = getComputedStyle(element);
  const colour = read(mount, own.color);
  const tokens = ["text", "soft", "accent", "ground"].map((name) => own.getPropertyValue(`--wire-${name}`));
  const key = JSON.stringify([behind, colour, tokens, own.colorScheme]);
  if (adapted.get(mount) !== key) {
    adapted.set(mount, key);
    style.colorScheme = style.backgroundColor = "";
    if (behind) setColours(mount, behind, colour);
  }
  return hasTheme || style.backgroundColor !== "";
}

/**
 * @param {HTMLElement} mount
 * @param {Backdrop} backdrop
 * @param {Colour} colour of the page's own text in this place
 */
function setColours(mount, { base, extremes }, colour) {
  const { style } = mount;
  // Black and white have the same contrast to a luminance of 0.18.
  const isDark = (/** @type {Colour} */ it) => luminance(it) < 0.18;
  // Light text on a light page: what is behind it is hidden, as by a closed shadow root.
  const isHidden = !isDark(colour) && [base, ...extremes].every((it) => contrast(colour, it) < 2);
  const schemes = isHidden || isDark(base) ? ["dark", "light"] : ["light", "dark"];
  for (const grounds of isHidden ? [] : [extremes, [base]]) {
    for (const scheme of schemes) {
      style.colorScheme = scheme;
      if (!isReadable(mount, grounds)) continue;
      // On a picture the story has the colour of the page as its ground.
      if (grounds !== extremes) style.backgroundColor = `rgb(${base.map((value) => Math.round(value * 255))})`;
      return;
    }
  }
  style.colorScheme = schemes[0] ?? "";
  style.backgroundColor = "var(--wire-ground)";
}
