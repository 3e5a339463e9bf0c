/**
 * The script a page loads: defines `<wire-story>` once. In a browser that is
 * too old, the fallback content stays.
 *
 * When another copy or version of this script has defined the element, that
 * definition is kept.
 */
import { WireStory } from "./element.js";

try {
  new CSSStyleSheet();
  customElements.get("wire-story") ?? customElements.define("wire-story", WireStory);
} catch {
  // Some pages remove the console's methods.
  console.warn?.("wire-story: no constructable style sheets");
}
