/**
 * What takes the place of the widget: the story that is in the page already, or,
 * when the widget's module did not start, the module fetched in another way, a
 * frame, or the reason.
 */
import { assetUrl } from "../../behaviour/asset-url.js";
import { absolute } from "./absolute.js";
import { frameModule } from "./frame-module.js";

export { read } from "./messages.js";

/** @import { PolicyViolations } from "../../behaviour/policy-violations.js" */
/** @import { Labels, WidgetModule } from "./contract.js" */

/** Why the widget cannot run; `code` travels in `wire-error`. */
export class Unavailable extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Where this build's files are; in the npm package nothing depends on a request to it. */
const origin = IS_PACKAGE ? "" : new URL(assetUrl("")).origin;

/** @type {Promise<WidgetModule> | undefined} */
let secondStart;

/**
 * @param {Element} element
 * @param {string} url of the story
 * @param {boolean | undefined} isAllowed whether the page's policy allows WebAssembly, if that was tested
 * @param {PolicyViolations} violations
 * @returns {Promise<[WidgetModule, Labels]>}
 */
export async function fallbackStart(element, url, isAllowed, violations) {
  const mount = element.shadowRoot?.querySelector("[data-document]");
  if (mount) return (await import(assetUrl(PRERENDERED_JS))).takeOver(element, mount);
  if (violations.isBlocked("connect-src", url)) {
    const missing = [...new Set([new URL(url).origin, origin])].filter(Boolean).join(" and ");
    const remedy = `add ${missing} to connect-src in this page's Content-Security-Policy`;
    return inFrame(element, new Unavailable("network", remedy));
  }
  if (typeof WebAssembly === "undefined") {
    throw new Unavailable("wasm-unavailable", "this browser has no WebAssembly, or its reader has turned it off");
  }
  if (violations.isBlocked("connect-src", origin)) {
    const remedy = `add ${origin} to connect-src in this page's Content-Security-Policy`;
    return inFrame(element, new Unavailable("wasm-unavailable", remedy));
  }
  if (!isAllowed) {
    const remedy = "add 'wasm-unsafe-eval' to script-src in this page's Content-Security-Policy";
    return inFrame(element, new Unavailable("wasm-blocked", remedy));
  }
  if (IS_PACKAGE) {
    // `modules.js` has tried both ways.
    throw new Unavailable("wasm-unavailable", "the scripts of wire-story did not load, or this browser is too old for them");
  } else {
    secondStart ??= start();
    secondStart.catch(() => (secondStart = undefined));
    const module = await secondStart;
    return [module, await module.labelsFor(element)];
  }
}

/** The replacements of the widget, by the remedy. @type {Record<string, WidgetModule>} */
const inFrames = {};

/** @param {Element} element @param {Unavailable} why @returns {Promise<[WidgetModule, Labels]>} */
async function inFrame(element, why) {
  // A list has no frame.
  if (!FRAME_PAGE) throw why;
  // A page sets it where `embed.html` is not beside this script.
  const { framePage } = /** @type {{ framePage?: string }} */ (/** @type {unknown} */ (element.constructor));
  const page = framePage ? absolute(framePage, document.baseURI) : IS_PACKAGE ? "" : assetUrl(FRAME_PAGE);
  if (!page) {
    why.message += `; or serve the package's dist/ and set WireStory.framePage to the address of its ${FRAME_PAGE}`;
    throw why;
  }
  // This page is the frame, and its own server forbids it.
  if (location.href.split(/[?#]/)[0] === page) throw why;
  const module = (inFrames[why.message] ??= frameModule(why, new URL(page)));
  return [module, await module.labelsFor(element)];
}

/**
 * Fetches the module again: compressed, and under a name and a media type that
 * filters for WebAssembly do not match.
 *
 * @returns {Promise<WidgetModule>}
 */
async function start() {
  const glue = await import(assetUrl(WIDGET_JS))
    // A browser may cache the failure of a module's address.
    .catch(() => import(assetUrl(`${WIDGET_JS}?again`)))
    .catch(() => fail(WIDGET_JS, "did not come"));
  const answer = await fetch(assetUrl(WIDGET_BIN), { cache: "reload" }).catch(() =>
    fail(WIDGET_WASM, "did not come"),
  );
  if (!answer.ok || !answer.body) fail(WIDGET_WASM, `did not come, nor did ${WIDGET_BIN}: status ${answer.status}`);
  const bytes = await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer().catch(() =>
    fail(WIDGET_WASM, "came changed"),
  );
  if (!(await isOurs(bytes))) fail(WIDGET_WASM, "came changed");
  try {
    await glue.default({ module_or_path: bytes, renew: () => (secondStart = undefined) });
  } catch {
    throw new Unavailable("wasm-unavailable", `this browser is too old for ${WIDGET_WASM}`);
  }
  console.warn(`wire-story: ${WIDGET_WASM} did not come as it should; ${WIDGET_BIN} came in its place`);
  return glue;
}

/** Whether the bytes are the module of this build. @param {ArrayBuffer} bytes */
async function isOurs(bytes) {
  // `crypto.subtle` needs a secure context.
  const hash = await crypto.subtle?.digest("SHA-256", bytes);
  return !hash || WIDGET_INTEGRITY === `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

/** @param {string} name @param {string} fate @returns {never} */
function fail(name, fate) {
  const remedy = `all files of one build belong beside ${assetUrl("wire-story.js")}`;
  throw new Unavailable("wasm-unavailable", `${name} ${fate}; ${remedy}`);
}
