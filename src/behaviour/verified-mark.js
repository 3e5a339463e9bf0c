/**
 * The mark of a story whose signature was verified: "Verified: NAME", and on
 * demand what that means. Only this script makes it: no part of a document has
 * its icon, its class or its part.
 */

/** @import { Words } from "./contract.js" */

/** A check mark in a shield, on the grid of all icons (`crates/view/src/views/icon.rs`). */
const SHIELD = "M12 3 5 5.8v5.4c0 4.4 2.9 7.6 7 9.3 4.1-1.7 7-4.9 7-9.3V5.8zM8.8 11.7l2.3 2.3 4.2-4.4";

/**
 * Adds the mark to a story, once.
 *
 * @param {Element | null} story its `.story__grid`
 * @param {string} language of the labels
 * @param {string} name who has signed it
 * @param {number} signed when, in milliseconds since 1970
 * @param {Words} words
 */
export function markVerified(story, language, name, signed, words) {
  if (!story || story.querySelector(".verified")) return;
  const date = new Date(signed).toLocaleDateString(language, { dateStyle: "long" });
  const { verified = "Verified: {}", verified_note = "{name}, {date}" } = words;
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("class", "icon");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", SHIELD);
  icon.append(path);
  // No style sheet: all pages would load it for the few that have a key.
  icon.style.marginInlineEnd = "4px";
  icon.style.verticalAlign = "-4px";
  const [before = "", after = ""] = verified.split("{}");
  const summary = create("summary", "byline__ago", icon, before, create("bdi", "", name), after);
  const note = create("p", "", verified_note.replace("{name}", () => name).replace("{date}", () => date));
  note.style.margin = "4px 0";
  const details = create("details", "", summary, note);
  details.setAttribute("part", "verified");
  details.lang = language;
  details.dir = "auto";
  const byline = story.querySelector(":scope > .byline");
  const mark = byline ? details : create("div", "byline", details);
  mark.classList.add("verified");
  if (byline) byline.append(mark);
  else (story.querySelector(":scope > .standfirst") ?? story.querySelector(":scope > .headline"))?.after(mark);
}

/** @param {string} name @param {string} className @param {(Node | string)[]} children */
function create(name, className, ...children) {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}
