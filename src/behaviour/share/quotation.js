/** Offers to share a quotation: a text that the reader has selected in a story. */
import { adoptStyle, createIcon, createLink, hostChoice, sharedStory } from "./share-bar.js";
import { isShareAllowed } from "./event.js";
import { targetsOf } from "./links.js";
import { canShare, copy, share } from "./share.js";

/** @import { Words } from "../contract.js" */

/** The shortest and the longest quotation, in characters. */
const SHORTEST = 10;
const LONGEST = 1_000;

/** How many targets are offered beside the share sheet and "copy". */
const OFFERED = 4;

/** How many words a text directive takes from each end of a long quotation. */
const ENDS = 4;

/** The pause after the selection has changed, in milliseconds. */
const PAUSE = 300;

/** The distance from the selection, in pixels. */
const DISTANCE = 8;

const SHARE = "M12 15V4M8 7.5 12 3.5l4 4M5 12v7.5h14V12";
const COPY = "M9.5 14.5l5-5M8 11l-2.2 2.2a3.5 3.5 0 0 0 5 5L13 16M16 13l2.2-2.2a3.5 3.5 0 0 0-5-5L11 8";

/** Mount points whose selection is followed. @type {WeakSet<Element>} */
const followed = new WeakSet();

/**
 * Follows a selection that begins in a story until it is empty.
 *
 * @param {HTMLElement} mount
 * @param {Words} words
 */
export function offerQuotation(mount, words) {
  if (followed.has(mount)) return;
  followed.add(mount);
  /** @type {HTMLElement | undefined} */
  let offer;
  /** @type {number | undefined} */
  let timer;
  const end = new AbortController();
  const update = () => {
    const range = selectedRange(mount);
    if (offer && range && offer.dataset.text === String(range)) return;
    offer?.remove();
    offer = range && createOffer(mount, range, words);
    if (range) return;
    end.abort();
    followed.delete(mount);
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  };
  // A selection has no event of its own in a shadow tree.
  document.addEventListener("selectionchange", changed, end);
  mount.addEventListener("keydown", ({ key }) => key === "Escape" && offer?.remove(), end);
  changed();
}

/** The selection, if it is a text of the story. @param {HTMLElement} mount */
function selectedRange(mount) {
  const root = mount.getRootNode();
  const range = rangeOf(root);
  if (!mount.isConnected || !range || range.collapsed) return;
  const { commonAncestorContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  if (!element || !mount.contains(element) || !element.closest(".body, .standfirst")) return;
  const { length } = String(range).trim();
  return length >= SHORTEST && length <= LONGEST ? range : undefined;
}

/** @param {Node} root */
function rangeOf(root) {
  // Chromium has a selection for each shadow tree.
  const selection = /** @type {Document} */ (root).getSelection?.() ?? getSelection();
  const isInShadow = root instanceof ShadowRoot;
  if (isInShadow && selection && "getComposedRanges" in selection) {
    const [found] = composedRanges(selection, root);
    const range = document.createRange();
    if (!found) return;
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    return range;
  }
  return selection?.rangeCount ? selection.getRangeAt(0) : undefined;
}

/** @param {Selection} selection @param {ShadowRoot} root @returns {StaticRange[]} */
function composedRanges(selection, root) {
  const it = /** @type {{ getComposedRanges(options: object): StaticRange[] }} */ (/** @type {unknown} */ (selection));
  try {
    return it.getComposedRanges({ shadowRoots: [root] });
  } catch {
    // As Safari 17 had it.
    return it.getComposedRanges(root);
  }
}

/** @param {HTMLElement} mount @param {Range} range @param {Words} words */
function createOffer(mount, range, words) {
  const bar = /** @type {HTMLElement | null} */ (mount.querySelector(".share"));
  const story = bar?.closest(".story");
  // Where publisher or host hide the bar, nothing is offered.
  if (!story || !bar?.getClientRects().length) return;
  const passages = passagesOf(range);
  const url = quotationUrl(sharedStory(bar).url, passages);
  const title = `“${passages.join(" ")}”`;
  const offer = document.createElement("div");
  offer.className = "share__offer";
  offer.lang = bar.lang;
  offer.dir = bar.dir;
  offer.dataset.text = String(range);
  offer.setAttribute("part", "share-quotation");
  offer.setAttribute("role", "group");
  offer.setAttribute("aria-label", words.share_quote ?? "Share quotation");
  // A press must not end the selection.
  offer.addEventListener("pointerdown", (event) => event.preventDefault());
  offer.addEventListener("mousedown", (event) => event.preventDefault());
  const shared = { title, text: title };
  if (canShare(url)) offer.append(createButton(SHARE, words.share ?? "Share", url, (button) => share(button, async () => words, shared)));
  offer.append(createButton(COPY, words.copy ?? "Copy link", url, (button) => copy(button, async () => words, shared)));
  const place = bar.querySelector(".share__links");
  const targets = targetsOf(place?.getAttribute("data-share") ?? null, hostChoice(bar), bar.lang);
  const asked = targets.filter(({ key, query, asks }) => query.some(([, value]) => value?.includes("{title}")) && !asks && key !== "print");
  offer.append(...asked.slice(0, OFFERED).flatMap((target) => createLink(target, { url, title }, words) ?? []));
  offer.addEventListener("click", (event) => {
    const link = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("a[data-target]"));
    if (link && !isShareAllowed(link, link.dataset.target ?? "", url, title)) event.preventDefault();
  });
  const said = document.createElement("span");
  said.className = "share__said";
  said.setAttribute("role", "status");
  offer.append(said);
  adoptStyle(story);
  story.append(offer);
  putBelow(offer, range, story);
  return offer;
}

