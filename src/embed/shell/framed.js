/**
 * A story in a frame: the way for a page whose policy does not let the widget
 * run but lets frames be shown. The page in the frame (`../frame/`) has a policy
 * of its own.
 */
import { beside } from "../../behaviour/beside.js";
import { languageOf } from "../../behaviour/languages.js";
import { absolute } from "./absolute.js";
import { hasFallback } from "./fallback.js";
import { inlineStory } from "./inline.js";
import { read } from "./messages.js";

/** @import { Host, WidgetModule } from "./contract.js" */
/** @import { WireStory } from "./element.js" */

/** How long a frame may take to say that it is there, in milliseconds. */
const TIME_LIMIT = 10_000;

/** Even the words of the page are hidden then; `../../failure.rs` has the same. */
const FORBIDDEN = ["withheld", "withdrawn", "embargoed", "expired", "restricted"];

const page = beside(FRAME_PAGE);

let isTold = false;

/**
 * Stands in for the widget's module.
 *
 * @param {Error & { code: string }} why the widget does not run, and the remedy
 * @returns {WidgetModule}
 */
export const framed = (why) => ({
  Widget: class {
    #host;
    #mount;
    #element;
    #language = "";
    /** @type {Record<string, string>} */
    #source = {};
    /** @type {HTMLIFrameElement | undefined} */
    #frame;
    /** The address it was given. */
    #told = "";
    #height = 0;
    /** A story that stands in this page. @type {{ story: string, base: string } | undefined} */
    #story;
    /** Ends what listens for the frame. */
    #end = new AbortController();

    /** @param {Host} host @param {HTMLElement} mount */
    constructor(host, mount) {
      this.#host = host;
      this.#mount = mount;
      this.#element = /** @type {WireStory} */ (/** @type {ShadowRoot} */ (mount.getRootNode()).host);
    }

    /** @param {import("./contract.js").Edition} edition */
    tell([language]) {
      this.#language = language;
      const told = this.#told;
      const address = this.#address();
      // In place of the address before, so that "back" leaves the page.
      if (this.#frame && told !== address) this.#frame.contentWindow?.location.replace(address);
    }

    /** @type {import("./contract.js").Widget["load"]} */
    async load(url, _answer, request) {
      this.free();
      if (this.#element.hasAttribute("src")) {
        // The frame asks for itself.
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

    /** The page in the frame has a style of its own. */
    dress() {}

    free() {
      this.#end.abort();
      this.#frame?.remove();
    }

    /** The page of the frame, told what the attributes say. */
    #address() {
      const { mirrors, baseURI, constructor } = this.#element;
      const wanted = new URLSearchParams(this.#source);
      for (const name of /** @type {typeof WireStory} */ (constructor).observedAttributes) {
        const value = this.#element.getAttribute(name);
        if (value !== null && !["src", "mirrors", "lang", "loading"].includes(name)) wanted.set(name, value);
      }
      if (mirrors) wanted.set("mirrors", mirrors.replace(/\S+/g, (it) => absolute(it, baseURI)));
      wanted.set("lang", this.#language);
      return (this.#told = `${page}#${wanted}`);
    }

    #open() {
      this.free();
      this.#end = new AbortController();
      const { signal } = this.#end;
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
      const isThere = () => {
        clearTimeout(timer);
        waiting.abort();
      };
      signal.addEventListener("abort", isThere);
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
          // In a sandbox no frame has an origin; whose window it is tells enough.
          const expected = self.origin === "null" ? "null" : page.origin;
          if (source !== frame.contentWindow || origin !== expected) return;
          const message = read(data);
          if (message?.kind === "ready") {
            isThere();
            if (this.#story) frame.contentWindow?.postMessage({ wireStory: this.#story }, expected === "null" ? "*" : expected);
          } else if (message) this.#hear(message, frame);
        },
        { signal },
      );
      this.#mount.append(frame);
    }

    /** @param {import("./messages.js").Message} message @param {HTMLIFrameElement} frame */
    #hear(message, frame) {
      if (message.kind === "height") this.#height = message.height;
      if (message.kind === "loaded") {
        frame.title = message.headline;
        this.#host.loaded(message.url, message.headline, message.format, message.warnings);
        if (!isTold) console.warn(`wire-story: the story stands in a frame; ${why.message} (${why.code})`);
        isTold = true;
      }
      if (message.kind === "failed") {
        const { code, status } = message;
        this.#host.failed(code, message.message, status, FORBIDDEN.includes(code));
      }
      // The words of the page stand in the place of a story that is not there.
      const isHidden = !(/** @type {HTMLElement} */ (this.#mount.previousElementSibling).hidden) && hasFallback(this.#element);
      frame.style.setProperty("height", isHidden ? "0" : `${this.#height}px`);
    }
  },
  edition: async (element) => [languageOf(element), undefined],
  default: async () => {},
});
