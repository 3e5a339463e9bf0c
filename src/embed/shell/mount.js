/**
 * The place for the story in the shadow tree, beside the fallback. Leptos would
 * lose later changes of a story in the root itself.
 *
 * @param {ShadowRoot} root
 * @param {HTMLSlotElement} slot
 */
export function createMount(root, slot) {
  const mount = document.createElement("div");
  root.replaceChildren(slot, mount);
  return mount;
}
