/** The formats module lies beside the site; it is fetched when a document needs it. */

/** @type {Promise<any> | undefined} */
let formats;

async function load() {
  const module = await import(new URL("formats.js", document.baseURI).href);
  await module.default({ module_or_path: new URL("formats_bg.wasm", document.baseURI) });
  return module;
}

/** @param {string} text @param {string} [base] */
export async function convert(text, base) {
  formats ??= load();
  formats.catch(() => (formats = undefined));
  return (await formats).convert_document(text, undefined, base);
}
