/** Loads the formats module, for a document that is not native. */
import { assetUrl } from "../../behaviour/asset-url.js";
import { convert as conversion } from "./conversion.js";
import { wasmFile } from "./wasm-file.js";

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

/** Not `compileStreaming`, which requires a media type; the hash is checked anyway. */
async function compile() {
  const response = IS_PACKAGE
    ? await wasmFile(() => assetUrl(FORMATS_WASM), FORMATS_INTEGRITY, () => import(assetUrl(FORMATS_BIN)))
    : await fetch(assetUrl(FORMATS_WASM), { credentials: "omit", integrity: FORMATS_INTEGRITY });
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Translates a document.
 *
 * @param {string} text
 * @param {string} format detected when empty
 * @param {string} select
 * @param {string} [base] the document's address
 * @returns {Promise<object>} see `conversion.js`
 */
export async function convert(text, format, select, base = "") {
  compiled ??= compile();
  // After a failure the next document tries again.
  compiled.catch(() => (compiled = undefined));
  const module = await compiled;
  try {
    return await conversion(module, [format, select, base, text]);
  } catch (error) {
    // The module never throws on purpose: this is a trap.
    throw Object.assign(new Error(`a fault of ours: ${error}`), { code: "internal" });
  }
}
