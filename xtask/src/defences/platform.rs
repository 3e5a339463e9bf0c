//! Rows of tables that hold without anything of ours: they watch whether the
//! platform keeps its word, which no change of a line can break.

/// What the platform promises, and the rows that watch it.
pub(super) const PLATFORM: &[(&str, &[&str])] = &[
    (
        "an element is upgraded when it comes into a document, however it comes",
        &[
            "by the parser",
            "by the parser, in a page without an end",
            "by a script while the page is read",
            "as markup",
            "as markup beside",
            "as a copy from a template",
            "as what a template held",
            "as a copy into this document",
            "from a parsed document",
            "by a range",
            "htmx",
            "turbo-frame",
            "turbo-page",
        ],
    ),
    (
        "a shadow tree takes the place of the one that the parser made",
        &["with a shadow tree of its own, by the parser"],
    ),
    (
        "what is near is told from where it is laid out",
        &[
            "in another's slot",
            "in a closed details element, at once",
            "in a box rendered only when near",
            "a box that hides what stands out",
        ],
    ),
    (
        "a property of an element comes before the one around it",
        &["#frame { --wire-text: rgb(1, 2, 3) }"],
    ),
    (
        "a module runs once, and its names are its own",
        &["the same twice", "names of the page's own"],
    ),
    (
        "a call that a page passes on is the same call",
        &[
            "a recorder watches shadow trees and nodes",
            "zones around everything that waits",
            "elements constructed by an adapter",
        ],
    ),
    (
        "a policy against our script lets nothing of ours run",
        &["`CSP: script-src https://elsewhere.example`"],
    ),
    (
        "a redirect is followed, and a media type is not asked for",
        &[
            "three redirects lead to the document",
            "a redirect leads to another origin",
            "a redirect leads from HTTP to HTTPS",
            "the media type is `text/html`",
        ],
    ),
    (
        "the glue that wasm-bindgen writes compiles a module of any media type",
        &["the `.wasm` file has the media type `text/plain`"],
    ),
    (
        "a page is enlarged with all that is in it",
        &[
            "body { zoom: 1.5 }",
            "wire-story { zoom: 2 }",
            "* { zoom: 1.2 !important }",
            "html { zoom: .5 }",
        ],
    ),
];
