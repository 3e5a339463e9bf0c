/** Prints a story alone: the page around it may have much else on it. */
import { applyStyles } from "../style.js";

/** The longest time that is waited for photos, in milliseconds. */
const PHOTO_TIME = 3_000;

/** @param {HTMLElement} story */
export async function printStory(story) {
  const root = /** @type {ShadowRoot | Document} */ (story.getRootNode());
  const frame = document.createElement("iframe");
  frame.className = "hidden";
  const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
  story.parentElement?.append(frame);
  // Some engines replace the first document of a frame a moment later.
  if (frame.contentDocument && frame.contentDocument.readyState !== "complete") await loaded;
  const { contentDocument: page, contentWindow: target } = frame;
  if (!page || !target) {
    // In a sandbox the frame has another origin.
    frame.remove();
    return print();
  }
  for (const sheet of root.querySelectorAll("style, link[rel=stylesheet]")) page.head.append(page.importNode(sheet, true));
  applyStyles(page, [...root.adoptedStyleSheets]);
  page.title = story.querySelector(".headline")?.textContent ?? "";
  page.documentElement.lang = story.querySelector("article")?.lang ?? "";
  page.body.append(page.importNode(story, true));
  const photos = [...page.images].map((photo) => {
    photo.loading = "eager";
    return photo.decode().catch(() => {});
  });
  await Promise.race([Promise.all(photos), new Promise((done) => setTimeout(done, PHOTO_TIME))]);
  target.addEventListener("afterprint", () => frame.remove());
  target.focus();
  target.print();
}
