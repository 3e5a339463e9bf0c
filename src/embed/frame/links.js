/**
 * Links in a frame whose sandbox does not let it open windows: WordPress opens
 * those of the frame's own host, and the reader gets the address of any other.
 */
import css from "./links.css";
import { createStyleSheet } from "../../behaviour/style.js";

/**
 * Shows the address of a link where the reader has clicked.
 *
 * @param {HTMLAnchorElement} link
 * @param {number} top where in the page, in pixels
 */
function showAddress(link, top) {
  const field = document.createElement("input");
  field.readOnly = true;
  field.value = link.href;
  field.dir = "ltr";
  field.setAttribute("aria-label", link.textContent ?? "");
  field.className = "address";
  field.style.top = `${top}px`;
  // Not at a loss of focus: Firefox takes it away for a moment after the click.
  const shown = new AbortController();
  const close = () => {
    shown.abort();
    link.focus({ preventScroll: true });
    field.remove();
  };
  field.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  addEventListener("pointerdown", ({ target }) => target !== field && close(), shown);
  document.body.append(field);
  field.focus({ preventScroll: true });
  field.select();
}

/** Opens a window, or returns nothing where the sandbox does not allow it. @param {string} address */
function openWindow(address) {
  try {
    return open(address);
  } catch {
    // Firefox throws an InvalidAccessError; the others return null.
    return null;
  }
}

/**
 * Handles the clicks on links, if the frame is in a sandbox.
 *
 * @param {URLSearchParams} settings of query and fragment
 */
export function handleLinks(settings) {
  // Only a sandbox, or a page that is in one, has this origin.
  if (self.origin !== "null") return;
  document.adoptedStyleSheets.push(createStyleSheet(css));
  addEventListener("click", (event) => {
    const link = event.composedPath().find((it) => it instanceof HTMLAnchorElement);
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const opened = openWindow(link.href);
    if (opened) return void (opened.opener = null);
    const secret = settings.get("secret");
    if (secret && link.host === location.host) parent.postMessage({ message: "link", value: link.href, secret }, "*");
    else showAddress(link, event.pageY);
  });
}
