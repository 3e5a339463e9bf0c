/**
 * What is remembered of stories: the last version that was seen, and the last
 * good copy of it, in the cache `wire-story` of the page's origin. Where there
 * is none (not a secure page, a sandbox, a private window) it is remembered
 * until the page is left.
 *
 * A story that may not be shown any more keeps its version without a copy, so
 * that no mirror can bring it back.
 */

/** @import { Known } from "./judge.js" */

const CACHE = "wire-story";

/** The header that has the record. */
const HEADER = "wire-story-record";

/** The most that is stored: stories and bytes of one publisher, that is, one origin, and of all. */
const LIMITS = {
  publisher: { stories: 20, bytes: 2 << 20 },
  all: { stories: 60, bytes: 6 << 20 },
};

/**
 * What is remembered of a story. Without a document it is only its version.
 *
 * @typedef {object} Record
 * @property {Known} [known] the last version of the publisher's own; none if only mirrors were seen
 * @property {string} url that relative addresses of the copy are resolved against
 * @property {string[]} addresses other addresses of the document, as it names them
 * @property {string} signer the key that has signed it; empty without a signature
 * @property {number} stored when it was seen, in milliseconds since 1970
 * @property {number} used when it was last needed
 * @property {number} bytes of the document
 */

/** @typedef {Record & { document?: ArrayBuffer }} Entry */

/** What this page has seen, by key. @type {Map<string, Entry>} */
const seen = new Map();

/**
 * The key of a story.
 *
 * @param {string} src the address of its document
 * @param {string} select which story of a list
 */
export function keyOf(src, select) {
  const key = new URL(src);
  key.hash = "";
  if (select) key.searchParams.set("wire-story-select", select);
  return key.href;
}

/** @param {Response} response @returns {Record} */
const recordOf = (response) => JSON.parse(decodeURIComponent(response.headers.get(HEADER) ?? ""));

/** @param {string} key @returns {Promise<Entry | undefined>} */
export async function get(key) {
  const own = seen.get(key);
  if (own) return own;
  try {
    // Not `open`, which would create the cache.
    const response = await caches.match(key, { cacheName: CACHE });
    if (!response) return undefined;
    const record = recordOf(response);
    const entry = { ...record, document: record.bytes ? await response.arrayBuffer() : undefined };
    seen.set(key, entry);
    return entry;
  } catch {
    // There is no storage, or the host page itself has written this.
    return undefined;
  }
}

/** The last change of the cache; they are made one after another, so that the last one counts. @type {Promise<void>} */
let changes = Promise.resolve();

/**
 * Makes a change after all others. When the storage is full, refused or not
 * there, nothing is stored; the story is shown all the same.
 *
 * @param {() => Promise<unknown>} change
 */
function plan(change) {
  changes = changes.then(change).then(
    () => {},
    (error) => console.debug?.("wire-story: no copy was stored", error),
  );
}

/**
 * Remembers a story.
 *
 * @param {string} key
 * @param {Entry} entry
 * @param {boolean} isKept whether it may be stored
 */
export function put(key, entry, isKept) {
  seen.set(key, isKept ? entry : { ...entry, document: undefined });
  if (!isKept) return remove(key);
  const { document, ...record } = entry;
  const headers = { [HEADER]: encodeURIComponent(JSON.stringify(record)) };
  plan(async () => {
    const cache = await caches.open(CACHE);
    await cache.put(key, new Response(document, { headers }));
    await makeRoom(cache);
  });
}

/** Removes what is stored of a story, not what this page has seen. @param {string} key */
export function remove(key) {
  plan(async () => {
    if (await caches.has(CACHE)) await (await caches.open(CACHE)).delete(key);
  });
}

/** Removes what was not used for the longest time. @param {Cache} cache */
async function makeRoom(cache) {
  const keys = await cache.keys();
  const records = await Promise.all(
    keys.map(async (key) => {
      const response = await cache.match(key);
      try {
        return { key, ...recordOf(/** @type {Response} */ (response)) };
      } catch {
        return { key, used: 0, bytes: 0 };
      }
    }),
  );
  records.sort((one, other) => other.used - one.used);
  /** @type {{ [origin: string]: { stories: number, bytes: number } }} */
  const sums = {};
  for (const { key, bytes } of records) {
    const { origin } = new URL(key.url);
    const all = (sums[""] ??= { stories: 0, bytes: 0 });
    const own = (sums[origin] ??= { stories: 0, bytes: 0 });
    const isOver = [
      { ...LIMITS.all, sum: all },
      { ...LIMITS.publisher, sum: own },
    ].some((limit) => limit.sum.stories + 1 > limit.stories || limit.sum.bytes + bytes > limit.bytes);
    if (isOver) {
      await cache.delete(key);
      continue;
    }
    for (const sum of [all, own]) {
      sum.stories++;
      sum.bytes += bytes;
    }
  }
}
