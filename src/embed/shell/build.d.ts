/** What the build puts in (`xtask/src/dist/`). */

/** The style of a story, minified. */
declare module "#style" {
  const css: string;
  export default css;
}

/** The glue that wasm-bindgen writes; `contract.d.ts` says what is in it. */
declare module "#glue" {
  const init: unknown;
  export default init;
  export const Widget: new (
    host: import("./contract.js").FullHost,
    mount: HTMLElement,
  ) => import("./contract.js").FullWidget;
}

/** Names of files in `dist/`. */
declare const WIDGET_JS: string;
declare const WIDGET_WASM: string;
declare const FORMATS_JS: string;
declare const FORMATS_WASM: string;

declare const VIEWER_JS: string;
declare const PLAYER_JS: string;

/** The folder of the languages' files, and their tags. */
declare const LANGUAGE_FOLDER: string;
declare const LANGUAGES: string;
/** A style that the build puts in as text. */
declare module "*.css" {
  const css: string;
  export default css;
}
