/**
 * Keeps a story in the colours and the language of its page, loaded when the
 * widget starts.
 */
import { labelsFor, languageOf } from "./languages.js";
import { adaptColours } from "./page-colours.js";
import { watchPage } from "./page-watcher.js";

/** How long transitions of a page's colours are waited for, in milliseconds. */
const TRANSITION_TIME = 500;

/**
 * @param {HTMLElement} mount its `lang` is that of the labels
 * @param {import("../embed/shell/element.js").WireStory} element
 * @param {(labels: import("../embed/shell/contract.js").Labels) => void} setLabels
 * @returns {() => void} stops following
 */
export function followPage(mount, element, setLabels) {
  let isStopped = false;
  /** @type {number | undefined} */
  let timer;
  const adapt = () => adaptColours(mount, element);
  adapt();
  const unwatch = watchPage(element, async () => {
    adapt();
    clearTimeout(timer);
    timer = setTimeout(adapt, TRANSITION_TIME);
    if (languageOf(element) === mount.lang) return;
    const labels = await labelsFor(element);
    if (!isStopped) setLabels(labels);
  });
  return () => {
    isStopped = true;
    clearTimeout(timer);
    unwatch();
  };
}
