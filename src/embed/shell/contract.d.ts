/** What the shell and the two WebAssembly modules ask of each other. */

/** The shell's side of one element; `../host.rs` calls it. */
export interface Host {
  hasFallback(): boolean;
  loaded(url: string | undefined, headline: string, format: string, warnings: object[]): void;
  failed(code: string, message: string, status?: number): void;
  convert(text: string, base?: string): Promise<object>;
  reload(): void;
}

/** The shell's side as Rust sees it, with what `widget.js` adds. */
export interface FullHost extends Host {
  /** The address of the story as the page gave it. */
  source(): string;
  /** Whether the reader is past the beginning of the story. */
  isBeingRead(): boolean;
}

/** The Rust side of one element, `../widget.rs`. */
export interface Widget {
  set(language: string, sentences: object | undefined, headingLevel: string, page: string): void;
  loadPending(url: string, response: Promise<Response>, controller: AbortController): void;
  loadInline(text: string, page: string, controller: AbortController): void;
  loadNothing(): void;
  free(): void;
}

/** The same as Rust has it, with what `widget.js` adds. */
export interface FullWidget extends Widget {
  /** `share`: how much of the window's width there is, in per cent. */
  set(
    language: string,
    sentences: object | undefined,
    headingLevel: string,
    page: string,
    share?: number,
  ): void;
}

interface Initialised {
  default(input: { module_or_path: Promise<Response> }): Promise<unknown>;
}

/** `widget.js`. */
export interface WidgetModule extends Initialised {
  Widget: new (host: Host, mount: HTMLElement) => Widget;
  style: CSSStyleSheet;
  sentences(language: string): Promise<object | undefined>;
}

/** `crates/formats/src/wasm.rs`. */
export interface FormatsModule extends Initialised {
  convert_document(text: string, format: string, select: string, base?: string): object;
}
