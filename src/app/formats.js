/**
 * The formats module lies beside the site; it is fetched when a document needs
 * it. A script of its own, not one that wasm-bindgen copies: the name of such a
 * copy depends on the folder that the site is built in.
 */
{
  /** @type {Promise<any> | undefined} */
  let formats;

  const load = async () => {
    const module = await import(new URL("formats.js", document.baseURI).href);
    await module.default({ module_or_path: new URL("formats_bg.wasm", document.baseURI) });
    return module;
  };

  Object.assign(globalThis, {
    wireStoryFormats: {
      /** @param {string} text @param {string} [base] */
      async convert(text, base = "") {
        formats ??= load();
        formats.catch(() => (formats = undefined));
        return JSON.parse((await formats).convert_document(text, "", "", base));
      },
    },
  });
}
