/** The formats module: loaded for a document that is not native. */
import { beside } from "../../behaviour/beside.js";
import { convert as conversion } from "./conversion.js";

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

/** Not compiled while it comes: whatever a server calls it, its hash tells what it is. */
async function compile() {
  const response = await fetch(beside(FORMATS_WASM).href, { credentials: "omit", integrity: FORMATS_INTEGRITY });
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Translates a document.
 *
 * @param {string} text
 * @param {string} format told from the document when empty
 * @param {string} select
 * @param {string} [base] the document's address
 * @returns {Promise<object>} see `conversion.js`
 */
export async function convert(text, format, select, base = "") {
  compiled ??= compile();
  // A failure is not remembered.
  compiled.catch(() => (compiled = undefined));
  const module = await compiled;
  try {
    return await conversion(module, [format, select, base, text]);
  } catch (error) {
    // It throws nothing on purpose: this was its end.
    throw Object.assign(new Error(`a fault of ours: ${error}`), { code: "internal" });
  }
}
