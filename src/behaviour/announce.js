/** What is announced: a failure, an update, or that the story is a copy. */
const ANNOUNCED = ".failure__words, .newer__show, .origin__words--updated, .origin__words--saved";

/**
 * Announces to screen readers that a story failed, that a newer version is
 * available or shown, or that the story is a copy.
 *
 * A live region announces only later changes of its text, so it is created
 * first, and the text of a notice is copied into it.
 *
 * @param {HTMLElement} mount
 * @returns {() => void} updates the region
 */
export function announcer(mount) {
  const region = document.createElement("div");
  region.className = "hidden";
  region.setAttribute("role", "status");
  mount.append(region);
  return () => {
    const notice = mount.querySelector(ANNOUNCED);
    const words = notice?.textContent ?? "";
    // Writing the same text would count as a change.
    if (region.textContent === words) return;
    region.lang = notice?.closest("[lang]")?.getAttribute("lang") ?? "";
    region.textContent = words;
  };
}
