//! What keeps a fault small, in our own code and in the network; and what a
//! reader opens.

use super::{ATTEMPTS, Defence, ELEMENT, FILES, MODULES, NETWORK, PHOTOS, RESCUE, WIDGET, defence};

pub(super) const FAULTS: &[Defence] = &[
    // Faults in our own code.
    defence(
        "what WebAssembly throws reaches the page",
        "src/embed/shell/guard.js",
        [
            "      if (depth > 1) throw error;\n",
            "      throw error;\n",
        ],
        "panics::panic_in_one_story_spares_others",
    ),
    defence(
        "after a fault the healthy stories stay away",
        WIDGET,
        ["widget.lose(isLast ? fault : \"\")", "widget.lose(fault)"],
        "panics::panic_in_one_story_spares_others",
    ),
    defence(
        "the module is started over without an end",
        WIDGET,
        ["if (!isLast) renew();", "renew();"],
        "panics::module_restart_stops_after_three_instances",
    ),
    defence(
        "a click that comes to nothing is an error of the page",
        "src/behaviour/attend.js",
        [".catch((error) => console.warn?.(error));", ";"],
        "panics::failed_click_raises_no_page_error",
    ),
    // The network.
    defence(
        "a silent server is waited for without an end",
        ELEMENT,
        [
            "setTimeout(() => request.abort(\"timeout\"), TIME_LIMIT)",
            "0",
        ],
        NETWORK,
    ),
    defence(
        "a document without an end is read on and on",
        "src/load/request.rs",
        ["if size > SIZE_LIMIT {", "if size > u32::MAX - 1 {"],
        NETWORK,
    ),
    defence(
        "an answer that is an error is read as a story",
        "src/load/request.rs",
        ["if !response.ok() {", "if response.status() == 1 {"],
        NETWORK,
    ),
    defence(
        "what may pass is not asked for again",
        ATTEMPTS,
        ["const mayPass = ", "const mayPass = false && "],
        NETWORK,
    ),
    defence(
        "what is gone for good is asked for again",
        ATTEMPTS,
        [
            "const mayPass = code === \"network\" ||",
            "const mayPass = true ||",
        ],
        NETWORK,
    ),
    defence(
        "a publisher is asked more than once more",
        ATTEMPTS,
        ["!this.#isSecond && ", ""],
        NETWORK,
    ),
    defence(
        "a server's wish to be left alone is not heard",
        ATTEMPTS,
        ["pause <= LONGEST_PAUSE", "true"],
        NETWORK,
    ),
    defence(
        "mirrors are not asked",
        ATTEMPTS,
        ["[url, ...mirrors]", "[url]"],
        "requests::mirrors_are_asked_in_turn",
    ),
    defence(
        "a browser that is offline asks in vain",
        ATTEMPTS,
        ["&& navigator.onLine ", ""],
        "requests::offline_browser_sends_no_request",
    ),
    defence(
        "back online, nobody asks again",
        "src/embed/shell/requests.js",
        [
            "if (response === this.#response) whenOnline(this.#element, true);",
            "",
        ],
        "requests::story_is_requested_again_when_back_online",
    ),
    defence(
        "a refresh that fails takes the story away",
        ATTEMPTS,
        ["if (this.#isRefresh) {", "if (false) {"],
        "requests::failed_refresh_keeps_story",
    ),
    defence(
        "a photo is not asked for again",
        PHOTOS,
        ["    setTimeout(() => again(image, refused), PAUSE);\n", ""],
        "photos::photo_faults_keep_caption_and_box",
    ),
    // Our own files.
    defence(
        "a module of another build is run",
        MODULES,
        [", integrity: WIDGET_INTEGRITY", ""],
        FILES,
    ),
    defence(
        "what was blocked by its name is not fetched under another",
        RESCUE,
        ["beside(WIDGET_BIN)", "beside(WIDGET_WASM)"],
        FILES,
    ),
    defence(
        "a module that was changed on the way is run",
        RESCUE,
        ["if (!(await isOurs(bytes)))", "if (false)"],
        FILES,
    ),
    defence(
        "a failure of a file is remembered for ever",
        MODULES,
        [
            "started.catch(() => (module = undefined));",
            "started.catch(() => {});",
        ],
        "modules::missing_module_is_requested_by_next_load",
    ),
    defence(
        "after a fault in no story, none is loaded anew",
        ELEMENT,
        [
            "      else this.load();\n    },\n    stands",
            "    },\n    stands",
        ],
        "panics::panic_outside_stories_restarts_module",
    ),
    defence(
        "an element that has left asks again",
        "src/embed/shell/requests.js",
        [
            "    this.#attempts?.end();\n    whenOnline",
            "    whenOnline",
        ],
        "requests::removed_element_stops_retrying",
    ),
    defence(
        "a reader who tries again is served by what is left of the rule",
        "src/embed/shell/requests.js",
        [
            "if (url !== this.#attempts?.expected) this.end();",
            "if (!url) this.end();",
        ],
        "requests::manual_retry_restarts_retry_policy",
    ),
    defence(
        "any attribute ends the pause",
        ELEMENT,
        [
            "if ([\"src\", \"mirrors\", \"format\", \"select\"].includes(name)) this.load();",
            "if (name) this.load();",
        ],
        "requests::attribute_change_during_pause_keeps_retry_policy",
    ),
    defence(
        "a page can ask for news every second",
        ATTEMPTS,
        ["Math.max(seconds * 1000, OFTEN)", "seconds * 1000"],
        "life_cycle::refresh::story_is_refreshed_after_interval",
    ),
    defence(
        "an address that a redirect gave is not the document's",
        "src/load/request.rs",
        ["WebUrl::parse(&response.url(), None).unwrap_or(url)", "url"],
        "site::unlisted_origins_are_refused",
    ),
    // What a reader opens.
    defence(
        "the way back leaves the page of an open photo",
        "src/behaviour/viewer/back.js",
        [
            "  History.prototype.pushState.call(history, history.state, \"\");\n",
            "",
        ],
        "back::back_closes_viewer_without_page_events",
    ),
    defence(
        "the page hears of the step",
        "src/behaviour/viewer/back.js",
        ["isCaptureFirst() ? window : await", "true ? window : await"],
        "back::back_closes_viewer_without_page_events",
    ),
    defence(
        "photos of a story outlive it",
        "src/behaviour/viewer/viewer.js",
        ["story.isConnected || dialog.close()", "true"],
        "back::removed_story_closes_viewer",
    ),
    defence(
        "a newer version takes the place of a photo that is looked at",
        WIDGET,
        [" || !!mount.querySelector(\"dialog\")", ""],
        "back::newer_version_waits_for_viewer_to_close",
    ),
    defence(
        "arrows point the wrong way from right to left",
        "src/behaviour/viewer/viewer.css",
        [".viewer:dir(rtl) :is(", ".viewer:dir(never) :is("],
        "viewer::from_right_to_left_the_arrows_are_mirrored",
    ),
    defence(
        "a poster stays above its player",
        "src/behaviour/player/player.js",
        ["  card.querySelector(\".photo\")?.remove();\n", ""],
        "embeds::publisher_poster_is_shown",
    ),
    defence(
        "a formats module that was changed is run",
        "src/embed/shell/formats.js",
        [", integrity: FORMATS_INTEGRITY", ""],
        "modules::modified_formats_module_is_not_run",
    ),
    defence(
        "a fault of the formats module is taken for one of the document",
        "src/embed/shell/formats.js",
        [
            "throw Object.assign(new Error(`a fault of ours: ${error}`), { code: \"internal\" });",
            "throw error;",
        ],
        "panics::formats_panic_affects_one_document",
    ),
    defence(
        "without our own files a failure is never told",
        "src/embed/shell/requests.js",
        [
            "const { Attempts } = await import(beside(ATTEMPTS_JS).href);",
            "const { Attempts } = await import(beside(ATTEMPTS_JS).href).catch(() => new Promise(() => {}));",
        ],
        "requests::missing_retry_script_reports_failure_at_once",
    ),
    defence(
        "an answer that does not end is waited for",
        "src/load/request.rs",
        [
            "    let _limit = TimeLimit::start(controller);\n    let url",
            "    let url",
        ],
        NETWORK,
    ),
    defence(
        "what is no JSON is asked for again",
        "src/load/document.rs",
        [
            "return Err(Failure::NotJson);",
            "return Err(Failure::Network);",
        ],
        NETWORK,
    ),
    defence(
        "offline, a document is asked for twice",
        ATTEMPTS,
        ["this.#isSecond && navigator.onLine", "this.#isSecond"],
        NETWORK,
    ),
    defence(
        "a file that is gone is taken for one that was changed",
        RESCUE,
        [
            "if (!answer.ok || !answer.body) missing(",
            "if (!answer.body) missing(",
        ],
        FILES,
    ),
    defence(
        "a script that is gone is not named",
        RESCUE,
        [".catch(() => missing(WIDGET_JS, \"did not come\"))", ""],
        FILES,
    ),
    defence(
        "that no file came is taken for a fault of ours",
        MODULES,
        ["    error.code = \"wasm-unavailable\";\n", ""],
        FILES,
    ),
    defence(
        "a browser without WebAssembly is told to change its policy",
        RESCUE,
        [
            "if (typeof WebAssembly === \"undefined\") {",
            "if (false) {",
        ],
        FILES,
    ),
    defence(
        "nobody says that a browser is too old for a module",
        RESCUE,
        [
            "throw new Unavailable(\"wasm-unavailable\", `this browser is too old",
            "throw new Error(`too old",
        ],
        FILES,
    ),
    defence(
        "nobody says that a browser is too old for the element",
        ELEMENT,
        [
            "  console.warn?.(\"wire-story: this browser is too old",
            "  void (\"wire-story: this browser is too old",
        ],
        FILES,
    ),
    defence(
        "a page in the place of a document is asked for again",
        "src/load/document.rs",
        [
            "Some(\"not-json\") => Failure::NotJson,",
            "Some(\"not-json\") => Failure::Network,",
        ],
        NETWORK,
    ),
];
