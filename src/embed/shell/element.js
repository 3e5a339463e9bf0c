/**
 * The element: what must happen before WebAssembly is there.
 *
 * It keeps the fallback, waits until the element is near the viewport, sends
 * both requests at the same time, and hands everything else over to Rust
 * (`../widget.rs`). Attributes are the only state.
 */
import { absolute } from "./absolute.js";
import { refused, startWidget } from "./modules.js";

/** @import { Widget, Host } from "./modules.js" */

/** How long an answer may take to begin, in milliseconds; `load/limits.rs` has the same. */
const TIME_LIMIT = 10_000;

/** How near the viewport an element must come before it loads. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) /** @type {WireStory} */ (target).load();
    }
  },
  { rootMargin: "800px" },
);

/** A block, unless the page says otherwise. @type {CSSStyleSheet} */
export let hostStyle;
try {
  hostStyle = new CSSStyleSheet();
  hostStyle.replaceSync(
    ":host{display:block}:host([hidden]){display:none!important}" +
      // The height that a page reserves is for the time until the story is there;
      // only an estimate for this very story outlasts it, so that nothing moves.
      ":host(:is(:not([min-height]):state(ready),:state(failed),:state(withdrawn))){min-height:0!important}",
  );
} catch {
  console.warn?.("wire-story: this browser is too old; it has no constructable style sheets");
}

/**
 * Each property, and what it is without its attribute, which has the same name
 * with a hyphen before what is a capital here.
 */
