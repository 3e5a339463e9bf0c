/** How long a photo that did not come is left alone, in milliseconds. */
const PAUSE = 2_000;

/** Photos that were asked for once more. @type {WeakSet<Element>} */
const retried = new WeakSet();

/** Where from the page's policy allows no photos, as was said. @type {Set<string>} */
const told = new Set();

/**
 * A photo that does not come is asked for once more, unless the page forbids
 * it; then a plain box with its alternative text takes its place, and caption
 * and credit stay.
 *
 * @param {HTMLImageElement} image
 * @param {Set<string>} refused what the page's policy refuses
 */
export function photoFailed(image, refused) {
  if (retried.has(image)) return replace(image);
  retried.add(image);
  setTimeout(() => {
    const { origin } = new URL(image.currentSrc || image.src);
    if (refused.has(`img-src ${origin}`)) {
      tell(origin);
      return replace(image);
    }
    // WebKit does not ask again for an address that has not changed.
    const { src } = image;
    image.removeAttribute("src");
    image.src = src;
  }, PAUSE);
}

/** @param {string} origin */
function tell(origin) {
  if (told.has(origin)) return;
  told.add(origin);
  console.warn(`wire-story: photos are missing; add ${origin} to img-src in this page's Content-Security-Policy`);
}

/** @param {HTMLImageElement} image */
function replace(image) {
  const box = document.createElement("p");
  box.className = "photo__missing";
  box.textContent = image.alt;
  box.style.aspectRatio = getComputedStyle(image).aspectRatio.replace("auto", "");
  image.parentElement?.replaceChildren(box);
}
