/**
 * The widget's module, loaded once for the whole page, and what stands in for
 * it where it cannot run.
 *
 * The names are those of the files in `dist/`, put in by the build.
 */

import { beside } from "../../behaviour/beside.js";
import { Refusals } from "../../behaviour/refusals.js";

/** @typedef {import("./contract.js").Host} Host */
/** @typedef {import("./contract.js").Widget} Widget */
/** @typedef {import("./contract.js").WidgetModule} WidgetModule */
/** @typedef {import("./contract.js").Edition} Edition */

/** What this page's policy refuses. */
export const refused = new Refusals();

/** @type {Promise<WidgetModule> | undefined} */
let module;

/**
 * Counts how often an instance that had trapped made way for another: a script
 * of another address is another script, with an instance of its own.
 */
let query = "";
let renewals = 0;
const renew = () => {
  query = `?${++renewals}`;
  module = undefined;
};

const glue = beside(WIDGET_JS).href;

/** Loads glue and module at the same time. @returns {Promise<WidgetModule>} */
async function load() {
  const bytes = fetch(beside(WIDGET_WASM).href, { credentials: "omit", integrity: WIDGET_INTEGRITY });
  // Looked at when the glue is there; until then it is not "unhandled".
  bytes.catch(() => {});
  const loaded = await import(glue + query);
  await loaded.default({ module_or_path: bytes, renew });
  return loaded;
}

/**
 * Whether this page lets WebAssembly run. Asked once: each question is a
 * violation that the page's policy reports.
 *
 * @type {boolean | undefined}
 */
let isAllowed;

/**
 * Starts the widget's module for an element, with the language that is wanted
 * there. Where the page's policy refuses the story's own address, or ours, only a
 * frame can ask for it; nothing is sent that would be refused once more.
 *
 * @param {Element} element
 * @param {string} url
 * @returns {Promise<[WidgetModule, Edition]>}
 */
export async function startWidget(element, url) {
  const isRefused = () => refused.has("connect-src", url) || refused.has("connect-src", glue);
  try {
    if (isAllowed === undefined && !isRefused()) {
      isAllowed = false;
      // The smallest module there is; WebKit refuses only its instance.
      new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
      isAllowed = true;
    }
    if (isAllowed && !isRefused()) {
      const started = (module ??= load());
      // A failure is not remembered: the next element or reload tries again.
      started.catch(() => (module = undefined));
      // The glue is there before the module is; the language is fetched meanwhile.
      const { edition } = await import(glue);
      if (!isRefused()) return await Promise.all([started, edition(element)]);
    }
  } catch {}
  // What is rarely needed is a file of its own.
  const { rescue } = await import(beside(RESCUE_JS).href).catch((error) => {
    error.code = "wasm-unavailable";
    throw error;
  });
  return rescue(element, url, isAllowed, refused);
}
