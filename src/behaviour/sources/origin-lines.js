/**
 * The lines around a story that say where it came from: that it is a copy, or
 * which mirror has served it. Another one is only announced: that it was updated.
 */

/** @import { Words } from "../contract.js" */

/** @param {string} sentence with a gap @param {string} words */
const fill = (sentence, words) => sentence.replace("{}", () => words);

/**
 * Writes the lines anew.
 *
 * @param {HTMLElement} mount
 * @param {string} language of the labels
 * @param {Words} words
 * @param {{ saved?: number, mirror?: string, isUpdated?: boolean }} origin when
 *   the copy was stored, in milliseconds since 1970; the host of the mirror;
 *   whether a newer version has replaced another
 */
export function writeOriginLines(mount, language, words, { saved, mirror, isUpdated }) {
  for (const line of mount.querySelectorAll(":scope > .origin")) line.remove();
  /** @param {string} name @param {string} sentence */
  const line = (name, sentence) => {
    const paragraph = document.createElement("p");
    paragraph.className = `origin__words origin__words--${name}`;
    paragraph.lang = language;
    paragraph.dir = "auto";
    paragraph.textContent = sentence;
    const frame = document.createElement("div");
    frame.className = "story origin";
    frame.append(paragraph);
    return frame;
  };
  /** @param {string} part @param {string} sentence */
  const visible = (part, sentence) => {
    const frame = line(part, sentence);
    frame.firstElementChild?.setAttribute("part", part);
    return frame;
  };
  if (saved) {
    const date = new Date(saved).toLocaleString(language, { dateStyle: "long", timeStyle: "short" });
    const { saved: sentence = "Saved copy of {}. The publisher cannot be reached." } = words;
    mount.prepend(visible("saved", fill(sentence, date)));
  } else if (mirror) {
    mount.append(visible("served", fill(words.served_from ?? "Served from {}", mirror)));
  }
  if (isUpdated) {
    const announced = line("updated", words.was_updated ?? "This story was updated.");
    // The live region has its text (`announce.js`).
    announced.hidden = true;
    mount.append(announced);
  }
}
