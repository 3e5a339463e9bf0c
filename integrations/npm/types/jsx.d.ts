/** What the entries for frameworks share. */
import type { WireStoryAttributes, WireStoryPropertyValues } from "./element.js";
import type { WireStoryEventMap } from "./events.js";

/** Attributes and properties, by either name. */
export type WireStoryProps = WireStoryAttributes & WireStoryPropertyValues;

/** A handler of each event, under its name with `Prefix` before it. */
export type WireStoryHandlers<Prefix extends string> = {
  [Type in keyof WireStoryEventMap as `${Prefix}${Type}`]?: (event: WireStoryEventMap[Type]) => void;
};
