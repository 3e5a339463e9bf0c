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
        "life_cycle::first_script_defines_element_once",
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
        "life_cycle::move_keeps_story_and_removal_ends_it",
    ),
    defence(
        "a removed element keeps its story",
        ELEMENT,
        [
            "      this.#widget?.free();\n      this.#widget = undefined;\n      this.#show(\"\");",
            "",
        ],
        "life_cycle::move_keeps_story_and_removal_ends_it",
    ),
    defence(
        "an older answer takes the place of a newer one",
        ELEMENT,
        [
            "    this.#request?.abort(\"gone\");\n    const request",
            "    const request",
        ],
        "life_cycle::change_during_load_aborts_older_request",
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
        "life_cycle::documents::story_moved_to_other_document_keeps_style",
    ),
    defence(
        "each element starts a module of its own",
        MODULES,
        ["(module ??= load())", "(module = load())"],
        "life_cycle::endurance::hundred_elements_share_one_module",
    ),
    defence(
        "the language of a place ends at its shadow tree",
        "src/behaviour/languages.js",
        [
            "for (; place; place = /** @type {ShadowRoot} */ (place.getRootNode()).host) {",
            "for (; place; place = undefined) {",
        ],
        "life_cycle::arrivals::language_is_inherited_through_shadow_trees",
    ),
    defence(
        "each element that has left is remembered",
        WIDGET,
        ["    widgets.delete(this);\n", ""],
        "life_cycle::endurance::repeated_insertion_and_removal_leaks_nothing",
    ),
    defence(
        "a framework that takes an attribute away leaves a word",
        ELEMENT,
        [
            "if (value == null) this.removeAttribute(attribute);\n      else ",
            "",
        ],
        "life_cycle::frameworks::frameworks_render_update_and_remove_story",
    ),
    defence(
        "each change of an attribute draws the story anew",
        WIDGET,
        [
            "if (edition.every((it, index) => it === this.#edition[index])) {",
            "if (false) {",
        ],
        "life_cycle::theme_or_clock_change_keeps_story_nodes",
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
        "life_cycle::inline_story_is_shown",
    ),
    defence(
        "a story waits for a picture of a page that nobody sees",
        ELEMENT,
        [
            "    this.#queued = true;\n    queueMicrotask(",
            "    this.#queued = true;\n    requestAnimationFrame(",
        ],
        "life_cycle::story_loads_in_hidden_window",
    ),
    defence(
        "a listener keeps a page from coming back as it was",
        ELEMENT,
        [
            "const near = new IntersectionObserver(",
            "addEventListener(\"unload\", () => {});\nconst near = new IntersectionObserver(",
        ],
        "life_cycle::documents::page_restored_from_cache_has_story",
    ),
    defence(
        "something is stored where a page has no origin",
        ELEMENT,
        [
            "const near = new IntersectionObserver(",
            "void localStorage;\nconst near = new IntersectionObserver(",
        ],
        "life_cycle::documents::story_is_shown_in_frames_with_and_without_origin",
    ),
    defence(
        "an element that comes back is looked after twice",
        ELEMENT,
        [
            "        const mount = document.createElement(\"div\");",
            "        const mount = this.#root.querySelector(\"div\") ?? document.createElement(\"div\");",
        ],
        "life_cycle::endurance::reinserted_element_handles_events_once",
    ),
    defence(
        "another story that is named is not asked for",
        ELEMENT,
        [
            "[\"src\", \"mirrors\", \"format\", \"select\"].includes(name)",
            "[\"mirrors\", \"format\", \"select\"].includes(name)",
        ],
        "life_cycle::frameworks::frameworks_render_update_and_remove_story",
    ),
];
