/** @import { Words } from "./contract.js" */

/** Whether the share sheet can be opened: a frame or a policy may not allow it. @param {string} url */
export const canShare = (url) => !!navigator.share && navigator.canShare?.({ url }) !== false;

/**
 * Opens the share sheet of the device, or copies the address if that is refused.
 *
 * @param {HTMLButtonElement} button its value is the address
 * @param {() => Promise<Words>} words
 */
export async function share(button, words) {
  const title = button.closest(".story")?.querySelector(".headline")?.textContent ?? "";
  try {
    await navigator.share({ url: button.value, title });
  } catch (error) {
    // The reader has closed the sheet, or one is open already.
    if (/Abort|State/.test(/** @type {Error} */ (error).name)) return;
    await copy(button, words);
  }
}

/**
 * Copies the story's address, and reports the outcome in the live region beside
 * the button.
 *
 * @param {HTMLButtonElement} button its value is the address
 * @param {() => Promise<Words>} words
 */
export async function copy(button, words) {
  const { value } = button;
  const copied = navigator.clipboard?.writeText(value).then(
    () => true,
    () => false,
  );
  const isCopied = await copied;
  const { copied: done = "✓", not_copied: refused = "{}" } = await words();
  const region = button.parentElement?.querySelector("[role=status]");
  if (region) region.textContent = isCopied ? done : refused.replace("{}", value);
}
