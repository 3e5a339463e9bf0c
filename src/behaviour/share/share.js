import { isShareAllowed, titleOf } from "./event.js";

/** @import { Words } from "../contract.js" */

/**
 * What a button shares: its value is the address.
 *
 * @typedef {object} Shared
 * @property {string} title
 * @property {string} [text] more words for the share sheet
 * @property {Element} [origin] where in the story; the button without it
 */

/** Whether the share sheet can be opened: a frame or a policy may not allow it. @param {string} url */
export const canShare = (url) => !!navigator.share && navigator.canShare?.({ url }) !== false;

/**
 * Opens the share sheet of the device, or copies the address if that is refused.
 *
 * @param {HTMLButtonElement} button its value is the address
 * @param {() => Promise<Words>} words
 * @param {Shared} [shared]
 */
export async function share(button, words, { title, text, origin = button } = { title: titleOf(button) }) {
  const url = button.value;
  if (!isShareAllowed(origin, "sheet", url, title)) return;
  try {
    await navigator.share({ url, title, ...(text && { text }) });
  } catch (error) {
    // The reader has closed the sheet, or one is open already.
    if (/Abort|State/.test(/** @type {Error} */ (error).name)) return;
    await copyAddress(button, words);
  }
}

/**
 * Copies an address, and reports the outcome.
 *
 * @param {HTMLButtonElement} button its value is the address
 * @param {() => Promise<Words>} words
 * @param {Shared} [shared]
 */
export async function copy(button, words, { title, origin = button } = { title: titleOf(button) }) {
  if (isShareAllowed(origin, "copy", button.value, title)) await copyAddress(button, words);
}

/**
 * Copies an address, and reports the outcome in the live region beside the
 * button. When nothing else is allowed, the address is shown there, selected.
 *
 * @param {HTMLButtonElement} button its value is the address
 * @param {() => Promise<Words>} words
 */
async function copyAddress(button, words) {
  const { value, ownerDocument } = button;
  const region = button.parentElement?.querySelector("[role=status]");
  if (!region) return;
  // Missing on insecure pages, refused in frames without `clipboard-write`.
  // The window that has the focus is that of the viewer, if the button is in it.
  const copied = await ownerDocument.defaultView?.navigator.clipboard?.writeText(value).then(
    () => true,
    () => false,
  );
  const isCopied = copied || copySelected(value, region);
  if (!copied) button.focus({ preventScroll: true });
  const { copied: done = "Link copied", not_copied: refused = "Copy this address: {}" } = await words();
  if (isCopied) return region.replaceChildren(done);
  const address = ownerDocument.createElement("span");
  address.textContent = value;
  const [before = "", after = ""] = refused.split("{}");
  region.replaceChildren(before, address, after);
  const root = /** @type {Document} */ (region.getRootNode());
  // Only Chromium has a selection for each shadow tree.
  (root.getSelection?.() ?? getSelection())?.selectAllChildren(address);
}

/**
 * Copies in the older way, which needs no permission but a selected text.
 *
 * @param {string} value
 * @param {Element} region
 */
function copySelected(value, region) {
  const { ownerDocument } = region;
  const field = ownerDocument.createElement("textarea");
  field.className = "hidden";
  field.readOnly = true;
  field.value = value;
  // A page may add words to whatever is copied.
  field.addEventListener("copy", (event) => {
    event.clipboardData?.setData("text/plain", value);
    event.preventDefault();
    event.stopPropagation();
  });
  region.append(field);
  field.select();
  field.focus({ preventScroll: true });
  const isCopied = ownerDocument.execCommand("copy");
  field.remove();
  return isCopied;
}
