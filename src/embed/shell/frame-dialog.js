/**
 * The dialog around the frame of a story. It is modal while the frame shows its
 * viewer: the frame covers the window without a move in the document, which
 * would load it again.
 */
export class FrameDialog {
  #dialog = document.createElement("dialog");
  #mount;

  /**
   * @param {HTMLElement} mount
   * @param {() => void} closed called when the frame no longer covers the window
   */
  constructor(mount, closed) {
    this.#mount = mount;
    this.#dialog.setAttribute("role", "presentation");
    mount.append(this.#dialog);
    // Also by the system's way back, or Escape outside of the frame.
    this.#dialog.addEventListener("close", () => {
      this.#dialog.setAttribute("role", "presentation");
      this.#dialog.style.removeProperty("zoom");
      mount.style.removeProperty("min-height");
      closed();
    });
  }

  get isExpanded() {
    return this.#dialog.open;
  }

  /** @param {HTMLIFrameElement} frame */
  show(frame) {
    this.#dialog.append(frame);
  }

  /** @param {string} label */
  expand(label) {
    const dialog = this.#dialog;
    if (dialog.open) return;
    // The page keeps its length, and with it its place.
    this.#mount.style.minHeight = `${this.#mount.clientHeight}px`;
    dialog.removeAttribute("role");
    dialog.ariaLabel = label;
    const { currentCSSZoom = 1 } = /** @type {{ currentCSSZoom?: number }} */ (dialog);
    dialog.showModal();
    if (currentCSSZoom !== 1) dialog.style.setProperty("zoom", String(1 / currentCSSZoom));
  }

  collapse() {
    if (this.#dialog.open) this.#dialog.close();
  }
}
