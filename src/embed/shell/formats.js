/** The formats module with its glue: loaded for a document that is not native. */
import init, { convert_document } from "#glue";
import { beside } from "../../behaviour/beside.js";

/** @type {Promise<unknown> | undefined} */
let started;

/** @param {string} text @param {string} format @param {string} select @param {string} [base] */
export async function convert(text, format, select, base) {
  started ??= init({
    module_or_path: fetch(beside(FORMATS_WASM), { credentials: "omit", integrity: FORMATS_INTEGRITY }),
  });
  // A failure is not remembered.
  started.catch(() => (started = undefined));
  await started;
  return convert_document(text, format, select, base);
}
