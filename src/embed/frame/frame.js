/**
 * The page in a frame: shows the story that its address names after `#`, and
 * tells the page around it what came of it, and how high it is.
 *
 * It says nothing that the page around it could not find out by itself, so
 * everybody may hear it. It hears nobody but that page.
 */

/** @typedef {import("../shell/element.js").WireStory} WireStory */

/** Its class comes with `wire-story.js`. */
const element = /** @type {WireStory} */ (document.createElement("wire-story"));

/** @param {object} message */
const tell = (message) => parent.postMessage({ wireStory: message }, "*");

/** Gives the element the attributes that the address names. */
function obey() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const { observedAttributes } = /** @type {typeof import("../shell/element.js").WireStory} */ (element.constructor);
  wanted.set("loading", "eager");
  for (const name of observedAttributes) {
    const value = wanted.get(name);
    if (value === null) element.removeAttribute(name);
    else if (value !== element.getAttribute(name)) element.setAttribute(name, value);
  }
}

/** Shows a story that stands in the page around this one. @param {string} story @param {string} base */
function show(story, base) {
  // Its addresses are meant as that page means them.
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
element.addEventListener("wire-load", (event) => tell({ ...detail(event), kind: "loaded" }));
element.addEventListener("wire-error", (event) => tell({ ...detail(event), kind: "failed" }));

// As a page of its own it would lend its address to whatever is named.
if (parent !== window) {
  addEventListener("hashchange", obey);
  addEventListener("message", ({ source, data }) => {
    const { story, base } = data?.wireStory ?? {};
    if (source === parent && typeof story === "string" && typeof base === "string") show(story, base);
  });
  new ResizeObserver(() => {
    const { height } = document.documentElement.getBoundingClientRect();
    tell({ kind: "height", height });
  }).observe(document.documentElement);
  customElements.whenDefined("wire-story").then(() => {
    obey();
    tell({ kind: "ready" });
    // Without an address the page around this one sends a story.
    if (element.hasAttribute("src")) document.body.append(element);
  });
}
