//! Messages between windows, and the standalone site.

use super::{Defence, FRAME, FRAMED, MESSAGES, defence};

const SETTINGS: &str = "src/app/settings.rs";
const URL: &str = "crates/story/src/url.rs";

/// A list of origins in which everybody is.
const ANYBODY: [&str; 2] = [
    "listed.any(|allowed| allowed.origin() == address.origin())",
    "listed.any(|_| true)",
];

pub(super) const MESSAGES_AND_SITE: &[Defence] = &[
    defence(
        "a policy's page is left by the back of a frame",
        FRAMED,
        [
            "this.#frame.contentWindow?.location.replace(address)",
            "this.#frame.contentWindow?.location.assign(address)",
        ],
        "channel::frame_attribute_changes_add_no_history",
    ),
    defence(
        "a page hears every window",
        FRAMED,
        [
            "if (source !== frame.contentWindow || origin !== expected) return;",
            "",
        ],
        "channel::host_ignores_messages_from_other_windows",
    ),
    defence(
        "a frame hears every window",
        FRAME,
        ["source === parent && ", ""],
        "channel::frame_ignores_messages_from_other_windows",
    ),
    defence(
        "a page of our own lends its address to any story",
        FRAME,
        ["if (parent !== window) {", "if (parent) {"],
        "channel::frame_opened_as_page_stays_empty",
    ),
    defence(
        "a frame makes itself as high as it likes",
        MESSAGES,
        ["it.height > 0 && it.height < HIGHEST", "true"],
        "channel::malformed_messages_are_ignored",
    ),
    defence(
        "the site shows stories of anybody",
        SETTINGS,
        ANYBODY,
        "site::unlisted_origins_are_refused",
    ),
    defence(
        "an origin is allowed that begins like a listed one",
        SETTINGS,
        [
            "allowed.origin() == address.origin()",
            "address.origin().starts_with(allowed.origin())",
        ],
        "site::unlisted_origins_are_refused",
    ),
    defence(
        "a redirect leads the site to anybody",
        "src/app/story_page.rs",
        [
            "!document.address.as_ref().is_some_and(|it| site.allows(it))",
            "false",
        ],
        "site::unlisted_origins_are_refused",
    ),
    defence(
        "a story of the page itself does not reach its frame",
        FRAME,
        [
            "typeof base === \"string\") show(story, base);",
            "typeof base === \"string\") void 0;",
        ],
        "channel::inline_story_is_shown_in_frame",
    ),
    defence(
        "nobody knows how high a frame is",
        FRAME,
        ["    tell({ kind: \"height\", height });\n", ""],
        "channel::explicit_frame_attribute_loads_frame",
    ),
    defence(
        "the site asks a busy server too soon",
        "src/app/visit.rs",
        ["\n            || pause > LONGEST_PAUSE", ""],
        "site::site_retries_like_element",
    ),
    defence(
        "a story's title outlives its page",
        "src/app/story_page.rs",
        [
            "    on_cleanup(move || document().set_title(&title));\n",
            "",
        ],
        "site::site_stories_have_address_title_and_history",
    ),
    defence(
        "origins that the owner lists are not allowed",
        SETTINGS,
        [
            "self.allowed.iter().chain(&self.stories)",
            "self.stories.iter().chain(&self.stories)",
        ],
        "site::listed_origins_are_shown",
    ),
    defence(
        "back online, the site does not ask again",
        "src/app/story_page.rs",
        [
            "if matches!(outcome.get_untracked(), Some(Err(Failure::Network))) {",
            "if outcome.get_untracked().is_none() {",
        ],
        "site::site_retries_when_back_online",
    ),
    defence(
        "a name leads out of the site's folder",
        SETTINGS,
        [
            "address.ok().filter(|_| is_name)",
            "address.ok().filter(|_| is_name || true)",
        ],
        "site::unlisted_origins_are_refused",
    ),
    defence(
        "the site asks for what is gone once more",
        "src/app/visit.rs",
        [
            "matches!(failure, Failure::Network | Failure::HttpStatus(429 | 500..))",
            "!matches!(failure, Failure::BadAddress)",
        ],
        "site::site_retries_like_element",
    ),
    defence(
        "the site never asks once more",
        "src/app/visit.rs",
        [
            "if !outcome.as_ref().is_err_and(may_pass)",
            "if !outcome.as_ref().is_err_and(|_| false)",
        ],
        "site::site_retries_like_element",
    ),
    defence(
        "an address from outside is taken as one of the site's own",
        SETTINGS,
        [
            "WebUrl::parse(src, None)",
            "WebUrl::parse(src, self.stories.as_ref())",
        ],
        "site::unlisted_origins_are_refused",
    ),
    defence(
        "whatever address comes from outside is asked",
        SETTINGS,
        [
            "WebUrl::parse(src, None).map_err(|_| Failure::BadAddress)?;\n        if self.allows(&address) {",
            "WebUrl::parse(src, self.stories.as_ref()).map_err(|_| Failure::BadAddress)?;\n        if true {",
        ],
        "site::unlisted_origins_are_refused",
    ),
    defence(
        "a listed origin before an @ is taken for the host",
        SETTINGS,
        ANYBODY,
        "site::unlisted_origins_are_refused",
    )
    .besides(&[(URL, ["if url.authority().contains('@') {", "if false {"])]),
    defence(
        "an address of any scheme is a story's",
        SETTINGS,
        ANYBODY,
        "site::unlisted_origins_are_refused",
    )
    .besides(&[
        (URL, ["_ => return Err(UrlError::Scheme),", "_ => {}"]),
        (
            URL,
            [
                "if url.0.starts_with(\"https://\") || url.0.starts_with(\"http://\") {",
                "if true {",
            ],
        ),
    ]),
    defence(
        "the site lets a reader try again what is no document",
        "src/load/document.rs",
        [
            "Some(\"not-json\") => Failure::NotJson,",
            "Some(\"not-json\") => Failure::Network,",
        ],
        "site::site_retries_like_element",
    ),
];
