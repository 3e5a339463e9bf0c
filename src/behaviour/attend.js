/**
 * What JavaScript does in a story that stands, in a host page and on the site:
 * photos that do not come, times that pass, sharing, and what is loaded only
 * when a reader asks for it.
 *
 * Components are plain data and have no listeners; a class says what a button
 * does.
 */
import { file, nearest } from "./languages.js";
import { copy, share } from "./share.js";
import { tellAges } from "./times.js";

/** @import { OnDemand } from "./contract.js" */

const MINUTE = 60_000;

/**
 * Looks after the stories that stand in `mount`, for as long as it lives.
 *
 * @param {HTMLElement} mount
 * @param {OnDemand} onDemand
 */
export function attend(mount, onDemand) {
  // The event does not bubble.
  mount.addEventListener("error", ({ target }) => missing(/** @type {Element} */ (target), onDemand), true);
  // What does not come is asked for again by the next click; it is no fault of the page.
  mount.addEventListener("click", ({ target }) => {
    act(/** @type {Element} */ (target), onDemand).catch((error) => console.warn?.(error));
  });
  /** @type {number | undefined} */
  let timer;
  // A microtask after a story is put in, and before it is painted.
  new MutationObserver(() => {
    clearInterval(timer);
    const tick = () => tellAges(mount);
    if (tick()) timer = setInterval(tick, MINUTE);
    for (const button of mount.querySelectorAll(".share__sheet")) {
      /** @type {HTMLElement} */ (button).hidden = !navigator.share;
    }
  }).observe(mount, { childList: true, subtree: true });
}

/** @param {Element} target @param {OnDemand} onDemand */
async function missing(target, { photos, refused }) {
  if (target.localName !== "img") return;
  try {
    (await photos()).photoFailed(/** @type {HTMLImageElement} */ (target), refused);
  } catch {
    // The reader is offline; the browser shows the alternative text.
  }
}

/** @param {Element} target @param {OnDemand} onDemand */
async function act(target, { reload, viewer, player }) {
  const found = target.closest(".photo__frame, .embed__load, .share__sheet, .share__copy, .failure__retry, .newer__show");
  if (!found) return;
  const language = found.closest("[lang]")?.getAttribute("lang") ?? "";
  const words = () => file(nearest(language));
  if (found.matches(".photo__frame")) (await viewer()).view(found, await words());
  else if (found.matches(".embed__load")) (await player()).play(found);
  else if (found.matches(".failure__retry")) reload();
  else if (found.matches(".newer__show")) showNewer(found, reload);
  else if (found.matches(".share__copy")) copy(/** @type {HTMLButtonElement} */ (found), words);
  else share(/** @type {HTMLButtonElement} */ (found));
}

/** From its beginning: nobody is in the middle of it. @param {Element} button @param {() => void} reload */
function showNewer(button, reload) {
  button.closest(".newer")?.parentElement?.scrollIntoView();
  reload();
}
