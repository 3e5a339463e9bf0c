/**
 * Verifies that a document is its publisher's: an Ed25519 signature over a head
 * and the exact bytes of the document (`docs/security.md#the-signature`).
 *
 * A signature file is a head, an empty line, and a line for each signature:
 *
 *     wire-story-signature/1
 *     signed: 2026-11-29T10:00:00Z
 *     until: 2026-12-06T10:00:00Z
 *     address: https://publisher.example/stories/forum.json
 *
 *     <public key> <signature>
 *
 * What is signed is the text up to and including the empty line, followed by the
 * document. So nothing of the head can be changed, and no signature for another
 * purpose or version fits. An envelope holds both texts in one JSON file.
 */

import { readBody } from "./read-body.js";

/** The first line of a head: the purpose of the signature, and its version. */
const CONTEXT = "wire-story-signature/1\n";

const ENVELOPE = "wire-story-signed/1";

/** The most bytes of a signature file; one with ten keys has 1,500. */
const MAX_SIGNATURE_SIZE = 8_192;

/** Why a document does not count as the publisher's; `code` travels in `wire-error`. @param {string} code @param {string} message */
export const refusal = (code, message) => Object.assign(new Error(message), { code });

/**
 * @typedef {object} Verified
 * @property {ArrayBuffer} document the bytes that were signed, out of their envelope
 * @property {string} signer the public key that has signed it, as `key` names it
 * @property {number} signed when, in milliseconds since 1970
 * @property {string | undefined} address the address that it was signed for
 */

/**
 * Verifies a document. The signature is in its envelope, or in the file beside
 * it, which is fetched.
 *
 * @param {ArrayBuffer} bytes what came from `address`
 * @param {string} address empty for an inline story, which has its signature in its envelope
 * @param {string} keys public keys in base64 or base64url, separated by spaces
 * @param {AbortSignal} signal
 * @param {string} [source] the main address of the document; one that was signed for another address is refused
 * @returns {Promise<Verified>}
 * @throws {Error} with the `code` of a {@link refusal}
 */
export async function verify(bytes, address, keys, signal, source) {
  const trusted = await importKeys(keys);
  const envelope = readEnvelope(bytes);
  const file = envelope?.signature ?? (await fetchSignature(address, signal));
  const { head, fields, signatures } = parse(file);
  const known = signatures.filter(([name]) => trusted.has(name));
  if (!known.length) throw refusal("bad-signature", "none of the signatures is by a key of this page");

  /** Who has signed a document. @param {ArrayBuffer} document */
  async function signerOf(document) {
    const signed = await new Blob([head, document]).arrayBuffer();
    for (const [name, signature] of known) {
      const key = /** @type {CryptoKey} */ (trusted.get(name));
      if (await crypto.subtle.verify("Ed25519", key, signature, signed)) return name;
    }
  }
  let document = envelope ? await new Blob([envelope.document]).arrayBuffer() : bytes;
  let signer = await signerOf(document);
  if (!signer && !envelope) {
    // The browser's cache may have had an older document than its signature.
    document = await readBody(await fetchAgain(address, signal), SIZE_LIMIT);
    signer = await signerOf(document);
  }
  if (!signer) throw refusal("bad-signature", "the document is not as it was signed");
  return { document, signer, ...checkFields(fields, source) };
}

/**
 * The keys, by their name in base64url.
 *
 * @param {string} keys
 */
async function importKeys(keys) {
  const { subtle } = crypto;
  if (typeof subtle?.verify !== "function") throw refusal("unverified", "signatures can be verified on https pages only");
  /** @type {Map<string, CryptoKey>} */
  const trusted = new Map();
  for (const text of keys.match(/\S+/g) ?? []) {
    const raw = decode(text);
    if (raw?.length !== 32) throw refusal("bad-signature", `no Ed25519 public key in base64: ${text}`);
    const key = subtle.importKey("raw", raw, "Ed25519", false, ["verify"]).catch(() => {
      throw refusal("unverified", "this browser cannot verify Ed25519 signatures");
    });
    trusted.set(keyName(text), await key);
  }
  return trusted;
}

/** A key in base64url without padding, by which keys are compared. @param {string} text */
const keyName = (text) => text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

/** The bytes of base64 or base64url, with or without padding. @param {string} text */
function decode(text) {
  try {
    const binary = atob(keyName(text).replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** @param {ArrayBuffer} bytes */
function readEnvelope(bytes) {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes(ENVELOPE)) return undefined;
  try {
    const { format, document, signature } = JSON.parse(text);
    if (format !== ENVELOPE || typeof document !== "string") return undefined;
    return { document, signature: String(signature) };
  } catch {
    // No JSON, so no envelope; the caller says what is wrong with the document.
    return undefined;
  }
}

/** The file `story.json.sig` beside `story.json`. @param {string} address @param {AbortSignal} signal */
async function fetchSignature(address, signal) {
  if (!address) throw refusal("unsigned", "an inline story needs an envelope: wire-story sign --envelope");
  const url = new URL(address);
  url.pathname += ".sig";
  url.hash = "";
  const answer = await fetchAgain(url, signal);
  if (!answer.ok) throw refusal("unsigned", `there is no signature at ${url.href}: status ${answer.status}`);
  return new TextDecoder().decode(await readBody(answer, MAX_SIGNATURE_SIZE));
}

/** Asks the server even if there is an answer in the cache. @param {string | URL} address @param {AbortSignal} signal */
const fetchAgain = (address, signal) => fetch(address, { credentials: "omit", cache: "no-cache", signal });

/** Reads a signature file. @param {string} file */
function parse(file) {
  // Some systems change line ends; the head that was signed has none of theirs.
  const text = file.replaceAll("\r\n", "\n");
  const end = text.indexOf("\n\n") + 2;
  const head = text.slice(0, end);
  if (!head.startsWith(CONTEXT)) throw refusal("unsigned", `there is no ${CONTEXT.trim()}`);
  const fields = new Map(head.split("\n").map((line) => /** @type {[string, string]} */ (line.split(/: (.*)/).slice(0, 2))));
  /** @type {[string, Uint8Array<ArrayBuffer>][]} */
  const signatures = [];
  for (const line of text.slice(end).split("\n")) {
    const [key = "", signature = ""] = line.split(" ");
    const raw = decode(signature);
    if (raw?.length === 64) signatures.push([keyName(key), raw]);
  }
  return { head, fields, signatures };
}

/**
 * What the head says of a document whose signature is good.
 *
 * @param {Map<string, string>} fields
 * @param {string} [source]
 */
function checkFields(fields, source) {
  const signed = Date.parse(fields.get("signed") ?? "");
  const until = fields.get("until");
  const address = fields.get("address");
  if (Number.isNaN(signed)) throw refusal("bad-signature", "the signature does not say when it was made");
  // A date that cannot be read is over.
  if (until !== undefined && !(Date.parse(until) > Date.now())) throw refusal("stale", `the signature was valid until ${until}`);
  if (source && address !== undefined && address !== source.split("#")[0]) {
    throw refusal("other-story", `the document was signed for ${address}`);
  }
  return { signed, address };
}
