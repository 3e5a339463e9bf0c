/**
 * What stands between WebAssembly and whoever calls it.
 *
 * A trap leaves its instance in the middle of its work, and nothing in there
 * can be trusted any more (`docs/decisions/0009-a-trap-ends-the-instance.md`).
 * Tasks and timers call in from nowhere, where a page would see what is thrown;
 * here it is caught, told once, and nobody gets in again.
 */

/** What was thrown out of the instance. @type {unknown} */
export let trap;

/** @type {() => void} */
let tell = () => {};
/** @param {() => void} task */
export const whenTrapped = (task) => void (tell = task);

/** How many calls are under way, one inside the other. */
let depth = 0;

/**
 * The exports of an instance, caught.
 *
 * @param {Record<string, any>} exports
 */
export function guarded(exports) {
  return Object.fromEntries(
    Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? caught(it) : it]),
  );
}

/** @param {(...given: unknown[]) => unknown} call */
function caught(call) {
  return (/** @type {unknown[]} */ ...given) => {
    // The glue reads numbers and pairs from a result; in this it finds neither.
    if (trap) return [];
    depth++;
    try {
      return call(...given);
    } catch (error) {
      trap = error ?? "nothing";
      // The calls around this one must end as well.
      if (depth > 1) throw error;
      return [];
    } finally {
      depth--;
      if (trap && depth === 0) tell();
    }
  };
}
