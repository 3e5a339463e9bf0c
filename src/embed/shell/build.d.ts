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
  export const Widget: unknown;
}

/** Names of files in `dist/`. */
declare const WIDGET_JS: string;
declare const WIDGET_WASM: string;
declare const FORMATS_JS: string;
declare const FORMATS_WASM: string;
