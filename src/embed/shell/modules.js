/**
 * Loads the widget's module once for the whole page, or its replacement where
 * it cannot run.
 */

import { assetUrl } from "../../behaviour/asset-url.js";
import { PolicyViolations } from "../../behaviour/policy-violations.js";
import { wasmFile } from "./wasm-file.js";

/** @typedef {import("./contract.js").Host} Host */
/** @typedef {import("./contract.js").Widget} Widget */
/** @typedef {import("./contract.js").WidgetModule} WidgetModule */
/** @typedef {import("./contract.js").Labels} Labels */

/** The violations of this page's policy. */
export const violations = new PolicyViolations();

/** @type {Promise<WidgetModule> | undefined} */
let module;

/**
 * After a trap the glue is imported with another query, which the browser treats
 * as another module, with a new instance.
 */
let query = "";
let renewals = 0;
const renew = () => {
  query = `?${++renewals}`;
  module = undefined;
};

/** In the npm package nothing depends on a request of ours: bytes can come in a script. */
const glue = IS_PACKAGE ? "" : assetUrl(WIDGET_JS);

/**
 * Loads glue and module at the same time. All requests have the credentials mode of
 * a script and of a preloading hint; with another, a browser would not use what it
 * has preloaded. It sends cookies to the origin of the page only.
 *
 * @returns {Promise<WidgetModule>} */
async function load() {
  const bytes = IS_PACKAGE
    ? wasmFile(() => assetUrl(WIDGET_WASM), WIDGET_INTEGRITY, () => import(assetUrl(WIDGET_BIN)))
    : fetch(assetUrl(WIDGET_WASM), { integrity: WIDGET_INTEGRITY });
  // It is awaited after the glue has loaded; until then it must not count as unhandled.
  bytes.catch(() => {});
  const loaded = IS_PACKAGE ? (await import(assetUrl(WIDGET_JS))).instance(query) : await import(glue + query);
  await loaded.default({ module_or_path: bytes, renew });
  return loaded;
}

/**
 * Whether this page's policy allows WebAssembly. Tested once: each test is a
 * violation that the page's policy reports.
 *
 * @type {boolean | undefined}
 */
let isAllowed;

/**
 * Starts the widget's module for an element, and loads its labels. Where the
 * page's policy blocks the story's address, or that of our files, only a frame
 * can request it; no request is sent that would be blocked again.
 *
 * @param {Element} element
 * @param {string} url
 * @returns {Promise<[WidgetModule, Labels]>}
 */
export async function startWidget(element, url) {
  const isBlocked = () =>
    // A story that is in the page already needs no WebAssembly until it changes.
    element.shadowRoot?.querySelector("[data-document]") ||
    violations.isBlocked("connect-src", url) ||
    violations.isBlocked("connect-src", glue);
  try {
    if (isAllowed === undefined && !isBlocked()) {
      isAllowed = false;
      // The smallest module; WebKit blocks only instantiation.
      new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
      isAllowed = true;
    }
    if (isAllowed && !isBlocked()) {
      const started = (module ??= load());
      // After a failure the next element or reload tries again.
      started.catch(() => (module = undefined));
      // The labels are fetched while the module loads.
      const { labelsFor } = IS_PACKAGE ? (await import(assetUrl(WIDGET_JS))).instance(query) : await import(glue);
      if (!isBlocked()) return await Promise.all([started, labelsFor(element)]);
    }
  } catch {}
  // Rarely needed code is a file of its own.
  const { fallbackStart } = await import(assetUrl(FALLBACK_START_JS)).catch((error) => {
    error.code = "wasm-unavailable";
    throw error;
  });
  return fallbackStart(element, url, isAllowed, violations);
}
