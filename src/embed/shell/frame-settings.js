/** What a story in a frame takes over from the page around the frame. */
import { backdrop, canvasBackdrop } from "../../behaviour/page-colours.js";
import { touchesEdge } from "../../behaviour/page-edges.js";

/**
 * @param {HTMLElement} mount
 * @param {import("./element.js").WireStory} element
 * @param {HTMLIFrameElement | undefined} frame
 */
export function inheritedSettings(mount, element, frame) {
  const computed = getComputedStyle(mount);
  /** @type {Record<string, string>} */
  const tokens = {};
  for (const name of TOKENS.split(" ")) {
    const value = computed.getPropertyValue(name).trim();
    if (value) tokens[name] = value;
  }
  // The default depends on the window, which in the frame is the frame.
  if (tokens["--wire-inset"]?.startsWith("clamp")) delete tokens["--wire-inset"];
  const { currentCSSZoom = 1 } = /** @type {{ currentCSSZoom?: number }} */ (mount);
  const { colorScheme, direction, fontFamily } = getComputedStyle(element);
  return {
    // With another scheme than that of the page the frame would not be transparent.
    scheme: colorScheme === "normal" ? "light" : colorScheme,
    direction,
    fontFamily,
    tokens,
    backdrop: backdrop(mount, element) ?? canvasBackdrop(mount.ownerDocument),
    isAtEdge: touchesEdge(mount, element),
    height: innerHeight / currentCSSZoom,
    inset: frame ? parseFloat(getComputedStyle(frame).scrollMarginBottom) : 0,
  };
}
