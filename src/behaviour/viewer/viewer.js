/**
 * The photo viewer: a story's photos, one at a time, over the whole window.
 *
 * It is a native `<dialog>` (`surface.js`): the browser keeps the focus in it and
 * restores it, and shows it in the top layer.
 */
import css from "./viewer.css";
import { closeOnBack } from "./back.js";
import { button, element, focusNext } from "./controls.js";
import { createStyleSheet } from "../style.js";
import { addShareButton } from "./share-photo.js";
import { createSurface } from "./surface.js";
import { Zoom } from "./zoom.js";

/** @import { Words } from "../contract.js" */

const style = createStyleSheet(css);

/** The shortest swipe, in pixels. */
const SWIPE = 48;

/**
 * Opens the viewer at a photo of a story.
 *
 * @param {Element} frame
 * @param {Words} words
 */
export async function view(frame, words) {
  const story = /** @type {HTMLElement} */ (frame.closest(".story"));
  const mount = /** @type {HTMLElement} */ (story.parentElement);
  const frames = [...story.querySelectorAll(".photo__frame")].filter((it) => it.querySelector("img"));
  const index = frames.indexOf(frame);
  // A second click while the viewer opens.
  if (index < 0 || mount.querySelector("dialog")) return;
  // A dialog restores the focus: Safari does not focus a button that is clicked,
  // and a photo cannot have the focus.
  frame.querySelector("button")?.focus({ preventScroll: true });
  const { lang } = /** @type {HTMLElement} */ (story.firstElementChild);
  const surface = await createSurface(mount, style, lang, story.dir);
  // The story may have been removed meanwhile.
  if (story.isConnected) await new Viewer(surface, story, frames, words).open(index);
  else surface.dialog.remove();
}

class Viewer {
  #index = 0;
  #surface;
  #image;
  #caption;
  #count;
  #zoom;

  /**
   * @param {import("./surface.js").Surface} surface
   * @param {HTMLElement} story
   * @param {Element[]} frames
   * @param {Words} words
   */
  constructor(surface, story, frames, words) {
    this.frames = frames;
    this.words = words;
    this.isRtl = story.dir === "rtl";
    this.#surface = surface;
    const { dialog, content, close } = surface;
    const { ownerDocument } = content;
    const stage = element(ownerDocument, "div", "viewer__stage");
    this.#image = element(ownerDocument, "img", "viewer__image");
    this.#caption = element(ownerDocument, "div", "viewer__caption");
    this.#count = element(ownerDocument, "p", "viewer__count");
    this.#zoom = new Zoom(this.#image);
    this.#count.setAttribute("role", "status");
    this.#caption.setAttribute("aria-live", "polite");
    const bar = element(ownerDocument, "div", "viewer__bar");
    const caption = button(ownerDocument, "caption", words.hide_caption ?? "Hide caption");
    caption.addEventListener("click", () => this.#toggleCaption(caption));
    const closeButton = button(ownerDocument, "close", words.close ?? "Close");
    closeButton.addEventListener("click", close);
    closeButton.autofocus = true;
    bar.append(this.#count);
    addShareButton(bar, story, words, () => ({
      number: this.#index + 1,
      frame: /** @type {Element} */ (frames[this.#index]),
      caption: (this.#caption.textContent ?? "").replace(/\s+/g, " ").trim(),
    }));
    bar.append(caption, closeButton);
    stage.append(this.#image);
    content.append(bar, stage, this.#caption);
    if (frames.length > 1) {
      const previous = button(ownerDocument, "previous", words.previous ?? "Previous photo");
      const next = button(ownerDocument, "next", words.next ?? "Next photo");
      previous.addEventListener("click", () => this.#show(this.#index - 1));
      next.addEventListener("click", () => this.#show(this.#index + 1));
      content.append(previous, next);
    }
    content.addEventListener("keydown", (event) => this.#key(event));
    content.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
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
    this.#zoom.listen(stage, swiped, close);
    gone.observe(mount, { childList: true });
  }

  /** @param {number} index */
  open(index) {
    this.#show(index);
    return this.#surface.open();
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
    // Links must not open in the frame of the viewer.
    for (const link of this.#caption.querySelectorAll("a")) link.target ||= "_parent";
    const place = (this.words.photo_of ?? "{n} / {total}")
      .replace("{n}", String(this.#index + 1))
      .replace("{total}", String(length));
    this.#surface.setLabel(place);
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
    const isInCaption = this.#caption.contains(/** @type {Node} */ (event.target));
    // Commands of the browser, such as its zoom.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "Escape") this.#surface.close();
    else if (key === "Tab") focusNext(this.#surface.content, event.shiftKey);
    else if (key === "ArrowRight") this.#move(1);
    else if (key === "ArrowLeft") this.#move(-1);
    else if (key === "Home") this.#show(0);
    else if (key === "End") this.#show(this.frames.length - 1);
    else if (key === "+" || key === "=") this.#zoom.by(1.5);
    else if (key === "-") this.#zoom.by(1 / 1.5);
    else if (key === "0") this.#zoom.reset();
    else {
      // The key that opened the viewer may still be down: it must not press a button.
      const isHeld = event.repeat && /^( |Enter)$/.test(key);
      // These keys would scroll the page behind.
      const isScroll = !isInCaption && ["ArrowUp", "ArrowDown", "PageUp", "PageDown"].includes(key);
      if (!isHeld && !isScroll) return;
    }
    event.preventDefault();
  }

  /** Only the caption scrolls. @param {WheelEvent} event */
  #wheel(event) {
    const { scrollHeight, clientHeight } = this.#caption;
    const isInCaption = this.#caption.contains(/** @type {Node} */ (event.target));
    if (!isInCaption || scrollHeight <= clientHeight) event.preventDefault();
  }
}
