/**
 * Mastodon has many servers: asks for the reader's, which is remembered as long
 * as the page is open, and nowhere else.
 */
import { targetsOf, linkOf } from "./links.js";

/** @import { Words } from "../contract.js" */
/** @import { Shared } from "./links.js" */

let remembered = "";

/** The host of what a reader has typed: an address, a name of a host, or an account. @param {string} text */
export function serverOf(text) {
  const host = text.trim().replace(/^https?:\/\//i, "").replace(/^.*@/, "").replace(/[/?#].*$/s, "");
  try {
    const url = new URL(`https://${host}`);
    return /^[^.]+(\.[^.]+)+$/.test(url.hostname) ? url.host : "";
  } catch {
    return "";
  }
}

/**
 * Shows the form below the links, or hides it again.
 *
 * @param {HTMLAnchorElement} link that was clicked
 * @param {Shared} shared
 * @param {Words} words
 */
export function askForServer(link, shared, words) {
  const bar = /** @type {Element} */ (link.closest(".share"));
  const before = bar.querySelector("form");
  if (before) return before.remove();
  const form = document.createElement("form");
  form.className = "share__form";
  const label = document.createElement("label");
  label.className = "share__label";
  label.textContent = words.server ?? "Your Mastodon server";
  const field = document.createElement("input");
  field.className = "share__field";
  field.required = true;
  field.value = remembered;
  field.placeholder = "mastodon.social";
  field.dir = "ltr";
  Object.assign(field, { type: "text", inputMode: "url", autocapitalize: "none", autocomplete: "off", spellcheck: false });
  // The browser's own message, in the reader's language, for what is no server.
  field.pattern = ".*[^\\s@\\/.]\\.[^\\s@\\/.]{2,}.*";
  const button = document.createElement("button");
  button.className = "share__button share__button--main";
  button.textContent = words.share ?? "Share";
  label.append(field);
  form.append(label, button);
  // What is typed is not for the page, whose shortcuts would be pressed.
  for (const type of ["keydown", "keypress", "keyup", "beforeinput", "input", "change"]) {
    form.addEventListener(type, (event) => event.stopPropagation());
  }
  form.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    form.remove();
    link.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const server = serverOf(field.value);
    if (!server) return field.select();
    remembered = server;
    open(form, server, shared);
    form.remove();
    link.focus();
  });
  bar.append(form);
  field.focus();
}

/** Follows a link, as sandboxes allow. @param {Element} form @param {string} server @param {Shared} shared */
function open(form, server, shared) {
  const [target] = targetsOf("mastodon", null, "");
  const address = target && linkOf(target, shared, target.asks?.replace("{server}", server));
  if (!address) return;
  const link = document.createElement("a");
  link.href = address;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  form.append(link);
  link.click();
}
