/**
 * The script a page loads for lists: defines `<wire-stories>` once, as
 * `../shell/wire-story.js` does with `<wire-story>`.
 */
import { WireStories } from "./element.js";

try {
  new CSSStyleSheet();
  customElements.get("wire-stories") ?? customElements.define("wire-stories", WireStories);
} catch {
  // Some pages remove the console's methods.
  console.warn?.("wire-stories: no constructable style sheets");
}
