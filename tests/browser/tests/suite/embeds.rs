//! Embedded videos, posts and maps: no request before the reader's click.

use browser_tests::story_element;
use serde_json::{Value, json};

use crate::{behaviour::publish, in_browser};

#[test]
fn provider_is_not_contacted_before_click() {
    in_browser(async |browser| {
        let embed = json!({ "type": "embed", "url": "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "title": "A film",
            "poster": { "sources": [{ "url": "https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg" }] } });
        let unknown =
            json!({ "type": "embed", "url": "https://bsky.app/profile/northline.example/post/3k" });
        let src = publish(browser, "/embed.json", json!({ "body": [embed, unknown] }));
        browser.open(&story_element("a", &src)).await?;
        browser.until("record.load.length").await?;
        let buttons: Vec<String> = browser.eval("all('a', '.embed button')").await?;
        assert_eq!(buttons, ["Load it from YouTube"]);
        let links: Vec<String> = browser.eval("all('a', '.embed a')").await?;
        assert_eq!(links, ["See this on YouTube", "See this on Bluesky"]);
        let asked: Vec<String> = browser
            .eval("performance.getEntriesByType('resource').map((it) => it.name).filter((it) => !it.startsWith('http://127.0.0.1') && !it.startsWith('http://localhost'))")
            .await?;
        assert_eq!(asked, Vec::<String>::new());
        browser
            .eval::<()>("void tree('a').querySelector('.embed__load').click()")
            .await?;
        browser.until("tree('a').querySelector('iframe')").await?;
        let frame: Value = browser
            .eval("(({ src, title, sandbox }) => ({ src, title, sandbox: [...sandbox] }))(tree('a').querySelector('.embed > iframe'))")
            .await?;
        assert_eq!(
            frame["src"],
            "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"
        );
        assert_eq!(frame["title"], "A film");
        let allowed = frame["sandbox"].as_array().unwrap();
        assert!(
            allowed.contains(&"allow-scripts".into())
                && !allowed.contains(&"allow-top-navigation".into()),
            "{frame}"
        );
        let is_in_place: bool = browser
            .eval("tree('a').activeElement?.localName === 'iframe' && !all('a', '.embed button').length")
            .await?;
        assert!(is_in_place, "the player has not taken the button's place");
        Ok(())
    });
}

/// Addresses at providers, and the address of the player.
const PLAYERS: &[(&str, Option<&str>)] = &[
    (
        "https://youtu.be/dQw4w9WgXcQ?t=4",
        Some("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"),
    ),
    (
        "https://www.youtube.com/shorts/dQw4w9WgXcQ",
        Some("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"),
    ),
    ("https://www.youtube.com/@northline", None),
    (
        "https://vimeo.com/channels/x/76979871",
        Some("https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"),
    ),
    ("https://vimeo.com/northline", None),
    (
        "https://www.dailymotion.com/video/x7tgad0_film",
        Some("https://geo.dailymotion.com/player.html?video=x7tgad0"),
    ),
    (
        "https://x.com/northline/status/1600000000000000000",
        Some("https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1600000000000000000"),
    ),
    (
        "https://t.me/northline/42",
        Some("https://t.me/northline/42?embed=1&mode=tme"),
    ),
    (
        "https://open.spotify.com/episode/4rOoJ6",
        Some("https://open.spotify.com/embed/episode/4rOoJ6"),
    ),
    (
        "https://soundcloud.com/a/b",
        Some("https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb"),
    ),
    ("https://www.google.com/maps/place/Havn", None),
    (
        "https://www.google.com/maps/embed?pb=1",
        Some("https://www.google.com/maps/embed?pb=1"),
    ),
];

#[test]
fn player_is_chosen_by_address() {
    in_browser(async |browser| {
        browser.open("").await?;
        let script = std::fs::read_dir(browser_tests::root().join("dist"))?
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .find(|name| name.starts_with("player-") && name.ends_with(".js"))
            .unwrap();
        for (address, expected) in PLAYERS {
            let found: Option<String> = browser
                .settle(&format!(
                    "import('/{script}').then((it) => it.player('{address}')?.[0] ?? null)"
                ))
                .await?;
            assert_eq!(found.as_deref(), *expected, "{address}");
        }
        Ok(())
    });
}

#[test]
fn publisher_poster_is_shown() {
    in_browser(async |browser| {
        let embed = json!({ "type": "embed", "url": "https://vimeo.com/76979871", "title": "A film",
            "poster": { "sources": [{ "url": "/examples/pictures/harbour-dawn.svg", "width": 1200, "height": 800 }], "alt": "Cranes" } });
        let src = publish(browser, "/embed.json", json!({ "body": [embed] }));
        browser.open(&story_element("a", &src)).await?;
        browser.until("record.load.length").await?;
        let posters: Vec<String> = browser
            .eval("[...tree('a').querySelectorAll('.embed img')].map((it) => it.alt)")
            .await?;
        assert_eq!(posters, ["Cranes"]);
        let said: Vec<String> = browser.eval("all('a', '.embed__title')").await?;
        assert_eq!(said, ["A film"]);
        // The player replaces it.
        browser
            .eval::<()>("void tree('a').querySelector('.embed__load').click()")
            .await?;
        browser
            .until("tree('a').querySelector('.embed iframe')")
            .await?;
        let is_gone: bool = browser
            .eval("!tree('a').querySelector('.embed img')")
            .await?;
        assert!(is_gone, "the poster is above its player");
        Ok(())
    });
}
