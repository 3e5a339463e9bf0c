/**
 * The element: what must happen before WebAssembly has loaded.
 *
 * It keeps the fallback, waits until the element is near the viewport, requests
 * the story and the module, and leaves the rest to Rust (`../widget.rs`).
 * Attributes are the only state.
 */
import { absolute } from "./absolute.js";
import { violations, startWidget } from "./modules.js";

/** @import { Widget, Host } from "./modules.js" */

/** Loads elements that come near the viewport. */
const nearViewport = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) /** @type {WireStory} */ (target).load();
    }
  },
  { rootMargin: "800px" },
);

/** The style of the element itself; the page's own rules win. */
const HOST_CSS =
  ":host{display:block}:host([hidden]){display:none!important}" +
  // A height that is reserved by the page ends when the story is shown. One that
  // was estimated for this story (`min-height`) stays, so that nothing moves.
  ":host(:is(:not([min-height]):state(ready),:state(failed),:state(withdrawn))){min-height:0!important}";

/**
 * Each property and its value without the attribute. The attribute has the same
 * name, with a hyphen in place of a capital.
 */
const PROPERTIES = {
  /** The address of the story's document. */
  src: "",
  /** Other addresses of the same document. */
  mirrors: "",
  /** The format of the document; detected when empty. */
  format: "",
  /** Which story of a list: its position from 1, its id, its address or its title. */
  select: "",
  /** `auto` (as the page), `light` or `dark`. */
  theme: "auto",
  /** The level of the headline, 1 to 6. */
  headingLevel: "2",
  /** `lazy` (when near the viewport) or `eager`. */
  loading: "lazy",
  /** After how many seconds to ask for a newer version; empty for never. */
  refresh: "",
  /** The height reserved until the story is there, as CSS has it. */
  minHeight: "",
};

/** `lang` is a property of every element. */
const observedAttributes = ["lang"];

/** @typedef {new () => HTMLElement & Record<keyof typeof PROPERTIES, string>} Reflecting */

export class WireStory extends /** @type {Reflecting} */ (HTMLElement) {
  static observedAttributes = observedAttributes;

  #internals = this.attachInternals();
  #root = this.#internals.shadowRoot ?? this.attachShadow({ mode: "open" });
  #slot = document.createElement("slot");
  #hostStyle = new CSSStyleSheet();
  /** @type {Widget | undefined} */
  #widget;
  /** @type {AbortController | undefined} */
  #request;
  /** The address that is requested: `src` or one of `mirrors`; empty for an inline story. */
  #url = "";
  #isConnected = false;
  #isRequested = false;
  #isQueued = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [this.#hostStyle];
    // What a server has rendered stays; `prerendered.js` takes it over.
    if (!this.#root.firstChild) this.#root.append(this.#slot);
  }

