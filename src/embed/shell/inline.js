/**
 * The story that stands in an element, when the parser has come to its end.
 *
 * @param {Element} element
 */
export async function inlineStory(element) {
  if (document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  }
  return element.querySelector(":scope > script[type='application/json']")?.textContent;
}
