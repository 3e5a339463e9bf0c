//! What happens in a story that stands.

use browser_tests::{Browser, story_element};
use serde_json::{Value, json};

use crate::in_browser;

/// Serves a story of these members, and gives back its address.
fn publish(browser: &Browser, name: &str, members: Value) -> String {
    let mut story = json!({
        "format": "wire-story/1",
        "headline": "Harbour reopens",
        "canonicalUrl": "https://northline.example/harbour",
    });
    for (key, value) in members.as_object().unwrap() {
        story[key] = value.clone();
    }
    let headers = [
        ("content-type", "application/json"),
        ("cache-control", "no-store"),
    ];
    browser.server.page(name, &story.to_string(), &headers);
    [&browser.server.publisher, name].concat()
}

#[test]
fn a_photo_that_does_not_come_is_asked_for_once_more() {
    in_browser(async |browser| {
        let photo = json!({
            "type": "photo", "alt": "The quay at dawn", "caption": "The quay.", "credit": "Northline",
            "sources": [{ "url": "/gone.jpg", "width": 900, "height": 600 }],
        });
        let src = publish(browser, "/photo.json", json!({ "body": [photo] }));
        browser.open(&story_element("a", &src)).await?;
        browser.until("record.load.length").await?;
        let box_of = "(() => { const { width, height } = tree('a').querySelector('.photo__frame').getBoundingClientRect(); return Math.round(height * 100 / width) })()";
        let before: i64 = browser.eval(box_of).await?;
        browser.until("all('a', '.photo__missing').length").await?;
        let said: Vec<String> = browser.eval("all('a', '.photo')").await?;
        assert!(said[0].contains("The quay at dawn"), "{said:?}");
        assert!(
            said[0].contains("The quay.") && said[0].contains("Northline"),
            "{said:?}"
        );
        assert_eq!(browser.server.requests("/gone.jpg"), 2);
        let after: i64 = browser.eval(box_of).await?;
        assert_eq!(before, after, "the box has another shape");
        let buttons: usize = browser.eval("all('a', '.photo__enlarge').length").await?;
        assert_eq!(buttons, 0, "nothing can be enlarged");
        Ok(())
    });
}

#[test]
fn nothing_is_asked_of_a_provider_before_the_reader_asks() {
    in_browser(async |browser| {
        let embed = json!({ "type": "embed", "url": "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "title": "A film" });
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
            .eval("(({ src, title, sandbox }) => ({ src, title, sandbox: [...sandbox] }))(tree('a').querySelector('iframe'))")
            .await?;
        assert_eq!(
            frame["src"],
            "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"
        );
        assert_eq!(frame["title"], "A film");
        assert!(
            !frame["sandbox"]
                .as_array()
                .unwrap()
                .contains(&"allow-top-navigation".into()),
            "{frame}"
        );
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
fn players_are_told_from_addresses() {
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
fn a_change_of_the_last_day_is_told_by_its_age() {
    in_browser(async |browser| {
        browser.open("").await?;
        let ago = |minutes: u32| format!("new Date(Date.now() - {minutes} * 60000).toISOString()");
        for (minutes, language, expected) in [
            (5, "en", "Updated 5 minutes ago"),
            (180, "en", "Updated 3 hours ago"),
            (5, "de", "Aktualisiert vor 5 Minuten"),
            (5, "ru", "Обновлено 5 минут назад"),
            (1, "ru", "Обновлено 1 минуту назад"),
        ] {
            let updated: String = browser.eval(&ago(minutes)).await?;
            let src = publish(
                browser,
                "/updated.json",
                json!({ "published": "2026-01-02T10:00:00Z", "updated": updated }),
            );
            let element = story_element("a", &src)
                .replace("<wire-story", &format!("<wire-story lang={language}"));
            browser.open(&element).await?;
            browser.until("record.load.length").await?;
            let said: Vec<String> = browser.eval("all('a', '.byline__ago')").await?;
            assert_eq!(said, [expected]);
            let exact: String = browser
                .eval("tree('a').querySelector('.byline__updated > time').dateTime")
                .await?;
            assert_eq!(
                exact[..16],
                updated[..16],
                "the exact time is there on demand"
            );
        }
        Ok(())
    });
}

#[test]
fn what_is_being_read_does_not_move() {
    in_browser(async |browser| {
        let version = |version: &str, text: &str| {
            let body: Vec<Value> = (0..40).map(|_| json!(text)).collect();
            publish(
                browser,
                "/moving.json",
                json!({ "id": "1", "version": version, "body": body }),
            )
        };
        let src = version("1", "The first version of a paragraph.");
        browser.open(&story_element("a", &src)).await?;
        browser.until("record.load.length").await?;
        browser.eval::<()>("void (scrollTo(0, 900), window.node = tree('a').querySelector('.paragraph'), a.load())").await?;
        browser.until("record.load.length === 2").await?;
        let is_same: bool = browser
            .eval(
                "node === tree('a').querySelector('.paragraph') && all('a', '.newer').length === 0",
            )
            .await?;
        assert!(is_same, "an unchanged story was built anew");
        version("2", "The second version of a paragraph.");
        let before: f64 = browser.eval("node.getBoundingClientRect().top").await?;
        browser.eval::<()>("void a.load()").await?;
        browser.until("all('a', '.newer').length === 1").await?;
        let after: f64 = browser.eval("node.getBoundingClientRect().top").await?;
        assert_eq!(before, after, "the text moved");
        browser
            .eval::<()>("void tree('a').querySelector('.newer__show').click()")
            .await?;
        browser
            .until(
                "all('a', '.paragraph')[0].includes('second') && all('a', '.newer').length === 0",
            )
            .await
    });
}
