/** What has changed between two versions of a story. */
import { isSameDocument, isSameStory, versionOf } from "./judge.js";

/** @import { Answer } from "./answer.js" */

/** The words of inline text (`docs/native-format.md#inline`). @param {any} text @returns {string} */
function plain(text) {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(plain).join("");
  return text ? plain(text.text ?? text.content ?? "") : "";
}

/**
 * The detail of `wire-update`; `undefined` if it is no update but the same
 * version, or another story.
 *
 * @param {Answer} before
 * @param {Answer} after
 */
export function update(before, after) {
  if (isSameDocument(before, after) || !isSameStory(versionOf(after), versionOf(before))) return undefined;
  const { headline, version, updated, corrections } = after.story;
  const list = Array.isArray(corrections) ? corrections : [];
  return {
    url: after.url,
    headline,
    version: version == null ? undefined : String(version),
    updated,
    corrections: list.map(({ date, text }) => ({ date, text: plain(text) })),
  };
}
