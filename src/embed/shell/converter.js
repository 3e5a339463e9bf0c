/** Loads what reads documents that are not native. */
import { assetUrl } from "../../behaviour/asset-url.js";
import { wasmFile } from "./wasm-file.js";

/** Reads documents that are not native. @type {Promise<import("./formats.js").Converter> | undefined} */
let converter;

/** Requests the script and the module of `converter` at the same time. */
export function loadConverter() {
  if (converter) return converter;
  const module = IS_PACKAGE
    ? wasmFile(() => assetUrl(FORMATS_WASM), FORMATS_INTEGRITY, () => import(assetUrl(FORMATS_BIN)))
    : fetch(assetUrl(FORMATS_WASM), { integrity: FORMATS_INTEGRITY });
  converter = import(assetUrl(FORMATS_JS)).then(({ converterOf }) => converterOf(module));
  // After a failure the next document tries again.
  const fail = () => (converter = undefined);
  module.catch(fail);
  converter.catch(fail);
  return converter;
}
