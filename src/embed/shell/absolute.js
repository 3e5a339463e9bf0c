/** An address resolved against `base`; empty if it is not valid. @param {string} address @param {string} base */
export function absolute(address, base) {
  try {
    return new URL(address, base).href;
  } catch {
    return "";
  }
}
