/** An address as its page means it; empty if it is none. @param {string} address @param {string} base */
export function absolute(address, base) {
  try {
    return new URL(address, base).href;
  } catch {
    return "";
  }
}
