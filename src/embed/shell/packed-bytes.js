/**
 * The bytes of a WebAssembly module in the npm package: its file, or where the
 * bundler has not copied that, a script which has them, compressed.
 *
 * @param {() => string} address throws where a bundler has removed `import.meta`
 * @param {string} integrity
 * @param {() => Promise<{ default: string }>} script
 * @returns {Promise<ArrayBuffer>}
 */
export async function packedBytes(address, integrity, script) {
  try {
    return await (await fetch(address(), { credentials: "omit", integrity })).arrayBuffer();
  } catch {
    const packed = Uint8Array.from(atob((await script()).default), (it) => it.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  }
}
