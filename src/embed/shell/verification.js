/**
 * The answer to a request as its publisher has signed it, for elements with the
 * attribute `key`, and the mark that says so. Loaded for those only.
 */
import { languageOf, words } from "../../behaviour/languages.js";
import { readBody } from "../../behaviour/read-body.js";
import { verify } from "../../behaviour/signature.js";
import { markVerified } from "../../behaviour/verified-mark.js";
import { absolute } from "./absolute.js";

export { verify };

/** @import { WireStory } from "./element.js" */
/** @import { Verified } from "../../behaviour/signature.js" */

/**
 * A document that may be shown.
 *
 * @typedef {object} Checked
 * @property {Response} answer the document, verified or as the host allows it
 * @property {number} [signed] when it was signed, in milliseconds since 1970
 * @property {string} [signer] by which key
 * @property {ArrayBuffer} [bytes] what was fetched, with its envelope
 * @property {(mount: HTMLElement) => void} [mark] adds the mark to the story that is shown, if it was verified
 */

/**
 * Checks the answer to a request, or an inline story. Rejected when the document
 * may not be shown: with the `code` of `refusal`, or as the request was.
 *
 * @param {WireStory} element
 * @param {string} url what was requested; of an inline story, the page
 * @param {string} keys
 * @param {Promise<Response> | Response} pending
 * @param {AbortController} request
 * @returns {Promise<Checked>}
 */
export async function checked(element, url, keys, pending, request) {
  const answer = await pending;
  const source = element.hasAttribute("src") ? absolute(element.src, element.baseURI) : undefined;
  // For the rest of the document, and for its signature.
  const timer = setTimeout(() => request.abort("timeout"), TIME_LIMIT);
  try {
    const bytes = await readBody(answer, SIZE_LIMIT);
    // The sentences of the mark come meanwhile, so that it is there with the story.
    const [verified] = await Promise.all([
      verify(bytes, source ? url : "", keys, request.signal, source).catch((error) => {
        if (error.code !== "unverified" || element.getAttribute("unverified") !== "show") throw error;
      }),
      words(languageOf(element)),
    ]);
    if (!verified) return { answer: withAddress(bytes, answer.url), bytes };
    // Relative addresses lead where the publisher means them to, not to a mirror.
    const { document, signed, signer, address = source ?? url } = verified;
    const name = publisherOf(document) ?? new URL(address).host;
    return {
      answer: withAddress(document, address),
      signed,
      signer,
      bytes,
      async mark(mount) {
        // Another story may be in the mount point when the sentences are there.
        const story = mount.querySelector(".story__grid");
        const language = mount.lang || "en";
        markVerified(story, language, name, signed, await words(language));
      },
    };
  } finally {
    clearTimeout(timer);
  }
}

/** @param {ArrayBuffer} document @param {string} url that its relative addresses are resolved against */
const withAddress = (document, url) => Object.defineProperty(new Response(document), "url", { value: url });

/** The name of the publisher in a native document, and in most others. @param {ArrayBuffer} document */
function publisherOf(document) {
  try {
    const { publisher } = JSON.parse(new TextDecoder().decode(document));
    return typeof publisher?.name === "string" ? publisher.name : undefined;
  } catch {
    return undefined;
  }
}
