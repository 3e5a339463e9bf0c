/**
 * The reader's way back closes what is open: there is a step in the history for
 * as long as it is.
 *
 * The history is the page's own, and its routers answer a step with another
 * page. So the step has the page's address and state, what a page has put in
 * place of `pushState` is not called, and nobody but us hears of the step.
 */

/** The end of a step that is being taken back: another one would go in its place. @type {Promise<unknown>} */
let underWay = Promise.resolve();

/**
 * Makes a step when something has opened, and returns what takes it back when
 * that closes.
 *
 * @param {Element} parent where there is room for a frame that nobody sees
 * @param {() => void} close
 */
export function closeOnBack(parent, close) {
  const end = new AbortController();
  let isLast = () => false;
  const make = async () => {
    await underWay;
    // What a script has written into an empty document has one step, and no more.
    if (end.signal.aborted || location.protocol === "about:") return;
    const room = isCaptureFirst() ? window : await frame(parent, end.signal);
    isLast = step(room, end, close);
  };
  // In a sandbox no frame is ours, and a browser may have had enough of steps:
  // the page is left, as without one.
  make().catch(() => end.abort());
  return () => {
    if (!isLast()) return end.abort();
    underWay = new Promise((done) => end.signal.addEventListener("abort", done));
    history.back();
  };
}

/**
 * @param {Window} room whose step it is
 * @param {AbortController} end of the step
 * @param {() => void} close
 * @returns {() => boolean} whether the step is the last one still
 */
function step(room, end, close) {
  const { signal } = end;
  signal.throwIfAborted();
  const { history, location } = room;
  // Not every engine has it.
  const { navigation } = room;
  /** Where the room is, or goes to. @param {{ key: string } | null} [entry] */
  const place = (entry = navigation?.currentEntry ?? null) => entry?.key ?? location.href;
  const before = place();
  let isMade = false;
  const hear = (/** @type {Event & { destination?: { key: string } }} */ event) => {
    if (!isMade || place(event.destination) === before) event.stopImmediatePropagation();
    if (event.type !== "popstate") return;
    end.abort();
    close();
  };
  const options = { capture: true, signal };
  room.addEventListener("popstate", hear, options);
  for (const type of ["navigate", "currententrychange"]) navigation?.addEventListener(type, hear, options);
  History.prototype.pushState.call(history, history.state, "");
  isMade = true;
  const { length } = history;
  const { href } = location;
  return () => !signal.aborted && !room.closed && history.length === length && location.href === href;
}

/**
 * Whether who captures an event of a window hears it before the others of that
 * window, as the standard says; Chromium asks them in turn.
 */
function isCaptureFirst() {
  const target = new EventTarget();
  let first = "";
  target.addEventListener("heard", () => (first ||= "others"));
  target.addEventListener("heard", () => (first ||= "capture"), true);
  target.dispatchEvent(new Event("heard"));
  return first === "capture";
}

/**
 * An empty frame, whose steps nobody else hears of. (WebKit would lose the
 * page's state over it.)
 *
 * @param {Element} parent
 * @param {AbortSignal} end
 * @returns {Promise<Window>}
 */
async function frame(parent, end) {
  const frame = document.createElement("iframe");
  frame.style.display = "none";
  parent.append(frame);
  end.addEventListener("abort", () => frame.remove());
  const room = /** @type {Window} */ (frame.contentWindow);
  // The document that each frame begins with has no steps: they take its place.
  const first = room.document;
  const loaded = new Promise((done) => {
    frame.onload = () => room.document !== first && done(room);
  });
  room.location.replace("about:blank");
  return loaded;
}
