/** An address as the page means it; empty if it is none. @param {string} address */
export function absolute(address) {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return "";
  }
}
