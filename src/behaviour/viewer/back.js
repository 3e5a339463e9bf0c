/**
 * Lets "back" close the viewer: while it is open, the history has an entry for it.
 *
 * The history belongs to the page, and its router would react to the entry. So
 * the entry has the page's address and state, a `pushState` that the page has
 * patched is not called, and the events of the entry do not reach the page
 * (`docs/decisions/0013-history-step-of-the-viewer.md`).
 */

/** Settled when the last entry has been removed; only then another may be made. @type {Promise<unknown>} */
let underWay = Promise.resolve();

/**
 * Makes a history entry, and returns a function that removes it.
 *
 * @param {Element} parent of the hidden frame
 * @param {() => void} close
 */
export function closeOnBack(parent, close) {
  const end = new AbortController();
  let isLast = () => false;
  const make = async () => {
    await underWay;
    // A document that was written by a script cannot have two entries.
    if (end.signal.aborted || location.protocol === "about:") return;
    // In Firefox the page keeps its state, and no listener of the page is on the path.
    const isFirefox = CSS.supports("-moz-appearance", "none");
    const isFrame = !isCaptureFirst() || (isFirefox && self.origin !== "null");
    const target = isFrame ? await createFrame(parent, end.signal) : window;
    isLast = pushEntry(target, end, close);
  };
  // In a sandbox the frame has another origin, and a browser may limit the number
  // of entries: then "back" leaves the page.
  make().catch(() => end.abort());
  return () => {
    if (!isLast()) return end.abort();
    underWay = new Promise((done) => end.signal.addEventListener("abort", done));
    history.back();
  };
}

/**
 * @param {Window} target whose history has the entry
 * @param {AbortController} end aborted when the entry is gone
 * @param {() => void} close
 * @returns {() => boolean} whether the entry is still the last one
 */
function pushEntry(target, end, close) {
  const { signal } = end;
  signal.throwIfAborted();
  const { history, location } = target;
  // Not every engine has the Navigation API.
  const { navigation } = target;
  /** Identifies an entry; the current one by default. @param {{ key: string } | null} [entry] */
  const keyOf = (entry = navigation?.currentEntry ?? null) => entry?.key ?? location.href;
  const before = keyOf();
  let isMade = false;
  const handle = (/** @type {Event & { destination?: { key: string } }} */ event) => {
    if (!isMade || keyOf(event.destination) === before) event.stopImmediatePropagation();
    if (event.type !== "popstate") return;
    end.abort();
    close();
  };
  const options = { capture: true, signal };
  target.addEventListener("popstate", handle, options);
  for (const type of ["navigate", "currententrychange"]) navigation?.addEventListener(type, handle, options);
  History.prototype.pushState.call(history, history.state, "");
  isMade = true;
  const { length } = history;
  const { href } = location;
  return () => !signal.aborted && !target.closed && history.length === length && location.href === href;
}

/**
 * Whether capturing listeners of the target itself are called first, as the
 * standard says; Chromium calls all in the order of their registration.
 */
function isCaptureFirst() {
  const target = new EventTarget();
  let first = "";
  target.addEventListener("test", () => (first ||= "others"));
  target.addEventListener("test", () => (first ||= "capture"), true);
  target.dispatchEvent(new Event("test"));
  return first === "capture";
}

/**
 * An empty frame, whose history events do not reach the page. (In WebKit the
 * page would lose its state.)
 *
 * @param {Element} parent
 * @param {AbortSignal} end
 * @returns {Promise<Window>}
 */
async function createFrame(parent, end) {
  const frame = document.createElement("iframe");
  frame.style.display = "none";
  parent.append(frame);
  end.addEventListener("abort", () => frame.remove());
  const inner = /** @type {Window} */ (frame.contentWindow);
  // Entries of the initial document would replace it.
  const first = inner.document;
  const loaded = new Promise((done) => {
    frame.onload = () => inner.document !== first && done(inner);
  });
  inner.location.replace("about:blank");
  return loaded;
}
