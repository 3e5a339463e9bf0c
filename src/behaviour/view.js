/**
 * Tells the page, by the event `wire-view`, that a story was really on screen:
 * half of it, or as much as fills most of the window, for a second, in a page
 * that is visible. At the same moment the publisher's beacon is sent, if there is one.
 */

/** How often is measured how much is on screen, in milliseconds, and how often in a row it must be enough. */
const MEASURE_TIME = 500;
const TIMES = 3;

/** The part of the window that a long story fills: a page may have a bar at its top. */
const SCREENFUL = 0.75;

/**
 * @param {HTMLElement} mount
 * @param {(beacon: string) => void} sendBeacon called with its address
 * @returns {() => void} stops
 */
export function watchView(mount, sendBeacon) {
  /** Stories that were seen: a story that is rendered again is not another. */
  const seen = new Set();
  /** @type {number | undefined} */
  let timer;
  /** @type {HTMLElement | undefined} */
  let watched;
  let times = 0;

  /** Reports once, since each observation begins with a report. */
  const measure = () => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      if (!entry || entry.target !== watched) return;
      times = !document.hidden && isEnough(entry) ? times + 1 : 0;
      if (times >= TIMES) tell();
      else timer = setTimeout(measure, MEASURE_TIME);
    });
    if (watched) observer.observe(watched);
  };
  const near = new IntersectionObserver((entries) => {
    clearTimeout(timer);
    times = 0;
    if (entries[entries.length - 1]?.isIntersecting) measure();
  });
  const tell = () => {
    const story = watched;
    near.disconnect();
    if (!story) return;
    const url = /** @type {HTMLButtonElement | null} */ (story.querySelector(".share__copy"))?.value ?? "";
    const headline = story.querySelector(".headline")?.textContent ?? "";
    seen.add(keyOf(story));
    story.dispatchEvent(new CustomEvent("wire-view", { detail: { url, headline }, bubbles: true, composed: true }));
    if (story.dataset.beacon) sendBeacon(story.dataset.beacon);
  };
  const rendered = new MutationObserver(() => watch());
  const watch = () => {
    const story = mount.querySelector("article")?.parentElement;
    if (!story || story === watched) return;
    stop();
    watched = story;
    if (!seen.has(keyOf(story))) near.observe(story);
  };
  const stop = () => {
    clearTimeout(timer);
    near.disconnect();
    watched = undefined;
  };
  rendered.observe(mount, { childList: true });
  watch();
  return () => {
    rendered.disconnect();
    stop();
  };
}

/** What tells a story from another. @param {HTMLElement} story */
function keyOf(story) {
  const copy = /** @type {HTMLButtonElement | null} */ (story.querySelector(".share__copy"));
  return `${copy?.value} ${story.querySelector(".headline")?.textContent}`;
}

/** Whether enough of a story is on screen. @param {IntersectionObserverEntry} entry */
function isEnough({ intersectionRatio, intersectionRect, rootBounds, target }) {
  // In a frame of another origin the window is not known; `frame.js` is told.
  const around = parseFloat(getComputedStyle(target).getPropertyValue("--_page-height"));
  const window = rootBounds?.height || around || innerHeight;
  return intersectionRatio >= 0.5 || intersectionRect.height >= SCREENFUL * window;
}
