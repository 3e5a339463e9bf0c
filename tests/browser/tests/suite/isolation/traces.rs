//! A story changes nothing in its host page.

use browser_tests::{host_page, story_element};

use crate::in_browser;

/// Records what a page can observe, apart from the story's own element.
const RECORDER: &str = r#"<script>
window.before = undefined;
{
  // The listeners on the window and on elements of the page that are not removed yet.
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const kept = [];
  const isOurs = (it) => it === window || it instanceof Node && it.isConnected && !(it.getRootNode() instanceof ShadowRoot);
  const captures = (options) => !!(typeof options === 'object' ? options?.capture : options);
  const forget = (...listener) => {
    const index = kept.findIndex((it) => listener.every((part, at) => part === it[at]));
    if (index >= 0) kept.splice(index, 1);
  };
  EventTarget.prototype.addEventListener = function (type, task, options) {
    if (isOurs(this)) {
      const listener = [this, type, task, captures(options)];
      forget(...listener);
      kept.push(listener);
      if (options?.signal) addEventListener.call(options.signal, 'abort', () => forget(...listener));
      if (options?.once) addEventListener.call(this, type, () => forget(...listener), { once: true });
    }
    return addEventListener.call(this, type, task, options);
  };
  EventTarget.prototype.removeEventListener = function (type, task, options) {
    forget(this, type, task, captures(options));
    return removeEventListener.call(this, type, task, options);
  };
  window.listeners = () => kept.map(([target, type]) => `${target.localName ?? target.constructor.name}.${type}`).sort();
  const { define } = customElements;
  window.defined = [];
  customElements.define = (name, ...rest) => { defined.push(name); return define.call(customElements, name, ...rest); };
}
const OF_THE_FLOW = /^(height|block-size|perspective-origin|transform-origin)$/;
function snapshot() {
  const elements = [...document.querySelectorAll(':not(wire-story, wire-story *)')];
  const styleOf = (it) => {
    const style = getComputedStyle(it);
    return it.localName + [...style].filter((name) => !OF_THE_FLOW.test(name)).map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
  };
  const members = (it) => Object.getOwnPropertyNames(it).concat(Object.getOwnPropertySymbols(it).map(String)).sort().join(' ');
  return {
    // WebDriver leaves names of its own.
    globals: members(window).replace(/\b(ret_nodes|cdc_\w+)\b/g, ''),
    natives: [Object, Array, Function, String, Promise, Node, Element, HTMLElement, EventTarget, Document, JSON, Math, Reflect]
      .map((it) => members(it) + members(it.prototype ?? {})),
    html: document.documentElement.outerHTML,
    styles: elements.map(styleOf),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    listeners: listeners().join(' '),
    history: history.length, state: history.state, address: location.href,
    title: document.title, cookies: document.cookie, referrer: document.referrer,
    kept: localStorage.length + sessionStorage.length,
    focus: document.activeElement?.id ?? '', scroll: [scrollX, scrollY], name: window.name,
    selection: String(getSelection()), timings: performance.getEntriesByType('mark').length,
  };
}
// What was added or removed.
function changes() {
  const now = snapshot();
  return Object.keys(before).flatMap((name) => {
    const [was, is] = [before, now].map((it) => JSON.stringify(it[name]).split(/[ ;]/));
    return [...is.filter((it) => !was.includes(it)), ...was.filter((it) => !is.includes(it))].map((it) => `${name}: ${it}`);
  });
}
</script>"#;

/// Words to select, a button to have the focus, and room to scroll.
const PAGE: &str = "<p id=words>Words of the host.</p><button id=field>Act</button><div style='height: 300px'></div>";

