//! All ways to insert an element into a page, and all places for it.

use browser_tests::{Browser, host_page, story_element};
use serde_json::{Value, json};

use super::brief;
use crate::{each_row, in_browser};

/// The way or place, the body of the page, and a script that runs when the page
/// is loaded.
/// `{element}` is the element `a`; `make()` creates one like it.
const ARRIVALS: &[(&str, &str, &str)] = &[
    ("by the parser", "{element}", ""),
    ("by the parser, in a page without an end", "{element}<p>Words", ""),
    (
        "by a script while the page is read",
        "<script>document.write(`{element}`)</script>",
        "",
    ),
    ("as markup", "<div id=place></div>", "place.innerHTML = `{element}`"),
    (
        "as markup beside",
        "<div id=place></div>",
        "place.insertAdjacentHTML('afterend', `{element}`)",
    ),
    (
        "by a constructor",
        "<div id=place></div>",
        "place.append(make())",
    ),
    (
        "by a constructor, in pieces",
        "<div id=place></div>",
        "(() => { const it = document.createElement('wire-story'); place.append(it); it.loading = 'eager'; it.src = source; it.id = 'a';
           it.append(Object.assign(document.createElement('a'), { href: '/elsewhere', textContent: 'Fallback' })); })()",
    ),
    (
        "as a copy of one that is shown",
        "<div id=place></div>",
        "(async () => { const first = make(); place.append(first);
           await new Promise((done) => first.addEventListener('wire-load', done, { once: true }));
           record.load.length = 0; const copy = first.cloneNode(true); first.remove(); place.append(copy); })()",
    ),
    (
        "as a copy from a template",
        "<div id=place></div><template id=form>{element}</template>",
        "place.append(form.content.cloneNode(true))",
    ),
    (
        "as the content of a template",
        "<div id=place></div><template id=form>{element}</template>",
        "place.append(form.content)",
    ),
    (
        "as a copy into this document",
        "<div id=place></div><template id=form>{element}</template>",
        "place.append(document.importNode(form.content, true))",
    ),
    (
        "from a parsed document",
        "<div id=place></div>",
        "place.append(new DOMParser().parseFromString(`{element}`, 'text/html').body.firstChild)",
    ),
    (
        "by a range",
        "<div id=place></div>",
        "place.append(document.createRange().createContextualFragment(`{element}`))",
    ),
    (
        "in a details element that is opened",
        "<details id=box><summary>More</summary>{lazy}</details>",
        "box.open = true",
    ),
    (
        "in a dialog that is opened",
        "<dialog id=box>{lazy}</dialog>",
        "box.showModal()",
    ),
    (
        "in a tab that is shown",
        "<div id=box hidden>{lazy}</div>",
        "box.hidden = false",
    ),
    (
        "in a closed details element, at once",
        "<details id=box><summary>More</summary>{element}</details>",
        "a.addEventListener('wire-load', () => (box.open = true))",
    ),
    (
        "in a box rendered only when near",
        "<div style='height: 3000px'></div><div id=box style='content-visibility: auto'>{lazy}</div>",
        "box.scrollIntoView()",
    ),
    (
        "in a box that is put over the page",
        "<div id=box popover>{lazy}</div>",
        "box.showPopover()",
    ),
    (
        "in the shadow tree of another element",
        "<div id=place></div>",
        "place.attachShadow({ mode: 'open' }).append(make())",
    ),
    (
        "in the shadow tree of another element, by the parser",
        "<div><template shadowrootmode=open>{element}</template></div>",
        "",
    ),
    (
        "in the slot of another element",
        "<div id=place>{element}</div>",
        "place.attachShadow({ mode: 'open' }).append(document.createElement('slot'))",
    ),
    (
        "with a shadow tree of its own, by the parser",
        "<wire-story id=a src='{src}' loading=eager><template shadowrootmode=open><p class=early>Early words</p><slot></slot></template><a href='/elsewhere'>Fallback</a></wire-story>",
        "",
    ),
    (
        "moved by a browser that keeps its state",
        "{element}<div id=place></div>",
        "place.moveBefore ? place.moveBefore(a, null) : place.append(a)",
    ),
    (
        "removed before it was loaded, and put back",
        "<div id=place></div>",
        "(async () => { const it = make(); place.append(it); for (let i = 0; i < 9; i++) await null; it.remove(); await null; await null; place.append(it); })()",
    ),
    (
        "moved to and fro in one task",
        "{element}<div id=place></div>",
        "(() => { const it = a; for (let i = 0; i < 50; i++) { place.append(it); it.remove(); document.body.append(it); } })()",
    ),
    (
        "with its address changed fast",
        "<div id=place></div>",
        "(async () => { const it = make(); place.append(it);
           for (let i = 0; i < 20; i++) { it.src = `/no-such-story-${i}.json`; if (i % 3 === 0) await null; } it.src = source; })()",
    ),
    (
        "with an upgrade after its properties",
        "<script>document.write('<wire-story id=a><a href=/elsewhere>Fallback</a></wire-story>'); Object.assign(a, { src: '{src}', loading: 'eager', headingLevel: 2 });</script>",
        "",
    ),
];

