/**
 * The labels of a story, in the language of its page.
 *
 * English is built into the widget; the file of another language is fetched
 * when a page needs it.
 */
import { assetUrl } from "./asset-url.js";

/** @import { Words } from "./contract.js" */

/** @type {Record<string, Promise<Words>>} */
const files = {};

/**
 * The language with labels that is nearest to a tag, by the lookup of RFC 4647;
 * English if there is none. `crates/view/src/labels/languages.rs` does the same
 * with the same list.
 *
 * @param {string} tag
 */
function nearest(tag) {
  for (let range = tag.toLowerCase(); range; range = range.replace(/-?[^-]*$/, "")) {
    for (const entry of LANGUAGES.split(" ")) {
      const [own, name = own] = entry.split("=");
      if (own === range) return /** @type {string} */ (name);
    }
  }
  return "en";
}

/** The sentences of a language; none if their file does not load. @param {string} name */
const file = (name) =>
  (files[name] ??= (
    IS_PACKAGE
      ? import(assetUrl(LANGUAGE_FOLDER)).then(({ languages }) => languages[name]()).then((it) => it.default)
      : fetch(assetUrl(`${LANGUAGE_FOLDER}/${name}.json`)).then((answer) => answer.json())
  ).catch(() => (delete files[name], {})));

/** The sentences of the language that is nearest to a tag. @param {string} tag */
export const words = (tag) => file(nearest(tag));

/** The language of labels: that of the place in the page, else the reader's. @param {Element} element */
export function languageOf(element) {
  /** @type {Element | undefined} */
  let place = element;
  for (; place; place = /** @type {ShadowRoot} */ (place.getRootNode()).host) {
    const language = place.closest("[lang]")?.getAttribute("lang");
    if (language) return language;
  }
  return navigator.language;
}

/**
 * The language of the labels at an element, and its sentences.
 *
 * @param {Element} element
 * @returns {Promise<import("../embed/shell/contract.js").Labels>}
 */
export async function labelsFor(element) {
  for (;;) {
    const language = languageOf(element);
    const name = nearest(language);
    const sentences = name === "en" ? undefined : await file(name);
    // The language may have changed meanwhile.
    if (language === languageOf(element)) return { language, sentences };
  }
}
