/** Shares one photo of a story: the address of the story's page, at the photo. */
import { titleOf } from "../share/event.js";
import { canShare, copy, share } from "../share/share.js";
import { button, element } from "./controls.js";

/** @import { Words } from "../contract.js" */

/**
 * Adds the button to the bar of the viewer, unless publisher or host hide the
 * share bar.
 *
 * @param {HTMLElement} bar
 * @param {HTMLElement} story
 * @param {Words} words
 * @param {() => { number: number, frame: Element, caption: string }} current the photo that is shown, counted from 1
 */
export function addShareButton(bar, story, words, current) {
  const address = /** @type {HTMLButtonElement | null} */ (story.querySelector(".share__copy"));
  if (!address?.getClientRects().length) return;
  const { ownerDocument } = bar;
  const place = element(ownerDocument, "div", "viewer__share");
  const shareButton = button(ownerDocument, "share", words.share_photo ?? "Share photo");
  const said = element(ownerDocument, "p", "viewer__said");
  said.setAttribute("role", "status");
  place.append(shareButton, said);
  bar.append(place);
  shareButton.addEventListener("click", () => {
    const { number, frame, caption } = current();
    const url = new URL(address.value);
    // `wire-story render` gives its pages these names.
    url.hash = `photo-${number}`;
    shareButton.value = url.href;
    const shared = { title: titleOf(story), text: caption, origin: frame };
    (canShare(url.href) ? share : copy)(shareButton, async () => words, shared);
  });
}