/// The element, wherever it is: `id` names it in the page's tree or in
/// another's.
const FIND: &str = "window.find = () => document.querySelector('wire-story')
  ?? [...document.querySelectorAll('div')].map((it) => it.shadowRoot?.querySelector('wire-story')).find(Boolean);";

async fn open(browser: &Browser, body: &str, script: &str) -> anyhow::Result<()> {
    let src = brief(browser);
    let element = story_element("a", &src);
    let lazy = element.replace(" loading=\"eager\"", "");
    let fill = |text: &str| {
        text.replace("{element}", &element)
            .replace("{lazy}", &lazy)
            .replace("{src}", &src)
    };
    let make = format!(
        "window.source = '{src}';
         window.make = () => {{
           const it = Object.assign(document.createElement('wire-story'), {{ id: 'a', loading: 'eager', src: source }});
           it.append(Object.assign(document.createElement('a'), {{ href: '/elsewhere', textContent: 'Fallback' }}));
           return it;
         }};"
    );
    let page = host_page(&fill(body)).replace(
        "<script type=\"module\"",
        &format!("<script>{make}{FIND}</script><script type=\"module\""),
    );
    browser.open_with(&page, &[]).await?;
    if script.is_empty() {
        return Ok(());
    }
    // In a task of the page: WebKit lets microtasks in between the lines of a
    // driver's script.
    let script = fill(script);
    browser
        .eval::<()>(&format!("void setTimeout(() => {{ {script} }})"))
        .await
}

#[test]
fn renders_once_for_every_insertion_method() {
    in_browser(async |browser| {
        each_row(ARRIVALS, |row| row.0, async |(_, body, script)| {
            open(browser, body, script).await?;
            let is_shown = "(() => { const it = find(); return it?.shadowRoot?.querySelectorAll('.headline').length === 1
               && it.shadowRoot.querySelector('.headline').getBoundingClientRect().height > 0
               && it.matches(':state(ready)') && it.querySelector('a').getBoundingClientRect().height === 0; })()";
            browser.until(is_shown).await?;
            let found: Value = browser
                .eval("[record.error, record.problems, find().shadowRoot.querySelectorAll('.story, .early').length]")
                .await?;
            assert_eq!(found, json!([[], [], 1]));
            let loads: usize = browser.eval("record.load.length").await?;
            assert_eq!(loads, 1, "loads");
            Ok(())
        })
        .await
    });
}

#[test]
fn language_is_inherited_through_shadow_trees() {
    in_browser(async |browser| {
        let script = "(() => { place.attachShadow({ mode: 'open' }).append(document.createElement('p'));
            const inner = place.shadowRoot.firstChild; inner.attachShadow({ mode: 'open' }).append(make()); })()";
        // A paragraph takes a shadow tree as well.
        let body = "<section lang=ar><div id=place></div></section>";
        open(browser, body, script).await?;
        browser
            .until("place.shadowRoot.firstChild.shadowRoot.firstChild.shadowRoot?.querySelector('.share__copy')?.textContent.trim() === 'نسخ الرابط'")
            .await
    });
}
