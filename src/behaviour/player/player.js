/**
 * Replaces the card of an embed by its provider's player. Nothing is requested
 * from the provider before the reader presses the button.
 */

/** The frame may play, and open the provider's page in a new tab. */
const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation";

/**
 * The address of the player for an address at a provider, and its height in
 * pixels; without a height its ratio is 16 to 9. `undefined` if there is no
 * player for it.
 *
 * @param {string} address
 * @returns {[address: string, height?: number] | undefined}
 */
export function player(address) {
  const url = new URL(address);
  const host = url.hostname.replace(/^(www|m|mobile)\./, "");
  const [first = "", second = "", third = ""] = url.pathname.split("/").filter(Boolean);
  const whole = encodeURIComponent(address);
  const last = url.pathname.match(/(\d{6,})\/?$/)?.[1];
  switch (host) {
    case "youtu.be":
      return youTube(first);
    case "youtube.com":
    case "youtube-nocookie.com":
      return youTube(first === "watch" ? (url.searchParams.get("v") ?? "") : second);
    case "vimeo.com":
    case "player.vimeo.com":
      return last ? [`https://player.vimeo.com/video/${last}?dnt=1&autoplay=1`] : undefined;
    case "dai.ly":
      return [`https://geo.dailymotion.com/player.html?video=${first}`];
    case "dailymotion.com":
      return [`https://geo.dailymotion.com/player.html?video=${(third || second).split("_")[0]}`];
    case "twitter.com":
    case "x.com":
      return last ? [`https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${last}`, 560] : undefined;
    case "instagram.com":
      return second ? [`https://www.instagram.com/${first}/${second}/embed/captioned/`, 700] : undefined;
    case "facebook.com":
      return [`https://www.facebook.com/plugins/${/video|watch/.test(address) ? "video" : "post"}.php?href=${whole}`, 560];
    case "tiktok.com":
      return last ? [`https://www.tiktok.com/embed/v2/${last}`, 740] : undefined;
    case "t.me":
      return second ? [`https://t.me/${first}/${second}?embed=1&mode=tme`, 420] : undefined;
    case "open.spotify.com":
      return [`https://open.spotify.com/embed/${[first, second].filter((it) => it !== "embed").join("/")}`, 232];
    case "soundcloud.com":
      return [`https://w.soundcloud.com/player/?url=${whole}`, 166];
    case "w.soundcloud.com":
    case "datawrapper.dwcdn.net":
      return [address, 420];
    case "openstreetmap.org":
      return first === "export" ? [address, 420] : undefined;
    case "google.com":
    case "maps.google.com":
      return url.pathname.startsWith("/maps/embed") || url.searchParams.get("output") === "embed"
        ? [address, 420]
        : undefined;
  }
}

/** @param {string} id @returns {[string] | undefined} */
function youTube(id) {
  return /^[\w-]{6,}$/.test(id)
    ? [`https://www.youtube-nocookie.com/embed/${id}?autoplay=1`]
    : undefined;
}

/**
 * Replaces the button that was pressed by the player; an address without a
 * player is opened in a new tab.
 *
 * @param {Element} button
 */
export function play(button) {
  const card = button.parentElement;
  if (!card) return;
  const link = /** @type {HTMLAnchorElement} */ (card.querySelector(".embed__link"));
  const found = player(link.href);
  if (!found) {
    // The page must not hear of a click on the link: a button was pressed. In a
    // sandbox `links.js` must.
    const isSandbox = self.origin === "null";
    link.dispatchEvent(new MouseEvent("click", { cancelable: true, bubbles: isSandbox, composed: isSandbox }));
    return;
  }
  const [address, height] = found;
  const frame = document.createElement("iframe");
  frame.className = "embed__player";
  frame.title = card.querySelector(".embed__title")?.textContent ?? link.textContent ?? "";
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.setAttribute("sandbox", SANDBOX);
  // Players refuse to play without a referrer.
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  if (height) frame.style.height = `${height}px`;
  frame.src = address;
  card.querySelector(".photo")?.remove();
  button.replaceWith(frame);
  frame.focus();
}
