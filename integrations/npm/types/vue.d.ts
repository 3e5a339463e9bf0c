/** `<wire-story>` in templates and JSX of Vue: `import "wire-story/vue"`. */
import type { EmitFn, HTMLAttributes, PublicProps, ReservedProps } from "vue";
import type { WireStory } from "./element.js";
import type { WireStoryEventMap } from "./events.js";
import type { WireStoryProps } from "./jsx.js";

export * from "./index.js";

type Props = Omit<HTMLAttributes, keyof WireStoryProps> & WireStoryProps;

/** `@wire-load` of a template is `onWire-load` or `onWireLoad` in JSX. */
type Handlers = {
  [Type in keyof WireStoryEventMap as `on${Capitalize<Type>}`]?: (event: WireStoryEventMap[Type]) => void;
};

declare module "vue" {
  interface GlobalComponents {
    "wire-story": new () => WireStory & {
      /** Only for types. */
      $props: Props & PublicProps;
      /** Only for types. */
      $emit: EmitFn<{ [Type in keyof WireStoryEventMap]: (event: WireStoryEventMap[Type]) => void }>;
    };
  }
  interface IntrinsicElementAttributes {
    "wire-story": Props & Handlers & ReservedProps;
  }
}
