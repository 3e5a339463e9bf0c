/** `<wire-story>` in JSX of Solid: `import "wire-story/solid"`. */
import type { JSX } from "solid-js";
import type { WireStory, WireStoryAttributes, WireStoryPropertyValues } from "./element.js";
import type { WireStoryHandlers } from "./jsx.js";

export * from "./index.js";

/** Solid sets attributes; `prop:` sets a property. */
type Properties = {
  [Name in keyof WireStoryPropertyValues as `prop:${Name & string}`]?: WireStoryPropertyValues[Name];
};

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "wire-story": Omit<JSX.HTMLAttributes<WireStory>, keyof WireStoryAttributes> &
        WireStoryAttributes &
        Properties &
        WireStoryHandlers<"on:">;
    }
  }
}