/** @param {string} icon @param {string} label @param {string} url @param {(button: HTMLButtonElement) => void} press */
function createButton(icon, label, url, press) {
  const button = document.createElement("button");
  button.className = "share__button";
  button.type = "button";
  button.value = url;
  button.title = label;
  button.setAttribute("aria-label", label);
  button.append(createIcon(icon));
  button.addEventListener("click", () => press(button));
  return button;
}

/** Puts the offer below a selection, within the story. @param {HTMLElement} offer @param {Range} range @param {Element} story */
function putBelow(offer, range, story) {
  const lines = range.getClientRects();
  const line = lines[lines.length - 1] ?? range.getBoundingClientRect();
  const own = offer.getBoundingClientRect();
  const { left, right } = story.getBoundingClientRect();
  const x = Math.max(left, Math.min(line.left, right - own.width));
  offer.style.setProperty("left", `${x - own.left}px`);
  offer.style.setProperty("top", `${line.bottom + DISTANCE - own.top}px`);
}

/** The texts of a selection, one for each block. @param {Range} range */
export function passagesOf(range) {
  const content = range.cloneContents();
  const blocks = [...content.children].filter((it) => /^(p|h\d|ul|ol|figure|blockquote|div|table|aside)$/.test(it.localName));
  const texts = blocks.length ? blocks : [content];
  return texts.map((it) => (it.textContent ?? "").replace(/\s+/g, " ").trim()).filter(Boolean);
}

/**
 * The address of a passage of a page, by a text directive
 * (https://wicg.github.io/scroll-to-text-fragment/). A browser without those
 * shows the page from its beginning.
 *
 * @param {string} url
 * @param {string[]} passages
 */
export function quotationUrl(url, passages) {
  const words = passages.map((it) => it.split(" "));
  const first = words[0] ?? [];
  const last = words[words.length - 1] ?? [];
  const isLong = passages.length > 1 || first.length > 3 * ENDS;
  // A hyphen and a comma have a meaning in a directive.
  const encode = (/** @type {string[]} */ it) => encodeURIComponent(it.join(" ")).replaceAll("-", "%2D");
  const text = isLong ? `${encode(first.slice(0, ENDS))},${encode(last.slice(-ENDS))}` : encode(first);
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${text}`;
}
