/**
 * The page in a frame: shows the story that its address names, and posts the
 * outcome and its height to its host page. Query and fragment hold the element's
 * attributes, as in `embed.html?story=…&theme=dark`; the element changes those of
 * the fragment without loading the page again.
 *
 * It posts nothing that the host page could not find out by itself, so it posts
 * to any origin. It accepts messages from its host page only.
 */

import { RARE_ATTRIBUTES } from "../shell/rare-properties.js";
import { ownHeight, postHeight } from "./height.js";
import { handleLinks } from "./links.js";
import { PAGE_ATTRIBUTES } from "../../behaviour/page-properties.js";

/** @import { MaybeFramed } from "../../behaviour/contract.js" */
/** @typedef {import("../shell/element.js").WireStory} WireStory */

/** Its class comes with `wire-story.js`. */
const element = /** @type {WireStory & MaybeFramed} */ (document.createElement("wire-story"));

/** @param {object} message */
const post = (message) => parent.postMessage({ wireStory: message }, "*");

/** What query and fragment say; the fragment first. */
const settings = () => new URLSearchParams([location.hash, location.search].map((it) => it.replace(/^[#?]+/, "")).join("&"));

/** Gives the element the attributes of its address. */
function applyAttributes() {
  const wanted = settings();
  const story = wanted.get("story");
  if (story !== null && !wanted.has("src")) wanted.set("src", story);
  const { observedAttributes } = /** @type {typeof import("../shell/element.js").WireStory} */ (element.constructor);
  wanted.set("loading", "eager");
  for (const name of [...observedAttributes, ...RARE_ATTRIBUTES, ...PAGE_ATTRIBUTES]) {
    const value = wanted.get(name);
    if (value === null) element.removeAttribute(name);
    else if (value !== element.getAttribute(name)) element.setAttribute(name, value);
  }
}

/** Shows the story of the address. Without `src` the host page posts an inline story. */
function showSource() {
  if (element.hasAttribute("src") && !element.isConnected) document.body.append(element);
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

/** The most that is waited for the host page to enlarge the frame, in milliseconds. */
const EXPAND_TIME = 500;

/** How long a change of the frame's place may go unnoticed, in milliseconds: no event tells of it. */
const MEASURE_TIME = 250;

/** How long the host page may take to scroll, and the newer version to load, in milliseconds. */
const SCROLL_TIME = 5_000;

/** The part of the frame that is in the window of the host page, which may not be ours. @type {DOMRectReadOnly | undefined} */
let visible;

/** The lower safe-area inset of the host page, in pixels. */
let inset = 0;

/** @type {number | undefined} */
let timer;

/** Measures the visible part of the frame, again and again while it can be seen. */
function measure() {
  const { documentElement } = document;
  new IntersectionObserver((entries, observer) => {
    observer.disconnect();
    const rect = entries[0]?.intersectionRect;
    // Out of the window the last place stays.
    if (rect?.height) visible = rect;
    if (visible && element.pageAround) element.pageAround.top = visible.top;
    const below = visible ? Math.max(0, innerHeight - visible.bottom) : 0;
    documentElement.style.setProperty("--_page-end", `${below + inset}px`);
    timer = setTimeout(measure, MEASURE_TIME);
  }).observe(documentElement);
}

/**
 * Lets the host page enlarge the frame to its whole window before the viewer
 * opens. A host page without our script does not; then the viewer covers what is
 * visible of the frame.
 *
 * @param {HTMLDialogElement} dialog
 */
async function expand(dialog) {
  const { documentElement } = document;
  documentElement.classList.add("expanded");
  dialog.addEventListener("close", () => {
    documentElement.classList.remove("expanded");
    post({ kind: "viewer", isOpen: false });
  });
  const resized = new Promise((done) => {
    addEventListener("resize", done, { once: true });
    setTimeout(done, EXPAND_TIME);
  });
  const before = innerHeight;
  post({ kind: "viewer", isOpen: true });
  await resized;
  if (innerHeight !== before || !visible) return;
  const { top, height } = visible;
  if (height >= innerHeight) return;
  dialog.style.top = `${top}px`;
  dialog.style.height = `${height}px`;
}

/** Applies what a story would inherit from the host page. @param {any} settings */
function applySettings({ scheme, direction, fontFamily, tokens, backdrop, isAtEdge, height, inset: lower }) {
  const { style } = document.documentElement;
  const colour = (/** @type {unknown[]} */ it) => [...it].map(Number);
  const { base, extremes } = backdrop;
  element.pageAround = {
    backdrop: { base: colour(base), extremes: [...extremes].map(colour) },
    isAtEdge: isAtEdge === true,
    top: visible?.top ?? 0,
  };
  inset = Number(lower);
  // The host page gives the frame the height of the story.
  style.overflow = "hidden";
  document.documentElement.dir = direction === "rtl" ? "rtl" : "ltr";
  style.colorScheme = String(scheme);
  style.fontFamily = String(fontFamily);
  // The height of the window around the frame.
  style.setProperty("--_page-height", `${Number(height)}px`);
  for (const name of [...element.style]) element.style.removeProperty(name);
  for (const [name, value] of Object.entries(tokens)) {
    if (name.startsWith("--wire-")) element.style.setProperty(name, String(value));
  }
}

/** @param {Event} event */
const detail = (event) => /** @type {CustomEvent} */ (event).detail;
element.addEventListener("wire-load", (event) => post({ ...detail(event), kind: "loaded" }));
element.addEventListener("wire-update", (event) => post({ ...detail(event), kind: "updated" }));
element.addEventListener("wire-error", (event) => {
  // The element hides its slot when the publisher forbids the story.
  const isForbidden = element.shadowRoot?.querySelector("slot")?.hidden;
  post({ ...detail(event), kind: "failed", isForbidden });
});
// The host page hears of both afterwards: it cannot cancel what a frame does.
element.addEventListener("wire-share", (event) => post({ ...detail(event), kind: "share" }));
element.addEventListener("wire-view", (event) => post({ ...detail(event), kind: "view" }));

// As a page of its own it would show anybody's text under its address.
if (parent !== window) {
  addEventListener("hashchange", applyAttributes);
  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    const { kind, story, base } = data?.wireStory ?? {};
    if (kind === "settings") {
      applySettings(data.wireStory);
      showSource();
    }
    if (kind === "close-viewer") element.shadowRoot?.querySelector("dialog")?.close();
    if (typeof story === "string" && typeof base === "string") show(story, base);
  });
  const postOwnHeight = () => postHeight(ownHeight(), settings());
  new ResizeObserver(postOwnHeight).observe(document.documentElement);
  // WordPress hides the frame until it has posted something, and Chromium
  // observes no sizes in a hidden frame of another origin.
  if (settings().has("secret")) {
    element.addEventListener("wire-load", postOwnHeight);
    element.addEventListener("wire-error", postOwnHeight);
  }
  measure();
  handleLinks(settings());
  customElements.whenDefined("wire-story").then(() => {
    const { shadowRoot } = element;
    shadowRoot?.addEventListener("viewer-open", (event) => {
      detail(event).ready = expand(detail(event).dialog);
    });
    // The newer version is read from its beginning, and only the host page scrolls.
    const clicked = (/** @type {Event} */ { target }) => {
      if (!(/** @type {Element} */ (target).closest(".newer__show"))) return;
      post({ kind: "top" });
      if (element.pageAround) element.pageAround.top = 0;
      clearTimeout(timer);
      timer = setTimeout(measure, SCROLL_TIME);
    };
    shadowRoot?.addEventListener("click", clicked, true);
    applyAttributes();
    post({ kind: "ready" });
    // The element posts what the layout depends on; other host pages do not.
    if (settings().get("settings") !== "posted") showSource();
  });
}
