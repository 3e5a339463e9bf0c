/** Texts in tabs, each with a button that copies it. */
import { element } from "../viewer/controls.js";

/** @import { Words } from "../contract.js" */

/**
 * @typedef {object} Tab
 * @property {string} name
 * @property {string} text
 * @property {string} [about] what it is for
 * @property {{ about: string, text: string }} [advice] a line for another place of the page
 */

export class Tabs {
  #ownerDocument;
  #words;
  #tabs;
  /** @type {HTMLButtonElement[]} */
  #buttons = [];
  #panel;
  #status;

  /** @param {Document} ownerDocument @param {Words} words @param {Tab[]} tabs at least one */
  constructor(ownerDocument, words, tabs) {
    this.#ownerDocument = ownerDocument;
    this.#words = words;
    this.#tabs = tabs;
    const list = element(ownerDocument, "div", "copies__tabs");
    list.setAttribute("role", "tablist");
    this.#panel = element(ownerDocument, "div", "copies__panel");
    this.#panel.setAttribute("role", "tabpanel");
    this.#panel.id = "copies-panel";
    this.#status = element(ownerDocument, "p", "copies__status");
    this.#status.setAttribute("role", "status");
    tabs.forEach(({ name }, index) => {
      const tab = this.#button(name, "copies__tab");
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", this.#panel.id);
      tab.id = `copies-tab-${index}`;
      tab.dir = "auto";
      tab.addEventListener("click", () => this.#show(index));
      this.#buttons.push(tab);
    });
    list.append(...this.#buttons);
    list.addEventListener("keydown", (event) => this.#key(event));
    this.elements = [list, this.#panel];
    this.#show(0);
  }

  /** @param {number} index */
  #show(index) {
    const tab = /** @type {Tab} */ (this.#tabs[index]);
    this.#buttons.forEach((button, place) => {
      const isShown = place === index;
      button.setAttribute("aria-selected", String(isShown));
      button.tabIndex = isShown ? 0 : -1;
      button.autofocus = isShown;
      if (isShown) this.#panel.setAttribute("aria-labelledby", button.id);
    });
    this.#status.textContent = "";
    this.#panel.replaceChildren(
      ...this.#line(tab.about),
      ...this.#field(tab.text, tab.name, "copies__field", this.#status),
      ...this.#line(tab.advice?.about),
      ...(tab.advice ? this.#field(tab.advice.text, tab.advice.about, "copies__field copies__field--line") : []),
    );
  }

  /** @param {string | undefined} text */
  #line(text) {
    return text ? [Object.assign(element(this.#ownerDocument, "p", "copies__about"), { textContent: text })] : [];
  }

  /**
   * A text, the button that copies it, and what is beside that.
   *
   * @param {string} text
   * @param {string} label
   * @param {string} className
   * @param {HTMLElement[]} beside
   */
  #field(text, label, className, ...beside) {
    const field = element(this.#ownerDocument, "textarea", "copies__text");
    field.readOnly = true;
    field.spellcheck = false;
    field.rows = 1;
    field.dir = "auto";
    field.value = text;
    field.ariaLabel = label;
    // A page may add words to whatever is copied.
    field.addEventListener("copy", (event) => event.stopPropagation());
    const copy = this.#button(this.#words.copy_text ?? "Copy", "copies__copy");
    copy.addEventListener("click", () => this.#copy(field, copy));
    const box = element(this.#ownerDocument, "div", className);
    const row = element(this.#ownerDocument, "div", "copies__row");
    row.append(copy, ...beside);
    box.append(field, row);
    return [box];
  }

  /** @param {string} words @param {string} className */
  #button(words, className) {
    const button = element(this.#ownerDocument, "button", className);
    button.type = "button";
    button.textContent = words;
    return button;
  }

  /** Copies a text, or selects it where that is not allowed. @param {HTMLTextAreaElement} field @param {HTMLElement} button */
  async #copy(field, button) {
    // The same text a second time would not be announced.
    this.#status.textContent = "";
    const isCopied = await navigator.clipboard?.writeText(field.value).then(
      () => true,
      () => false,
    );
    if (isCopied || this.#copySelected(field, button)) this.#status.textContent = this.#words.text_copied ?? "Copied";
    else this.#status.textContent = this.#words.text_not_copied ?? "Select the text and copy it.";
  }

  /** Copies in the older way, which needs no permission. @param {HTMLTextAreaElement} field @param {HTMLElement} button */
  #copySelected(field, button) {
    field.focus({ preventScroll: true });
    field.select();
    if (!this.#ownerDocument.execCommand("copy")) return false;
    button.focus({ preventScroll: true });
    return true;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { length } = this.#buttons;
    const index = this.#buttons.findIndex((button) => button.tabIndex === 0);
    const isRtl = this.#panel.matches(":dir(rtl)");
    const forward = isRtl ? "ArrowLeft" : "ArrowRight";
    const backward = isRtl ? "ArrowRight" : "ArrowLeft";
    const places = { [forward]: (index + 1) % length, [backward]: (index + length - 1) % length, Home: 0, End: length - 1 };
    const next = places[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#show(next);
    this.#buttons[next]?.focus();
  }
}
