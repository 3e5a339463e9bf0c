/** The events of `<wire-story>`. A test compares them with the table of the README. */
import type { WireStoryErrorCode } from "./element.js";

/** A part of the document that was left out. */
export interface WireStoryWarning {
  /** Where in the document it is. */
  path: string;
  code: string;
  message: string;
}

/** The detail of `wire-load`. */
export interface WireLoadDetail {
  /** The address of the document; none for an inline story. */
  url: string | undefined;
  headline: string;
  /** The name of the document's format. */
  format: string;
  warnings: WireStoryWarning[];
}

/** The detail of `wire-error`. */
export interface WireErrorDetail {
  code: WireStoryErrorCode;
  /** The reason, in English, with the remedy where there is one. */
  message: string;
  /** The attribute `src`. */
  url: string;
  /** The status of the answer, with the code `http-status`. */
  status?: number;
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
