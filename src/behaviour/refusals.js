/**
 * Keeps what the page's policy refuses from now on, as a directive and an
 * origin: a request that fails does not say why.
 *
 * @returns {Set<string>}
 */
export function refusals() {
  const refused = new Set();
  addEventListener("securitypolicyviolation", ({ effectiveDirective, disposition, blockedURI }) => {
    if (disposition === "enforce") refused.add(`${effectiveDirective} ${blockedURI.split("/", 3).join("/")}`);
  });
  return refused;
}
