/**
 * Asks the page, by the event `wire-share`, before something is shared; false if
 * the page cancels that, or shares it itself.
 *
 * @param {Element} origin in the story
 * @param {string} target a key of `targets.json`, or `sheet` or `copy`
 * @param {string} url
 * @param {string} title
 */
export function isShareAllowed(origin, target, url, title) {
  const detail = { target, url, title };
  const event = new CustomEvent("wire-share", { detail, bubbles: true, composed: true, cancelable: true });
  return (origin.closest(".story") ?? origin).dispatchEvent(event);
}

/** What a story is called. @param {Element} origin in the story */
export const titleOf = (origin) => origin.closest(".story")?.querySelector(".headline")?.textContent ?? "";
