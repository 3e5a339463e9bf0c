/**
 * What the Leptos components call (`../behaviour.rs`), bundled into
 * `assets/component.js`.
 */
import { convert as conversion } from "../embed/shell/conversion.js";
import { attachBehaviour } from "./attach.js";
import { sendBeacon } from "./beacon.js";
import * as photos from "./photos/photos.js";
import * as player from "./player/player.js";
import { PolicyViolations } from "./policy-violations.js";
import * as shareBar from "./share/share-bar.js";
import * as share from "./share/share.js";
import { startSharing } from "./share/start.js";
import { Sources } from "./sources/sources.js";
import { watchView } from "./view.js";
import * as viewer from "./viewer/viewer.js";

export { atTime } from "./at-time.js";

/** @import { Words } from "./contract.js" */

const violations = new PolicyViolations();

/** Elements that have their behaviour. @type {WeakSet<Element>} */
const attached = new WeakSet();

/**
 * Attaches the behaviour to the stories in an element.
 *
 * @param {HTMLElement} root
 * @param {string} [file] the labels of their language; English without it
 */
export function attach(root, file = "{}") {
  if (attached.has(root)) return;
  attached.add(root);
  const words = async () => /** @type {Words} */ (JSON.parse(file));
  startSharing(root, async () => shareBar, words);
  watchView(root, (beacon) => root.dataset.beacon === "none" || sendBeacon(beacon));
  attachBehaviour(root, {
    // The component handles this button itself.
    reload() {},
    violations,
    words,
    photos: async () => photos,
    viewer: async () => viewer,
    player: async () => player,
    share: async () => share,
  });
}

/**
 * The sources of a component's story.
 *
 * @param {HTMLElement} mount
 * @param {string} file the labels of their language
 * @param {{ settings(): Omit<import("./sources/sources.js").Settings, "links">,
 *   convert(document: [text: string, base?: string]): Promise<any>, allows(url: string): boolean,
 *   show(answer: [url: string, answer: Promise<Response>, controller: AbortController]): void, reload(): void }} hooks
 */
export const sourcesOf = (mount, file, hooks) =>
  new Sources({
    mount,
    settings: () => ({
      ...hooks.settings(),
      // Those of the fallback; a story that is shown has links of its own.
      links: mount.querySelector(".story") ? [] : [...mount.querySelectorAll("a")].map(({ href }) => href),
    }),
    words: async () => /** @type {Words} */ (JSON.parse(file)),
    convert: (...document) => hooks.convert(document),
    allows: (url) => hooks.allows(url),
    show: (...answer) => hooks.show(answer),
    reload: () => hooks.reload(),
    emit() {},
  });

/**
 * Calls back once, when an element is near the viewport.
 *
 * @param {Element} element
 * @param {() => void} then
 * @returns {() => void} ends the waiting
 */
export function whenNear(element, then) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: "800px" },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** Formats modules by address. @type {Record<string, Promise<WebAssembly.Module>>} */
const modules = {};

/**
 * Reads a document that is not native.
 *
 * @param {string} address of the formats module
 * @param {string} text
 * @param {string} format
 * @param {string} select
 * @param {string} [base]
 */
export async function convert(address, text, format, select, base = "") {
  if (!address) throw new Error("no formats module was named");
  const compile = async () => {
    const response = await fetch(address);
    return WebAssembly.compile(await response.arrayBuffer());
  };
  const module = (modules[address] ??= compile());
  // A failure is not remembered.
  module.catch(() => delete modules[address]);
  return conversion(await module, [format, select, base, text]);
}
