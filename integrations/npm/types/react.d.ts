/** `<wire-story>` in JSX of React 19: `import "wire-story/react"`. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { WireStory } from "./element.js";
import type { WireStoryHandlers, WireStoryProps } from "./jsx.js";

export * from "./index.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "wire-story": DetailedHTMLProps<HTMLAttributes<WireStory>, WireStory> & WireStoryProps & WireStoryHandlers<"on">;
    }
  }
}
