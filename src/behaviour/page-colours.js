/**
 * Chooses the colour scheme of a story by the background behind it. Many pages
 * have a dark design without `color-scheme`, or announce a scheme they do not have.
 */

/** WCAG 1.4.3. */
const MIN_CONTRAST = 4.5;

/** @typedef {number[]} Colour red, green, blue and alpha, each from 0 to 1 */

/** The computed value of a colour at a mount point. @param {HTMLElement} mount @param {string} colour */
function resolve(mount, colour) {
  mount.style.outlineColor = colour;
  const { outlineColor } = getComputedStyle(mount);
  mount.style.outlineColor = "";
  return outlineColor;
}

/** @param {HTMLElement} mount @param {string} colour a computed value @returns {Colour} */
function read(mount, colour) {
  const isRgb = /^rgb/.test(colour);
  const text = isRgb ? colour : resolve(mount, `color-mix(in srgb, ${colour}, ${colour})`);
  // Of `rgb()` the alpha value is from 0 to 1 already.
  return (text.match(/[\d.]+(e-\d+)?/g) ?? []).map((value, index) => Number(value) / (isRgb && index < 3 ? 255 : 1));
}

/** What is behind a frame, if the host page has posted it. @param {HTMLElement} mount */
function canvas(mount) {
  const style = getComputedStyle(mount.ownerDocument.documentElement);
  const background = style.getPropertyValue("--page-background");
  return background ? read(mount, background) : undefined;
}

/** The canvas of the announced scheme. @param {HTMLElement} mount @returns {Colour} */
export function announcedCanvas(mount) {
  const style = getComputedStyle(mount.ownerDocument.documentElement);
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches || !/light/.test(style.colorScheme);
  const value = isDark && /dark/.test(style.colorScheme) ? 0.07 : 1;
  return [value, value, value];
}

/**
 * The colour behind an element. Of a gradient it is the first one; pictures are
 * not looked at.
 *
 * @param {HTMLElement} mount
 * @param {Element} element
 * @returns {Colour | undefined} nothing if there is only the canvas of the page
 */
export function backdrop(mount, element) {
  const layers = [];
  /** @type {Node | null | undefined} */
  let node = element;
  for (; node; node = node.parentNode ?? /** @type {ShadowRoot} */ (node).host) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const { backgroundImage, backgroundColor } = getComputedStyle(/** @type {Element} */ (node));
    const layer = read(mount, backgroundImage.match(/rgba?\([^)]+\)/)?.[0] ?? backgroundColor);
    if (layer[3] !== 0) layers.push(layer);
  }
  const ground = canvas(mount);
  // The canvas follows the announced scheme, as a story does without our help.
  if (!ground && !layers.length) return;
  return layers.reduceRight(
    (below, [red = 0, green = 0, blue = 0, alpha = 1]) =>
      [red, green, blue].map((value, index) => value * alpha + (below[index] ?? 0) * (1 - alpha)),
    ground ?? announcedCanvas(mount),
  );
}

/** @param {Colour} colour */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = colour.map((value) =>
    value <= 0.04 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Sets the scheme of a mount point, and a background of its own where no scheme
 * is readable on that of the page. A theme other than `auto` has its own.
 *
 * @param {HTMLElement} mount
 * @param {import("../embed/shell/element.js").WireStory} element
 */
export function adaptColours(mount, element) {
  const { style } = mount;
  style.colorScheme = style.backgroundColor = "";
  style.removeProperty("--wire-inset");
  if (/light|dark/.test(element.theme)) return;
  const colour = backdrop(mount, element);
  if (!colour) return;
  const behind = luminance(colour) + 0.05;
  // Black and white have the same contrast to a luminance of 0.18.
  style.colorScheme = behind < 0.23 ? "dark" : "light";
  const isReadable = ["text", "soft", "accent"].every((name) => {
    const text = luminance(read(mount, resolve(mount, `var(--wire-${name})`))) + 0.05;
    return Math.max(text / behind, behind / text) >= MIN_CONTRAST;
  });
  if (isReadable) return;
  style.backgroundColor = "var(--wire-ground)";
  style.setProperty("--wire-inset", "max(16px, 4cqi)");
}
