/**
 * Why the answer of an address is not used.
 *
 * `code` travels in events: one of `wire-error`, or `other-story` or
 * `older-version`.
 */
export class PassedOver extends Error {
  /**
   * @param {string} code
   * @param {string} message in English, for the developer of the host page
   * @param {{ status?: number, retryAfter?: string | null, answer?: Response }} [more] what the server has answered
   */
  constructor(code, message, { status, retryAfter, answer } = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
    /** Set by who has requested it. */
    this.address = "";
    /** The answer, when it is whole and only its content is at fault. */
    this.answer = answer;
  }
}
