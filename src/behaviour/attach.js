/**
 * The behaviour of a story that is shown, in a host page and on the site: photos
 * that fail, relative times, sharing, and scripts that are loaded on demand.
 *
 * Components are plain data and have no listeners; the class of a button
 * selects its action.
 */
import { announcer } from "./announce.js";
import { hidePresses } from "./presses.js";
import { canShare } from "./share/share.js";
import { updateRelativeTimes } from "./times.js";

/** @import { OnDemand } from "./contract.js" */

const MINUTE = 60_000;

/**
 * Attaches the behaviour to all stories that are ever rendered into `mount`.
 *
 * @param {HTMLElement} mount
 * @param {OnDemand} onDemand
 */
export function attachBehaviour(mount, onDemand) {
  // The event does not bubble.
  mount.addEventListener("error", ({ target }) => handleImageError(/** @type {Element} */ (target), onDemand), true);
  hidePresses(mount);
  // A script that does not load is requested again by the next click; it is no error of the page.
  mount.addEventListener("click", ({ target }) => {
    handleClick(/** @type {Element} */ (target), onDemand, mount).catch((error) => console.warn?.(error));
  });
  const announce = announcer(mount);
  /** @type {number | undefined} */
  let timer;
  // Runs after a story is rendered and before it is painted.
  new MutationObserver(() => {
    clearInterval(timer);
    const tick = () => updateRelativeTimes(mount);
    if (tick()) timer = setInterval(tick, MINUTE);
    announce();
    for (const button of mount.querySelectorAll(".share__sheet")) {
      const { value } = /** @type {HTMLButtonElement} */ (button);
      /** @type {HTMLButtonElement} */ (button).hidden = !canShare(value);
    }
  }).observe(mount, { childList: true, subtree: true });
}

/** @param {Element} target @param {OnDemand} onDemand */
async function handleImageError(target, { photos, violations }) {
  if (target.localName !== "img") return;
  try {
    (await photos()).photoFailed(/** @type {HTMLImageElement} */ (target), violations);
  } catch {
    // `photos.js` did not load; the browser shows the alternative text.
  }
}

/** @param {Element} target @param {OnDemand} onDemand @param {HTMLElement} mount */
async function handleClick(target, onDemand, mount) {
  const found = target.closest(".photo__frame, .embed__load, .share__sheet, .share__copy, .failure__retry, .newer__show, .pass-on__open");
  if (!found) return;
  const language = found.closest("[lang]")?.getAttribute("lang") ?? "";
  const { reload, viewer, player, share } = onDemand;
  const words = () => onDemand.words(language);
  if (found.matches(".photo__frame")) await (await viewer()).view(found, await words());
  else if (found.matches(".embed__load")) (await player()).play(found);
  else if (found.matches(".pass-on__open")) await onDemand.passOn?.(/** @type {HTMLButtonElement} */ (found), await words());
  else if (found.matches(".failure__retry")) retry(mount, reload);
  else if (found.matches(".newer__show")) {
    // The newer version is read from its beginning.
    mount.scrollIntoView({ behavior: "instant" });
    retry(mount, reload);
  }
  else (await share())[found.matches(".share__copy") ? "copy" : "share"](/** @type {HTMLButtonElement} */ (found), words);
}

/**
 * Loads the story again. The button that was pressed is removed, so the focus
 * moves to the mount point.
 *
 * @param {HTMLElement} mount
 * @param {() => void} reload
 */
function retry(mount, reload) {
  mount.tabIndex = -1;
  mount.focus({ preventScroll: true });
  reload();
}
