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
 * the button. When nothing else is allowed, the address is shown there, selected.
 *
 * @param {HTMLButtonElement} button its value is the address
 * @param {() => Promise<Words>} words
 */
export async function copy(button, words) {
  const { value } = button;
  const region = button.parentElement?.querySelector("[role=status]");
  if (!region) return;
  // Missing on insecure pages, refused in frames without `clipboard-write`.
  const copied = await navigator.clipboard?.writeText(value).then(
    () => true,
    () => false,
  );
  const isCopied = copied || copySelected(value, region);
  if (!copied) button.focus({ preventScroll: true });
  const { copied: done = "✓", not_copied: refused = "{}" } = await words();
  if (isCopied) return region.replaceChildren(done);
  const address = document.createElement("span");
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
  const field = document.createElement("textarea");
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
  const isCopied = document.execCommand("copy");
  field.remove();
  return isCopied;
}
