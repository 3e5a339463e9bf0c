/**
 * The links of share targets: the same as `crates/view/src/share/targets.rs`
 * makes of the same table, on servers. A test compares them.
 */
import table from "../../../crates/view/src/share/targets.json";

/**
 * @typedef {object} Target
 * @property {string} key
 * @property {string} name
 * @property {string} [label]
 * @property {string} address
 * @property {string} [asks]
 * @property {string[][]} query
 * @property {number} [limit]
 * @property {boolean} [weighted]
 * @property {string} icon
 */

/** @typedef {{ url: string, title: string, photo?: string }} Shared */

const TARGETS = /** @type {Target[]} */ (table.targets);

/** The targets that come first, by the language of the labels. @type {Record<string, string[]>} */
const FIRST = table.first;

/** The longest text for a service that documents no limit. */
const LONGEST_TEXT = 500;

/** How far from the end of a shortened text it may end between two words. */
const LONGEST_WORD = 20;

/** Keys that were reported. @type {Set<string>} */
const reported = new Set();

/** @param {string} key @returns {Target[]} none if the key is unknown */
function find(key) {
  const found = TARGETS.filter((it) => it.key === key);
  if (!found.length && !reported.has(key)) {
    reported.add(key);
    console.warn?.(`wire-story: there is no share target "${key}"`);
  }
  return found;
}

/** The keys in a list. @param {string | null | undefined} list separated by spaces */
const keysOf = (list) => list?.split(/\s+/).filter(Boolean) ?? [];

/**
 * The targets of a story.
 *
 * @param {string | null} publisher the keys that the publisher allows; `null` for all
 * @param {string | null} host the keys that the host has chosen; `null` or empty for all that are allowed
 * @param {string} language of the labels
 */
export function targetsOf(publisher, host, language) {
  const allowed = keysOf(publisher);
  let chosen = keysOf(host);
  if (publisher !== null) {
    for (const key of chosen) {
      if (!allowed.includes(key)) console.warn?.(`wire-story: the publisher does not offer the share target "${key}"`);
    }
    chosen = chosen.length ? chosen.filter((key) => allowed.includes(key)) : allowed;
  }
  const isChosen = publisher !== null || keysOf(host).length > 0;
  const first = FIRST[language] ?? FIRST[language.split("-")[0] ?? ""] ?? [];
  const keys = isChosen ? chosen : [...first, ...TARGETS.map((it) => it.key)];
  return [...new Set(keys)].flatMap(find);
}

/**
 * The address that shares something; `undefined` for a target that shows a photo
 * if there is none.
 *
 * @param {Target} target
 * @param {Shared} shared
 * @param {string} [address] all of the address before the parameters
 */
export function linkOf(target, shared, address = target.address) {
  if (!shared.photo && target.query.some(([, value]) => value === "{photo}")) return;
  if (!target.query.length) return shared.url;
  const query = new URLSearchParams();
  for (const [name = "", value = ""] of target.query) query.append(name, valueOf(target, value, shared));
  // A plus sign is a space in forms only, and not in `mailto:` or `sms:`.
  return address + String(query).replaceAll("+", "%20");
}

/** @param {Target} target @param {string} template @param {Shared} shared */
function valueOf({ limit = LONGEST_TEXT, weighted = false }, template, { url, title, photo = "" }) {
  /** @param {string} title */
  const withTitle = (title) => {
    /** @type {Record<string, string>} */
    const parts = { "{title}": title, "{url}": url, "{photo}": photo };
    return template
      .split(" ")
      .map((word) => parts[word] ?? word)
      .filter(Boolean)
      .join(" ");
  };
  if (!template.includes("{title}")) return withTitle("");
  const rest = lengthOf(template.replace("{title}", "").replace("{url}", () => url), weighted);
  return withTitle(shortened(title, limit - rest, weighted));
}

/** How long a text is, in characters. @param {string} text @param {boolean} isWeighted whether those after U+10FF count twice */
function lengthOf(text, isWeighted) {
  let length = 0;
  for (const letter of text) length += isWeighted && letter > "\u{10ff}" ? 2 : 1;
  return length;
}

/**
 * The beginning of a text that fits into `room`, with a mark that it is one; at
 * the end of a word, if there is one near. Nothing if there is no room.
 *
 * @param {string} text
 * @param {number} room
 * @param {boolean} isWeighted
 */
function shortened(text, room, isWeighted) {
  if (lengthOf(text, isWeighted) <= room) return text;
  let used = lengthOf("…", isWeighted);
  /** @type {string[]} */
  const kept = [];
  for (const letter of lettersOf(text)) {
    used += lengthOf(letter, isWeighted);
    if (used > room) break;
    kept.push(letter);
  }
  const space = kept.lastIndexOf(" ");
  if (space >= 0 && space + LONGEST_WORD >= kept.length) kept.length = space;
  return kept.length ? `${kept.join("")}…` : "";
}

/** What a reader sees as one letter or picture is never cut. @param {string} text @returns {string[]} */
const lettersOf = (text) =>
  // Missing in Firefox before 125.
  Intl.Segmenter ? [...new Intl.Segmenter().segment(text)].map((it) => it.segment) : [...text];
