/** The most links beside the buttons; more would be a wall of signs. */
const MOST = 7;

/**
 * Puts as many links beside the buttons as have room there in one line, and the
 * others behind "more".
 *
 * @param {HTMLElement} place of the links
 */
export function foldLinks(place) {
  const links = /** @type {HTMLElement[]} */ ([...place.querySelectorAll("a")]);
  const more = /** @type {HTMLDetailsElement | null} */ (place.querySelector("details"));
  const panel = more?.querySelector(".share__panel");
  const first = links[0];
  // A bar that is hidden has no width.
  if (!more || !panel || !first || !place.clientWidth) return;
  const { width } = /** @type {Element} */ (place.querySelector(".share__button")).getBoundingClientRect();
  const gap = parseFloat(getComputedStyle(first).marginInlineEnd) || 0;
  const fits = Math.floor((place.getBoundingClientRect().width + gap + 0.5) / (width + gap));
  const shown = links.length <= Math.min(fits, MOST) ? links.length : Math.max(1, Math.min(fits - 1, MOST));
  const now = links.filter((link) => link.parentElement === place).length;
  more.hidden = shown === links.length;
  if (now === shown) return;
  more.before(...links.slice(0, shown));
  panel.append(...links.slice(shown));
}

/** How long another width of the column may go unnoticed, in milliseconds. */
const CHECK_TIME = 500;

/**
 * Calls back from time to time while the links are in the window: an observer of
 * sizes would be reported to the page (`../page-watcher.js`).
 *
 * @param {HTMLElement} place
 * @param {() => void} callBack
 */
export function whileVisible(place, callBack) {
  /** @type {number | undefined} */
  let timer;
  const look = () => {
    timer = setTimeout(look, CHECK_TIME);
    callBack();
  };
  const visibility = new IntersectionObserver((entries) => {
    clearTimeout(timer);
    if (entries[entries.length - 1]?.isIntersecting) look();
  });
  visibility.observe(place);
}
