/** The sources of an element's story; loaded for elements that name more than one address, or want newer versions or a copy. */
import { Sources } from "../../behaviour/sources/sources.js";

/** @import { Host, SourceTools } from "./contract.js" */
/** @import { WireStory } from "./element.js" */

/** The public keys of the host; `undefined` where it asks for none. @param {WireStory} element */
function keysOf(element) {
  const keys = ["key", "publisher-key"].map((name) => element.getAttribute(name));
  return keys.every((it) => it === null) ? undefined : keys.join(" ");
}

/** @param {WireStory} element @param {Host} host @param {SourceTools} tools */
export const sourcesOf = (element, host, tools) =>
  new Sources({
    ...tools,
    settings: () => ({
      mirrors: element.mirrors,
      base: element.baseURI,
      key: keysOf(element),
      keep: element.getAttribute("keep") ?? "",
      select: element.select,
      refresh: element.refresh,
      links: [...element.querySelectorAll("a")].map(({ href }) => href),
      language: tools.mount.lang,
    }),
    reload: () => host.reload(),
    emit: (type, detail) => void element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true })),
  });
