/**
 * Hides from the page that a control of a story is pressed: a card around the
 * story would open as well, and the page's own dialog would close. A swipe that
 * begins on a photo belongs to the page, though. So the events of a press are held
 * back until it turns out to be one, and are then dispatched to the page.
 */

const CONTROLS = "button, summary, .photo__frame";

/** The events that begin a press, by those that end it. */
const BEGINNINGS = /** @type {Record<string, string>} */ ({
  pointerup: "pointerdown",
  pointercancel: "pointerdown",
  mouseup: "mousedown",
  touchend: "touchstart",
  touchcancel: "touchstart",
});

/** A pointer that moves farther than this, in pixels, does not press. A drag begins later. */
const MAX_MOVE = 3;

/** One that has moved farther than this does not open a photo when it is released. */
const SWIPE = 12;

/** @param {Event} event */
function copyOf(event) {
  const Kind = /** @type {typeof Event} */ (event.constructor);
  return new Kind(event.type, event);
}

/**
 * Listeners of the page in the capture phase receive the events nevertheless
 * (`docs/decisions/0014-the-viewer-has-a-document-of-its-own.md`).
 *
 * @param {HTMLElement} mount
 */
export function hidePresses(mount) {
  const listen = (/** @type {string} */ types, /** @type {(event: any) => void} */ listener) => {
    for (const type of types.split(" ")) mount.addEventListener(type, listener, { passive: true });
  };
  /** The events that the page has not received, by type. @type {Map<string, Event>} */
  const held = new Map();
  let start = { x: 0, y: 0 };
  let isSwipe = false;

  /** Dispatches them to the page. */
  const release = () => {
    const events = [...held.values()];
    held.clear();
    const parent = /** @type {ParentNode} */ (mount.parentNode);
    const target = parent instanceof ShadowRoot ? parent.host : parent;
    // Firefox does not dispatch a stopped pointer event again; a touch event has no
    // constructor everywhere.
    for (const event of events) target.dispatchEvent("touches" in event ? event : copyOf(event));
  };

  listen("click dblclick keydown keypress keyup", (event) => {
    // Other keys are the page's.
    const isPress = !event.key || /^( |Enter)$/.test(event.key);
    if (!isPress || !event.target.closest(CONTROLS)) return;
    event.stopPropagation();
    // A press of a key, or of a script, has no `detail`.
    if (isSwipe && event.detail) event.stopImmediatePropagation();
  });
  listen("pointerdown mousedown touchstart", (event) => {
    if (event.type === "pointerdown") {
      // A second finger: no press. Else a drag of the browser has ended without an event.
      if (event.isPrimary) held.clear();
      else release();
      start = { x: event.clientX, y: event.clientY };
      isSwipe = false;
    }
    const isPress = event.isPrimary !== false && !event.button && !(event.touches?.length > 1);
    if (!isPress || !event.target.closest(CONTROLS)) return;
    held.set(event.type, event);
    event.stopPropagation();
  });
  listen("pointermove mousemove touchmove", (event) => {
    const isPointer = event.type === "pointermove";
    const distance = isPointer && event.buttons ? Math.hypot(event.clientX - start.x, event.clientY - start.y) : 0;
    isSwipe ||= distance > SWIPE;
    if (!held.size) return;
    if (event.buttons === 0) return held.clear();
    if (distance > MAX_MOVE) release();
    else event.stopPropagation();
  });
  listen("pointerout", (event) => {
    // A finger leaves also when it is lifted.
    if (event.pointerType === "mouse" && event.buttons) release();
  });
  listen(Object.keys(BEGINNINGS).join(" "), (event) => {
    if (held.delete(/** @type {string} */ (BEGINNINGS[event.type]))) event.stopPropagation();
  });
}
