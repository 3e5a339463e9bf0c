//! Every output says what the element shows.

use std::{fs, path::Path, sync::Arc};

use formats::Hint;
use pulldown_cmark::{Event, Options, Parser, Tag};
use story::{Timestamp, WebUrl};
use view::{Failure, HeadlineLevel, Labels, RenderOptions, failure_notice, story_view};

use super::{
    code, files, own, rendered,
    seen::{Seen, in_html, in_html_as_text, letters},
    text,
};

const DOCUMENTS: &str = "https://northline.example/stories/";

/// What the element shows of a document; none if it is not a story.
fn client(document: &Path, name: &str) -> Option<String> {
    let address = WebUrl::parse(&format!("{DOCUMENTS}{name}.json"), None).unwrap();
    let found = formats::convert(
        &fs::read(document).unwrap(),
        Hint::default(),
        Some(&address),
    )
    .ok()?;
    let is_partial = found.warnings.iter().any(|it| it.problem.loses_text());
    let story = Arc::new(found.story);
    let language = story.language.clone();
    let options = language.map_or_else(RenderOptions::default, |language| {
        RenderOptions::new(language.clone(), Labels::of(&language))
    });
    let now = Timestamp::parse("2026-05-18T18:00:00Z")
        .unwrap()
        .epoch_seconds();
    let tree = match Failure::of_story(&story, now) {
        Some(failure) => failure_notice(&failure, &options, Some(&address)),
        None => {
            let own = WebUrl::parse(&format!("https://mirror.example/s/{name}.html"), None).ok();
            let options = RenderOptions {
                headline: HeadlineLevel::TOP,
                page: own,
                ..options
            };
            story_view(&story, is_partial, &options)
        }
    };
    Some(tree.without_parts().to_html())
}

/// The documents below a folder, by path without ending.
fn documents(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(
                documents(&path)
                    .iter()
                    .map(|below| format!("{name}/{below}")),
            );
        } else if let Some(name) = name.strip_suffix(".json") {
            found.push(name.to_owned());
        }
    }
    found
}

fn in_markdown(markdown: &str) -> Seen {
    let (mut html, mut links) = (String::new(), Vec::new());
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).inspect(|event| {
        if let Event::Start(Tag::Link { dest_url, .. }) = event {
            links.push(dest_url.to_string());
        }
    });
    pulldown_cmark::html::push_html(&mut html, events);
    // HTML has the addresses with more of their characters encoded.
    Seen {
        links,
        ..in_html(&html)
    }
}

/// Compares all outputs of a folder with what the element shows; how many
/// documents were stories.
fn check(folder: &Path) -> usize {
    let (out, output) = rendered(folder, &["--documents", DOCUMENTS]);
    assert!(code(&output) < 3, "{}", text(&output.stderr));
    let found = files(out.path());
    let mut stories = 0;
    for name in documents(folder) {
        let document = folder.join(format!("{name}.json"));
        let Some(client) = client(&document, &name) else {
            continue;
        };
        stories += 1;
        let seen = in_html(&client);
        let output = |ending: &str| found[&format!("{name}{ending}")].as_str();
        let shadow = output(".shadow.html").split_once("</template>").unwrap().0;
        for (kind, other) in [
            ("page", in_html(output(".html"))),
            ("light", in_html(output(".light.html"))),
            ("shadow", in_html(shadow)),
            ("plain", in_html(output(".plain.html"))),
            ("markdown", in_markdown(output(".md"))),
        ] {
            assert_eq!(other.words, seen.words, "words of {name}, {kind}");
            assert_eq!(other.links, seen.links, "links of {name}, {kind}");
            assert_eq!(other.pictures, seen.pictures, "pictures of {name}, {kind}");
        }
        assert_eq!(
            letters(output(".txt")),
            letters(&in_html_as_text(&client)),
            "text of {name}"
        );
        // Page and shadow tree differ from what the element shows in nothing at all,
        // but for the names of photos, which an address can end with.
        let page = output(".html");
        let page = (1..100).fold(page.to_owned(), |page, number| {
            page.replace(&format!(" id=\"photo-{number}\""), "")
        });
        let main = page.split_once("<main>\n").unwrap().1;
        assert!(main.split_once("\n</main>").unwrap().0 == client, "{name}");
    }
    stories
}

#[test]
fn outputs_say_what_the_element_shows() {
    let folder = |path: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    assert_eq!(check(&own("stories")), 4);
    assert!(check(&folder("../../examples/stories")) >= 10);
    assert!(check(&folder("../formats/tests/fixtures")) >= 20);
    // Documents of real publishers, where a collection of them is at hand.
    let collection = folder("../../../shared/corpus");
    if collection.exists() {
        assert!(check(&collection) >= 40);
    }
}
