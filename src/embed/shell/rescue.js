/**
 * What is done where the widget's module did not start: it is fetched once more
 * in another way, or the story is shown in a frame, or the page is told why not.
 */
import { beside } from "../../behaviour/beside.js";
import { framed } from "./framed.js";

export { read } from "./messages.js";

/** @import { Refusals } from "../../behaviour/refusals.js" */
/** @import { Edition, WidgetModule } from "./contract.js" */

/** Why the widget cannot run; `code` travels in `wire-error`. */
export class Unavailable extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Where this build's files are. */
const origin = beside("").origin;

/** @type {Promise<WidgetModule> | undefined} */
let inAnotherWay;

/**
 * @param {Element} element
 * @param {string} url of the story
 * @param {boolean | undefined} isAllowed whether the page lets WebAssembly run, if it was asked
 * @param {Refusals} refused
 * @returns {Promise<[WidgetModule, Edition]>}
 */
export async function rescue(element, url, isAllowed, refused) {
  if (refused.has("connect-src", url)) {
    const missing = [...new Set([new URL(url).origin, origin])].join(" and ");
    const remedy = `add ${missing} to connect-src in this page's Content-Security-Policy`;
    return inFrame(element, new Unavailable("network", remedy));
  }
  if (typeof WebAssembly === "undefined") {
    throw new Unavailable("wasm-unavailable", "this browser has no WebAssembly, or its reader has turned it off");
  }
  if (refused.has("connect-src", origin)) {
    const remedy = `add ${origin} to connect-src in this page's Content-Security-Policy`;
    return inFrame(element, new Unavailable("wasm-unavailable", remedy));
  }
  if (!isAllowed) {
    const remedy = "add 'wasm-unsafe-eval' to script-src in this page's Content-Security-Policy";
    return inFrame(element, new Unavailable("wasm-blocked", remedy));
  }
  inAnotherWay ??= start();
  inAnotherWay.catch(() => (inAnotherWay = undefined));
  const module = await inAnotherWay;
  return [module, await module.edition(element)];
}

/** What stands in for the widget, by the remedy. @type {Record<string, WidgetModule>} */
const inFrames = {};

/** @param {Element} element @param {Unavailable} why @returns {Promise<[WidgetModule, Edition]>} */
async function inFrame(element, why) {
  // A frame whose own server forbids it has nobody below.
  if (location.href.split("#")[0] === beside(FRAME_PAGE).href) throw why;
  const module = (inFrames[why.message] ??= framed(why));
  return [module, await module.edition(element)];
}

/**
 * Fetches the module once more: compressed, and under a name and a media type
 * that no filter on the way looks for.
 *
 * @returns {Promise<WidgetModule>}
 */
async function start() {
  const glue = await import(beside(WIDGET_JS).href)
    // A browser may remember that an address had no module.
    .catch(() => import(beside(`${WIDGET_JS}?again`).href))
    .catch(() => missing(WIDGET_JS, "did not come"));
  const answer = await fetch(beside(WIDGET_BIN).href, { credentials: "omit", cache: "reload" }).catch(() =>
    missing(WIDGET_WASM, "did not come"),
  );
  if (!answer.ok || !answer.body) missing(WIDGET_WASM, `did not come, nor did ${WIDGET_BIN}: status ${answer.status}`);
  const bytes = await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer().catch(() =>
    missing(WIDGET_WASM, "came changed"),
  );
  if (!(await isOurs(bytes))) missing(WIDGET_WASM, "came changed");
  try {
    await glue.default({ module_or_path: bytes, renew: () => (inAnotherWay = undefined) });
  } catch {
    throw new Unavailable("wasm-unavailable", `this browser is too old for ${WIDGET_WASM}`);
  }
  console.warn(`wire-story: ${WIDGET_WASM} did not come as it should; ${WIDGET_BIN} came in its place`);
  return glue;
}

/** Whether the module is that of this build. @param {ArrayBuffer} bytes */
async function isOurs(bytes) {
  // A page that is not on https has no hashes.
  const hash = await crypto.subtle?.digest("SHA-256", bytes);
  return !hash || WIDGET_INTEGRITY === `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

/** @param {string} name @param {string} fate @returns {never} */
function missing(name, fate) {
  const remedy = `all files of one build belong beside ${beside("wire-story.js")}`;
  throw new Unavailable("wasm-unavailable", `${name} ${fate}; ${remedy}`);
}
