/** Bringing a photo nearer: two fingers, two taps, the wheel, the keyboard. */

const NEAREST = 5;
const TAPPED = 2.5;
/** Between two taps that are one, in milliseconds; and how far apart, in pixels. */
const TWICE = 300;
const NEAR = 30;

export class Zoom {
  #scale = 1;
  #x = 0;
  #y = 0;
  /** Fingers on the photo. @type {Map<number, { x: number, y: number }>} */
  #fingers = new Map();
  #tap = { time: -TWICE, x: 0, y: 0 };

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
    const scale = Math.min(NEAREST, Math.max(1, this.#scale * factor));
    const change = scale / this.#scale;
    this.#to(scale, at.x - (at.x - this.#x) * change, at.y - (at.y - this.#y) * change);
  }

  /** @param {number} scale @param {number} x @param {number} y */
  #to(scale, x, y) {
    // The photo's edge is never pulled over the middle.
    const room = (/** @type {number} */ size) => (size * (scale - 1)) / 2;
    const within = (/** @type {number} */ value, /** @type {number} */ most) => Math.min(most, Math.max(-most, value));
    this.#scale = scale;
    this.#x = within(x, room(this.image.clientWidth));
    this.#y = within(y, room(this.image.clientHeight));
    this.image.style.transform = scale === 1 ? "" : `translate(${this.#x}px, ${this.#y}px) scale(${scale})`;
    // The larger file is worth its bytes now.
    if (scale > 1) this.image.sizes = "200vw";
  }

  /**
   * Listens to fingers, mouse and wheel in the photo's stage.
   *
   * @param {HTMLElement} stage
   * @param {(distance: number) => void} swiped a photo that is not near was moved by so many pixels
   * @param {() => void} beside what is beside the photo was tapped
   */
  listen(stage, swiped, beside) {
    let start = { x: 0, y: 0 };
    let isSwipe = false;
    /** A place, from the middle of the stage. @param {MouseEvent} event */
    const at = ({ clientX, clientY }) => {
      const { left, top, width, height } = stage.getBoundingClientRect();
      return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
    };
    stage.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      this.#fingers.set(event.pointerId, (start = at(event)));
      isSwipe = this.#scale === 1 && this.#fingers.size === 1;
      // Its end is wanted wherever it happens.
      stage.setPointerCapture(event.pointerId);
    });
    stage.addEventListener("pointermove", (event) => {
      const before = this.#fingers.get(event.pointerId);
      if (!before) return;
      const now = at(event);
      const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
      this.#fingers.set(event.pointerId, now);
      if (other) {
        const apart = (/** @type {typeof now} */ a) => Math.hypot(a.x - other.x, a.y - other.y) || 1;
        isSwipe = false;
        this.by(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
      } else if (this.#scale > 1) {
        this.#to(this.#scale, this.#x + now.x - before.x, this.#y + now.y - before.y);
      }
    });
    const end = (/** @type {PointerEvent} */ event) => {
      if (!this.#fingers.delete(event.pointerId) || event.type === "pointercancel") return;
      const now = at(event);
      const moved = { x: now.x - start.x, y: now.y - start.y };
      if (isSwipe && Math.abs(moved.x) > Math.abs(moved.y)) swiped(moved.x);
      if (Math.hypot(moved.x, moved.y) > NEAR) return;
      if (this.#isOn(now)) this.#tapped(event.timeStamp, now);
      else beside();
    };
    stage.addEventListener("pointerup", end);
    stage.addEventListener("pointercancel", end);
    // The page below must not scroll.
    stage.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        if (event.ctrlKey) this.by(Math.exp(-event.deltaY / 200), at(event));
      },
      { passive: false },
    );
  }

  /** Whether a place is on the picture itself, which may be narrower than its box. @param {{ x: number, y: number }} at */
  #isOn({ x, y }) {
    const { clientWidth, clientHeight, naturalWidth, naturalHeight } = this.image;
    const fit = Math.min(clientWidth / naturalWidth, clientHeight / naturalHeight) * this.#scale;
    const isWithin = (/** @type {number} */ place, /** @type {number} */ size) => Math.abs(place) <= (size * fit) / 2;
    return !naturalWidth || (isWithin(x - this.#x, naturalWidth) && isWithin(y - this.#y, naturalHeight));
  }

  /** @param {number} time @param {{ x: number, y: number }} at */
  #tapped(time, at) {
    const last = this.#tap;
    const isSecond = time - last.time < TWICE && Math.hypot(at.x - last.x, at.y - last.y) < NEAR;
    this.#tap = { time: isSecond ? -TWICE : time, ...at };
    if (!isSecond) return;
    if (this.#scale > 1) this.reset();
    else this.by(TAPPED, at);
  }
}
