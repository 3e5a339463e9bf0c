/** Zooms a photo: pinch, double tap, wheel, keyboard. */

const MAX_SCALE = 5;
const DOUBLE_TAP_SCALE = 2.5;
/** The longest time between the taps of a double tap, in milliseconds, and the largest distance, in pixels. */
const DOUBLE_TAP_TIME = 300;
const DOUBLE_TAP_DISTANCE = 30;
/** The longest time between `pointerup` and `click`, in milliseconds. */
const CLICK_TIME = 400;

export class Zoom {
  #scale = 1;
  #x = 0;
  #y = 0;
  /** Pointers that are down. @type {Map<number, { x: number, y: number }>} */
  #pointers = new Map();
  #tap = { time: -DOUBLE_TAP_TIME, x: 0, y: 0 };

  /** @param {HTMLImageElement} image */
  constructor(image) {
    this.image = image;
    image.draggable = false;
  }

  reset() {
    this.#to(1, 0, 0);
  }

  /** @param {number} factor @param {{ x: number, y: number }} [at] from the middle */
  by(factor, at = { x: 0, y: 0 }) {
    const scale = Math.min(MAX_SCALE, Math.max(1, this.#scale * factor));
    const change = scale / this.#scale;
    this.#to(scale, at.x - (at.x - this.#x) * change, at.y - (at.y - this.#y) * change);
  }

  /** @param {number} scale @param {number} x @param {number} y */
  #to(scale, x, y) {
    // An edge of the photo stays on its side of the middle.
    const room = (/** @type {number} */ size) => (size * (scale - 1)) / 2;
    const within = (/** @type {number} */ value, /** @type {number} */ most) => Math.min(most, Math.max(-most, value));
    this.#scale = scale;
    this.#x = within(x, room(this.image.clientWidth));
    this.#y = within(y, room(this.image.clientHeight));
    this.image.style.transform = scale === 1 ? "" : `translate(${this.#x}px, ${this.#y}px) scale(${scale})`;
    // Now the larger file is needed.
    if (scale > 1) this.image.sizes = "200vw";
  }

  /**
   * Handles pointers and wheel of the stage.
   *
   * @param {HTMLElement} stage
   * @param {(distance: number) => void} swiped called with the horizontal distance when the photo is not zoomed
   * @param {() => void} tappedOutside called for a tap beside the photo
   */
  listen(stage, swiped, tappedOutside) {
    let start = { x: 0, y: 0 };
    let isSwipe = false;
    /** The position of an event, from the middle of the stage. @param {MouseEvent} event */
    const at = ({ clientX, clientY }) => {
      const { left, top, width, height } = stage.getBoundingClientRect();
      return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
    };
    stage.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      this.#pointers.set(event.pointerId, (start = at(event)));
      isSwipe = this.#scale === 1 && this.#pointers.size === 1;
      // `pointerup` is dispatched to the stage wherever it happens.
      stage.setPointerCapture(event.pointerId);
    });
    stage.addEventListener("pointermove", (event) => {
      const before = this.#pointers.get(event.pointerId);
      if (!before) return;
      const now = at(event);
      const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
      this.#pointers.set(event.pointerId, now);
      if (other) {
        const apart = (/** @type {typeof now} */ a) => Math.hypot(a.x - other.x, a.y - other.y) || 1;
        isSwipe = false;
        this.by(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
      } else if (this.#scale > 1) {
        this.#to(this.#scale, this.#x + now.x - before.x, this.#y + now.y - before.y);
      }
    });
    // The click of the same tap would be dispatched to the page behind.
    const closeAfterClick = () => {
      const timer = setTimeout(tappedOutside, CLICK_TIME);
      const clicked = () => {
        clearTimeout(timer);
        tappedOutside();
      };
      stage.addEventListener("click", clicked, { once: true });
    };
    const end = (/** @type {PointerEvent} */ event) => {
      if (!this.#pointers.delete(event.pointerId) || event.type === "pointercancel") return;
      const now = at(event);
      const moved = { x: now.x - start.x, y: now.y - start.y };
      if (isSwipe && Math.abs(moved.x) > Math.abs(moved.y)) swiped(moved.x);
      if (Math.hypot(moved.x, moved.y) > DOUBLE_TAP_DISTANCE) return;
      if (this.#isOn(now)) this.#tapped(event.timeStamp, now);
      else closeAfterClick();
    };
    stage.addEventListener("pointerup", end);
    stage.addEventListener("pointercancel", end);
    // The page behind must not scroll.
    stage.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        if (event.ctrlKey) this.by(Math.exp(-event.deltaY / 200), at(event));
      },
      { passive: false },
    );
  }

  /** Whether a position is on the picture, which may be narrower than its box. @param {{ x: number, y: number }} at */
  #isOn({ x, y }) {
    const { clientWidth, clientHeight, naturalWidth, naturalHeight } = this.image;
    const fit = Math.min(clientWidth / naturalWidth, clientHeight / naturalHeight) * this.#scale;
    const isWithin = (/** @type {number} */ place, /** @type {number} */ size) => Math.abs(place) <= (size * fit) / 2;
    return !naturalWidth || (isWithin(x - this.#x, naturalWidth) && isWithin(y - this.#y, naturalHeight));
  }

  /** @param {number} time @param {{ x: number, y: number }} at */
  #tapped(time, at) {
    const last = this.#tap;
    const isSecond = time - last.time < DOUBLE_TAP_TIME && Math.hypot(at.x - last.x, at.y - last.y) < DOUBLE_TAP_DISTANCE;
    this.#tap = { time: isSecond ? -DOUBLE_TAP_TIME : time, ...at };
    if (!isSecond) return;
    if (this.#scale > 1) this.reset();
    else this.by(DOUBLE_TAP_SCALE, at);
  }
}
