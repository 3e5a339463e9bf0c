/**
 * Announces to screen readers that a story failed, or that a newer version is
 * available.
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
    const notice = mount.querySelector(".failure__words, .newer__show");
    const words = notice?.textContent ?? "";
    // Writing the same text would count as a change.
    if (region.textContent === words) return;
    region.lang = notice?.closest("[lang]")?.getAttribute("lang") ?? "";
    region.textContent = words;
  };
}
