/**
 * The page in a frame: shows the story of its fragment, and posts the outcome
 * and its height to its host page.
 *
 * It posts nothing that the host page could not find out by itself, so it posts
 * to any origin. It accepts messages from its host page only.
 */

/** @typedef {import("../shell/element.js").WireStory} WireStory */

/** Its class comes with `wire-story.js`. */
const element = /** @type {WireStory} */ (document.createElement("wire-story"));

/** @param {object} message */
const post = (message) => parent.postMessage({ wireStory: message }, "*");

/** Gives the element the attributes of the fragment. */
function applyAttributes() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const { observedAttributes } = /** @type {typeof import("../shell/element.js").WireStory} */ (element.constructor);
  wanted.set("loading", "eager");
  for (const name of observedAttributes) {
    const value = wanted.get(name);
    if (value === null) element.removeAttribute(name);
    else if (value !== element.getAttribute(name)) element.setAttribute(name, value);
  }
}

/** Shows the inline story of the host page. @param {string} story @param {string} base */
function show(story, base) {
  // Relative addresses of the story are resolved against the host page.
  const own = document.querySelector("base");
  if (own && /^https?:/.test(base)) own.href = base;
  const script = document.createElement("script");
  script.type = "application/json";
  script.textContent = story;
  element.replaceChildren(script);
  document.body.append(element);
}

/** @param {Event} event */
const detail = (event) => /** @type {CustomEvent} */ (event).detail;
element.addEventListener("wire-load", (event) => post({ ...detail(event), kind: "loaded" }));
element.addEventListener("wire-error", (event) => post({ ...detail(event), kind: "failed" }));

// As a page of its own it would show anybody's text under its address.
if (parent !== window) {
  addEventListener("hashchange", applyAttributes);
  addEventListener("message", ({ source, data }) => {
    const { story, base } = data?.wireStory ?? {};
    if (source === parent && typeof story === "string" && typeof base === "string") show(story, base);
  });
  new ResizeObserver(() => {
    const { height } = document.documentElement.getBoundingClientRect();
    post({ kind: "height", height });
  }).observe(document.documentElement);
  customElements.whenDefined("wire-story").then(() => {
    applyAttributes();
    post({ kind: "ready" });
    // Without `src` the host page posts an inline story.
    if (element.hasAttribute("src")) document.body.append(element);
  });
}
