/**
 * The script a page loads: defines `<wire-story>` once. In a browser that is
 * too old, the fallback content stays.
 *
 * When another copy or version of this script has defined the element, that
 * definition is kept.
 */
import { WireStory, hostStyle } from "./element.js";

if (hostStyle && !customElements.get("wire-story")) {
  customElements.define("wire-story", WireStory);
}
