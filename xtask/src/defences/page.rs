//! What keeps page and story apart: policies, styles, scripts, coming and going.

use super::{
    ARRIVALS, Defence, ELEMENT, FRAMED, ISOLATION, MODULES, ONCE, PHOTOS, POLICIES, RESCUE,
    SCRIPTS, STYLES, WIDGET, defence,
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
        "policies::a_frame_and_a_widget_take_each_others_place",
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
        "isolation::styles::what_a_page_says_of_its_story_on_purpose_is_heard",
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
        "isolation::pixels::nothing_of_the_page_is_drawn_through_a_story",
    ),
    defence(
        "the page's selection colours are a story's",
        ISOLATION,
        ["  background: Highlight;\n", ""],
        "isolation::pixels::nothing_of_the_page_is_drawn_through_a_story",
    ),
    defence(
        "a box as wide as its content has no room for a story",
        ISOLATION,
        ["  content: \". .\";\n", ""],
        "isolation::boxes::a_story_has_room_in_every_box",
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
    // How an element comes and goes.
    defence(
        "another copy of the script defines the element again",
        "src/embed/shell/wire-story.js",
        [
            "if (hostStyle && !customElements.get(\"wire-story\")) {",
            "if (hostStyle) {",
        ],
        "life_cycle::whichever_script_comes_first_defines_the_element_once",
    ),
    defence(
        "a property that is set early hides the element's own",
        ELEMENT,
        ["    this.#takeEarlyProperties();\n", ""],
        ARRIVALS,
    ),
    defence(
        "a move loads the story anew",
        ELEMENT,
        [
            "    if (this.#connected) return;\n    this.#connected = true;",
            "    this.load();\n    this.#connected = true;",
        ],
        "life_cycle::a_move_keeps_the_story_and_a_removal_ends_it",
    ),
    defence(
        "a removed element keeps its story",
        ELEMENT,
        [
            "      this.#widget?.free();\n      this.#widget = undefined;\n      this.#show(\"\");",
            "",
        ],
        "life_cycle::a_move_keeps_the_story_and_a_removal_ends_it",
    ),
    defence(
        "an older answer takes the place of a newer one",
        ELEMENT,
        [
            "    this.#request?.abort(\"gone\");\n    const request",
            "    const request",
        ],
        "life_cycle::a_change_in_mid_load_aborts_the_older_request",
    ),
    defence(
        "a story below the fold is asked for",
        ELEMENT,
        ["rootMargin: \"800px\"", "rootMargin: \"80000px\""],
        "life_cycle::below_the_fold_nothing_is_asked",
    ),
    defence(
        "in another document a story has no style",
        ELEMENT,
        ["    this.#widget?.dress();\n", ""],
        "life_cycle::documents::a_story_that_is_moved_into_another_document_keeps_its_style",
    ),
    defence(
        "each element starts a module of its own",
        MODULES,
        ["(module ??= load())", "(module = load())"],
        "life_cycle::endurance::a_hundred_elements_share_one_module",
    ),
    defence(
        "a policy's page is left by the back of a frame",
        FRAMED,
        [
            "this.#frame.contentWindow?.location.replace(address)",
            "this.#frame.contentWindow?.location.assign(address)",
        ],
        "channel::a_frame_follows_the_attributes_and_leaves_no_history",
    ),
    defence(
        "a listener stays when a story stands",
        ELEMENT,
        [
            "refused.watch(this, state === \"loading\");",
            "refused.watch(this, true);",
        ],
        "isolation::traces::a_story_leaves_no_trace_in_its_page",
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
        "the language of a place ends at its shadow tree",
        "src/behaviour/languages.js",
        [
            "for (; place; place = /** @type {ShadowRoot} */ (place.getRootNode()).host) {",
            "for (; place; place = undefined) {",
        ],
        "life_cycle::arrivals::the_language_is_that_of_the_place_through_every_shadow_tree",
    ),
    defence(
        "each element that has left is remembered",
        WIDGET,
        ["    widgets.delete(this);\n", ""],
        "life_cycle::endurance::a_thousand_comings_and_goings_leave_nothing",
    ),
    defence(
        "a framework that takes an attribute away leaves a word",
        ELEMENT,
        [
            "if (value == null) this.removeAttribute(attribute);\n      else ",
            "",
        ],
        "life_cycle::frameworks::every_framework_draws_changes_and_removes_a_story",
    ),
    defence(
        "each change of an attribute draws the story anew",
        WIDGET,
        [
            "if (edition.every((it, index) => it === this.#edition[index])) {",
            "if (false) {",
        ],
        "life_cycle::a_change_of_colours_or_of_the_clock_keeps_the_story_as_it_stands",
    ),
];
