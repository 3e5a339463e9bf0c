//! What a list shows, in each format and layout.

use serde_json::{Value, json};

use super::{NORTHLINE, list_element, open};
use crate::in_browser;

/// A list, its attributes, how many headlines are shown and how many stories the
/// event has, and the first headline with its address.
type Shown = (
    &'static str,
    &'static str,
    usize,
    usize,
    &'static str,
    &'static str,
);

const SHOWN: &[Shown] = &[
    (
        NORTHLINE,
        "",
        15,
        15,
        "Concessions counted",
        "https://northline.example/2026/09/12/straits-talks",
    ),
    (
        NORTHLINE,
        "layout=cards limit=6",
        6,
        15,
        "Concessions counted",
        "https://northline.example/2026/09/12/straits-talks",
    ),
    (
        NORTHLINE,
        "layout=strip section=culture",
        4,
        15,
        "A night of frost",
        "https://northline.example/2026/05/03/frost-orchards",
    ),
    (
        NORTHLINE,
        "layout=front",
        15,
        15,
        "Concessions counted",
        "https://northline.example/2026/09/12/straits-talks",
    ),
    (
        NORTHLINE,
        "layout=carousel limit=none section=Straits",
        3,
        15,
        "Concessions counted",
        "https://northline.example/2026/09/12/straits-talks",
    ),
    (
        "/examples/lists/marsa.json",
        "layout=front",
        8,
        8,
        "الميناء القديم",
        "https://marsa.example/2026/10/old-harbour",
    ),
    (
        "/examples/lists/json-feed.json",
        "",
        3,
        3,
        "Mill on the Aln",
        "https://aln.example/mill",
    ),
    (
        "/examples/lists/json-feed.json",
        "section=Crafts",
        1,
        3,
        "Mill on the Aln",
        "https://aln.example/mill",
    ),
    (
        "/examples/lists/wordpress.json",
        "section=Roads",
        2,
        3,
        "Snowplough gets a name",
        "https://hill.example/plough/",
    ),
    (
        "/examples/lists/ninjs-package.json",
        "",
        2,
        2,
        "Rates held",
        "https://wire.example/page/a1",
    ),
    // A document of one story is a list of one.
    (
        "/examples/stories/ferry-brief.json",
        "",
        1,
        1,
        "Ferry service",
        "https://northline.example/2026/09/14/ferry-resumes",
    ),
];

#[test]
fn lists_of_each_format_and_layout_show_headlines_and_links() {
    let elements = SHOWN.iter().enumerate();
    let elements: String = elements
        .map(|(index, (src, attributes, ..))| list_element(&format!("l{index}"), src, attributes))
        .collect();
    in_browser(async |browser| {
        open(browser, &elements).await?;
        browser
            .until(&format!(
                "record.load.length + record.error.length >= {}",
                SHOWN.len()
            ))
            .await?;
        for (index, (src, attributes, shown, all, headline, url)) in SHOWN.iter().enumerate() {
            let id = format!("l{index}");
            let found: Value = browser
                .eval(&format!(
                    "[new Set(all('{id}', '.card__headline')).size, {id}.detail?.stories?.length,
                      tree('{id}').querySelector('.card__link').textContent,
                      tree('{id}').querySelector('.card__link').href, fallbackIsShown('{id}'),
                      tree('{id}').querySelectorAll('.card time[datetime]').length > 0]"
                ))
                .await?;
            let name = format!("{src} {attributes}");
            assert_eq!(found[0], *shown, "{name}");
            assert_eq!(found[1], *all, "{name}");
            assert!(
                found[2].as_str().unwrap().starts_with(headline),
                "{name}: {found}"
            );
            assert_eq!(found[3], *url, "{name}");
            assert_eq!(found[4], false, "{name}");
            assert_eq!(found[5], true, "{name}");
        }
        // Photo, credit and publisher.
        for (id, image, credit, publisher) in [
            (
                "l0",
                "/examples/pictures/harbour-dawn.svg",
                "Photo:\u{a0}Northline/Ida Brekke",
                "Northline",
            ),
            (
                "l8",
                "/examples/pictures/reservoir.svg",
                "Photo:\u{a0}Hill Weekly/Ada Moor",
                "",
            ),
        ] {
            let found: [String; 3] = browser
                .eval(&format!(
                    "[new URL(tree('{id}').querySelector('.card__image').src).pathname, all('{id}', '.card__credit')[0],
                      all('{id}', '.card__publisher')[0] ?? '']"
                ))
                .await?;
            assert_eq!(found, [image, credit, publisher], "{id}");
        }
        assert_eq!(browser.eval::<Value>("record.problems").await?, json!([]));
        Ok(())
    });
}
