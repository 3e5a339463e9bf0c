/**
 * What JavaScript does in a story that stands, in a host page and on the site:
 * photos that do not come, times that pass, sharing, and what is loaded only
 * when a reader asks for it.
 *
 * Components are plain data and have no listeners; a class says what a button
 * does.
 */
import { announcer } from "./announce.js";
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
    act(/** @type {Element} */ (target), onDemand, mount).catch((error) => console.warn?.(error));
  });
  const announce = announcer(mount);
  /** @type {number | undefined} */
  let timer;
  // A microtask after a story is put in, and before it is painted.
  new MutationObserver(() => {
    clearInterval(timer);
    const tick = () => tellAges(mount);
    if (tick()) timer = setInterval(tick, MINUTE);
    announce();
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

/** @param {Element} target @param {OnDemand} onDemand @param {HTMLElement} mount */
async function act(target, { reload, viewer, player }, mount) {
  const found = target.closest(".photo__frame, .embed__load, .share__sheet, .share__copy, .failure__retry, .newer__show");
  if (!found) return;
  const language = found.closest("[lang]")?.getAttribute("lang") ?? "";
  const words = () => file(nearest(language));
  if (found.matches(".photo__frame")) (await viewer()).view(found, await words());
  else if (found.matches(".embed__load")) (await player()).play(found);
  else if (found.matches(".failure__retry")) again(mount, reload);
  else if (found.matches(".newer__show")) {
    // From its beginning: nobody is in the middle of it.
    mount.scrollIntoView({ behavior: "instant" });
    again(mount, reload);
  }
  else if (found.matches(".share__copy")) copy(/** @type {HTMLButtonElement} */ (found), words);
  else share(/** @type {HTMLButtonElement} */ (found));
}

/**
 * Loads the story once more. The button that was pressed goes, and leaves the
 * focus to what comes.
 *
 * @param {HTMLElement} mount
 * @param {() => void} reload
 */
function again(mount, reload) {
  mount.tabIndex = -1;
  mount.focus({ preventScroll: true });
  reload();
}
