//! Tokens, by examples and against another tokenizer.

use proptest::prelude::*;

use bumpalo::Bump;

use super::super::tokens::{Token, Tokens};
use crate::json::Writer;

/// The tokens in a notation that can be read; where a comment stands counts,
/// and with `is_sorted` not the order of attributes.
fn shown(html: &str, is_sorted: bool) -> String {
    let arena = Bump::new();
    let writer = Writer::new(&arena);
    let mut tokens = Tokens::new(writer, writer.string(html));
    let mut shown = String::new();
    while let Some(token) = tokens.next() {
        shown.push_str(&match token {
            Token::Start { name, attributes } => {
                let attributes = attributes.iter();
                let attributes = attributes.map(|(key, value)| [" ", key, "=", value].concat());
                let mut attributes: Vec<_> = attributes.collect();
                if is_sorted {
                    attributes.sort();
                }
                ["<", name, &attributes.concat(), ">"].concat()
            }
            Token::End { name } => ["</", name, ">"].concat(),
            Token::Text(text) => ["[", text, "]"].concat(),
            Token::Comment(_) if is_sorted => "{}".to_owned(),
            Token::Comment(text) => ["{", text, "}"].concat(),
        });
    }
    shown
}

#[test]
fn tags_text_and_comments_are_told_apart() {
    for (html, expected) in [
        ("<P Class=a ID='b c'>x</p >", "<p class=a id=b c>[x]</p>"),
        ("a < b <3 <", "[a < b <3 <]"),
        ("<a href=x/y?a=1&amp;b>z", "<a href=x/y?a=1&b>[z]"),
        ("<br/><img src=x / alt>", "<br><img src=x alt=>"),
        ("<a b=1 B=2>", "<a b=1>"),
        ("&lt;b&gt; &amp;lt;", "[<b> &lt;]"),
        ("a<!-- b > c -->d<!--e", "[a]{ b > c }[d]{e}"),
        ("<!doctype html><?php x?><![CDATA[y]]></ z>", "{}{}{}{}"),
        ("a</>b</", "[a][b][</]"),
        (
            "<script>if (a</b>c) '</SCRIPT >d",
            "<script>[if (a</b>c) ']</script>[d]",
        ),
        ("<title>a &amp; <b></title>", "<title>[a & <b>]</title>"),
        ("<style>never closed", "<style>[never closed]"),
        ("text <b attr='never closed", "[text ]"),
        ("text <stro", "[text ]"),
        ("x <y and z", "[x ][<y and z]"),
    ] {
        assert_eq!(shown(html, false), expected, "{html}");
    }
}

/// What another tokenizer makes of a fragment, in the same notation.
fn shown_by_another(html: &str) -> String {
    let mut emitter = html5gum::DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let tokens = html5gum::Tokenizer::new_with_emitter(html, emitter);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut shown = String::new();
    for token in tokens.flatten() {
        shown.push_str(&match token {
            html5gum::Token::StartTag(tag) => {
                let mut attributes: Vec<_> = tag
                    .attributes
                    .iter()
                    .map(|(key, value)| [" ", &text(key), "=", &text(value)].concat())
                    .collect();
                attributes.sort();
                ["<", &text(&tag.name), &attributes.concat(), ">"].concat()
            }
            html5gum::Token::EndTag(tag) => ["</", &text(&tag.name), ">"].concat(),
            html5gum::Token::String(words) => ["[", &text(&words), "]"].concat(),
            html5gum::Token::Error(_) => String::new(),
            _ => "{}".to_owned(),
        });
    }
    shown
}

const PIECES: &[&str] = &[
    "<",
    ">",
    "/",
    "=",
    "\"",
    "'",
    " ",
    "\n",
    "7",
    "B9",
    "z8",
    "!",
    "--",
    "?",
    "&",
    ";",
    "<p",
    "</p>",
    "<b ",
    "<br/>",
    "<!--",
    "-->",
    "--!>",
    "&amp;",
    "&lt",
    "&copy=",
    "&#8217;",
    "&#x41",
    "&notit;",
    "<script>",
    "</script>",
    "<title>",
    "</title",
    "<style",
    "id=x",
    "é",
];

proptest! {
    #[test]
    fn tokens_equal_those_of_another_tokenizer(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..16)) {
        // What is cut in a tag is the one thing we read in another way.
        let html = [&pieces.concat(), "\"'>--></script></style></title>"].concat();
        let joined = |shown: String| shown.replace("][", "");
        prop_assert_eq!(joined(shown(&html, true)), joined(shown_by_another(&html)), "{}", html);
    }
}
