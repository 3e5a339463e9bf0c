/**
 * The formats module lies beside this script; it is fetched when a document
 * needs it. Not a script that wasm-bindgen copies: the name of such a copy
 * depends on the folder that the site is built in.
 */
import { convert } from "../embed/shell/conversion.js";

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

const compile = async () => {
  const response = await fetch(new URL("formats.wasm", import.meta.url).href);
  return WebAssembly.compile(await response.arrayBuffer());
};

Object.assign(globalThis, {
  wireStoryFormats: {
    /** @param {string} text @param {string} [base] */
    async convert(text, base = "") {
      compiled ??= compile();
      compiled.catch(() => (compiled = undefined));
      return convert(await compiled, ["", "", base, text]);
    },
  },
});
