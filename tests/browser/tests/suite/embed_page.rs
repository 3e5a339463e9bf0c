//! `embed.html`: a story in a frame that a page, or a tool that fills pages,
//! makes by itself.

use browser_tests::{Browser, Engine, host_page, root};

use crate::in_browser;

/// The address of the page with a story, on an origin of its own.
fn embed(browser: &Browser, story: &str, rest: &str) -> String {
    let us = browser.server.host.replace("localhost", "127.0.0.1");
    let publisher = &browser.server.publisher;
    format!("{us}/embed.html?story={publisher}/examples/stories/{story}.json{rest}")
}

/// A page that keeps the messages of its frames in `heard`.
fn listening_page(body: &str) -> String {
    let listener = "<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>";
    host_page(&[listener, body].concat())
}

/// What a message about the height is, by the dialect.
const DIALECTS: [(&str, &str); 4] = [
    (
        "our own",
        "data.wireStory?.kind === 'height' && Math.ceil(data.wireStory.height)",
    ),
    (
        "pym.js",
        "typeof data === 'string' && data.startsWith('pymxPYMxchild-1xPYMxheightxPYMx') && +data.split('xPYMx').at(-1)",
    ),
    (
        "AMP",
        "data.sentinel === 'amp' && data.type === 'embed-size' && data.height",
    ),
    (
        "WordPress",
        "data.message === 'height' && data.secret === 'Ab3' && data.value",
    ),
];

#[test]
fn embed_page_posts_height_in_each_dialect() {
    in_browser(async |browser| {
        let src = embed(browser, "ferry-brief", "&childId=child-1&amp=1#?secret=Ab3");
        let page = listening_page(&format!(
            "<iframe width=600 height=900 src='{src}'></iframe>"
        ));
        browser.open_with(&page, &[]).await?;
        browser
            .until("heard.some((it) => it.wireStory?.kind === 'loaded')")
            .await?;
        for (dialect, height) in DIALECTS {
            let heights = format!("heard.map((data) => {height}).filter(Boolean)");
            browser.until(&format!("{heights}.at(-1) > 300")).await?;
            let agrees: bool = browser
                .eval(&format!(
                    "{heights}.at(-1) === Math.ceil(heard.findLast((it) => it.wireStory?.kind === 'height').wireStory.height)"
                ))
                .await?;
            assert!(agrees, "{dialect}");
        }
        Ok(())
    });
}

#[test]
fn pym_parent_sizes_embed_page() {
    let script =
        std::fs::read_to_string(root().join("node_modules/pym.js/dist/pym.v1.js")).unwrap();
    in_browser(async |browser| {
        let script_type = [("content-type", "text/javascript")];
        browser.server.page("/pym.js", &script, &script_type);
        let src = embed(browser, "ferry-brief", "");
        let page = listening_page(&format!(
            "<div id=place></div><script src=/pym.js></script><script>window.pymParent = new pym.Parent('place', '{src}', {{}})</script>"
        ));
        browser.open_with(&page, &[]).await?;
        browser
            .until("document.querySelector('iframe').getBoundingClientRect().height > 300")
            .await
    });
}

/// A link of the story.
const LINK: &str =
    "document.querySelector('wire-story').shadowRoot.querySelector('.breadcrumbs__link')";

#[test]
fn sandboxed_embed_page_shows_address_of_link() {
    in_browser(async |browser| {
        let src = embed(browser, "straits-talks", "");
        let page = listening_page(&format!(
            "<iframe sandbox=allow-scripts width=600 height=900 src='{src}'></iframe>"
        ));
        browser.open_with(&page, &[]).await?;
        browser
            .until("heard.some((it) => it.wireStory?.kind === 'loaded')")
            .await?;
        browser.enter_frame(0).await?;
        let place: [f64; 2] = browser
            .eval(&format!(
                "(({{ x, y, width, height }}) => [x + width / 2, y + height / 2])({LINK}.getBoundingClientRect())"
            ))
            .await?;
        if browser.engine() == Engine::Firefox {
            // Its driver gives pointer events to the frame that was entered.
            browser.click(place).await?;
        } else {
            browser.leave_frame().await?;
            let [x, y]: [f64; 2] = browser
                .eval("(({ x, y }) => [x, y])(document.querySelector('iframe').getBoundingClientRect())")
                .await?;
            browser.click([x + place[0], y + place[1]]).await?;
            browser.enter_frame(0).await?;
        }
        browser
            .until(&format!(
                "document.activeElement.value === {LINK}.href && document.activeElement.selectionEnd === {LINK}.href.length"
            ))
            .await?;
        // Chromium's driver gives keys to the page around the frame.
        browser
            .eval::<()>("void document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))")
            .await?;
        browser
            .until(&format!(
                "!document.querySelector('.address') && document.querySelector('wire-story').shadowRoot.activeElement === {LINK}"
            ))
            .await?;
        browser.leave_frame().await
    });
}

#[test]
fn parent_script_sizes_colours_and_enlarges_embed_page() {
    in_browser(async |browser| {
        // The same origin as the page, so that the test can look into the frame.
        let src = embed(browser, "straits-talks", "").replace("127.0.0.1", "localhost");
        let page = listening_page(&format!(
            "<style>body {{ background: #0f172a }}</style><script src=/wire-story-frame.js></script><iframe width=600 src='{src}'></iframe>"
        ));
        browser.open_with(&page, &[]).await?;
        browser
            .until("document.querySelector('iframe').clientHeight > 1000")
            .await?;
        let root = "document.querySelector('iframe').contentDocument.querySelector('wire-story').shadowRoot";
        let colour = format!("getComputedStyle({root}.querySelector('.headline')).color");
        browser
            .until(&format!("{colour} === 'rgb(231, 229, 224)'"))
            .await?;
        browser
            .eval::<()>("void (document.body.style.background = '#fff')")
            .await?;
        browser
            .until(&format!("{colour} === 'rgb(23, 25, 28)'"))
            .await?;
        browser
            .eval::<()>(&format!(
                "void (window.height = document.documentElement.scrollHeight, {root}.querySelector('.photo__enlarge').click())"
            ))
            .await?;
        let place = "(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join())(document.querySelector('iframe').getBoundingClientRect())";
        browser
            .until(&format!("{place} === [0, 0, document.documentElement.clientWidth, innerHeight].join() && {root}.querySelector('dialog:modal')"))
            .await?;
        browser
            .eval::<()>(&format!("void {root}.querySelector('dialog').close()"))
            .await?;
        browser
            .until("!document.querySelector('[popover]') && document.documentElement.scrollHeight === height")
            .await
    });
}

#[test]
fn embed_page_alone_shows_nothing() {
    in_browser(async |browser| {
        browser.go(&embed(browser, "ferry-brief", "")).await?;
        browser
            .until("document.readyState === 'complete' && customElements.get('wire-story')")
            .await?;
        let stories: usize = browser
            .eval("document.querySelectorAll('wire-story').length")
            .await?;
        assert_eq!(stories, 0);
        Ok(())
    });
}
