/** The attribute `key`: documents are checked before they are shown. */
import { assetUrl } from "../../behaviour/asset-url.js";

/** @typedef {import("./verification.js").Checked} Checked */

/**
 * The answer, checked if the element has `key`.
 *
 * @param {import("./element.js").WireStory} element
 * @param {string} url
 * @param {Promise<Response> | Response} answer
 * @param {AbortController} request
 * @returns {Promise<Checked> | undefined} `undefined` without `key`
 */
export function checkedAnswer(element, url, answer, request) {
  const keys = ["key", "publisher-key"].map((name) => element.getAttribute(name));
  if (keys.every((it) => it === null)) return;
  return import(assetUrl(VERIFICATION_JS)).then((it) => it.checked(element, url, keys.join(" "), answer, request));
}
