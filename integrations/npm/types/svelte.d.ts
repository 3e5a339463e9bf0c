/** `<wire-story>` in Svelte 5: `import "wire-story/svelte"`. */
import type { HTMLAttributes } from "svelte/elements";
import type { WireStory } from "./element.js";
import type { WireStoryHandlers, WireStoryProps } from "./jsx.js";

export * from "./index.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "wire-story": Omit<HTMLAttributes<WireStory>, keyof WireStoryProps> & WireStoryProps & WireStoryHandlers<"on">;
  }
}
