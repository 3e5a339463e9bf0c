//! Hostile scripts: libraries of all ages change built-in objects.

use anyhow::ensure;
use browser_tests::{Browser, host_page, story_element};

use crate::{each_row, in_browser};

/// A change of the page, and the script that makes it before any other runs.
const SCRIPTS: &[(&str, &str)] = &[
    (
        "a library of 2007 adds to every prototype",
        "for (const [of, names] of [
           [Array, 'each all any collect detect first last compact flatten without uniq clone size inspect'],
           [String, 'gsub sub scan truncate strip stripTags escapeHTML camelize capitalize blank empty'],
           [Function, 'curry delay defer wrap methodize argumentNames'],
           [Element, 'show hide update insert wrap up down select match fire observe stopObserving addClassName'],
           [Number, 'succ times toColorPart'], [Date, 'toISO'], [RegExp, 'match']])
           for (const name of names.split(' ')) of.prototype[name] = function () { return this; };
         Array.prototype.toJSON = String.prototype.toJSON = Number.prototype.toJSON = function () { return '\"' + this + '\"'; };
         Object.toJSON = (it) => JSON.stringify(it);
         Array.from = (from) => { const to = []; for (let i = 0; i < (from.length || 0); i++) to[i] = from[i]; return to; };
         Function.prototype.bind = function (self, ...first) { const it = this; return function (...rest) { return it.apply(self, first.concat(rest)); }; };
         Element.prototype.remove = function () { this.parentNode && this.parentNode.removeChild(this); return this; };
         Element.prototype.replace = function (by) { this.parentNode.replaceChild(by, this); return this; };
         Element.prototype.setStyle = Element.prototype.setOpacity = function () { return this; };
         Element.prototype.scrollTo = function () { window.scrollTo(0, 0); return this; };
         document.getElementsByClassName = (name) => Array.from(document.querySelectorAll('.' + name));",
    ),
    (
        "a library of 2009 replaces what is there",
        "for (const name of ['forEach', 'map', 'filter', 'every', 'some', 'indexOf', 'reduce']) {
           const own = Array.prototype[name];
           Array.prototype[name] = function (...rest) { return own.apply(this, rest); };
         }
         for (const name of ['include', 'combine', 'erase', 'empty', 'flatten', 'pick', 'link', 'contains', 'append', 'associate'])
           Array.prototype[name] = function () { return this; };
         Array.from = (it) => it == null ? [] : Array.isArray(it) ? it : typeof it === 'object' && 'length' in it ? [].slice.call(it) : [it];
         Function.prototype.extend = Function.prototype.implement = function () { return this; };
         Object.keys = (it) => { const names = []; for (const name in it) if (Object.prototype.hasOwnProperty.call(it, name)) names.push(name); return names; };
         Element.prototype.getProperty = Element.prototype.get = Element.prototype.set = Element.prototype.adopt =
           Element.prototype.dispose = Element.prototype.empty = Element.prototype.toggle = function () { return this; };
         window.$ = window.$$ = (it) => document.querySelector(it);
         JSON.encode = JSON.stringify; JSON.decode = JSON.parse;",
    ),
    (
        "every object has more members",
        "for (const name of ['extend', 'each', 'clone', 'merge', 'type', 'link', 'text', 'url', 'code', 'lang', 'status'])
           Object.prototype[name] = function () { return this; };",
    ),
    (
        "an old promise",
        "const Native = Promise;
         window.Promise = function (run) {
           const inner = new Native(run);
           this.then = (a, b) => { const next = inner.then(a, b); return new Promise((y, n) => next.then(y, n)); };
         };
         Promise.prototype.catch = function (f) { return this.then(undefined, f); };
         Promise.resolve = (it) => it instanceof Promise ? it : new Promise((y) => y(it));
         Promise.reject = (it) => new Promise((y, n) => n(it));
         Promise.all = (list) => new Promise((y, n) => Native.all(list).then(y, n));
         delete Native.prototype.finally;",
    ),
    (
        "requests watched by a script that takes addresses for texts",
        "const { fetch } = window;
         window.fetch = function (address, options) {
           if (address.indexOf('collect') >= 0 || address.split('/').length > 99) return Promise.reject('blocked');
           return fetch.apply(window, arguments).then((answer) => { answer.clone().text(); return answer; });
         };",
    ),
    (
        "requests repeated by a script with an own answer",
        "const { fetch } = window;
         window.fetch = async (address, options = {}) => {
           const answer = await fetch(address, { ...options, headers: { ...options.headers } });
           return new Response(await answer.blob(), { status: answer.status, headers: answer.headers });
         };",
    ),
    (
        "definitions wrapped",
        "const { define } = CustomElementRegistry.prototype;
         CustomElementRegistry.prototype.define = function (name, type, options) {
           return define.call(this, name, class extends type {
             connectedCallback() { super.connectedCallback(); }
             attributeChangedCallback(...rest) { super.attributeChangedCallback(...rest); }
           }, options);
         };",
    ),
    (
        "elements constructed by an adapter",
        "const Native = HTMLElement;
         window.HTMLElement = function HTMLElement() { return Reflect.construct(Native, [], this.constructor); };
         HTMLElement.prototype = Native.prototype;
         HTMLElement.prototype.constructor = HTMLElement;
         Object.setPrototypeOf(HTMLElement, Native);",
    ),
    (
        "a recorder watches shadow trees and nodes",
        "const { attachShadow, setAttribute } = Element.prototype;
         Element.prototype.attachShadow = function (options) { return attachShadow.call(this, { ...options, mode: 'open' }); };
         Element.prototype.setAttribute = function (name, value) { return setAttribute.call(this, name, value); };
         for (const name of ['appendChild', 'insertBefore', 'removeChild']) {
           const own = Node.prototype[name];
           Node.prototype[name] = function (...rest) { return own.apply(this, rest); };
         }
         for (const name of ['append', 'remove', 'before', 'replaceChildren']) {
           const own = Element.prototype[name];
           Element.prototype[name] = function (...rest) { return own.apply(this, rest); };
         }
         const { addEventListener } = EventTarget.prototype;
         EventTarget.prototype.addEventListener = function (type, listener, ...rest) {
           const wrapped = typeof listener === 'function' ? function (event) { return listener.call(this, event); } : listener;
           return addEventListener.call(this, type, wrapped, ...rest);
         };
         new MutationObserver(() => {}).observe(document, { subtree: true, childList: true, attributes: true });",
    ),
    (
        "zones around all tasks",
        "for (const name of ['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame']) {
           const own = window[name];
           window[name] = (task, ...rest) => own.call(window, (...given) => task(...given), ...rest);
         }
         const { then } = Promise.prototype;
         Promise.prototype.then = function (done, failed) {
           return then.call(this, done && ((it) => done(it)), failed && ((it) => failed(it)));
         };",
    ),
    (
        "timers that are objects",
        "const { setTimeout, clearTimeout } = window;
         window.setTimeout = (...rest) => ({ id: setTimeout(...rest) });
         window.clearTimeout = (timer) => timer && clearTimeout(timer.id);",
    ),
    (
        "all built-in objects are frozen",
        "for (const it of [Object, Array, Function, String, Number, Promise, Error, TypeError, Map, Set, WeakMap, JSON, Reflect, Symbol]) {
           Object.freeze(it); if (it.prototype) Object.freeze(it.prototype);
         }",
    ),
    (
        "names of the page's own",
        "for (const name of ['wasm', 'style', 'widget', 'story', 'load', 'near', 'record_', 'convert', 'attachBehaviour', 'assetUrl', 'files', 'Widget', 'init', 'glue'])
           window[name] = 'of the page';
         document.title = 'A page'; window.name = 'x'; window.module = {}; window.exports = {}; window.define = Object.assign(() => {}, { amd: {} });
         window.process = { env: {} }; window.global = window; window.require = () => { throw new Error('no modules'); };",
    ),
    (
        "a silent console",
        "window.console = { log() {} };",
    ),
    (
        "collections replaced",
        "const { Map, Set, WeakMap } = window;
         for (const [name, Own] of Object.entries({ Map, Set, WeakMap }))
           window[name] = class extends Own {};
         delete window.FinalizationRegistry; delete window.WeakRef; delete Array.prototype.at;",
    ),
];

