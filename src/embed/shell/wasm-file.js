/**
 * A WebAssembly module in the npm package: its file, or where the bundler has
 * not copied that, the bytes of a script.
 *
 * @param {() => string} address throws where a bundler has removed `import.meta`
 * @param {string} integrity
 * @param {() => Promise<{ default: string }>} script has the module compressed, as base64
 */
export async function wasmFile(address, integrity, script) {
  try {
    return await fetch(address(), { integrity });
  } catch {
    const packed = Uint8Array.from(atob((await script()).default), (it) => it.charCodeAt(0));
    const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(bytes, { headers: { "content-type": "application/wasm" } });
  }
}
