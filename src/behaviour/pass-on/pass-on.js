/**
 * The dialogs "Republish" and "Embed": texts that a reader may put into another
 * site, to be copied.
 *
 * The texts are written by a WebAssembly module of their own (`texts.js`). The
 * dialog is that of the photo viewer (`../viewer/surface.js`): no event of it
 * reaches the page.
 */
import css from "./pass-on.css";
import { createStyleSheet } from "../style.js";
import { closeOnBack } from "../viewer/back.js";
import { button, element, focusNext } from "../viewer/controls.js";
import { createSurface } from "../viewer/surface.js";
import { Tabs } from "./tabs.js";
import { copiesOf, embedsOf } from "./texts.js";

/** @import { Shown, Words } from "../contract.js" */
/** @import { Tab } from "./tabs.js" */

const style = createStyleSheet(css);

/** What keeps a copy out of the index of search engines. */
const NOINDEX = '<meta name="robots" content="noindex">';

/**
 * Opens the dialog of a button.
 *
 * @param {HTMLButtonElement} opener its value is the name of the dialog
 * @param {Words} words
 * @param {Shown} shown
 */
export async function open(opener, words, shown) {
  const story = /** @type {HTMLElement} */ (opener.closest(".story"));
  const mount = /** @type {HTMLElement} */ (story.parentElement);
  // A dialog restores the focus, and Safari does not focus a button that is clicked.
  opener.focus({ preventScroll: true });
  const { lang, dir } = /** @type {HTMLElement} */ (opener.closest("[lang]"));
  const isCopy = opener.value === "republish";
  const { tabs, notes } = isCopy ? await republish(story, words, shown) : await embed(story, words, shown);
  // The story may have been removed meanwhile, or the button pressed twice.
  if (!tabs.length || !story.isConnected || mount.querySelector("dialog")) return;
  const surface = await createSurface(mount, style, lang, dir, "copies");
  const { dialog, content, close } = surface;
  const { ownerDocument } = content;
  const title = opener.textContent ?? "";
  surface.setLabel(title);

  const sheet = element(ownerDocument, "div", "copies__sheet");
  const bar = element(ownerDocument, "div", "copies__bar");
  const heading = element(ownerDocument, "h2", "copies__title");
  heading.textContent = title;
  const closeButton = button(ownerDocument, "close", words.close ?? "Close");
  closeButton.addEventListener("click", close);
  bar.append(heading, closeButton);
  const source = sourceLine(story, ownerDocument);
  const lines = notes.map((note) => Object.assign(element(ownerDocument, "p", "copies__note"), { textContent: note }));
  sheet.append(bar, ...source, ...lines, ...new Tabs(ownerDocument, words, tabs).elements);
  content.append(sheet);

  content.addEventListener("click", ({ target }) => target === content && close());
  content.addEventListener("keydown", (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "Escape") close();
    else if (key === "Tab") focusNext(content, event.shiftKey);
    // The key that opened the dialog may still be down.
    else if (!event.repeat || !/^( |Enter)$/.test(key)) return;
    event.preventDefault();
  });
  const takeBack = closeOnBack(mount, () => dialog.close());
  // The dialog closes when its story is removed.
  const gone = new MutationObserver(() => story.isConnected || dialog.close());
  gone.observe(mount, { childList: true });
  dialog.addEventListener("close", () => {
    gone.disconnect();
    takeBack();
    dialog.remove();
  });
  await surface.open();
}

/** Credit, licence and terms, as the story has them. @param {Element} story @param {Document} ownerDocument */
function sourceLine(story, ownerDocument) {
  const line = element(ownerDocument, "p", "copies__source");
  for (const part of story.querySelectorAll(".source > *")) line.append(part.cloneNode(true), " ");
  // Links must not open in the frame of the dialog.
  for (const link of line.querySelectorAll("a")) link.target = "_blank";
  return line.hasChildNodes() ? [line] : [];
}

/** @param {HTMLElement} story @param {Words} words @param {Shown} shown @returns {Promise<{ tabs: Tab[], notes: string[] }>} */
async function republish(story, words, shown) {
  const copies = await copiesOf(story, shown);
  if (!copies) return { tabs: [], notes: [] };
  const [html, text, markdown, lacksPhotos, hasCounter] = copies;
  const notes = [];
  if (lacksPhotos) notes.push(words.photos_left_out ?? "Photos that may not be republished have been left out.");
  if (hasCounter) notes.push(words.has_counter ?? "The HTML has a picture by which the publisher counts views.");
  const advice = noindex(words);
  return {
    notes,
    tabs: [
      { name: "HTML", text: html, advice },
      { name: words.plain_text ?? "Plain text", text, advice },
      { name: "Markdown", text: markdown, advice },
    ],
  };
}

/** @param {HTMLElement} story @param {Words} words @param {Shown} shown @returns {Promise<{ tabs: Tab[], notes: string[] }>} */
async function embed(story, words, shown) {
  const [tag, frame] = await embedsOf(shown);
  const [html, , , lacksPhotos] = (await copiesOf(story, shown)) ?? [];
  const advice = noindex(words);
  /** @type {Tab[]} */
  const tabs = [];
  if (tag) {
    const about = words.embed_element ?? "Always the latest version. For pages that may run scripts.";
    tabs.push({ name: "<wire-story>", about, text: tag, advice });
  }
  if (frame) {
    const about =
      words.embed_frame ?? "Always the latest version, in a frame. For pages that may not run scripts of others.";
    // The page in the frame says by itself that it is not to be indexed.
    tabs.push({ name: "<iframe>", about, text: frame });
  }
  if (html) {
    const about = [words.embed_plain ?? "A copy that does not change. It needs neither scripts nor frames."];
    if (lacksPhotos) about.push(words.photos_left_out ?? "Photos that may not be republished have been left out.");
    tabs.push({ name: "HTML", about: about.join(" "), text: html, advice });
  }
  return { tabs, notes: [] };
}

/** @param {Words} words @returns {Tab["advice"]} */
const noindex = (words) => ({
  about:
    words.noindex_advice ??
    "Search engines ask sites with a copy to keep it out of their index. Put this line into the head of the page:",
  text: NOINDEX,
});
