/**
 * Wraps the exports of the widget's WebAssembly instance.
 *
 * After a trap the state of an instance cannot be trusted
 * (`docs/decisions/0009-a-trap-ends-the-instance.md`). Tasks and timers call
 * exports without a caller of ours, so the page would see the error; it is
 * caught here, reported once, and no later call enters the instance.
 */

/** The error of the trap. @type {unknown} */
export let trap;

/** @type {() => void} */
let onTrap = () => {};
/** @param {() => void} task */
export const whenTrapped = (task) => void (onTrap = task);

/** How many calls are under way, nested in one another. */
let depth = 0;

/**
 * The exports of an instance, with errors caught.
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
    // The glue reads numbers and pairs from a result; an empty list has neither.
    if (trap) return [];
    depth++;
    try {
      return call(...given);
    } catch (error) {
      trap = error ?? "nothing";
      // The outer calls must end as well.
      if (depth > 1) throw error;
      return [];
    } finally {
      depth--;
      if (trap && depth === 0) onTrap();
    }
  };
}
