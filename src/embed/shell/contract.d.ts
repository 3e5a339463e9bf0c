/** What the shell and the two WebAssembly modules ask of each other. */

/** The shell's side of one element; `../host.rs` calls it. */
export interface Host {
  loaded(url: string | undefined, headline: string, format: string, warnings: object[]): void;
  failed(code: string, message: string, status?: number, isForbidden?: boolean): void;
  reload(): void;
  /** The instance is gone: the fallback shows, and the story is loaded again unless a fault is named. */
  lost(fault: string): void;
  /** The story that stands keeps standing, whatever the last request came to. */
  stands(): void;
  /** What the page's policy refuses (`../../behaviour/refusals.js`). */
  refused: import("../../behaviour/refusals.js").Refusals;
}

/** The shell's side as Rust sees it, with what `widget.js` adds. */
export interface FullHost extends Host {
  /** The address of the story as the page gave it. */
  source(): string;
  convert(text: string, base?: string): Promise<object>;
  /** Whether another request follows one without a document, or a story stands in spite of it. */
  goesOn(code: string, status?: number): Promise<boolean>;
  /** Whether the reader is past the beginning of the story. */
  isBeingRead(): boolean;
  /** Whether the author gave content to show in the story's absence. */
  hasFallback(): boolean;
  /** Work on this story begins or ends; a trap in between is its fault. */
  working(is: boolean): void;
}

/** The Rust side of one element, `../widget.rs`. */
export interface Inner {
  /** `share`: how much of the window's width there is, in per cent. */
  set(
    language: string,
    sentences: object | undefined,
    headingLevel: string,
    page: string,
    share?: number,
  ): void;
  loadPending(url: string, response: Promise<Response>, controller: AbortController): void;
  loadInline(text: string, page: string, controller: AbortController): void;
  loadNothing(): void;
  free(): void;
}

/** What `widget.js` makes of it. */
export interface Widget {
  /** Sets the story as attributes and page say. */
  tell(edition: Edition): void;
  /**
   * Shows the story of a request that is under way. Without one, there is no
   * `src`, or it is no address, and the story stands in the element.
   */
  load(url: string, answer: Promise<Response> | undefined, request: AbortController): void;
  /** Puts the style on, in whichever document the element is. */
  dress(): void;
  free(): void;
}

/** A language, and its sentences; none for English. */
export type Edition = [language: string, sentences: object | undefined];

/** What a module is started with. */
export interface Start {
  module_or_path: Promise<Response> | BufferSource;
  /** Makes way for another instance. */
  renew(): void;
}

interface Initialised {
  default(input: Start): Promise<unknown>;
}

/** `widget.js`. */
export interface WidgetModule extends Initialised {
  Widget: new (host: Host, mount: HTMLElement, hostStyle: CSSStyleSheet) => Widget;
  edition(element: Element): Promise<Edition>;
}
