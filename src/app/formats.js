/**
 * The formats module of the standalone site, fetched when a document needs it.
 * It is not imported through wasm-bindgen, which would copy it under a name that
 * depends on the folder of the build.
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
