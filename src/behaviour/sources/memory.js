/** What is remembered of a story that was shown, or may not be shown. */
import { namedAddresses } from "./addresses.js";
import { versionOf } from "./judge.js";
import * as store from "./store.js";

/** @import { Answer } from "./answer.js" */

/**
 * Remembers a story that is shown.
 *
 * @param {string} key of the store
 * @param {string} src the main address of its document
 * @param {Answer} answer
 * @param {boolean} isPublishers whether the publisher itself has said so; what a mirror says is no measure for the others
 * @param {boolean} isKept whether it may be stored
 */
export async function remember(key, src, answer, isPublishers, isKept) {
  const { story, url, signer, document } = answer;
  const entry = await store.get(key);
  const now = Date.now();
  const record = {
    known: isPublishers ? versionOf(answer) : entry?.known,
    url,
    addresses: isPublishers ? namedAddresses(story, src) : (entry?.addresses ?? []),
    signer,
    stored: now,
    used: now,
    bytes: document.byteLength,
    document,
  };
  store.put(key, record, isKept);
}

/**
 * Removes the copy of a story that may not be shown any more.
 *
 * @param {string} key of the store
 * @param {Answer | undefined} latest
 * @param {boolean} isOver whether only the publisher, or a newer version, may bring it back
 * @param {boolean} isKept whether it may be stored
 */
export async function bury(key, latest, isOver, isKept) {
  const entry = await store.get(key);
  const known = isOver ? { ...(latest ? versionOf(latest) : entry?.known), isOver } : entry?.known;
  const now = Date.now();
  const addresses = entry?.addresses ?? [];
  store.put(key, { known, url: "", addresses, signer: "", stored: now, used: now, bytes: 0 }, isKept);
}