  connectedCallback() {
    // A move is a removal and an insertion in one task; the story is kept.
    if (this.#isConnected) return;
    this.#isConnected = true;
    this.#upgradeProperties();
    this.#start();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected || !this.#isConnected) return;
      this.#isConnected = this.#isRequested = false;
      nearViewport.unobserve(this);
      this.#request?.abort("gone");
      this.#widget?.free();
      this.#widget = undefined;
      this.#setState("");
    });
  }

  /** A style sheet belongs to one document. */
  adoptedCallback() {
    this.#widget?.applyStyles();
  }

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    if (!this.#isConnected || before === value) return;
    this.#start();
    if (!this.#isRequested) return;
    if (/src|mirrors|format|select/.test(name)) this.load();
    else this.#updateOptions();
  }

  #start() {
    // Not in an attribute of the element: frameworks compare and remove those.
    const { minHeight } = this;
    this.#hostStyle.replaceSync(
      HOST_CSS + (CSS.supports("min-height", minHeight) ? `:host{min-height:${minHeight}!important}` : ""),
    );
    if (this.#isRequested) return;
    if (this.loading === "eager") this.load();
    else nearViewport.observe(this);
  }

  /** Loads the story; several calls in one task are one. */
  load(address = this.src) {
    nearViewport.unobserve(this);
    this.#url = this.hasAttribute("src") ? absolute(address, this.baseURI) : "";
    this.#isRequested = true;
    if (this.#isQueued) return;
    this.#isQueued = true;
    queueMicrotask(() => {
      this.#isQueued = false;
      if (this.#isConnected) this.#load();
    });
  }

  async #load() {
    this.#request?.abort("gone");
    const request = (this.#request = new AbortController());
    this.#setState("loading");
    const url = this.#url;
    try {
      const sent = await this.#send(url, request);
      const [{ Widget }, labels] = await startWidget(this, url);
      if (request.signal.reason === "gone") return;
      // A frame may replace a widget, and a widget a frame.
      if (this.#widget?.constructor !== Widget) {
        this.#widget?.free();
        this.#widget = new Widget(this.#host, this.#root, this.#slot, this.#hostStyle, labels);
      }
      await this.#widget.load(url, sent?.answer, request);
    } catch (error) {
      if (request.signal.reason === "gone") return;
      request.abort("gone");
      const { code = "internal", message } = /** @type {Error & { code?: string }} */ (error);
      this.#host.failed({ code, message });
    }
  }

  /**
   * Sends the request for the story, for HTTP addresses only; Rust reports the
   * others.
   *
   * @param {string} url
   * @param {AbortController} request
   */
  async #send(url, request) {
    if (!/^https?:/.test(url) || violations.isBlocked("connect-src", url)) return;
    const timer = setTimeout(() => request.abort("timeout"), TIME_LIMIT);
    const answer = fetch(url, { signal: request.signal });
    // It is awaited by the widget; until then it must not count as unhandled.
    const end = () => clearTimeout(timer);
    answer.then(end, end);
    // One task later a violation of the page's policy has been reported. A response
    // is not kept waiting: WebKit would store all of its body.
    await new Promise((done) => {
      setTimeout(done);
      answer.then(done, end);
    });
    return { answer };
  }

  async #updateOptions() {
    // Without a widget there is nothing to update.
    const [, labels] = await startWidget(this, this.#url).catch(() => []);
    if (labels) this.#widget?.setOptions(labels);
  }

  /** The interface for Rust (`../host.rs`). @type {Host} */
  #host = {
    loaded: (detail) => {
      this.#setState("ready");
      this.#emit("wire-load", detail);
    },
    failed: (detail, isForbidden) => {
      this.#setState(isForbidden ? "withdrawn" : "failed");
      detail.url = this.src;
      this.#emit("wire-error", detail);
      if (isForbidden) this.#emit("wire-withdraw", detail);
      // Some pages remove the console's methods.
      console.warn?.(`wire-story: ${detail.message} (${detail.code})`, this);
    },
    instanceLost: (fault) => {
      this.#request?.abort("gone");
      this.#widget = undefined;
      this.#setState("");
      if (fault) this.#host.failed({ code: "internal", message: fault });
      else this.load();
    },
    keepStory: () => this.#setState("ready"),
    violations,
    reload: () => this.load(),
  };

  /** @param {"" | "loading" | "ready" | "failed" | "withdrawn"} state */
  #setState(state) {
    violations.setWatched(this, state === "loading");
    const { states } = this.#internals;
    states?.clear();
    if (state) states?.add(state);
    // While another story loads, the one that is shown stays.
    this.#slot.hidden = /ready|withdrawn/.test(state) || (state === "loading" && this.#slot.hidden);
  }

  /** @param {string} type @param {object} detail */
  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Sets properties again that were set before the element was defined. */
  #upgradeProperties() {
    const self = /** @type {any} */ (this);
    for (const name in PROPERTIES) {
      if (Object.hasOwn(self, name)) {
        const value = self[name];
        delete self[name];
        self[name] = value;
      }
    }
  }
}

for (const name in PROPERTIES) {
  const initial = PROPERTIES[/** @type {keyof typeof PROPERTIES} */ (name)];
  const attribute = name.replace(/[A-Z]/, "-$&").toLowerCase();
  observedAttributes.push(attribute);
  Object.defineProperty(WireStory.prototype, name, {
    /** @this {Element} */
    get() {
      return this.getAttribute(attribute) ?? initial;
    },
    /** Frameworks remove an attribute with `null` or `undefined`. @this {Element} @param {string | undefined} value */
    set(value) {
      if (value == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    },
  });
}
