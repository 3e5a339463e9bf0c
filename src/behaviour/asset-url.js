/**
 * The address of a file in the folder of this script.
 *
 * In the npm package each call, and each `import()` of one, is replaced by the
 * literal that a bundler follows (`xtask/src/dist/literals.rs`).
 *
 * @param {string} name
 */
export const assetUrl = IS_PACKAGE
  ? () => ""
  : (/** @type {string} */ name) => new URL(name, import.meta.url).href;
