/** How long a photo that did not come is left alone, in milliseconds. */
const PAUSE = 2_000;

/** Photos that were asked for once more. @type {WeakSet<Element>} */
const retried = new WeakSet();

/**
 * A photo that does not come is asked for once more; then a plain box with its
 * alternative text takes its place, and caption and credit stay.
 *
 * @param {Element} target
 */
export function photoFailed(target) {
  if (target.localName !== "img") return;
  const image = /** @type {HTMLImageElement} */ (target);
  if (!retried.has(image)) {
    retried.add(image);
    setTimeout(() => {
      // WebKit does not ask again for an address that has not changed.
      const { src } = image;
      image.removeAttribute("src");
      image.src = src;
    }, PAUSE);
    return;
  }
  const box = document.createElement("p");
  box.className = "photo__missing";
  box.textContent = image.alt;
  box.style.aspectRatio = `${image.getAttribute("width")} / ${image.getAttribute("height")}`;
  image.parentElement?.replaceChildren(box);
}
