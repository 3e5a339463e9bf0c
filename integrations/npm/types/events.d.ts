/** The events of `<wire-story>`. A test compares them with the table of the README. */
import type { WireStoryErrorCode } from "./element.js";

/** A part of the document that was left out. */
export interface WireStoryWarning {
  /** Where in the document it is. */
  path: string;
  code: string;
  message: string;
}

/** An address of the document that was not used. */
export interface WireStoryPassedOver {
  url: string;
  code: string;
  message: string;
}

/** The detail of `wire-load`. */
export interface WireLoadDetail {
  /** The address that has served the document; none for an inline story. */
  url: string | undefined;
  headline: string;
  /** The name of the document's format. */
  format: string;
  /** The addresses that were not used, where the element asks for more than one, newer versions or a copy. */
  passedOver?: WireStoryPassedOver[];
  /** When the copy that is shown was stored, in milliseconds since 1970; none without a copy. */
  saved?: number;
  warnings: WireStoryWarning[];
}

/** The detail of `wire-error`, and of `wire-withdraw`, which follows it. */
export interface WireErrorDetail {
  code: WireStoryErrorCode;
  /** The reason, in English, with the remedy where there is one. */
  message: string;
  /** The attribute `src`. */
  url: string;
  /** The status of the answer, with the code `http-status`. */
  status?: number;
  /** The addresses that were not used, as in `wire-load`. */
  passedOver?: WireStoryPassedOver[];
}

/** The detail of `wire-update`. */
export interface WireUpdateDetail {
  /** The address that has served the newer version. */
  url: string;
  headline: string;
  version?: string;
  /** When it was updated, as the document says it. */
  updated?: string;
  corrections: WireStoryCorrection[];
}

/** A correction that the publisher has added to a story. */
export interface WireStoryCorrection {
  date?: string;
  text: string;
}

/** The detail of `wire-share`, which can be cancelled. */
export interface WireShareDetail {
  /** The key of a share target, `sheet` or `copy`. */
  target: string;
  /** The address that is shared. */
  url: string;
  title: string;
}

/** The detail of `wire-view`. */
export interface WireViewDetail {
  /** The address of the document; none for an inline story. */
  url: string | undefined;
  headline: string;
}

/** All events; each bubbles and crosses shadow boundaries. */
export interface WireStoryEventMap {
  "wire-load": CustomEvent<WireLoadDetail>;
  "wire-error": CustomEvent<WireErrorDetail>;
  "wire-update": CustomEvent<WireUpdateDetail>;
  "wire-withdraw": CustomEvent<WireErrorDetail>;
  "wire-share": CustomEvent<WireShareDetail>;
  "wire-view": CustomEvent<WireViewDetail>;
}

declare global {
  interface HTMLElementTagNameMap {
    "wire-story": import("./element.js").WireStory;
  }
  // They bubble.
  interface GlobalEventHandlersEventMap extends WireStoryEventMap {}
}
