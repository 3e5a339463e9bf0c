//! What documents leave open: where their pictures are, and who wrote them.

use std::fs;

use serde_json::Value;

use super::{code, render, rendered, text};

#[test]
fn pictures_beside_a_document_are_copied_where_its_addresses_lead() {
    let folder = tempfile::tempdir().unwrap();
    let stories = folder.path().join("stories");
    fs::create_dir_all(stories.join("world/photos")).unwrap();
    for picture in ["world/photos/old key.jpg", "logo.png", "world/.draft.png"] {
        fs::write(stories.join(picture), picture).unwrap();
    }
    for file in ["outside.jpg", "stories/private.txt"] {
        fs::write(folder.path().join(file), file).unwrap();
    }
    let addresses = [
        "photos/old%20key.jpg",
        "../logo.png?width=20",
        "gone.webp",
        ".draft.png",
        "..%2f..%2foutside.jpg",
        "../private.txt",
    ];
    let body: Vec<Value> = addresses
        .iter()
        .map(|it| serde_json::json!({ "type": "photo", "sources": [{ "url": it }] }))
        .collect();
    let story = serde_json::json!({ "format": "wire-story/1", "headline": "Keys", "body": body });
    fs::write(stories.join("world/keys.json"), story.to_string()).unwrap();

    let (out, output) = rendered(&stories, &[]);
    assert_eq!(code(&output), 0);
    let gone = stories.join("world/gone.webp");
    let missing = format!("there is no picture {}\n", gone.display());
    assert!(
        text(&output.stderr).ends_with(&missing),
        "{}",
        text(&output.stderr)
    );
    assert_eq!(text(&output.stderr).lines().count(), 1);
    let page = fs::read_to_string(out.path().join("world/keys.html")).unwrap();
    assert!(page.contains("src=\"https://mirror.example/s/world/photos/old%20key.jpg\""));
    let copied = fs::read_to_string(out.path().join("world/photos/old key.jpg")).unwrap();
    assert_eq!(copied, "world/photos/old key.jpg");
    assert!(out.path().join("logo.png").exists());
    for file in [
        "world/.draft.png",
        "outside.jpg",
        "private.txt",
        "../outside.jpg",
    ] {
        assert!(!out.path().join(file).exists(), "{file}");
    }

    // Where the documents are published, their pictures are, too.
    let elsewhere = ["--documents", "https://northline.example/"];
    let (out, output) = rendered(&stories, &elsewhere);
    assert_eq!(text(&output.stderr), "");
    assert!(!out.path().join("logo.png").exists());
    // Nobody knows where: the picture is named, and what to do.
    let document = stories.join("world/keys.json");
    let output = render(&["--to", "text", document.to_str().unwrap()]);
    assert!(text(&output.stderr).contains("sources[0].url: not a safe address, left out\n"));
    assert!(text(&output.stderr).contains("(--documents)"));
}

#[test]
fn byline_of_one_text_is_an_author() {
    for (language, line, name, kind) in [
        ("en", "By Greta Oyelaran", "Greta Oyelaran", "Person"),
        ("en", "BY GRETA OYELARAN", "GRETA OYELARAN", "Person"),
        ("en", "Byron Vale", "Byron Vale", "Person"),
        ("de", "Von Greta Oyelaran", "Greta Oyelaran", "Person"),
        ("ar", "بقلم نورا الحاج", "نورا الحاج", "Person"),
        ("ja", "文：川村 凛", "川村 凛", "Person"),
        ("en", "Northline staff", "Northline staff", "Organization"),
    ] {
        let stories = tempfile::tempdir().unwrap();
        let story = serde_json::json!({
            "format": "wire-story/1", "headline": "Mill reopens", "language": language,
            "byline": { "text": line }, "publisher": { "name": "Northline" }, "body": ["Words."],
        });
        fs::write(stories.path().join("a.json"), story.to_string()).unwrap();
        let (out, _) = rendered(stories.path(), &["--feeds"]);
        let read = |name: &str| fs::read_to_string(out.path().join(name)).unwrap();
        let page = read("a.html");
        let graph = page.split_once("ld+json\">").unwrap().1;
        let graph: Value = serde_json::from_str(graph.split_once("</script>").unwrap().0).unwrap();
        let author = serde_json::json!([{ "@type": kind, "name": name }]);
        assert_eq!(graph["@graph"][0]["author"], author, "{line}");
        assert!(page.contains(&format!("<meta name=\"author\" content=\"{name}\">")));
        let feed: Value = serde_json::from_str(&read("feed.json")).unwrap();
        assert_eq!(feed["items"][0]["authors"][0]["name"], name);
        assert!(read("feed.xml").contains(&format!("<dc:creator>{name}</dc:creator>")));
        let oembed: Value = serde_json::from_str(&read("a.oembed.json")).unwrap();
        assert_eq!(oembed["author_name"], name);
        // Readers see the line as it was written.
        assert!(read("a.txt").contains(line));
    }
}
