/**
 * The two WebAssembly modules, each loaded once for the whole page.
 *
 * The names are those of the files in `dist/`, put in by the build.
 */

import { beside } from "../../behaviour/beside.js";

/** @typedef {import("./contract.js").Host} Host */
/** @typedef {import("./contract.js").Widget} Widget */
/** @typedef {import("./contract.js").WidgetModule} WidgetModule */
/** @typedef {import("./contract.js").FormatsModule} FormatsModule */
/** @typedef {import("./contract.js").Start} Start */

/** Why the widget cannot run; `code` travels in `wire-error`. */
class Unavailable extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * Loads glue and module at the same time. A failure is not remembered, so that
 * the next element or reload tries again.
 *
 * @template {{ default: (input: Start) => Promise<unknown> }} M
 * @param {string} glue
 * @param {string} wasm
 * @returns {{ start: () => Promise<M>, renew: () => void }}
 */
function once(glue, wasm) {
  /** @type {Promise<M> | undefined} */
  let module;
  let renewals = 0;
  const renew = () => {
    renewals++;
    module = undefined;
  };
  const load = async () => {
    const bytes = fetch(beside(wasm).href, { credentials: "omit" });
    // Looked at when the glue is there; until then it is not "unhandled".
    bytes.catch(() => {});
    // A script of another address is another script, with an instance of its own.
    const loaded = await import(beside(glue).href + (renewals ? `?${renewals}` : ""));
    await loaded.default({ module_or_path: bytes, renew });
    return loaded;
  };
  const start = () => {
    module ??= load();
    module.catch(() => (module = undefined));
    return module;
  };
  return { start, renew };
}

/** @type {{ start: () => Promise<WidgetModule> }} */
const widget = once(WIDGET_JS, WIDGET_WASM);
/** @type {{ start: () => Promise<FormatsModule>, renew: () => void }} */
const formats = once(FORMATS_JS, FORMATS_WASM);

/** @type {boolean | undefined} */
let isAllowed;

/**
 * Whether this page lets WebAssembly run. Asked with the smallest module there
 * is, and once: each question is a violation that the page's policy reports.
 */
function isWebAssemblyAllowed() {
  if (isAllowed === undefined) {
    try {
      // WebKit refuses only the instance, the others the module already.
      new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
      isAllowed = true;
    } catch {
      isAllowed = false;
    }
  }
  return isAllowed;
}

/**
 * Starts the widget's module, with the sentences of a language.
 *
 * @param {string} language
 * @returns {Promise<[WidgetModule, object | undefined]>}
 */
export async function startWidget(language) {
  if (!isWebAssemblyAllowed()) {
    throw new Unavailable(
      "wasm-blocked",
      "add 'wasm-unsafe-eval' to script-src in this page's Content-Security-Policy",
    );
  }
  try {
    const started = widget.start();
    // The glue is there before the module is; the language is fetched meanwhile.
    const { sentences } = await import(beside(WIDGET_JS).href);
    return await Promise.all([started, sentences(language)]);
  } catch (error) {
    throw new Unavailable("wasm-unavailable", `${WIDGET_WASM} could not be loaded: ${error}`);
  }
}

/**
 * Translates a document that is not native; see `convert_document` in
 * `crates/formats`.
 *
 * @param {string} text
 * @param {string} format
 * @param {string} select
 * @param {string} [base]
 * @returns {Promise<object>}
 */
export const convert = async (text, format, select, base = "") => {
  const { convert_document } = await formats.start();
  try {
    return JSON.parse(convert_document(text, format, select, base));
  } catch (error) {
    // It throws nothing on purpose: this was its end.
    formats.renew();
    throw new Unavailable("internal", `a fault of ours: ${error}`);
  }
};