const PROPERTIES = {
  /** The address of the story's document. */
  src: "",
  /** Other addresses of the same document. */
  mirrors: "",
  /** The format of the document; without it, it is told from the document. */
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

/** `lang` is the browser's own. */
const observedAttributes = ["lang"];

/** An element that has them. @type {new () => HTMLElement & Record<keyof typeof PROPERTIES, string>} */
const Reflecting = /** @type {any} */ (class extends HTMLElement {});
for (const [name, initial] of Object.entries(PROPERTIES)) {
  const attribute = name.replace(/[A-Z]/, "-$&").toLowerCase();
  observedAttributes.push(attribute);
  Object.defineProperty(Reflecting.prototype, name, {
    /** @this {Element} */
    get() {
      return this.getAttribute(attribute) ?? initial;
    },
    /** Frameworks take an attribute away with nothing. @this {Element} @param {string | undefined} value */
    set(value) {
      if (value == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    },
  });
}

export class WireStory extends Reflecting {
  static observedAttributes = observedAttributes;

  #internals = this.attachInternals();
  #root = this.#internals.shadowRoot ?? this.attachShadow({ mode: "open" });
  #slot = document.createElement("slot");
  /** @type {Widget | undefined} */
  #widget;
  /** @type {AbortController | undefined} */
  #request;
  /** Where the document is asked for: at `src`, or at one of `mirrors`; none of an inline story. */
  #url = "";
  #connected = false;
  #wanted = false;
  #queued = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [hostStyle];
    this.#root.replaceChildren(this.#slot);
  }

  connectedCallback() {
    // A move is a removal and an insertion in one task; the story stays.
    if (this.#connected) return;
    this.#connected = true;
    this.#takeEarlyProperties();
    this.#start();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected || !this.#connected) return;
      this.#connected = this.#wanted = false;
      near.unobserve(this);
      this.#request?.abort("gone");
      this.#widget?.free();
      this.#widget = undefined;
      this.#show("");
    });
  }

  /** A style belongs to the document that made it. */
  adoptedCallback() {
    this.#widget?.dress();
  }

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    if (!this.#connected || before === value) return;
    this.#start();
    if (!this.#wanted) return;
    if (["src", "mirrors", "format", "select"].includes(name)) this.load();
    else this.#setAgain();
  }

  #start() {
    // Where a page's policy allows no style attribute, this is the only way.
    if (this.minHeight) this.style.minHeight = this.minHeight;
    if (this.#wanted) return;
    if (this.loading === "eager") this.load();
    else near.observe(this);
  }

  /** Loads the story; several calls in one task are one. */
  load(address = this.src) {
    near.unobserve(this);
    this.#url = this.hasAttribute("src") ? absolute(address, this.baseURI) : "";
    this.#wanted = true;
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.#connected) this.#load();
    });
  }

  async #load() {
    this.#request?.abort("gone");
    const request = (this.#request = new AbortController());
    this.#show("loading");
    const url = this.#url;
    try {
      const sent = await this.#send(url, request);
      const [{ Widget }, edition] = await startWidget(this, url);
      if (request.signal.reason === "gone") return;
      // A frame may take the place of a widget, and a widget that of a frame.
      if (this.#widget?.constructor !== Widget) {
        this.#widget?.free();
        const mount = document.createElement("div");
        this.#root.replaceChildren(this.#slot, mount);
        this.#widget = new Widget(this.#host, mount, hostStyle);
        this.#widget.tell(edition);
      }
      await this.#widget.load(url, sent?.answer, request);
    } catch (error) {
      if (request.signal.reason === "gone") return;
      request.abort("gone");
      const { code = "internal", message } = /** @type {Error & { code?: string }} */ (error);
      this.#host.failed(code, message);
    }
  }

  /**
   * Sends the request for the story. Rust has the last word on what is an
   * address; nothing but the web is asked.
   *
   * @param {string} url
   * @param {AbortController} request
   */
  async #send(url, request) {
    if (!/^https?:/.test(url) || refused.has("connect-src", url)) return;
    const timer = setTimeout(() => request.abort("timeout"), TIME_LIMIT);
    const answer = fetch(url, { credentials: "omit", signal: request.signal });
    // Looked at when the widget is there; until then it is not "unhandled".
    const end = () => clearTimeout(timer);
    answer.then(end, end);
    // By then the browser has said whether the page's policy refuses it. An answer
    // says so, too, and its body is not let wait: WebKit would store all of it.
    await new Promise((done) => {
      setTimeout(done);
      answer.then(done, () => {});
    });
    return { answer };
  }

  async #setAgain() {
    // A widget that cannot start has nothing to set.
    const [, edition] = await startWidget(this, this.#url).catch(() => []);
    if (edition) this.#widget?.tell(edition);
  }

  /** What Rust asks of this element (`../host.rs`). @type {Host} */
  #host = {
    loaded: (url, headline, format, warnings) => {
      this.#show("ready");
      this.#emit("wire-load", { url, headline, format, warnings });
    },
    failed: (code, message, status, isForbidden) => {
      this.#show(isForbidden ? "withdrawn" : "failed");
      this.#emit("wire-error", { code, message, url: this.src, status });
      // Some pages take the console away.
      console.warn?.(`wire-story: ${message} (${code})`, this);
    },
    lost: (fault) => {
      this.#request?.abort("gone");
      this.#widget = undefined;
      this.#show("");
      if (fault) this.#host.failed("internal", fault);
      else this.load();
    },
    stands: () => this.#show("ready"),
    refused,
    reload: () => this.load(),
  };

  /** @param {"" | "loading" | "ready" | "failed" | "withdrawn"} state */
  #show(state) {
    refused.watch(this, state === "loading");
    const { states } = this.#internals;
    states?.clear();
    if (state) states?.add(state);
    // While another story loads, the one that stands keeps standing.
    this.#slot.hidden =
      state === "ready" || state === "withdrawn" || (state === "loading" && this.#slot.hidden);
  }

  /** @param {string} type @param {object} detail */
  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Takes over properties that were set before the element was defined. */
  #takeEarlyProperties() {
    for (const name of Object.keys(PROPERTIES)) {
      if (Object.hasOwn(this, name)) {
        const self = /** @type {any} */ (this);
        const value = self[name];
        delete self[name];
        self[name] = value;
      }
    }
  }
}
