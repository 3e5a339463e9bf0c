/** Names that the build replaces (`xtask/src/dist/`). */

/** The style of a story, minified. */
declare module "#style" {
  const css: string;
  export default css;
}

/** The glue that wasm-bindgen writes. */
declare module "#glue" {
  export default function init(input: { module_or_path: Promise<Response> | BufferSource }): Promise<unknown>;
  export const Widget: new (
    host: import("./contract.js").FullHost,
    mount: HTMLElement,
  ) => import("./contract.js").Inner;
}

/** Whether this is a build for the npm package, whose files a bundler may rename. */
declare const IS_PACKAGE: boolean;
/** In the npm package, which instance of the widget's module this is; see `modules.js`. */
declare const PACKAGE_QUERY: string;
/** In the npm package, the script with the bytes of the formats module. */
declare const FORMATS_BIN: string;
/** In the same way the bytes of the module for copies. */
declare const COPIES_BIN: string;

/** The glue of the module that writes the texts for other sites (`crates/copies`). */
declare module "#copies" {
  export default function init(input: { module_or_path: BufferSource }): Promise<unknown>;
  export function copies(document: object, base: string | undefined, sentences: object, isPartial: boolean): unknown[];
  export function embeds(document: object, src: string, attributes: string[], script: string, page: string, files: string[]): string[];
}

/** Names of files in `dist/`. */
declare const WIDGET_JS: string;
declare const WIDGET_WASM: string;
/** The same module, compressed, under a name that filters for WebAssembly do not match. */
declare const WIDGET_BIN: string;
declare const FORMATS_JS: string;
declare const FORMATS_WASM: string;
declare const COPIES_WASM: string;

/** Hashes of the modules, as `fetch` takes them. */
declare const WIDGET_INTEGRITY: string;
declare const FORMATS_INTEGRITY: string;
declare const COPIES_INTEGRITY: string;

declare const RETRY_POLICY_JS: string;
declare const SOURCES_JS: string;
declare const FALLBACK_START_JS: string;
declare const FRAME_PAGE: string;
declare const PRERENDERED_JS: string;
/** The names of all custom properties of a story. */
declare const TOKENS: string;
declare const VIEWER_JS: string;
/** What opens a story of a list. */
declare const OPEN_JS: string;
declare const DIALOG_JS: string;
declare const PAGE_JS: string;
declare const PHOTOS_JS: string;
declare const SHARE_BAR_JS: string;
declare const BEACON_JS: string;
declare const PLAYER_JS: string;
declare const PASS_ON_JS: string;

/** `verification.js`, for elements with the attribute `key`. */
declare const VERIFICATION_JS: string;

/** How large a document may be, in bytes (`../../load/limits.rs`). */
declare const SIZE_LIMIT: number;

/** How long a response may take to begin, in milliseconds (`../../load/limits.rs`). */
declare const TIME_LIMIT: number;

/** The folder of the languages' files, and their tags: `tag` or `tag=file`. */
declare const LANGUAGE_FOLDER: string;
declare const LANGUAGES: string;
/** A style sheet that is imported as text. */
declare module "*.css" {
  const css: string;
  export default css;
}
