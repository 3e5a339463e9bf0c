/** An address without its path. @param {string} address */
const originOf = (address) => address.split("/", 3).join("/");

/**
 * The violations of the page's policy that were reported: the error of a blocked
 * request does not name the reason.
 *
 * There is a listener on the window only while a request is watched.
 */
export class PolicyViolations {
  /** Pairs of a directive and an origin. @type {Set<string>} */
  #found = new Set();
  #watched = new Set();
  /** @param {SecurityPolicyViolationEvent} event */
  #record = ({ effectiveDirective, disposition, blockedURI }) => {
    if (disposition === "enforce") this.#found.add(effectiveDirective + originOf(blockedURI));
  };

  /** @param {object | null | undefined} requester @param {boolean} isWatched whether its request is under way */
  setWatched(requester, isWatched) {
    this.#watched[isWatched ? "add" : "delete"](requester);
    (this.#watched.size ? addEventListener : removeEventListener)("securitypolicyviolation", this.#record);
  }

  /** Whether a request was blocked. @param {string} directive @param {string} address */
  isBlocked(directive, address) {
    return this.#found.has(directive + originOf(address));
  }
}
