/** How long a photo that did not come is left alone, in milliseconds. */
const PAUSE = 2_000;

/** Photos that were asked for once more. @type {WeakSet<Element>} */
const retried = new WeakSet();

/** Origins whose photos do not come, as was said. @type {Set<string>} */
const told = new Set();

/**
 * A photo that does not come is asked for once more, unless the page forbids
 * it; then a plain box with its alternative text takes its place, and caption
 * and credit stay.
 *
 * @param {HTMLImageElement} image
 * @param {import("../refusals.js").Refusals} refused
 */
export function photoFailed(image, refused) {
  const { href, origin } = new URL(image.currentSrc || image.src);
  refused.watch(image, false);
  if (refused.has("img-src", href)) {
    tell(origin, `add ${origin} to img-src in this page's Content-Security-Policy`);
    replace(image);
  } else if (retried.has(image)) {
    // A browser does not say which; the page's own photos are never blocked.
    if (origin !== location.origin) {
      tell(origin, `if this page sends Cross-Origin-Embedder-Policy, ${origin} must send Cross-Origin-Resource-Policy: cross-origin`);
    }
    replace(image);
  } else {
    retried.add(image);
    setTimeout(() => again(image, refused), PAUSE);
  }
}

/** @param {HTMLImageElement} image @param {import("../refusals.js").Refusals} refused */
function again(image, refused) {
  if (!image.isConnected) return;
  // Photos are not listened for when they are asked for the first time.
  refused.watch(image, true);
  image.addEventListener("load", () => refused.watch(image, false), { once: true });
  // WebKit does not ask again for an address that has not changed.
  const { src } = image;
  image.removeAttribute("src");
  // Such a page lets in what its server lets everybody read.
  if (crossOriginIsolated) image.crossOrigin = "anonymous";
  image.src = src;
}

/** @param {string} origin @param {string} remedy */
function tell(origin, remedy) {
  if (told.has(origin)) return;
  told.add(origin);
  console.warn?.(`wire-story: photos are missing; ${remedy}`);
}

/** @param {HTMLImageElement} image */
function replace(image) {
  const box = document.createElement("p");
  box.className = "photo__missing";
  box.textContent = image.alt;
  box.style.aspectRatio = getComputedStyle(image).aspectRatio.replace("auto", "");
  image.parentElement?.replaceChildren(box);
}
