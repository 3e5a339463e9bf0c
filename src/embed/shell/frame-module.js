/**
 * Shows a story in a frame, where the page's policy does not allow the widget
 * but allows frames. The page in the frame (`../frame/`) has a policy of its own.
 */
import { defineProperties } from "../../behaviour/define-properties.js";
import { PAGE_ATTRIBUTES } from "../../behaviour/page-properties.js";
import { watchPage } from "../../behaviour/page-watcher.js";
import { applyStyles, createStyleSheet } from "../../behaviour/style.js";
import css from "./frame-module.css";
import { languageOf } from "../../behaviour/languages.js";
import { absolute } from "./absolute.js";
import { hasFallback } from "./fallback.js";
import { FrameDialog } from "./frame-dialog.js";
import { inheritedSettings } from "./frame-settings.js";
import { inlineStory } from "./inline.js";
import { read } from "./messages.js";
import { createMount } from "./mount.js";
import { RARE_ATTRIBUTES, followRareAttributes } from "./rare-properties.js";

/** @import { Host, WidgetModule } from "./contract.js" */
/** @import { WireStory } from "./element.js" */

const style = createStyleSheet(css);

let isReported = false;

/**
 * Has the interface of the widget's module.
 *
 * @param {Error & { code: string }} why the widget does not run, and the remedy
 * @param {URL} page in the frame
 * @returns {WidgetModule}
 */
