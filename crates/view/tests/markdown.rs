//! Markdown says the words of a story and nothing else, whatever they are.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use story::{Block, Inline, Language, List, ListItem, Row, SafeUrl, Story, Table, Text};
use view::{Prose, RenderOptions};

/// The words and links of Markdown, as a reader of it sees them.
fn seen(markdown: &str) -> (String, Vec<String>) {
    let (mut words, mut links) = (String::new(), Vec::new());
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::End(
                TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::Heading(_),
            ) => {
                words.push(' ');
            }
            Event::Start(Tag::Image { .. } | Tag::CodeBlock(_) | Tag::Strikethrough) => {
                panic!("{markdown}: {event:?}")
            }
            Event::InlineHtml(tag) | Event::Html(tag) => {
                let known = [
                    "<strong>", "<em>", "<sub>", "<sup>", "<br>", "<code>", "<!-- -->",
                ];
                let tag = tag.trim().replace("</", "<");
                assert!(known.contains(&tag.as_str()), "{markdown}: {tag}");
                words.push_str(if tag == "<br>" { " " } else { "" });
            }
            _ => {}
        }
    }
    (words, links)
}

fn without_spaces(words: &str) -> String {
    words.split_whitespace().collect()
}

/// Words that are likely to mean something in Markdown.
fn words() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec![
        "a",
        "b1",
        "“",
        " ",
        " ",
        "*",
        "_",
        "**",
        "`",
        "``",
        "[",
        "](",
        "](x)",
        ")",
        "!",
        "<b>",
        "&",
        "&lt;",
        "#",
        "# ",
        "\\",
        "~~",
        "|",
        "- ",
        "+ ",
        "1. ",
        "2)",
        "===",
        "---",
        "> ",
        ":",
        "é",
        "中",
        "\u{a0}",
        "www.a.example",
        "<!--",
        "$",
        "[^1]",
        "[^1]:",
        "    ",
    ]);
    prop::collection::vec(mark, 1..6).prop_map(|marks| marks.concat())
}

fn text() -> impl Strategy<Value = Text> {
    let leaf = prop_oneof![
        5 => words().prop_map(Inline::Plain),
        1 => Just(Inline::Break {}),
    ];
    let run = leaf.prop_recursive(3, 12, 3, |inner| {
        let text =
            prop::collection::vec(inner, 1..4).prop_map(|runs| runs.into_iter().collect::<Text>());
        let url = prop::sample::select(vec![
            "https://a.example/",
            "https://a.example/x_(y)?a=1&copy;=2",
            "mailto:a<b>@c.example",
            "https://a.example/|\\*",
        ]);
        prop_oneof![
            text.clone().prop_map(|text| Inline::Strong { text }),
            text.clone().prop_map(|text| Inline::Emphasis { text }),
            text.clone().prop_map(|text| Inline::Code { text }),
            text.clone().prop_map(|text| Inline::Sub { text }),
            text.clone().prop_map(|text| Inline::Span {
                language: Language::parse("de"),
                direction: None,
                text
            }),
            (text, url).prop_map(|(text, url)| Inline::Link {
                url: SafeUrl::parse(url, None).unwrap(),
                text
            }),
        ]
    });
    prop::collection::vec(run, 1..4).prop_map(|runs| runs.into_iter().collect())
}

fn check(body: Vec<Block>, expected: &str) {
    let story = Story {
        headline: "H".to_owned(),
        body,
        ..Story::default()
    };
    let markdown = Prose::of_story(&story, false, &RenderOptions::default()).to_markdown();
    let (words, _) = seen(&markdown);
    assert_eq!(
        without_spaces(&words),
        without_spaces(&["H", expected].concat()),
        "{markdown}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn markdown_of_any_text_has_just_its_words(one in text(), two in text(), three in text()) {
        let paragraph = |text: &Text| Block::Paragraph { text: text.clone() };
        let plain = |text: &Text| text.to_plain();
        check(vec![paragraph(&one), paragraph(&two)], &[plain(&one), plain(&two)].concat());
        let item = |text: &Text| ListItem { text: text.clone(), list: None };
        let list = List { ordered: false, items: vec![item(&one), item(&two)] };
        check(
            vec![Block::List(list.clone()), Block::List(list), paragraph(&three)],
            &[plain(&one), plain(&two), plain(&one), plain(&two), plain(&three)].concat(),
        );
        let cell = |text: &Text| story::Cell { text: text.clone(), ..Default::default() };
        let rows = vec![Row { cells: vec![cell(&one), cell(&two)] }, Row { cells: vec![cell(&three)] }];
        let table = Table { rows, ..Table::default() };
        check(vec![Block::Table(table)], &[plain(&one), plain(&two), plain(&three)].concat());
    }
}

#[test]
fn links_keep_their_addresses() {
    for url in [
        "https://a.example/x_(y)?a=1&copy;=2",
        "mailto:a@c.example",
        "https://a.example/%7C/*_*",
    ] {
        let url = SafeUrl::parse(url, None).unwrap();
        let link = Inline::Link {
            url: url.clone(),
            text: "[a]".into(),
        };
        let text: Text = [link].into_iter().collect();
        let story = Story {
            headline: "H".to_owned(),
            body: vec![Block::Paragraph { text }],
            ..Story::default()
        };
        let markdown = Prose::of_story(&story, false, &RenderOptions::default()).to_markdown();
        assert_eq!(
            seen(&markdown),
            ("H [a] ".to_owned(), vec![url.to_string()]),
            "{markdown}"
        );
    }
}
