/**
 * Posts the height of the story to the page around the frame, in the dialects of
 * those who resize frames:
 *
 * - our own, `{ wireStory: { kind: "height", height } }`: `frame-parent.js` and
 *   the element;
 * - pym.js: a text with the id that its parent script adds to the query as
 *   `childId`;
 * - AMP's `<amp-iframe resizable>`: `embed-size`, after the fragment that it
 *   adds, `#amp=1`;
 * - WordPress' `wp-embed.js`: the secret that it adds to the fragment, as
 *   `#?secret=…`. It takes 200 to 1,000 pixels; the rest is scrolled.
 *
 * @param {number} height in pixels
 * @param {URLSearchParams} settings of query and fragment
 */
export function postHeight(height, settings) {
  // A fraction of a pixel less would give the frame a scrollbar.
  const whole = Math.ceil(height);
  const childId = settings.get("childId");
  const secret = settings.get("secret");
  /** @param {unknown} message */
  const post = (message) => parent.postMessage(message, "*");
  post({ wireStory: { kind: "height", height } });
  if (settings.get("amp") === "1") post({ sentinel: "amp", type: "embed-size", height: whole });
  if (childId) post(`pymxPYMx${childId}xPYMxheightxPYMx${whole}`);
  if (secret) post({ message: "height", value: whole, secret });
}

/**
 * The height of the story, in pixels, at the width that it has without a
 * scrollbar. At the narrower width beside one it may be less high; a frame of
 * that height would keep its scrollbar.
 */
export function ownHeight() {
  const { documentElement } = document;
  const isScrolled = innerWidth > documentElement.clientWidth;
  if (isScrolled) documentElement.style.overflow = "hidden";
  const { height } = documentElement.getBoundingClientRect();
  if (isScrolled) documentElement.style.overflow = "";
  return height;
}
