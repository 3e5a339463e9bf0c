/**
 * One conversion by the formats module (`crates/formats/src/wasm.rs`).
 *
 * Each conversion has an instance of its own: that takes well under a
 * millisecond, frees all of its memory, and a trap affects nothing else.
 *
 * @param {WebAssembly.Module} module
 * @param {[format: string, select: string, base: string, document: string]} texts
 * @returns {Promise<object>} the result of `convert` in `wasm.rs`
 */
export async function convert(module, texts) {
  let href = new Uint8Array();
  const url = {
    /** @type {(address: number, length: number, base: number, baseLength: number) => number} */
    resolve(address, length, base, baseLength) {
      try {
        href = encode(new URL(decode(address, length), decode(base, baseLength) || undefined).href);
      } catch {
        href = encode("");
      }
      return href.length;
    },
    /** @type {(place: number) => void} */
    take: (place) => bytes(place, href.length).set(href),
  };
  const instance = await WebAssembly.instantiate(module, { url });
  const { memory, reserve, convert } = /** @type {Exports} */ (instance.exports);

  const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);
  const bytes = (/** @type {number} */ place, /** @type {number} */ length) =>
    new Uint8Array(memory.buffer, place, length);
  const decode = (/** @type {number} */ place, /** @type {number} */ length) =>
    new TextDecoder().decode(bytes(place, length));

  const encoded = texts.map(encode);
  const start = reserve(encoded.reduce((sum, text) => sum + text.length, 0));
  let place = start;
  for (const text of encoded) {
    bytes(place, text.length).set(text);
    place += text.length;
  }
  const lengths = encoded.map((text) => text.length);
  const answer = convert(start, ...lengths);
  const [text = 0, length = 0] = new Uint32Array(memory.buffer, answer, 2);
  return JSON.parse(decode(text, length));
}

/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {(length: number) => number} reserve
 * @property {(texts: number, ...lengths: number[]) => number} convert
 */
