/** The formats module with its glue: loaded for a document that is not native. */
import init, { convert_document } from "#glue";
import { beside } from "../../behaviour/beside.js";

/** @type {Promise<unknown> | undefined} */
let started;

/**
 * Translates a document; see `convert_document` in `crates/formats`.
 *
 * @param {string} text
 * @param {string} format
 * @param {string} select
 * @param {string} [base]
 * @returns {Promise<object>}
 */
export async function convert(text, format, select, base = "") {
  started ??= init({
    module_or_path: fetch(beside(FORMATS_WASM).href, { credentials: "omit", integrity: FORMATS_INTEGRITY }),
  });
  // A failure is not remembered.
  started.catch(() => (started = undefined));
  await started;
  try {
    return JSON.parse(convert_document(text, format, select, base));
  } catch (error) {
    // It throws nothing on purpose: this was its end.
    throw Object.assign(new Error(`a fault of ours: ${error}`), { code: "internal" });
  }
}
