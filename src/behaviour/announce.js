/**
 * What a screen reader is told without being asked: that a story failed, or
 * that a newer version is there.
 *
 * A live region speaks only of changes in it, so it is there from the
 * beginning, and the words of a notice are repeated in it.
 *
 * @param {HTMLElement} mount
 * @returns {() => void} looks again what there is to say
 */
export function announcer(mount) {
  const region = document.createElement("div");
  region.className = "hidden";
  region.setAttribute("role", "status");
  mount.append(region);
  return () => {
    const notice = mount.querySelector(".failure__words, .newer__show");
    const words = notice?.textContent ?? "";
    // Writing the same words would be seen as a change.
    if (region.textContent === words) return;
    region.lang = notice?.closest("[lang]")?.getAttribute("lang") ?? "";
    region.textContent = words;
  };
}
