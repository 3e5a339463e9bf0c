//! The tables of documents with a key: how each is signed, and what comes of it.

/// The outcome of a document with a `key`: name, attributes, outcome. `{1}` and
/// `{2}` are the two keys.
pub(super) const DOCUMENTS: &[(&str, &str, &str)] = &[
    (
        "signed",
        r#"src="{publisher}/good/story.json?edition=2#top" key="{1}""#,
        "the story",
    ),
    (
        "signed, and the attribute that frameworks do not reserve",
        r#"src="{publisher}/good/story.json" publisher-key="{1}""#,
        "the story",
    ),
    (
        "without a key nothing is verified",
        r#"src="{publisher}/changed/story.json""#,
        "the story, unmarked",
    ),
    (
        "one byte is changed",
        r#"src="{publisher}/changed/story.json" key="{1}""#,
        "the fallback, `bad-signature`",
    ),
    (
        "the signature is dropped",
        r#"src="{publisher}/dropped/story.json" key="{1}""#,
        "the fallback, `unsigned`",
    ),
    (
        "an HTML page is in the signature's place",
        r#"src="{publisher}/html/story.json" key="{1}""#,
        "the fallback, `unsigned`",
    ),
    (
        "signed by another key",
        r#"src="{publisher}/second/story.json" key="{1}""#,
        "the fallback, `bad-signature`",
    ),
    (
        "no key at all",
        r#"src="{publisher}/good/story.json" key="""#,
        "the fallback, `bad-signature`",
    ),
    (
        "a key that is none",
        r#"src="{publisher}/good/story.json" key="{1} AAAA""#,
        "the fallback, `bad-signature`",
    ),
    (
        "the page has the new key, too",
        r#"src="{publisher}/second/story.json" key="{1} {2}""#,
        "the story",
    ),
    (
        "the page has the old key only, the document both signatures",
        r#"src="{publisher}/both/story.json" key="{1}""#,
        "the story",
    ),
    (
        "the time of the signature is over",
        r#"src="{publisher}/stale/story.json" key="{1}""#,
        "the fallback, `stale`",
    ),
    (
        "signed for another address",
        r#"src="{publisher}/bound/story.json" key="{1}""#,
        "the fallback, `other-story`",
    ),
    (
        "signed for its address, which only a mirror has",
        r#"src="https://publisher.example/story.json" mirrors="{publisher}/bound/story.json" key="{1}""#,
        "the story",
    ),
    (
        "an envelope",
        r#"src="{publisher}/story.signed.json" key="{1}""#,
        "the story",
    ),
    (
        "an envelope without a key is read like its document",
        r#"src="{publisher}/story.signed.json""#,
        "the story, unmarked",
    ),
    (
        "one byte in the envelope is changed",
        r#"src="{publisher}/changed.signed.json" key="{1}""#,
        "the fallback, `bad-signature`",
    ),
    (
        "a mirror that is changed and one that is unsigned are passed over",
        r#"src="{publisher}/changed/story.json" mirrors="{publisher}/dropped/story.json {publisher}/good/story.json" key="{1}""#,
        "the story",
    ),
    (
        "a mirror says that the story was withdrawn",
        r#"src="{publisher}/fault/status/404" mirrors="{publisher}/fault/status/410" key="{1}""#,
        "the fallback, `http-status` 404",
    ),
    (
        "the publisher says so",
        r#"src="{publisher}/fault/status/410" key="{1}""#,
        "a notice, `withdrawn`",
    ),
];

/// The same for stories in the page.
pub(super) const INLINE: &[(&str, &str, &str)] = &[
    ("an inline envelope", "story.signed.json", "the story"),
    (
        "an inline story without a signature",
        "story.json",
        "the fallback, `unsigned`",
    ),
];
