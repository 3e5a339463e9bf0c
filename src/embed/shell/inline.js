/**
 * The inline story of an element, read when the document has been parsed.
 *
 * @param {Element} element
 */
export async function inlineStory(element) {
  if (document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  }
  return element.querySelector(":scope > script[type='application/json']")?.textContent;
}
