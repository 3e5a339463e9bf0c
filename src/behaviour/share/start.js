/**
 * Loads what shares a story by links when it is needed: when the share bar comes
 * near the viewport, or when the reader selects a text. Until then nothing of it
 * is downloaded, and the place of the links is reserved.
 */

/** @import { Words } from "../contract.js" */
/** @typedef {typeof import("./share-bar.js")} Bar */

/**
 * @param {HTMLElement} mount
 * @param {() => Promise<Bar>} load
 * @param {(language: string) => Promise<Words>} wordsOf
 * @returns {() => void} stops
 */
export function startSharing(mount, load, wordsOf) {
  /** English is in the scripts. @param {string} language */
  const words = async (language) => (language === "en" ? {} : wordsOf(language));
  /** @param {HTMLElement} bar */
  const fill = async (bar) => {
    // The buttons work without it; what is near next time asks again.
    const [loaded, labels] = await Promise.all([load(), words(bar.lang)]).catch(() => []);
    if (loaded && labels && bar.isConnected) loaded.fillBar(bar, labels);
    else if (bar.isConnected) setTimeout(() => near.observe(bar), 1_000);
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        fill(/** @type {HTMLElement} */ (target));
      }
    },
    { rootMargin: "800px" },
  );
  const bars = () => /** @type {NodeListOf<HTMLElement>} */ (mount.querySelectorAll(".share"));
  const observeBars = () => bars().forEach((bar) => near.observe(bar));
  const rendered = new MutationObserver(observeBars);
  rendered.observe(mount, { childList: true });
  observeBars();
  // The host's choice.
  const { host } = /** @type {ShadowRoot} */ (mount.getRootNode());
  const chosen = new MutationObserver(() => bars().forEach(fill));
  if (host) chosen.observe(host, { attributeFilter: ["share"] });
  const selected = async () => {
    const [bar] = bars();
    if (!bar) return;
    const [loaded, labels] = await Promise.all([load(), words(bar.lang)]).catch(() => []);
    if (loaded && labels) loaded.offerQuotation(mount, labels);
  };
  mount.addEventListener("selectstart", selected);
  return () => {
    near.disconnect();
    rendered.disconnect();
    chosen.disconnect();
    mount.removeEventListener("selectstart", selected);
  };
}
