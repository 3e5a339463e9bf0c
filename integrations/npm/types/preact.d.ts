/** `<wire-story>` in JSX of Preact: `import "wire-story/preact"`. */
import type { JSX } from "preact";
import type { WireStory } from "./element.js";
import type { WireStoryHandlers, WireStoryProps } from "./jsx.js";

export * from "./index.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "wire-story": Omit<JSX.HTMLAttributes<WireStory>, keyof WireStoryProps> & WireStoryProps & WireStoryHandlers<"on">;
    }
  }
}
