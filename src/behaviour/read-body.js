/**
 * The body of an answer. It is read in parts: WebKit would store all of one that
 * does not end.
 *
 * @param {Response} answer
 * @param {number} limit in bytes
 * @throws {Error} with the `code` `too-large`
 */
export async function readBody(answer, limit) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return new Blob(parts).arrayBuffer();
    parts.push(value);
    size += value.length;
    if (size > limit) {
      reader?.cancel();
      throw Object.assign(new Error(`${answer.url} has more than ${limit} bytes`), { code: "too-large" });
    }
  }
}
