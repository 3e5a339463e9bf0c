/**
 * The dialog of the photo viewer and of the texts for other sites, and the document
 * of its content.
 *
 * The content is in an empty frame: events in another document never reach the
 * host page, whatever phase or target it listens on, and the page cannot stop
 * them either (`docs/decisions/0014-the-viewer-has-a-document-of-its-own.md`).
 */
import { applyStyles } from "../style.js";

/** The longest time that closing waits for the release of a key, in milliseconds. */
const RELEASE_TIME = 1_000;

/** Events that are stopped at the dialog: in a sandbox the content is in it, without a frame. */
const EVENTS =
  "auxclick click contextmenu dblclick keydown keypress keyup mousedown mousemove mouseup pointercancel pointerdown pointermove pointerup touchcancel touchend touchmove touchstart wheel";

/** What another document does not inherit. */
const INHERITED = [
  "color-scheme",
  ...["sans", "serif", "text", "soft", "line", "wash", "ground", "accent", "radius"].map((it) => `--wire-${it}`),
];

/**
 * @typedef {object} Surface
 * @property {HTMLDialogElement} dialog
 * @property {HTMLElement} content where the content goes
 * @property {(label: string) => void} setLabel
 * @property {() => Promise<void>} open
 * @property {() => void} close
 */

/**
 * Creates a closed dialog in the mount point.
 *
 * @param {HTMLElement} mount
 * @param {CSSStyleSheet} style
 * @param {string} language
 * @param {string} direction
 * @param {string} name the beginning of its classes, and its part
 * @returns {Promise<Surface>}
 */
export async function createSurface(mount, style, language, direction, name = "viewer") {
  const { ownerDocument } = mount;
  const root = /** @type {ShadowRoot | Document} */ (mount.getRootNode());
  applyStyles(root, [...root.adoptedStyleSheets, style]);
  const dialog = ownerDocument.createElement("dialog");
  dialog.className = name;
  dialog.setAttribute("part", name);
  const frame = ownerDocument.createElement("iframe");
  frame.className = `${name}__frame`;
  const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
  dialog.append(frame);
  mount.append(dialog);
  // Some engines replace the first document of a frame a moment later.
  if (frame.contentDocument && frame.contentDocument.readyState !== "complete") await loaded;
  const inner = frame.contentDocument;

  /** @type {HTMLElement} */
  let content;
  if (inner) {
    applyStyles(inner, [style]);
    content = inner.body;
    const root = inner.documentElement;
    const inherited = getComputedStyle(dialog);
    for (const property of INHERITED) root.style.setProperty(property, inherited.getPropertyValue(property));
    root.lang = language;
    // The page has moved the element, which empties the frame.
    frame.addEventListener("load", () => dialog.close());
  } else {
    // In a sandbox the frame has another origin.
    frame.remove();
    content = ownerDocument.createElement("div");
    dialog.append(content);
  }
  for (const type of EVENTS.split(" ")) dialog.addEventListener(type, (event) => event.stopPropagation());
  content.classList.add(`${name}__content`);
  content.lang = dialog.lang = language;
  content.dir = dialog.dir = direction;

  const pressed = new Set();
  /** @type {(() => void) | undefined} */
  let closeOnRelease;
  content.addEventListener("keydown", ({ code }) => pressed.add(code));
  content.addEventListener("keyup", ({ code }) => {
    pressed.delete(code);
    if (pressed.size === 0) closeOnRelease?.();
  });

  const close = () => {
    if (pressed.size === 0) return dialog.close();
    // The focus must not return to the page between `keydown` and `keyup`.
    closeOnRelease = () => dialog.close();
    dialog.classList.add(`${name}--closing`);
    setTimeout(() => dialog.close(), RELEASE_TIME);
  };

  return {
    dialog,
    content,
    close,
    setLabel(label) {
      dialog.setAttribute("aria-label", label);
      frame.title = label;
    },
    async open() {
      const detail = { dialog, ready: Promise.resolve() };
      // Not composed, so that it stays within the shadow tree: `frame.js` listens.
      root.dispatchEvent(new CustomEvent("viewer-open", { detail }));
      await detail.ready;
      dialog.showModal();
      // A page's `zoom` would apply to coordinates and lengths in different ways.
      const { currentCSSZoom = 1 } = /** @type {{ currentCSSZoom?: number }} */ (dialog);
      if (currentCSSZoom !== 1) dialog.style.setProperty("zoom", String(1 / currentCSSZoom));
      /** @type {HTMLElement | null} */
      const first = content.querySelector("[autofocus]");
      first?.focus({ preventScroll: true });
    },
  };
}
