/** An address without its path. @param {string} address */
const originOf = (address) => address.split("/", 3).join("/");

/**
 * What the page's policy refuses: a request that fails does not say why.
 *
 * The page can count the listeners of its window, so there is one only while
 * somebody waits for an answer.
 */
export class Refusals {
  /** A directive and an origin. @type {Set<string>} */
  #found = new Set();
  #waiting = new Set();
  /** @param {SecurityPolicyViolationEvent} event */
  #note = ({ effectiveDirective, disposition, blockedURI }) => {
    if (disposition === "enforce") this.#found.add(effectiveDirective + originOf(blockedURI));
  };

  /** @param {object | null | undefined} who @param {boolean} isWaiting for an answer */
  watch(who, isWaiting) {
    this.#waiting[isWaiting ? "add" : "delete"](who);
    (this.#waiting.size ? addEventListener : removeEventListener)("securitypolicyviolation", this.#note);
  }

  /** Whether this was refused. @param {string} directive @param {string} address */
  has(directive, address) {
    return this.#found.has(directive + originOf(address));
  }
}
