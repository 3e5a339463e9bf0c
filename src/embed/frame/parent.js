/**
 * For pages that show stories in frames of their own (`embed.html?story=…`):
 * gives a frame the height of its story and the colours of the page, and the
 * window while a photo is open. A classic script, so that it works wherever a
 * script tag does.
 */

const page = new URL("embed.html", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;

/** More than the height of any story, in pixels. */
const MAX_HEIGHT = 200_000;

const OPEN_STYLE =
  ";position:fixed!important;inset:0!important;width:100%!important;height:100%!important;max-width:none!important;" +
  "max-height:none!important;margin:0!important;padding:0!important;border:0!important;z-index:2147483647";

/** Ends the viewer of a frame. @type {Map<HTMLIFrameElement, () => void>} */
const viewers = new Map();

/** What is behind a frame, as numbers from 0 to 1. @param {HTMLIFrameElement} frame @param {boolean} isDark */
function backgroundOf(frame, isDark) {
  for (let place = frame.parentElement; place; place = place.parentElement) {
    const { backgroundColor } = getComputedStyle(place);
    const [red = 0, green = 0, blue = 0, alpha = 1] = (backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    if (/^rgb/.test(backgroundColor) && alpha > 0.9) return [red / 255, green / 255, blue / 255];
  }
  return isDark ? [0.07, 0.07, 0.07] : [1, 1, 1];
}

/** Posts what a story takes over from the page. @param {HTMLIFrameElement} frame */
function postSettings(frame) {
  const { colorScheme, direction, fontFamily } = getComputedStyle(frame);
  const isDark = /dark/.test(colorScheme) && (matchMedia("(prefers-color-scheme: dark)").matches || !/light/.test(colorScheme));
  const base = backgroundOf(frame, isDark);
  const settings = {
    kind: "settings",
    scheme: colorScheme === "normal" ? "light" : colorScheme,
    direction,
    fontFamily,
    tokens: {},
    backdrop: { base, extremes: [base] },
    isAtEdge: false,
    height: innerHeight,
    inset: 0,
  };
  frame.contentWindow?.postMessage({ wireStory: settings }, "*");
}

/** @returns {HTMLIFrameElement[]} */
const storyFrames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(page));

/** Lets a frame cover the window, in the top layer; its place in the page stays. @param {HTMLIFrameElement} frame */
function openViewer(frame) {
  const { cssText } = frame.style;
  const place = document.createElement("div");
  place.style.height = `${frame.offsetHeight}px`;
  frame.after(place);
  frame.style.cssText += OPEN_STYLE;
  // Not in browsers before 2024; there the frame is only in front.
  if ("popover" in frame) {
    frame.popover = "manual";
    frame.showPopover();
  }
  viewers.set(frame, () => {
    viewers.delete(frame);
    frame.removeAttribute("popover");
    frame.style.cssText = cssText;
    place.remove();
  });
}

addEventListener("message", ({ source, data }) => {
  const { kind, height, isOpen, headline } = data?.wireStory ?? {};
  const frame = kind && storyFrames().find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  if (kind === "ready") postSettings(frame);
  if (kind === "height" && height > 0 && height < MAX_HEIGHT && !viewers.has(frame)) frame.style.height = `${Math.ceil(height)}px`;
  if (kind === "loaded" && typeof headline === "string") frame.title ||= headline;
  if (kind === "top") frame.scrollIntoView();
  if (kind === "viewer") {
    viewers.get(frame)?.();
    if (isOpen === true) openViewer(frame);
  }
});

const update = () => storyFrames().forEach(postSettings);
const observer = new MutationObserver(update);
for (const root of [document.documentElement, document.body]) if (root) observer.observe(root, { attributes: true });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", update);
addEventListener("resize", update);

export {};
