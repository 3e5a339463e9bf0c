/** The texts by which a story is passed on, from a WebAssembly module that is loaded for them (`crates/copies`). */
import init, { copies, embeds } from "#copies";
import { wasmFile } from "../../embed/shell/wasm-file.js";
import { assetUrl } from "../asset-url.js";
import { words } from "../languages.js";

/** @import { Shown } from "../contract.js" */

/** Attributes that say which story is shown, and who has signed it. */
const KEPT = ["mirrors", "format", "select", "key"];

/** @typedef {[html: string, text: string, markdown: string, lacksPhotos: boolean, hasCounter: boolean]} Copies */

/** @type {Promise<unknown> | undefined} */
let started;

/** Not streamed, which requires a media type; the hash is checked anyway. */
async function start() {
  const response = await (IS_PACKAGE
    ? wasmFile(() => assetUrl(COPIES_WASM), COPIES_INTEGRITY, () => import(assetUrl(COPIES_BIN)))
    : fetch(assetUrl(COPIES_WASM), { integrity: COPIES_INTEGRITY }));
  return init({ module_or_path: await response.arrayBuffer() });
}

/** Starts the module; after a failure the next click tries again. */
function ready() {
  started ??= start();
  started.catch(() => (started = undefined));
  return started;
}

/**
 * The copies for other sites: HTML, plain text, Markdown, whether photos were
 * left out, and whether the HTML has a counter. Nothing if the story may not be
 * copied.
 *
 * @param {HTMLElement} story
 * @param {Shown} shown
 * @returns {Promise<Copies | undefined>}
 */
export async function copiesOf(story, { document, address }) {
  // Credit and dates are in the language of the story, not of this page.
  const language = story.firstElementChild?.getAttribute("lang") ?? "en";
  const [sentences] = await Promise.all([words(language), ready()]);
  const isPartial = !!story.querySelector(".full-story");
  const found = copies(document, address, sentences, isPartial);
  return found.length ? /** @type {Copies} */ (found) : undefined;
}

/**
 * The script and the page that other sites name. In the npm package they are
 * where this page says that it serves them, if it does.
 *
 * @param {Element} element
 * @returns {[script: string, page: string] | undefined}
 */
function served({ constructor, baseURI }) {
  if (!IS_PACKAGE) return [assetUrl("wire-story.js"), assetUrl("embed.html")];
  const { framePage } = /** @type {{ framePage?: string }} */ (/** @type {unknown} */ (constructor));
  if (framePage) return [new URL("wire-story.js", new URL(framePage, baseURI)).href, new URL(framePage, baseURI).href];
  console.warn?.("wire-story: other sites cannot embed this story; serve the package's dist/ and set WireStory.framePage to the address of its embed.html");
}

/**
 * The files that a page with the tag may ask for at once.
 *
 * @param {string} script
 * @param {string} format
 * @returns {Promise<string[]>}
 */
async function hinted(script, format) {
  try {
    const { hints } = await (await fetch(new URL("manifest.json", script))).json();
    return format.startsWith("wire-story") ? hints.story : [...hints.story, ...hints.formats];
  } catch {
    // They only save time.
    return [];
  }
}

/**
 * The tag and the frame that show the story; nothing if it may not be embedded,
 * or if its document is in this page only.
 *
 * @param {Shown} shown
 * @returns {Promise<string[]>}
 */
export async function embedsOf({ document, format, element }) {
  const absolute = (/** @type {string} */ address) => new URL(address, element.baseURI).href;
  const src = element.getAttribute("src");
  const files = src && served(element);
  if (!files) return [];
  const [script, page] = files;
  const [hints] = await Promise.all([hinted(script, format), ready()]);
  const attributes = KEPT.flatMap((name) => {
    const value = element.getAttribute(name);
    if (!value) return [];
    return [name, name === "mirrors" ? value.trim().split(/\s+/).map(absolute).join(" ") : value];
  });
  return embeds(document, absolute(src), attributes, script, page, hints);
}
