/** @import { Words } from "./contract.js" */

/**
 * Opens the share sheet of the device.
 *
 * @param {HTMLButtonElement} button its value is the address
 */
export async function share(button) {
  const title = button.closest(".story")?.querySelector(".headline")?.textContent ?? "";
  try {
    await navigator.share({ url: button.value, title });
  } catch {
    // The reader has closed the sheet.
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
