/** Which addresses a document may be found at. */

/** The most addresses that are requested for one story. */
const MAX_ADDRESSES = 128;

/** An address without its fragment, if it is one of the web. @param {unknown} address @param {string} base */
function webAddress(address, base) {
  try {
    const url = new URL(String(address), base);
    url.hash = "";
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : "";
  } catch {
    return "";
  }
}

/**
 * The addresses in the order in which they are requested.
 *
 * @param {string} src
 * @param {string} mirrors of the page, separated by spaces
 * @param {string} base of those
 * @param {string[]} known addresses that the document has named before
 * @param {(url: string) => boolean} [allows]
 */
export function candidates(src, mirrors, base, known, allows = () => true) {
  const own = (mirrors.match(/\S+/g) ?? []).map((address) => webAddress(address, base));
  const others = [...own, ...known].filter((address) => address && allows(address));
  return [...new Set([src, ...others])].slice(0, MAX_ADDRESSES);
}

/**
 * The addresses that a document names: its mirrors, and its own path at the
 * other addresses of its publisher.
 *
 * @param {Record<string, any>} story
 * @param {string} url of the document
 */
export function namedAddresses({ mirrors, addresses }, url) {
  const { pathname, search } = new URL(url);
  const list = (/** @type {unknown} */ it) => (Array.isArray(it) ? it : []);
  const sites = list(addresses).map((it) => webAddress(it?.url, url).replace(/\/?(\?.*)?$/, pathname + search));
  const named = [...list(mirrors).map((it) => webAddress(it, url)), ...sites.map((it) => webAddress(it, url))];
  return named.filter(Boolean).slice(0, MAX_ADDRESSES);
}
