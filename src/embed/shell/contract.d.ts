/** The interfaces between the shell and the two WebAssembly modules. */

/** The detail of `wire-load`. */
export interface LoadedStory {
  /** The address that has served the story. */
  url: string | undefined;
  headline: string;
  format: string;
  warnings: object[];
  /** The addresses that were passed over for it. */
  passedOver?: { url: string; code: string; message: string }[];
  /** When the copy that is shown was stored, in milliseconds since 1970; none without a copy. */
  saved?: number;
}

/** The same of a list. */
export interface LoadedList extends Omit<LoadedStory, "headline"> {
  title: string;
  stories: object[];
}

/** The shell's side of one element. */
export interface Host {
  /** The story is shown. */
  loaded(detail: LoadedStory | LoadedList): void;
  /** There is no story. */
  failed(detail: FailedStory, isForbidden?: boolean): void;
  reload(): void;
  /** The instance has trapped: the fallback is shown, and the story loaded again unless a fault is given. */
  instanceLost(fault: string): void;
  /** The last request failed, and the story that is shown stays. */
  keepStory(): void;
  violations: import("../../behaviour/policy-violations.js").PolicyViolations;
}

/** The detail of `wire-error` and `wire-withdraw`. */
export interface FailedStory {
  code: string;
  message: string;
  /** The attribute `src`; the shell sets it. */
  url?: string;
  status?: number;
  passedOver?: { url: string; code: string; message: string }[];
}

/** What the sources of a story (`sources.js`) need of its element. */
export interface SourceTools {
  mount: HTMLElement;
  words(language: string): Promise<import("../../behaviour/contract.js").Words>;
  convert(text: string, base?: string): Promise<any>;
  /** Checks the signature of a document, where one is asked for. */
  check?: import("../../behaviour/sources/answer.js").Tools["check"];
  /** Takes what marks the story as verified. */
  setMark?: import("../../behaviour/sources/sources.js").Hooks["setMark"];
  /** Shows the story of an answer. */
  show(url: string, answer: Promise<Response>, controller: AbortController): void;
}

/** The shell's side as Rust sees it; `widget.js` adds the rest. */
export interface FullHost extends Omit<Host, "loaded" | "failed"> {
  /** With the native document of the story; `over` is when the story may not be shown any more, in milliseconds since 1970. */
  loaded(url: string | undefined, headline: string, format: string, warnings: object[], over: number | undefined, document: object): void;
  failed(code: string, message: string, status?: number, isForbidden?: boolean): void;
  /** The attribute `src`. */
  source(): string;
  convert(text: string, base?: string): Promise<object>;
  /** Whether another request follows one without a document, or the story that is shown stays. */
  shouldRetry(code: string, status?: number): Promise<boolean>;
  /** Whether the reader is past the beginning of the story. */
  isBeingRead(): boolean;
  /** Whether the element has fallback content. */
  hasFallback(): boolean;
  /** Work on this story begins or ends; a trap in between is caused by it. */
  setBusy(isBusy: boolean): void;
}

/** The Rust side of one element, `../widget.rs`. */
export interface Inner {
  setOptions(options: WidgetOptions): void;
  loadPending(url: string, response: Promise<Response>, controller: AbortController): void;
  loadInline(text: string, page: string, controller: AbortController): void;
  loadNothing(): void;
  /** Replaces the story by a notice when its time is over. */
  checkTime(): void;
  free(): void;
}

/** The same with what `widget.js` adds. */
export interface Widget {
  /** Applies labels, attributes and the page's address; renders again if they have changed. */
  setOptions(labels: Labels): void;
  /**
   * Shows the story of a request that is under way. Without one, `src` is missing
   * or not valid, and the story is inline.
   */
  load(url: string, answer: Promise<Response> | undefined, request: AbortController): void;
  /** Adopts the style sheets, again after a move to another document. */
  applyStyles(): void;
  free(): void;
}

/** The language of the labels, and its sentences; none for English. */
export interface Labels {
  language: string;
  sentences: object | undefined;
}

/** `RenderOptions` in Rust. */
export interface WidgetOptions extends Labels {
  headingLevel: string;
  pageUrl: string;
  /** The width of the story in per cent of the window's. */
  widthPercent: number;
}

/** What a module is started with. */
export interface Start {
  module_or_path: Promise<Response> | BufferSource;
  /** Allows the next load to start another instance. */
  renew(): void;
}

interface Initialised {
  default(input: Start): Promise<unknown>;
}

/** `widget.js`. */
export interface WidgetModule extends Initialised {
  /** Shows a story in the shadow tree `root`, beside the fallback in `slot`. */
  Widget: new (host: Host, root: ShadowRoot, slot: HTMLSlotElement, hostStyle: CSSStyleSheet, labels: Labels) => Widget;
  labelsFor(element: Element): Promise<Labels>;
}
