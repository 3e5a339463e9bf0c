/** Reads documents that are not native, by the formats module. */
import { convert as conversion } from "./conversion.js";

/**
 * @param {Promise<Response>} response the module
 * @returns {Promise<Converter>}
 */
export async function converterOf(response) {
  // Not `compileStreaming`, which requires a media type; the hash is checked anyway.
  const module = await WebAssembly.compile(await (await response).arrayBuffer());
  return async (text, format, select, base = "") => {
    try {
      return await conversion(module, [format, select, base, text]);
    } catch (error) {
      // The module never throws on purpose: this is a trap.
      throw Object.assign(new Error(`a fault of ours: ${error}`), { code: "internal" });
    }
  };
}

/**
 * Translates a document, whose format is detected when it is empty, and whose
 * address is `base`; the result is described in `conversion.js`.
 *
 * @typedef {(text: string, format: string, select: string, base?: string) => Promise<object>} Converter
 */
