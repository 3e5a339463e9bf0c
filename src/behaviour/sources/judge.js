/** Decides which answer is shown when several addresses have one. */
import { PassedOver } from "./passed-over.js";

/** @import { Answer, Version } from "./answer.js" */

/** What is known of a story; `isOver` when it may not be shown any more. @typedef {Version & { isOver?: boolean }} Known */

/** What tells the versions of an answer apart. @param {Answer} answer @returns {Version} */
export const versionOf = ({ story: { id, canonicalUrl, headline, updated, version }, signed }) => ({
  id,
  canonicalUrl,
  headline,
  updated,
  version,
  signed,
});

/** Whether both are versions of one story. @param {Version} one @param {Version} other */
export function isSameStory(one, other) {
  if (one.id != null && other.id != null) return String(one.id) === String(other.id);
  if (one.canonicalUrl && other.canonicalUrl) return one.canonicalUrl === other.canonicalUrl;
  const hasNone = (/** @type {Version} */ { id, canonicalUrl }) => id == null && !canonicalUrl;
  // Without an id a headline is all there is; nothing is compared with a story of which nothing is known.
  return hasNone(other) && (other.headline == null || (hasNone(one) && one.headline === other.headline));
}

/** Whether both are the same bytes. @param {Answer} one @param {Answer} other */
export function isSameDocument({ document: one }, { document: other }) {
  const [own, others] = [new Uint8Array(one), new Uint8Array(other)];
  return own.length === others.length && own.every((byte, place) => byte === others[place]);
}

/** Whether one version is older than another; not when they cannot be compared. @param {Version} one @param {Version} other */
export function isOlder(one, other) {
  const measures = [
    (/** @type {Version} */ it) => it.signed || NaN,
    (/** @type {Version} */ it) => Date.parse(String(it.updated)),
    (/** @type {Version} */ it) => (it.version == null ? NaN : Number(it.version)),
  ];
  for (const measure of measures) {
    const [own, others] = [measure(one), measure(other)];
    if (own < others) return true;
    if (own > others) return false;
  }
  return false;
}

/**
 * The rules:
 *
 * - The first address is the publisher's, and has the last word. Of a signed
 *   story not even that may serve an older version.
 * - Any other must serve the story that is known, and no older version.
 * - Where no story is known yet, an answer of another address counts when the
 *   page links to its story, or when a second address serves the same.
 */
export class Judge {
  #source;
  #known;
  #links;
  /** Answers that no second address has confirmed. @type {Answer[]} */
  #held = [];

  /**
   * @param {string} source the first address
   * @param {Known | undefined} known the last version that was seen
   * @param {string[]} links of the page's fallback
   */
  constructor(source, known, links) {
    this.#source = source;
    this.#known = known;
    this.#links = links;
  }

  /**
   * The answer to show, or `undefined` when it waits for another to confirm it.
   *
   * @param {Answer} answer
   * @throws {PassedOver}
   */
  receive(answer) {
    const known = this.#known;
    const version = versionOf(answer);
    const isSource = answer.address === this.#source;
    if (isSource && !answer.signed) return answer;
    if (known) {
      if (!isSource && !isSameStory(version, known)) throw new PassedOver("other-story", "the address serves another story");
      const isUsable = (answer.story.status ?? "usable") === "usable";
      // What is over comes back by a newer version only.
      const isOutdated = known.isOver && isUsable ? !isOlder(known, version) : isOlder(version, known);
      if (isOutdated) throw new PassedOver("older-version", "the address serves an older version than one that was seen");
      return answer;
    }
    if (isSource || this.#links.includes(String(answer.story.canonicalUrl))) return answer;
    const twin = this.#held.find((it) => isSameStory(version, versionOf(it)));
    this.#held.push(answer);
    return twin && (isOlder(version, versionOf(twin)) ? twin : answer);
  }

  /** The first of those that wait. */
  best() {
    return this.#held[0];
  }

  /** Why those that wait are passed over for another. @param {Answer} chosen @returns {[string, PassedOver][]} */
  others(chosen) {
    const others = this.#held.filter((it) => it !== chosen);
    return others.flatMap((it) => {
      const [own, used] = [versionOf(it), versionOf(chosen)];
      if (!isSameStory(own, used)) return [[it.address, new PassedOver("other-story", "the other addresses serve another story")]];
      if (isOlder(own, used)) return [[it.address, new PassedOver("older-version", "another address serves a newer version")]];
      return [];
    });
  }
}