#[test]
fn story_leaves_no_trace_in_page() {
    in_browser(async |browser| {
        let publisher = browser.server.publisher.clone();
        let element = |id: &str, file: &str| {
            story_element(id, &format!("{publisher}/examples/stories/{file}"))
        };
        let page = host_page(&format!(
            "{PAGE}{}{}{}<div style='height: 3000px'></div>",
            element("a", "every-part.json"),
            element("b", "reservoir-newsarticle.json")
                .replace("<wire-story", "<wire-story lang=fr"),
            element("c", "no-such-story.json"),
        ));
        // The script is loaded after the first snapshot.
        let page = page.replace(
            "<script type=\"module\" src=\"/wire-story.js\"></script>",
            RECORDER,
        );
        browser.open_with(&page, &[]).await?;
        browser
            .eval::<()>(
                "void (field.focus(), getSelection().selectAllChildren(words), field.focus(), scrollTo(0, 120),
                       window.before = snapshot(), import('/wire-story.js'))",
            )
            .await?;
        browser
            .until("record.load.length === 2 && record.error.length === 1")
            .await?;
        let changes = "changes()";
        browser
            .until("!listeners().includes('Window.securitypolicyviolation')")
            .await?;
        let found: Vec<String> = browser.eval(changes).await?;
        assert!(found.is_empty(), "while the stories are shown: {found:#?}");
        let defined: Vec<String> = browser.eval("defined").await?;
        assert_eq!(defined, ["wire-story"]);
        // Opening and closing a photo may leave a forward entry in the history. WebKit clears a page's selection when any dialog opens.
        browser
            .eval::<()>(
                "void (delete before.selection, delete before.history, tree('a').querySelector('.photo__frame').click())",
            )
            .await?;
        browser
            .until("tree('a').querySelector('dialog[open]')")
            .await?;
        browser
            .eval::<()>("void tree('a').querySelector('dialog').close()")
            .await?;
        browser
            .until("!tree('a').querySelector('dialog') && !tree('a').querySelector('iframe') && !listeners().includes('Window.popstate')")
            .await?;
        // Closing moved the focus to the photo; move it back.
        browser
            .eval::<()>("void field.focus({ preventScroll: true })")
            .await?;
        let found: Vec<String> = browser.eval(changes).await?;
        assert!(found.is_empty(), "after the viewer was closed: {found:#?}");
        // Removing the elements removes nothing else.
        browser
            .eval::<()>("void (a.remove(), b.remove(), c.remove(), delete before.html, delete before.styles)")
            .await?;
        browser
            .settle::<()>("new Promise((done) => setTimeout(done))")
            .await?;
        let found: Vec<String> = browser.eval(changes).await?;
        assert!(
            found.is_empty(),
            "after the stories were removed: {found:#?}"
        );
        let problems: Vec<String> = browser.eval("record.problems").await?;
        assert!(problems.is_empty(), "{problems:?}");
        Ok(())
    });
}

#[test]
fn listeners_exist_only_while_needed() {
    in_browser(async |browser| {
        let publisher = browser.server.publisher.clone();
        let element = |id: &str, path: &str| story_element(id, &format!("{publisher}/{path}"));
        // One is shown, one waits for its answer, one for the network.
        let page = host_page(
            &[
                element("a", "examples/stories/ferry-brief.json"),
                element("b", "fault/silent"),
                element("c", "fault/refused/examples/stories/ferry-brief.json"),
            ]
            .concat(),
        );
        let script = "<script type=\"module\" src=\"/wire-story.js\"></script>";
        browser
            .open_with(&page.replace(script, RECORDER), &[])
            .await?;
        browser
            .eval::<()>("void (window.clean = listeners(), import('/wire-story.js'))")
            .await?;
        let added = "listeners().filter((it) => !clean.includes(it)).join(' ')";
        let good = format!("{publisher}/examples/stories/ferry-brief.json");
        for (act, expected) in [
            ("record", "Window.online Window.securitypolicyviolation"),
            ("b.remove()", "Window.online"),
            ("c.remove()", ""),
            ("document.body.append(element)", "Window.online"),
            (&format!("c.src = {good:?}"), ""),
        ] {
            browser
                .eval::<()>(&format!("void (window.element ??= c, {act})"))
                .await?;
            browser.until(&format!("{added} === {expected:?}")).await?;
        }
        Ok(())
    });
}
