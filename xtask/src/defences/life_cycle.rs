//! How an element comes and goes.

use super::{ARRIVALS, Defence, ELEMENT, MODULES, WIDGET, defence};

pub(super) const LIFE_CYCLE: &[Defence] = &[
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
    defence(
        "a move in one task ends the story",
        ELEMENT,
        [
            "if (this.isConnected || !this.#connected) return;",
            "if (!this.#connected) return;",
        ],
        ARRIVALS,
    ),
    defence(
        "an element that nobody sees is forgotten",
        ELEMENT,
        [
            "else near.observe(this);",
            "else if (this.checkVisibility()) near.observe(this);",
        ],
        ARRIVALS,
    ),
    defence(
        "a constructor that sets an attribute cannot be called",
        ELEMENT,
        [
            "    this.#root.replaceChildren(this.#slot);\n  }",
            "    this.#root.replaceChildren(this.#slot);\n    this.tabIndex = -1;\n  }",
        ],
        ARRIVALS,
    ),
    defence(
        "in a shadow tree of another an element is not in the document",
        ELEMENT,
        [
            "if (this.#connected) this.#load();",
            "if (document.contains(this)) this.#load();",
        ],
        ARRIVALS,
    ),
    defence(
        "a story in the page itself is not read",
        WIDGET,
        [
            "    if (this.#element.hasAttribute(\"src\")) {",
            "    if (this.#element) {",
        ],
        "life_cycle::a_story_can_stand_in_the_page_itself",
    ),
    defence(
        "a story waits for a picture of a page that nobody sees",
        ELEMENT,
        [
            "    this.#queued = true;\n    queueMicrotask(",
            "    this.#queued = true;\n    requestAnimationFrame(",
        ],
        "life_cycle::a_story_comes_into_a_window_that_nobody_sees",
    ),
    defence(
        "a listener keeps a page from coming back as it was",
        ELEMENT,
        [
            "const near = new IntersectionObserver(",
            "addEventListener(\"unload\", () => {});\nconst near = new IntersectionObserver(",
        ],
        "life_cycle::documents::a_page_that_comes_back_has_its_story",
    ),
    defence(
        "something is stored where a page has no origin",
        ELEMENT,
        [
            "const near = new IntersectionObserver(",
            "void localStorage;\nconst near = new IntersectionObserver(",
        ],
        "life_cycle::documents::a_story_stands_in_a_frame_and_in_one_without_an_origin",
    ),
    defence(
        "an element that comes back is looked after twice",
        ELEMENT,
        [
            "        const mount = document.createElement(\"div\");",
            "        const mount = this.#root.querySelector(\"div\") ?? document.createElement(\"div\");",
        ],
        "life_cycle::endurance::an_element_that_came_back_acts_once",
    ),
    defence(
        "another story that is named is not asked for",
        ELEMENT,
        [
            "[\"src\", \"mirrors\", \"format\", \"select\"].includes(name)",
            "[\"mirrors\", \"format\", \"select\"].includes(name)",
        ],
        "life_cycle::frameworks::every_framework_draws_changes_and_removes_a_story",
    ),
];
