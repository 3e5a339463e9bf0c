//! Generated HTML loses no word and no address without a warning.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

mod told;

use proptest::prelude::*;
use told::told;

/// A piece of HTML; `#` stands for the next word or address.
#[derive(Debug, Clone)]
enum Piece {
    Text,
    Void(&'static str),
    Element(&'static str, &'static str, Vec<Piece>),
}

const VOIDS: &[&str] = &[
    "<img src='https://a.example/#.jpg'>",
    "<img src='https://a.example/#.jpg' alt='#'>",
    "<img src='https://a.example/#.jpg' width=16 height=16>",
    "<iframe src='https://a.example/#'></iframe>",
    "<iframe src='https://www.youtube.com/embed/#'></iframe>",
    "<iframe src='about:blank' data-src='https://www.youtube.com/embed/#'></iframe>",
    "<video src='https://a.example/#.mp4'>#</video>",
    "<audio controls><source src='https://a.example/#.mp3'>#</audio>",
    "<amp-img src='https://a.example/#.jpg' alt='#'></amp-img>",
    "<img class=lazyload data-src='https://a.example/#.jpg' src='data:image/gif;base64,R0'>",
    "<lite-youtube videoid=abcdefghijk>#</lite-youtube>",
    "<a href='https://a.example/#'></a>",
    "<a href='https://a.example/#'><img src='https://a.example/#.jpg'></a>",
    "<select><option>#<option>#</select>",
    "<textarea>#</textarea>",
    "<br>",
    "<br><br>",
    "<hr>",
    "</p>",
    "<td>",
    "<li>",
];

/// Names of elements, and attributes that say what is in them.
const ELEMENTS: &[(&str, &str)] = &[
    ("p", ""),
    ("p", "class=wp-caption-text"),
    ("p", "lang=de"),
    ("div", ""),
    ("div", "class=gallery"),
    ("div", "class=wp-caption"),
    ("div", "class=share-buttons"),
    ("div", "class=kg-file-card"),
    ("div", "class=footnote"),
    ("div", "class=infobox"),
    ("div", "hidden"),
    ("span", ""),
    ("span", "class=credit"),
    ("p", "class=photo-credit"),
    ("div", "class='tiled-gallery-item'"),
    ("div", "class=isc-source"),
    ("div", "class=tr-caption-container"),
    ("blockquote", "class=wp-embedded-content"),
    ("b", ""),
    ("i", ""),
    ("code", ""),
    ("q", ""),
    ("a", "href='https://a.example/#'"),
    (
        "a",
        "href='https://a.example/#' class=kg-bookmark-container",
    ),
    ("h2", ""),
    ("ul", ""),
    ("ol", ""),
    ("li", ""),
    ("dl", ""),
    ("dt", ""),
    ("dd", ""),
    ("blockquote", ""),
    ("blockquote", "class=pullquote"),
    ("blockquote", "class=twitter-tweet"),
    ("table", ""),
    ("tr", ""),
    ("td", ""),
    ("th", ""),
    ("caption", ""),
    ("figure", ""),
    ("figure", "class=kg-gallery-card"),
    ("figcaption", ""),
    ("picture", ""),
    ("noscript", ""),
    ("aside", ""),
    ("details", ""),
    ("summary", ""),
    ("pre", ""),
    ("form", ""),
    ("button", ""),
    ("center", ""),
    ("object", ""),
    ("nav", ""),
    ("dialog", ""),
    ("del", ""),
    ("math", ""),
    ("msup", ""),
    ("svg", ""),
    ("x-own", ""),
];

fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let leaf = prop_oneof![
        3 => Just(Piece::Text),
        1 => proptest::sample::select(VOIDS).prop_map(Piece::Void),
    ];
    let piece = leaf.prop_recursive(4, 24, 4, |inner| {
        let element = proptest::sample::select(ELEMENTS);
        (element, prop::collection::vec(inner, 0..4))
            .prop_map(|((name, attributes), inner)| Piece::Element(name, attributes, inner))
    });
    prop::collection::vec(piece, 1..6)
}

fn write(pieces: &[Piece], html: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text => html.push_str(" # "),
            Piece::Void(markup) => html.push_str(markup),
            Piece::Element(name, attributes, inner) => {
                html.push_str(&format!("<{name} {attributes}>"));
                write(inner, html);
                html.push_str(&format!("</{name}>"));
            }
        }
    }
}

/// The HTML, with another word at each place, and the words.
fn numbered(html: &str) -> (String, Vec<String>) {
    let mut numbered = String::new();
    let mut words = Vec::new();
    for (place, part) in html.split('#').enumerate() {
        if place > 0 {
            let word = format!("word{place:03}");
            numbered.push_str(&word);
            words.push(word);
        }
        numbered.push_str(part);
    }
    (numbered, words)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn generated_html_loses_nothing_without_warning(pieces in pieces()) {
        let mut html = String::new();
        write(&pieces, &mut html);
        let (html, words) = numbered(&html);
        let told = told(&html);
        for word in words {
            prop_assert!(told.contains(&word), "{word} is lost of {html}\n{told}");
        }
    }
}
