/**
 * The script a page loads: defines `<wire-story>` once. In a browser that is
 * too old, what is inside the element stays what it is.
 *
 * Another copy or version of this script may have been there first; the
 * element that stands is left alone.
 */
import { WireStory, hostStyle } from "./element.js";

if (hostStyle && !customElements.get("wire-story")) {
  customElements.define("wire-story", WireStory);
}
