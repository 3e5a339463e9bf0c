/**
 * The photo viewer: a story's photos, one at a time, over the whole window.
 *
 * It is a native `<dialog>`: the browser keeps the focus in it and restores it,
 * closes it on Escape, and shows it in the top layer.
 */
import css from "./viewer.css";
import { closeOnBack } from "./back.js";
import { createStyleSheet, applyStyles } from "../style.js";
import { Zoom } from "./zoom.js";

/** @import { Words } from "../contract.js" */

const style = createStyleSheet(css);

/** Paths on a grid of 24 units, as the icons of a story. */
const ICONS = {
  close: "M6 6l12 12M18 6 6 18",
  next: "M9 5l7 7-7 7",
  previous: "M15 5l-7 7 7 7",
  caption: "M4 6h16v9H4zM4 19h10",
};

/** The shortest swipe, in pixels. */
const SWIPE = 48;

/**
 * Opens the viewer at a photo of a story.
 *
 * @param {Element} frame
 * @param {Words} words
 */
export function view(frame, words) {
  const story = /** @type {HTMLElement} */ (frame.closest(".story"));
  const root = /** @type {ShadowRoot} */ (frame.getRootNode());
  applyStyles(root, [...root.adoptedStyleSheets, style]);
  const frames = [...story.querySelectorAll(".photo__frame")].filter((it) => it.querySelector("img"));
  const index = frames.indexOf(frame);
  if (index < 0) return;
  // A dialog restores the focus: Safari does not focus a button that is clicked,
  // and a photo cannot have the focus.
  frame.querySelector("button")?.focus({ preventScroll: true });
  new Viewer(story, frames, words).open(index);
}

class Viewer {
  #index = 0;
  #dialog = element("dialog", "viewer");
  #stage = element("div", "viewer__stage");
  #image = element("img", "viewer__image");
  #caption = element("div", "viewer__caption");
  #count = element("p", "viewer__count");
  #zoom = new Zoom(this.#image);

  /**
   * @param {HTMLElement} story
   * @param {Element[]} frames
   * @param {Words} words
   */
  constructor(story, frames, words) {
    this.frames = frames;
    this.words = words;
    this.isRtl = story.dir === "rtl";
    const dialog = this.#dialog;
    dialog.setAttribute("part", "viewer");
    dialog.dir = story.dir;
    dialog.lang = /** @type {HTMLElement} */ (story.firstElementChild).lang;
    this.#count.setAttribute("role", "status");
    this.#caption.setAttribute("aria-live", "polite");
    const bar = element("div", "viewer__bar");
    const caption = button("caption", words.hide_caption ?? "Hide caption");
    caption.addEventListener("click", () => this.#toggleCaption(caption));
    const close = button("close", words.close ?? "Close");
    close.addEventListener("click", () => dialog.close());
    close.autofocus = true;
    bar.append(this.#count, caption, close);
    this.#stage.append(this.#image);
    dialog.append(bar, this.#stage, this.#caption);
    if (frames.length > 1) {
      const previous = button("previous", words.previous ?? "Previous photo");
      const next = button("next", words.next ?? "Next photo");
      previous.addEventListener("click", () => this.#show(this.#index - 1));
      next.addEventListener("click", () => this.#show(this.#index + 1));
      dialog.append(previous, next);
    }
    dialog.addEventListener("keydown", (event) => this.#key(event));
    const mount = /** @type {HTMLElement} */ (story.parentElement);
    const takeBack = closeOnBack(mount, () => dialog.close());
    // The viewer closes when its story is removed.
    const gone = new MutationObserver(() => story.isConnected || dialog.close());
    dialog.addEventListener("close", () => {
      gone.disconnect();
      takeBack();
      dialog.remove();
    });
    const swiped = (/** @type {number} */ distance) => {
      if (Math.abs(distance) > SWIPE) this.#move(distance < 0 ? 1 : -1);
    };
    this.#zoom.listen(this.#stage, swiped, () => dialog.close());
    mount.append(dialog);
    gone.observe(mount, { childList: true });
  }

  /** @param {number} index */
  open(index) {
    this.#dialog.showModal();
    this.#show(index);
  }

  /** Shows the photo to the right (1) or left (-1). @param {number} step */
  #move(step) {
    this.#show(this.#index + (this.isRtl ? -step : step));
  }

  /** @param {number} index */
  #show(index) {
    const { length } = this.frames;
    this.#index = (index + length) % length;
    const photo = this.#photo(this.#index);
    this.#zoom.reset();
    this.#image.srcset = "";
    this.#image.sizes = "100vw";
    this.#image.alt = photo.alt;
    this.#image.crossOrigin = photo.crossOrigin;
    // The file that the page has already, until the larger one has loaded.
    this.#image.src = photo.currentSrc || photo.src;
    this.#image.srcset = photo.srcset;
    const caption = this.frames[this.#index]?.parentElement?.querySelector("figcaption");
    this.#caption.replaceChildren(...[...(caption?.childNodes ?? [])].map((it) => it.cloneNode(true)));
    const place = (this.words.photo_of ?? "{n} / {total}")
      .replace("{n}", String(this.#index + 1))
      .replace("{total}", String(length));
    this.#dialog.setAttribute("aria-label", place);
    this.#count.textContent = length > 1 ? place : "";
    for (const neighbour of [this.#index + 1, this.#index - 1]) {
      const { srcset, src } = this.#photo((neighbour + length) % length);
      Object.assign(new Image(), { sizes: "100vw", srcset, src });
    }
  }

  /** @param {number} index */
  #photo(index) {
    return /** @type {HTMLImageElement} */ (this.frames[index]?.querySelector("img"));
  }

  /** @param {HTMLButtonElement} toggle */
  #toggleCaption(toggle) {
    const isHidden = (this.#caption.hidden = !this.#caption.hidden);
    toggle.ariaLabel = toggle.title = isHidden
      ? (this.words.show_caption ?? "Show caption")
      : (this.words.hide_caption ?? "Hide caption");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key } = event;
    if (key === "ArrowRight") this.#move(1);
    else if (key === "ArrowLeft") this.#move(-1);
    else if (key === "Home") this.#show(0);
    else if (key === "End") this.#show(this.frames.length - 1);
    else if (key === "+" || key === "=") this.#zoom.by(1.5);
    else if (key === "-") this.#zoom.by(1 / 1.5);
    else if (key === "0") this.#zoom.reset();
    else return;
    event.preventDefault();
    // The host page may handle these keys, too.
    event.stopPropagation();
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {string} className
 */
function element(name, className) {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

/** @param {keyof typeof ICONS} name @param {string} label */
function button(name, label) {
  const SVG = "http://www.w3.org/2000/svg";
  const button = element("button", `viewer__button viewer__button--${name}`);
  button.type = "button";
  button.ariaLabel = button.title = label;
  const icon = document.createElementNS(SVG, "svg");
  icon.setAttribute("class", "icon");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  icon.append(path);
  button.append(icon);
  return button;
}
