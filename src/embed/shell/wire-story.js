/**
 * The script a page loads: defines `<wire-story>` once.
 *
 * Another copy or version of this script may have been there first; the
 * element that stands is left alone.
 */
import { WireStory } from "./element.js";

if (!customElements.get("wire-story")) {
  customElements.define("wire-story", WireStory);
}
