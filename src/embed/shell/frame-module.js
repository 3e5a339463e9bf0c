/**
 * Shows a story in a frame, where the page's policy does not allow the widget
 * but allows frames. The page in the frame (`../frame/`) has a policy of its own.
 */
import { assetUrl } from "../../behaviour/asset-url.js";
import { languageOf } from "../../behaviour/languages.js";
import { absolute } from "./absolute.js";
import { hasFallback } from "./fallback.js";
import { inlineStory } from "./inline.js";
import { read } from "./messages.js";

/** @import { Host, WidgetModule } from "./contract.js" */
/** @import { WireStory } from "./element.js" */

/** How long a frame may take to post `ready`, in milliseconds. */
const TIME_LIMIT = 10_000;

/** Codes that hide the fallback, too; `../../failure.rs` has the same. */
const FORBIDDEN = ["withheld", "withdrawn", "embargoed", "expired", "restricted"];

const page = assetUrl(FRAME_PAGE);

let isReported = false;

/**
 * Has the interface of the widget's module.
 *
 * @param {Error & { code: string }} why the widget does not run, and the remedy
 * @returns {WidgetModule}
 */
export const frameModule = (why) => ({
  Widget: class {
    #host;
    #mount;
    #element;
    #language = "";
    /** @type {Record<string, string>} */
    #source = {};
    /** @type {HTMLIFrameElement | undefined} */
    #frame;
    /** The last address of the frame. */
    #frameUrl = "";
    #height = 0;
    /** The inline story of this page. @type {{ story: string, base: string } | undefined} */
    #story;
    /** Removes the listeners. */
    #listeners = new AbortController();

    /** @param {Host} host @param {HTMLElement} mount */
    constructor(host, mount) {
      this.#host = host;
      this.#mount = mount;
      this.#element = /** @type {WireStory} */ (/** @type {ShadowRoot} */ (mount.getRootNode()).host);
    }

    /** @param {import("./contract.js").Labels} labels */
    setOptions({ language }) {
      this.#language = language;
      const before = this.#frameUrl;
      const address = this.#address();
      // `replace`, so that "back" leaves the page.
      if (this.#frame && before !== address) this.#frame.contentWindow?.location.replace(address);
    }

    /** @type {import("./contract.js").Widget["load"]} */
    async load(url, _answer, request) {
      this.free();
      if (this.#element.hasAttribute("src")) {
        // The frame sends its own request.
        request.abort("gone");
        if (!/^https?:/.test(url)) return this.#host.failed("bad-address", "src is not an http or https address");
        this.#source = { src: url };
        this.#story = undefined;
        return this.#open();
      }
      const story = await inlineStory(this.#element);
      if (request.signal.aborted) return;
      if (story == null) {
        const remedy = "set src, or put one into a <script type=\"application/json\">";
        return this.#host.failed("no-source", `no story was named: ${remedy}`);
      }
      this.#source = {};
      this.#story = { story, base: this.#element.baseURI };
      this.#open();
    }

    /** The page in the frame has style sheets of its own. */
    applyStyles() {}

    free() {
      this.#listeners.abort();
      this.#frame?.remove();
    }

    /** The address of the frame, with the element's attributes in its fragment. */
    #address() {
      const { mirrors, baseURI, constructor } = this.#element;
      const wanted = new URLSearchParams(this.#source);
      for (const name of /** @type {typeof WireStory} */ (constructor).observedAttributes) {
        const value = this.#element.getAttribute(name);
        if (value !== null && !["src", "mirrors", "lang", "loading"].includes(name)) wanted.set(name, value);
      }
      if (mirrors) wanted.set("mirrors", mirrors.replace(/\S+/g, (it) => absolute(it, baseURI)));
      wanted.set("lang", this.#language);
      return (this.#frameUrl = `${page}#${wanted}`);
    }

    #open() {
      this.free();
      this.#listeners = new AbortController();
      const { signal } = this.#listeners;
      const frame = (this.#frame = document.createElement("iframe"));
      frame.title = "wire-story";
      frame.allow = "clipboard-write; fullscreen";
      frame.src = this.#address();
      const { style } = frame;
      for (const [name, value] of [["display", "block"], ["width", "100%"], ["height", "0"], ["border", "0"]]) {
        style.setProperty(/** @type {string} */ (name), /** @type {string} */ (value));
      }
      const fail = () => {
        this.free();
        this.#host.failed(why.code, `${why.message}; or let it show frames from ${page.origin}: frame-src`);
      };
      const timer = setTimeout(fail, TIME_LIMIT);
      const waiting = new AbortController();
      const ready = () => {
        clearTimeout(timer);
        waiting.abort();
      };
      signal.addEventListener("abort", ready);
      addEventListener(
        "securitypolicyviolation",
        ({ effectiveDirective, blockedURI }) => {
          if (effectiveDirective === "frame-src" && blockedURI.startsWith(page.origin)) fail();
        },
        waiting,
      );
      addEventListener(
        "message",
        ({ source, origin, data }) => {
          // In a sandbox a frame's origin is "null"; its window identifies it.
          const expected = self.origin === "null" ? "null" : page.origin;
          if (source !== frame.contentWindow || origin !== expected) return;
          const message = read(data);
          if (message?.kind === "ready") {
            ready();
            if (this.#story) frame.contentWindow?.postMessage({ wireStory: this.#story }, expected === "null" ? "*" : expected);
          } else if (message) this.#receive(message, frame);
        },
        { signal },
      );
      this.#mount.append(frame);
    }

    /** @param {import("./messages.js").Message} message @param {HTMLIFrameElement} frame */
    #receive(message, frame) {
      if (message.kind === "height") this.#height = message.height;
      if (message.kind === "loaded") {
        frame.title = message.headline;
        this.#host.loaded(message.url, message.headline, message.format, message.warnings);
        if (!isReported) console.warn(`wire-story: the story is shown in a frame; ${why.message} (${why.code})`);
        isReported = true;
      }
      if (message.kind === "failed") {
        const { code, status } = message;
        this.#host.failed(code, message.message, status, FORBIDDEN.includes(code));
      }
      // The fallback is shown in place of the frame.
      const isHidden = !(/** @type {HTMLElement} */ (this.#mount.previousElementSibling).hidden) && hasFallback(this.#element);
      frame.style.setProperty("height", isHidden ? "0" : `${this.#height}px`);
    }
  },
  labelsFor: async (element) => ({ language: languageOf(element), sentences: undefined }),
  default: async () => {},
});