export const frameModule = (why, page) => ({
  Widget: class {
    #host;
    #mount;
    #element;
    #hostStyle;
    #dialog;
    /** Stops watching the page. */
    #unwatch;
    /** Stops following attributes that few pages use. */
    #unfollowRare;
    /** The settings that were posted last, as text. */
    #settings = "";
    #language = "";
    #lastRare = "";
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

    /** @param {Host} host @param {ShadowRoot} root @param {HTMLSlotElement} slot @param {CSSStyleSheet} hostStyle @param {import("./contract.js").Labels} labels */
    constructor(host, root, slot, hostStyle, labels) {
      const mount = createMount(root, slot);
      this.#host = host;
      this.#mount = mount;
      this.#element = /** @type {WireStory} */ (root.host);
      this.#hostStyle = hostStyle;
      this.#dialog = new FrameDialog(mount, () => this.#post({ kind: "close-viewer" }));
      this.applyStyles();
      defineProperties(this.#element, PAGE_ATTRIBUTES);
      this.#unfollowRare = followRareAttributes(this.#element, () => this.setOptions({ language: this.#language, sentences: undefined }));
      this.#unwatch = watchPage(this.#element, () => this.#pageChanged());
      this.setOptions(labels);
    }

    #pageChanged() {
      this.#postSettings();
      const language = languageOf(this.#element);
      const rare = this.#rare();
      if (language === this.#language && rare === this.#lastRare) return;
      this.setOptions({ language, sentences: undefined });
    }

    /** The values of the attributes that the element does not observe. */
    #rare() {
      return PAGE_ATTRIBUTES.map((name) => this.#element.getAttribute(name)).join();
    }

    /** @param {object} message */
    #post(message) {
      // In a sandbox a frame's origin is "null".
      const target = self.origin === "null" ? "*" : page.origin;
      this.#frame?.contentWindow?.postMessage({ wireStory: message }, target);
    }

    /** Posts what a story would inherit from this page, when it has changed. */
    #postSettings() {
      const settings = inheritedSettings(this.#mount, this.#element, this.#frame);
      const text = JSON.stringify(settings);
      if (text === this.#settings) return;
      this.#settings = text;
      this.#post({ kind: "settings", ...settings });
    }

    /** @param {import("./contract.js").Labels} labels */
    setOptions({ language }) {
      this.#language = language;
      this.#lastRare = this.#rare();
      const before = this.#frameUrl;
      const address = this.#address();
      // `replace`, so that "back" leaves the page.
      if (this.#frame && before !== address) this.#frame.contentWindow?.location.replace(address);
    }

    /** @type {import("./contract.js").Widget["load"]} */
    async load(url, _answer, request) {
      this.#close();
      if (this.#element.hasAttribute("src")) {
        // The frame sends its own request.
        request.abort("gone");
        if (!/^https?:/.test(url)) return this.#fail("bad-address", "src is not an http or https address");
        this.#source = { src: url };
        this.#story = undefined;
        return this.#open();
      }
      const story = await inlineStory(this.#element);
      if (request.signal.aborted) return;
      if (story == null) {
        const remedy = "set src, or put one into a <script type=\"application/json\">";
        return this.#fail("no-source", `no story was named: ${remedy}`);
      }
      this.#source = {};
      this.#story = { story, base: this.#element.baseURI };
      this.#open();
    }

    applyStyles() {
      applyStyles(/** @type {ShadowRoot} */ (this.#mount.getRootNode()), [this.#hostStyle, style]);
    }

    free() {
      this.#close();
      this.#unwatch();
      this.#unfollowRare();
    }

    /** @param {string} code @param {string} message */
    #fail(code, message) {
      this.#host.failed({ code, message });
    }

    #close() {
      this.#listeners.abort();
      this.#dialog.collapse();
      this.#frame?.remove();
      this.#settings = "";
    }

    /** The address of the frame, with the element's attributes in its fragment. */
    #address() {
      const { mirrors, baseURI, constructor } = this.#element;
      const wanted = new URLSearchParams(this.#source);
      const { observedAttributes } = /** @type {typeof WireStory} */ (constructor);
      for (const name of [...observedAttributes, ...RARE_ATTRIBUTES, ...PAGE_ATTRIBUTES]) {
        const value = this.#element.getAttribute(name);
        if (value !== null && !["src", "mirrors", "lang", "loading", "min-height"].includes(name)) wanted.set(name, value);
      }
      if (mirrors) wanted.set("mirrors", mirrors.replace(/\S+/g, (it) => absolute(it, baseURI)));
      wanted.set("lang", this.#language);
      // Without them the story would have another layout for a moment.
      wanted.set("settings", "posted");
      return (this.#frameUrl = `${page}#${wanted}`);
    }

    #open() {
      this.#close();
      this.#listeners = new AbortController();
      const { signal } = this.#listeners;
      const frame = (this.#frame = document.createElement("iframe"));
      frame.title = "wire-story";
      frame.allow = "clipboard-write; fullscreen; web-share";
      frame.src = this.#address();
      const fail = () => {
        this.#close();
        this.#fail(why.code, `${why.message}; or let it show frames from ${page.origin}: frame-src`);
      };
      // Until the frame posts `ready`.
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
            this.#settings = "";
            this.#postSettings();
            if (this.#story) this.#post(this.#story);
          } else if (message) this.#receive(message, frame);
        },
        { signal },
      );
      addEventListener("resize", () => this.#postSettings(), { signal });
      this.#dialog.show(frame);
    }

    /** @param {import("./messages.js").Message} message @param {HTMLIFrameElement} frame */
    #receive(message, frame) {
      // While the viewer is open the frame has the height of the window.
      if (message.kind === "height" && !this.#dialog.isExpanded) this.#height = message.height;
      if (message.kind === "viewer") {
        if (message.isOpen) this.#dialog.expand(frame.title);
        else this.#dialog.collapse();
      }
      if (message.kind === "top") this.#element.scrollIntoView({ behavior: "instant" });
      if (message.kind === "share" || message.kind === "view") {
        const { kind, ...detail } = message;
        // What a frame does cannot be cancelled.
        const event = new CustomEvent(`wire-${kind}`, { detail, bubbles: true, composed: true });
        this.#element.dispatchEvent(event);
        return;
      }
      if (message.kind === "loaded") {
        frame.title = message.headline;
        const { kind: _, ...detail } = message;
        this.#host.loaded(detail);
        if (!isReported) console.warn(`wire-story: the story is shown in a frame; ${why.message} (${why.code})`);
        isReported = true;
      }
      if (message.kind === "failed") {
        const { kind: _, isForbidden, ...detail } = message;
        this.#host.failed(detail, isForbidden);
      }
      if (message.kind === "updated") {
        const { kind: _, ...detail } = message;
        this.#element.dispatchEvent(new CustomEvent("wire-update", { detail, bubbles: true, composed: true }));
      }
      // The fallback is shown in place of the frame.
      const isHidden = !(/** @type {HTMLElement} */ (this.#mount.previousElementSibling).hidden) && hasFallback(this.#element);
      frame.style.setProperty("height", isHidden ? "0" : `${this.#height}px`);
    }
  },
  labelsFor: async (element) => ({ language: languageOf(element), sentences: undefined }),
  default: async () => {},
});
