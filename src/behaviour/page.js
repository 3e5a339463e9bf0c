/**
 * Keeps a story in the colours, the gutters and the language of its page, shares
 * it, and tells when it was on screen. Loaded when the widget starts.
 */
import { assetUrl } from "./asset-url.js";
import { defineProperties } from "./define-properties.js";
import { labelsFor, languageOf } from "./languages.js";
import { adaptColours } from "./page-colours.js";
import { touchesEdge } from "./page-edges.js";
import { PAGE_ATTRIBUTES } from "./page-properties.js";
import { watchPage } from "./page-watcher.js";
import { startSharing } from "./share/start.js";
import { watchView } from "./view.js";

export { copy, share } from "./share/share.js";

/** The distance of text from an edge that can be seen. */
const INSET = "max(16px, 4cqi, env(safe-area-inset-left), env(safe-area-inset-right))";

/**
 * @param {HTMLElement} mount its `lang` is that of the labels
 * @param {import("../embed/shell/element.js").WireStory} element
 * @param {(labels: import("../embed/shell/contract.js").Labels) => void} setLabels
 * @param {(language: string) => Promise<import("./contract.js").Words>} words
 * @param {string} [language] that the labels were chosen for
 * @returns {() => void} stops following
 */
export function followPage(mount, element, setLabels, words, language = mount.lang) {
  defineProperties(element, PAGE_ATTRIBUTES);
  let isStopped = false;
  const adapt = () => {
    const hasGround = adaptColours(mount, element);
    // The default asks for the width of the window only; a page may have set its own.
    const isDefault = getComputedStyle(element).getPropertyValue("--wire-inset").startsWith("clamp");
    const isAtEdge = hasGround || touchesEdge(mount, element);
    const isWide = mount.clientWidth > innerWidth - 24;
    const inset = !isDefault || isAtEdge === isWide ? "" : isAtEdge ? INSET : "0px";
    if (mount.style.getPropertyValue("--wire-inset") !== inset) mount.style.setProperty("--wire-inset", inset);
  };
  adapt();
  const unwatch = watchPage(element, async () => {
    adapt();
    if (languageOf(element) === language) return;
    language = languageOf(element);
    const labels = await labelsFor(element);
    if (!isStopped) setLabels(labels);
  });
  const stopSharing = startSharing(mount, () => import(assetUrl(SHARE_BAR_JS)), words);
  const stopViews = watchView(mount, async (beacon) => {
    // The host forbids it.
    if (element.getAttribute("beacon") === "none") return;
    const { sendBeacon } = await import(assetUrl(BEACON_JS)).catch(() => ({}));
    sendBeacon?.(beacon);
  });
  return () => {
    isStopped = true;
    unwatch();
    stopSharing();
    stopViews();
  };
}
