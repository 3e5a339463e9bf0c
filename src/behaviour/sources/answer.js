/** Reads the answer of one address, as far as it takes to know whether it may be used. */
import { readBody } from "../read-body.js";
import { PassedOver } from "./passed-over.js";

/**
 * What tells a story and its versions apart: fields of the native format, and
 * the time of its signature in milliseconds, 0 without one.
 *
 * @typedef {{ id?: unknown, canonicalUrl?: unknown, headline?: unknown, updated?: unknown, version?: unknown, signed?: number }} Version
 */

/**
 * A document that can be read.
 *
 * @typedef {object} Answer
 * @property {string} address that was requested
 * @property {string} from where it came from, after redirects
 * @property {string} url that its relative addresses are resolved against
 * @property {ArrayBuffer} document
 * @property {ArrayBuffer} [fetched] the whole of what came, where the document was in an envelope
 * @property {Record<string, any>} story as a native document
 * @property {number} signed when, in milliseconds since 1970; 0 without a signature
 * @property {string} signer the public key; empty without a signature
 * @property {(mount: HTMLElement) => void} [mark] marks the story that is shown as verified
 */

/**
 * A document whose signature was checked.
 *
 * @typedef {{ answer: Response, bytes?: ArrayBuffer, signed?: number, signer?: string, mark?: (mount: HTMLElement) => void }} Checked
 */

/**
 * What reading takes.
 *
 * @typedef {object} Tools
 * @property {(text: string, base: string) => Promise<any>} convert reads a document that is not native (`../../embed/shell/conversion.js`)
 * @property {(address: string, answer: Promise<Response>, controller: AbortController) => Promise<Checked> | undefined} [check] checks the signature; `undefined` where none is asked for
 * @property {(url: string) => boolean} [allows] whether a document may come from an address
 */

/**
 * Requests an address, with the credentials mode of the first request: the
 * browser would not use what it has stored with another.
 *
 * @param {string} address
 * @param {AbortSignal} signal
 * @param {RequestCache} cache `no-cache`: the browser sends `If-None-Match` and
 *   `If-Modified-Since` with what it has stored. Headers of our own would cost a
 *   preflight request.
 */
export const request = (address, signal, cache) => fetch(address, { cache, signal });

/**
 * Reads the answer of an address.
 *
 * @param {string} address
 * @param {Promise<Response>} pending
 * @param {AbortController} controller of the request
 * @param {Tools} tools
 * @returns {Promise<Answer>} rejected with {@link PassedOver}
 */
export async function read(address, pending, controller, tools) {
  const timer = setTimeout(() => controller.abort("timeout"), TIME_LIMIT);
  /** @type {Response} */
  let answer;
  /** @type {Checked | undefined} */
  let checked;
  try {
    answer = await pending;
    if (!answer.ok) throw refusedBy(answer);
    if (tools.allows?.(answer.url) === false) throw new PassedOver("not-allowed", `no stories of ${answer.url} are shown here`);
    checked = await tools.check?.(address, pending, controller);
  } catch (error) {
    throw asPassedOver(error, controller.signal);
  } finally {
    clearTimeout(timer);
  }
  const response = checked?.answer ?? answer;
  const document = await readBody(response, SIZE_LIMIT).catch((error) => {
    throw asPassedOver(error, controller.signal);
  });
  const url = response.url || address;
  const story = await parse(document, url, tools);
  const { bytes: fetched, signed = 0, signer = "", mark } = checked ?? {};
  return { address, from: answer.url || address, url, document, fetched, story, signed, signer, mark };
}

/** @param {Response} answer */
const refusedBy = ({ status, headers }) =>
  new PassedOver("http-status", `the server answered with status ${status}`, {
    status,
    retryAfter: headers.get("retry-after"),
  });

/** @param {any} error @param {AbortSignal} signal */
function asPassedOver(error, { reason }) {
  // Those who check signatures have codes of their own; that of the browser is a number.
  if (error instanceof PassedOver) return error;
  if (typeof error?.code === "string") return new PassedOver(error.code, error.message);
  // WebKit rejects with an error of its own in place of the reason.
  if (reason === "timeout") return new PassedOver("timeout", "the answer took too long");
  return new PassedOver("network", "no answer: the server is down, or does not allow this page to read it");
}

/**
 * The story of a document, as a native document.
 *
 * @param {ArrayBuffer} document
 * @param {string} url
 * @param {Tools} tools
 */
async function parse(document, url, { convert }) {
  const text = new TextDecoder().decode(document);
  /** @param {string} code @param {string} message */
  const fail = (code, message) => new PassedOver(code, message, { answer: responseOf({ document, url }) });
  /** @type {any} */
  let story;
  try {
    story = JSON.parse(text);
  } catch {
    // Only JSON in a comment or in CDATA takes the formats module.
    if (!/^\s*(<|\/)/.test(text) || /^\s*<(!doctype\s+html|html)\b/i.test(text)) {
      throw fail("not-json", "the document is not JSON");
    }
  }
  if (!isNative(story)) {
    const converted = await convert(text, url).catch((/** @type {any} */ error) => error);
    const { code, message = "the formats module could not be loaded" } = converted ?? {};
    if (code || !converted?.story) throw fail(code ?? "formats-unavailable", message);
    story = converted.story;
  }
  const isShown = (story.status ?? "usable") === "usable";
  if (isShown && !story.headline) throw fail("not-a-story", "there is no story in the document");
  return story;
}

/** Whether the widget reads the document alone (`../../load/document.rs`). @param {any} document */
const isNative = (document) =>
  /^wire-story(\/|$)/.test(document?.format) && (document.body == null || Array.isArray(document.body));

/**
 * A document as the answer that it came with.
 *
 * @param {{ document: ArrayBuffer, url: string, fetched?: ArrayBuffer }} answer
 */
export const responseOf = ({ document, url, fetched }) =>
  Object.defineProperties(new Response(document), { url: { value: url }, fetched: { value: fetched } });
