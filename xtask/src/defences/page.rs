//! What keeps page and story apart: policies, styles, scripts.

use super::{
    Defence, ELEMENT, FRAMED, HEARD, ISOLATION, MODULES, ONCE, PHOTOS, POLICIES, RESCUE, SCRIPTS,
    STYLES, WIDGET, defence,
};

pub(super) const PAGE: &[Defence] = &[
    // Policies.
    defence(
        "a policy against WebAssembly leaves the fallback, not a frame",
        RESCUE,
        ["if (!isAllowed) {", "if (false) {"],
        POLICIES,
    ),
    defence(
        "a policy against the publisher costs a module, and gives no frame",
        RESCUE,
        ["if (refused.has(\"connect-src\", url)) {", "if (false) {"],
        POLICIES,
    ),
    defence(
        "a policy against our own files gives no frame",
        RESCUE,
        [
            "if (refused.has(\"connect-src\", origin)) {",
            "if (false) {",
        ],
        POLICIES,
    ),
    defence(
        "a policy against styles in a page leaves a story without any",
        "src/behaviour/style.js",
        [
            "  root.adoptedStyleSheets = [...new Set(suited)];",
            "  if (root instanceof Document) root.adoptedStyleSheets = [...new Set(suited)];",
        ],
        POLICIES,
    ),
    defence(
        "nobody is told which header keeps the photos away",
        PHOTOS,
        ["tell(origin, `add ${origin}", "void (`add ${origin}"],
        POLICIES,
    ),
    defence(
        "nobody is told what an embedder policy wants of photos",
        PHOTOS,
        ["tell(origin, `if this page", "void (`if this page"],
        POLICIES,
    ),
    defence(
        "an isolated page shows no photo that its publisher lets everybody read",
        PHOTOS,
        [
            "if (crossOriginIsolated) image.crossOrigin = \"anonymous\";",
            "",
        ],
        POLICIES,
    ),
    defence(
        "in a sandbox no frame is heard",
        FRAMED,
        [
            "self.origin === \"null\" ? \"null\" : page.origin",
            "page.origin",
        ],
        POLICIES,
    ),
    defence(
        "each question about WebAssembly is one more violation",
        MODULES,
        [
            "if (isAllowed === undefined && !isRefused()) {\n      isAllowed = false;",
            "if (!isRefused()) {\n      isAllowed = false;",
        ],
        ONCE,
    ),
    defence(
        "a publisher that is refused is asked by each story again",
        ELEMENT,
        [
            " || refused.has(\"connect-src\", url)) return;",
            ") return;",
        ],
        ONCE,
    ),
    defence(
        "our files, once refused, are asked for by each story again",
        MODULES,
        [" || refused.has(\"connect-src\", glue);", ";"],
        ONCE,
    ),
    defence(
        "a language is asked for where our files are refused",
        MODULES,
        ["if (!isRefused()) return await", "return await"],
        ONCE,
    ),
    defence(
        "a frame stays where a widget could stand again",
        ELEMENT,
        [
            "if (this.#widget?.constructor !== Widget) {",
            "if (!this.#widget) {",
        ],
        "policies::frame_and_widget_replace_each_other",
    ),
    // Styles and scripts of the page, and what it notices.
    defence(
        "what a page says of all elements is inherited",
        ISOLATION,
        ["  all: initial;\n", ""],
        STYLES,
    ),
    defence(
        "a page that hides its words hides a story it means to show",
        ISOLATION,
        ["  visibility: inherit;\n", ""],
        HEARD,
    ),
    defence(
        "words cannot be selected where a page forbids it",
        ISOLATION,
        ["  -webkit-user-select: text;\n  user-select: text;\n", ""],
        "isolation::styles::words_can_be_selected_where_a_page_forbids_it",
    ),
    defence(
        "a line of the page goes through the words",
        ISOLATION,
        ["  float: left;\n", ""],
        "isolation::pixels::page_decorations_are_not_drawn_over_story",
    ),
    defence(
        "the page's selection colours are a story's",
        ISOLATION,
        ["  background: Highlight;\n", ""],
        "isolation::pixels::page_decorations_are_not_drawn_over_story",
    ),
    defence(
        "a box as wide as its content has no room for a story",
        ISOLATION,
        ["  content: \". .\";\n", ""],
        "isolation::boxes::story_fits_every_container",
    ),
    defence(
        "a page that takes the console away breaks a failure",
        ELEMENT,
        [
            "console.warn?.(`wire-story: ${message} (${code})`, this);",
            "console.warn(`wire-story: ${message} (${code})`, this);",
        ],
        SCRIPTS,
    ),
    defence(
        "listeners stay in a page when nobody waits",
        "src/behaviour/refusals.js",
        [
            "(this.#waiting.size ? addEventListener : removeEventListener)",
            "(addEventListener)",
        ],
        "isolation::traces::listeners_are_there_only_while_they_are_needed",
    ),
    defence(
        "an old promise of the page lacks what is asked of it",
        ELEMENT,
        [
            "await new Promise((done) => {\n      setTimeout(done);\n      answer.then(done, () => {});\n    });",
            "await Promise.any([answer, new Promise((done) => setTimeout(done))]);",
        ],
        SCRIPTS,
    ),
    defence(
        "a listener stays when a story stands",
        ELEMENT,
        [
            "refused.watch(this, state === \"loading\");",
            "refused.watch(this, true);",
        ],
        "isolation::traces::story_leaves_no_trace_in_page",
    ),
    defence(
        "an address is not a text where a page watches its requests",
        "src/embed/shell/formats.js",
        [
            "fetch(beside(FORMATS_WASM).href,",
            "fetch(beside(FORMATS_WASM),",
        ],
        SCRIPTS,
    ),
    defence(
        "a class that a page has extended is no element",
        ELEMENT,
        [
            "    super();\n",
            "    super();\n    if (new.target !== WireStory) throw new TypeError();\n",
        ],
        SCRIPTS,
    ),
    defence(
        "an answer that a page made has no address",
        "src/load/request.rs",
        [
            "WebUrl::parse(&response.url(), None).unwrap_or(url)",
            "WebUrl::parse(&response.url(), None).map_err(|_| Failure::Internal(String::new()))?",
        ],
        SCRIPTS,
    ),
    defence(
        "what a page gave to every object is in a document",
        "crates/story/src/read/js.rs",
        [".filter(|object| Object::has_own(object, &key))?", "?"],
        SCRIPTS,
    ),
    defence(
        "a list is made by a function of the page",
        "src/behaviour/style.js",
        ["[...new Set(suited)]", "Array.from(new Set(suited))"],
        SCRIPTS,
    ),
    defence(
        "what a page gave to every list is taken for an entry",
        WIDGET,
        [
            "const edition = [language, sentences, headingLevel, page];",
            "const edition = [language, sentences, headingLevel, page];\n    for (const index in edition) { if (index.length > 1) throw index; }",
        ],
        SCRIPTS,
    ),
    defence(
        "a timer of the page is taken for a number",
        ELEMENT,
        [
            "const end = () => clearTimeout(timer);",
            "const end = () => clearTimeout(timer.toFixed());",
        ],
        SCRIPTS,
    ),
    defence(
        "a property is set that a frozen prototype has",
        ELEMENT,
        [
            "const request = (this.#request = new AbortController());",
            "const request = (this.#request = new AbortController());\n    new Error().message = \"\";",
        ],
        SCRIPTS,
    ),
    defence(
        "a name of ours stands in the page",
        ELEMENT,
        [
            "const near = new IntersectionObserver(",
            "globalThis.near = 0;\nconst near = new IntersectionObserver(",
        ],
        "isolation::traces::story_leaves_no_trace_in_page",
    ),
    defence(
        "what an old browser lacks is relied on",
        WIDGET,
        ["working = undefined;\n  }", "working = [].at(-1);\n  }"],
        SCRIPTS,
    ),
    defence(
        "rules of the page hold in a story's tree",
        "src/behaviour/style.js",
        [
            "  root.adoptedStyleSheets = [...new Set(suited)];",
            "  const all = new CSSStyleSheet();\n  root.adoptedStyleSheets = [...new Set(suited), all];\n  const look = () => all.replaceSync([...document.querySelectorAll(\"style\")].map((it) => it.textContent).join(\"\"));\n  new MutationObserver(look).observe(document, { subtree: true, childList: true });",
        ],
        STYLES,
    ),
    defence(
        "letters are as large as those of the page's root",
        "style/tokens.css",
        [
            "--wire-font-text: 400 18px/1.6;",
            "--wire-font-text: 400 1.125rem/1.6;",
        ],
        STYLES,
    ),
    defence(
        "a story has the direction of its page",
        "src/components/story_view.rs",
        [".attribute(\"dir\", story.direction().as_str())", ""],
        STYLES,
    ),
    defence(
        "an element that a page puts in a line has no room",
        ISOLATION,
        ["  display: flow-root;\n", "  display: inline;\n"],
        STYLES,
    ),
    defence(
        "an element has a width of its own",
        ELEMENT,
        [":host{display:block}", ":host{display:block;width:1200px}"],
        "isolation::boxes::story_fits_every_container",
    ),
    defence(
        "a page that hides its story is not heard",
        ELEMENT,
        [":host{display:block}", ":host{display:block!important}"],
        HEARD,
    ),
    defence(
        "a page whose words cannot be touched is not heard",
        ISOLATION,
        ["  pointer-events: inherit;\n", ""],
        HEARD,
    ),
    defence(
        "a page that is dark is not heard",
        ISOLATION,
        ["  color-scheme: inherit;\n", ""],
        HEARD,
    ),
    defence(
        "a colour of the page is not heard",
        "style/tokens.css",
        [
            "  --wire-text: #17191c;",
            "  --wire-text: #17191c !important;",
        ],
        HEARD,
    ),
    defence(
        "a part has no name for the page",
        "src/components/headline.rs",
        ["        .part(\"headline\")\n", ""],
        HEARD,
    ),
    defence(
        "where nobody may be asked there is no frame",
        RESCUE,
        [
            "return inFrame(element, new Unavailable(\"network\", remedy));",
            "throw new Unavailable(\"network\", remedy);",
        ],
        POLICIES,
    ),
];
