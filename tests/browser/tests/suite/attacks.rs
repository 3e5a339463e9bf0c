//! Hostile strings in all text fields of all formats: no script runs, no request
//! is sent, and the shadow tree has only elements and attributes of a story.

use std::fs;

use browser_tests::{root, story_element};
use serde_json::Value;

use crate::in_browser;

/// A document of each format, whose texts are replaced.
const DOCUMENTS: &[&str] = &[
    "examples/stories/straits-talks.json",
    "examples/stories/reservoir-newsarticle.json",
    "crates/formats/tests/fixtures/wordpress/post-with-embed.in.json",
    "crates/formats/tests/fixtures/json-feed/item-without-title.in.json",
    "crates/formats/tests/fixtures/ghost/post.in.json",
    "crates/formats/tests/fixtures/readability/page.in.json",
    "crates/formats/tests/fixtures/ninjs/superdesk.in.json",
    "crates/formats/tests/fixtures/dpa-digitalwires/article.in.json",
    "crates/formats/tests/fixtures/ans/story.in.json",
    "crates/formats/tests/fixtures/guardian/item.in.json",
    "crates/formats/tests/fixtures/apple-news/article.in.json",
    "crates/formats/tests/fixtures/bbc-optimo/article.in.json",
    "crates/formats/tests/fixtures/bbc-cps/story.in.json",
    "crates/formats/tests/fixtures/wire-story/portable-text-body.in.json",
];

/// Keys that identify a format or a kind; their values are kept.
const KEPT: &[&str] = &[
    "type",
    "@type",
    "@context",
    "_type",
    "format",
    "role",
    "rel",
    "relation",
    "version",
    "status",
    "pubstatus",
    "pubStatus",
    "taxonomy",
    "listItem",
    "style",
    "markupType",
    "contentType",
    "contenttype",
    "mimetype",
    "mimeType",
    "list_type",
    "subtype",
    "embargo",
    "expires",
    "embargoed",
    "kind",
];

/// How many stories are on one page.
const STORIES: usize = 40;

/// Elements, attributes and requests in the page that a story may not have.
const VIOLATIONS: &str = r#"(() => {
  const elements = new Set(("div article nav ol ul li a span h1 h2 h3 h4 h5 h6 p figure figcaption img "
    + "blockquote table details summary caption thead tbody tr th td strong em code sub sup br bdi hr time button svg path slot").split(" "));
  const attributes = new Set(("class part href rel target title aria-label aria-hidden aria-current role lang dir alt width height "
    + "loading fetchpriority decoding referrerpolicy sizes srcset src datetime type viewBox d colspan rowspan scope "
    + "tabindex hidden value data-target").split(" "));
  const found = [];
  for (const story of document.querySelectorAll("wire-story")) {
    for (const node of story.shadowRoot.querySelectorAll("*")) {
      if (!elements.has(node.localName)) found.push(`${story.id}: <${node.localName}>`);
      for (const { name, value } of node.attributes) {
        // An empty one is what remains of a property that was set and removed.
        // The gutter is the component's own answer to the width of the page.
        const isStyle = name === "style"
          && /^(object-position: \d+% \d+%;|--wire-inset: (0px|max\([\w\s,()-]*\));)?$/.test(value);
        if (!attributes.has(name) && !isStyle) found.push(`${story.id}: ${name}="${value}"`);
        if (name === "href" && !/^(https?|mailto|tel|sms|viber):/.test(value)) found.push(`${story.id}: href="${value}"`);
        if (name === "src" && !/^https?:/.test(value)) found.push(`${story.id}: src="${value}"`);
      }
    }
  }
  const own = [location.origin, new URL(document.querySelector("wire-story").src).origin];
  for (const { name, initiatorType } of performance.getEntriesByType("resource")) {
    // A picture may be from any origin.
    if (initiatorType !== "img" && !own.includes(new URL(name).origin)) found.push(`requested ${name}`);
  }
  return found.concat(window.ran, record.problems);
})()"#;

/// Records what a hostile script would do.
const WATCH: &str = "<script>
  window.ran = [];
  for (const name of ['alert', 'prompt', 'confirm', 'open', 'print', 'eval'])
    window[name] = (...words) => void ran.push(`${name}(${words})`);
</script>";

#[test]
fn hostile_strings_are_shown_as_text() {
    let attacks = attacks();
    println!("{} strings in {} formats", attacks.len(), DOCUMENTS.len());
    in_browser(async |browser| {
        for path in DOCUMENTS {
            let text = fs::read_to_string(root().join(path))?;
            let document: Value = serde_json::from_str(&text)?;
            let mut shown = 0;
            for (page, attacks) in attacks.chunks(STORIES).enumerate() {
                let mut body = WATCH.to_owned();
                for (index, attack) in attacks.iter().enumerate() {
                    let mut hostile = document.clone();
                    replace(&mut hostile, attack);
                    let address = format!("/attack/{page}-{index}.json");
                    let is_json = [("content-type", "application/json")];
                    browser
                        .server
                        .page(&address, &hostile.to_string(), &is_json);
                    let src = format!("{}{address}", browser.server.publisher);
                    body.push_str(&story_element(&format!("s{index}"), &src));
                }
                browser.open(&body).await?;
                let count = attacks.len();
                browser
                    .until(&format!(
                        "record.load.length + record.error.length >= {count}"
                    ))
                    .await?;
                let found: Vec<String> = browser.eval(VIOLATIONS).await?;
                assert!(found.is_empty(), "{path}\n{}", found.join("\n"));
                shown += browser.eval::<usize>("record.load.length").await?;
            }
            assert!(
                shown * 2 > attacks.len(),
                "{path}: only {shown} stories were shown"
            );
        }
        Ok(())
    });
}

/// Our own strings, and public collections where they are available.
fn attacks() -> Vec<String> {
    let mut attacks: Vec<String> = include_str!("attacks.txt")
        .lines()
        .map(str::to_owned)
        .collect();
    for (file, key) in [
        ("dompurify-expect.json", "payload"),
        ("h5sc-items.json", "expanded"),
    ] {
        let Ok(text) = fs::read_to_string(root().join("../shared/xss").join(file)) else {
            continue;
        };
        let items: Vec<Value> = serde_json::from_str(&text).unwrap();
        attacks.extend(
            items
                .iter()
                .filter_map(|item| Some(item[key].as_str()?.to_owned())),
        );
    }
    attacks.retain(|attack| !attack.trim().is_empty());
    attacks
}

fn replace(value: &mut Value, attack: &str) {
    match value {
        Value::String(text) => *text = attack.to_owned(),
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, attack)),
        Value::Object(members) => {
            for (key, value) in members {
                if !KEPT.contains(&key.as_str()) || !value.is_string() {
                    replace(value, attack);
                }
            }
        }
        _ => {}
    }
}
