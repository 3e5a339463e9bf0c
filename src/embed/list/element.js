/**
 * The element of a list: that of a story, with attributes of its own and another
 * widget, which the build gives to `../shell/modules.js`.
 */
import { WireStory } from "../shell/element.js";

/** Each property and its value without the attribute of the same name. */
const PROPERTIES = {
  /** `list`, `cards`, `strip` or `front`. */
  layout: "list",
  /** How many stories are shown at most; empty for all. */
  limit: "",
  /** Only stories of this section; empty for all. */
  section: "",
  /** Whether the reader can choose among the sections. */
  filters: "",
  /** Where a headline leads: `page`, `place` or `dialog`. */
  open: "page",
  /** What of the page's address names a story in the dialog: `fragment`, `query` or `none`. */
  address: "fragment",
};

/** @typedef {{ new (): WireStory & Record<keyof typeof PROPERTIES, string>; observedAttributes: string[] }} Reflecting */

export class WireStories extends /** @type {Reflecting} */ (/** @type {unknown} */ (WireStory)) {
  static observedAttributes = [...WireStory.observedAttributes, ...Object.keys(PROPERTIES)];

  /** The section that the reader has chosen; that of the page without it. @type {string | undefined} */
  chosenSection;

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    if (name === "section" && before !== value) this.chosenSection = undefined;
    super.attributeChangedCallback(name, before, value);
  }

  /** What the widget is told beside the options of a story. */
  get listOptions() {
    const { layout, limit } = this;
    return {
      layout,
      limit,
      section: this.chosenSection ?? this.section,
      filters: this.hasAttribute("filters") ? "sections" : "",
    };
  }
}

/** @param {string} name @param {PropertyDescriptor & ThisType<Element>} property */
const define = (name, property) => Object.defineProperty(WireStories.prototype, name, property);

for (const [name, initial] of Object.entries(PROPERTIES)) {
  define(name, {
    get() {
      return this.getAttribute(name) ?? initial;
    },
    /** @param {string | undefined} value */
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}
// All stories: `select` of the element of a story.
define("select", { get: () => "*" });
