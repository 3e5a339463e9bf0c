/** The pause before a photo is requested again, in milliseconds. */
const PAUSE = 2_000;

/** Photos that were requested a second time. @type {WeakSet<Element>} */
const retried = new WeakSet();

/** Origins whose photos were reported as missing. @type {Set<string>} */
const warned = new Set();

/**
 * Requests a photo that failed once more, unless the page's policy blocks it;
 * then a plain box with its alternative text replaces it, and caption and credit
 * stay.
 *
 * @param {HTMLImageElement} image
 * @param {import("../policy-violations.js").PolicyViolations} violations
 */
export function photoFailed(image, violations) {
  const { href, origin } = new URL(image.currentSrc || image.src);
  violations.setWatched(image, false);
  if (violations.isBlocked("img-src", href)) {
    warn(origin, `add ${origin} to img-src in this page's Content-Security-Policy`);
    replace(image);
  } else if (retried.has(image)) {
    // The reason is not reported; the page's own photos are never blocked by this header.
    if (origin !== location.origin) {
      warn(origin, `if this page sends Cross-Origin-Embedder-Policy, ${origin} must send Cross-Origin-Resource-Policy: cross-origin`);
    }
    replace(image);
  } else {
    retried.add(image);
    setTimeout(() => retry(image, violations), PAUSE);
  }
}

/** @param {HTMLImageElement} image @param {import("../policy-violations.js").PolicyViolations} violations */
function retry(image, violations) {
  if (!image.isConnected) return;
  // The first request of a photo is not watched.
  violations.setWatched(image, true);
  image.addEventListener("load", () => violations.setWatched(image, false), { once: true });
  // WebKit sends no request for an address that has not changed.
  const { src } = image;
  image.removeAttribute("src");
  // Such a page shows photos whose server allows any origin.
  if (crossOriginIsolated) image.crossOrigin = "anonymous";
  image.src = src;
}

/** @param {string} origin @param {string} remedy */
function warn(origin, remedy) {
  if (warned.has(origin)) return;
  warned.add(origin);
  console.warn?.(`wire-story: photos are missing; ${remedy}`);
}

/** @param {HTMLImageElement} image */
function replace(image) {
  // A logo says nothing that is not in words beside it.
  if (image.matches(".source__logo")) return image.remove();
  const box = document.createElement("p");
  box.className = "photo__missing";
  box.textContent = image.alt;
  box.style.aspectRatio = getComputedStyle(image).aspectRatio.replace("auto", "");
  image.parentElement?.replaceChildren(box);
}