/// A native story, one that needs the formats module, one with labels from a
/// file, and one that is missing.
fn stories(publisher: &str) -> String {
    let stories = [
        ("native", "straits-talks.json"),
        ("other", "reservoir-newsarticle.json"),
        ("rtl", "harbour-rtl.json"),
        ("missing", "no-such-story.json"),
    ];
    stories
        .map(|(id, file)| story_element(id, &format!("{publisher}/examples/stories/{file}")))
        .join("")
        .replace("id=\"rtl\"", "id=\"rtl\" lang=\"ar\"")
}

/// The parts and words of the three stories and what was reported of all four,
/// as a number in a request to the server: in such a page the scripts of the
/// driver may break.
const WATCH: &str = "{
  const { setTimeout, Image } = window;
  const shown = () => [
    ...['native', 'other', 'rtl'].map((id) => all(id, '.story *').join(' | ')),
    ...record.load.map((it) => it.id + it.warnings.map((it) => it.path + it.code)).sort(),
    ...record.error.map((it) => it.id + it.code + it.status),
    ...record.problems,
  ].join(' / ');
  const number = (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 0xffffffff;
    return sum;
  };
  let reports = 0;
  const report = () => {
    if (++reports < 4) return;
    setTimeout(() => {
      window.shown = shown();
      new Image().src = `/shown/{row}/${number(window.shown)}`;
    }, 100);
  };
  addEventListener('wire-load', report);
  addEventListener('wire-error', report);
}";

/// Opens a page with a script that runs before any other, and returns the number
/// that the page reports.
async fn open(browser: &Browser, name: &str, script: &str) -> anyhow::Result<String> {
    let row = name.replace(' ', "-");
    let watch = WATCH.replace("{row}", &row);
    let page = host_page(&stories(&browser.server.publisher)).replace(
        "<script type=\"module\"",
        &format!(
            "<script>{watch}</script><script>(() => {{ {script} }})()</script><script type=\"module\""
        ),
    );
    browser.open_with(&page, &[]).await?;
    browser.asked(&format!("/shown/{row}/")).await
}

#[test]
fn page_scripts_do_not_break_story() {
    in_browser(async |browser| {
        let clean = open(browser, "nothing", "").await?;
        let shown: String = browser.eval("shown").await?;
        assert!(shown.contains("missinghttp-status404"), "{shown}");
        assert!(shown.contains("Reservoir at its lowest"), "{shown}");
        each_row(
            SCRIPTS,
            |row| row.0,
            async |(name, script)| {
                let number = open(browser, name, script).await?;
                let shown: Result<String, _> = browser.eval("String(window.shown)").await;
                ensure!(number == clean, "{shown:?}");
                Ok(())
            },
        )
        .await
    });
}
