//! How others put a story into a frame: <https://oembed.com/>.

use serde_json::{Value, json};
use story::WebUrl;
use url::Url;

use super::{
    head::{Head, start_tag},
    rendering::Rendering,
    summary,
};

/// The ending of the document's name.
pub(super) const ENDING: &str = ".oembed.json";

/// How wide the frame is, in pixels: a column of text.
const WIDTH: usize = 600;

/// How long a consumer may keep the document, in seconds. A story may be
/// corrected or withdrawn.
const CACHE_AGE: u32 = 3600;

/// The document of a story that has a page; none where it is not known where
/// that is published.
pub(super) fn document(rendering: &Rendering<'_>) -> Option<String> {
    let frame = frame(rendering)?;
    let story = &*rendering.story;
    let title = rendering.notice().unwrap_or(&story.headline);
    let height = match rendering.failure {
        Some(_) => 200,
        None => view::snippet::height_in_frame(story, WIDTH),
    };
    let (width, height_in_words) = (WIDTH.to_string(), height.to_string());
    let iframe = start_tag(
        "iframe",
        &[
            ("src", frame.as_str()),
            ("title", title),
            ("width", &width),
            ("height", &height_in_words),
            ("style", "border: 0; max-width: 100%"),
            // WordPress keeps this and removes the style.
            ("frameborder", "0"),
            ("loading", "lazy"),
            (
                "sandbox",
                "allow-scripts allow-popups allow-popups-to-escape-sandbox",
            ),
        ],
    );
    let mut document = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "html": iframe + "</iframe>",
        "width": WIDTH,
        "height": height,
        "cache_age": CACHE_AGE,
    });
    if let Some(publisher) = &story.publisher {
        document["provider_name"] = publisher.name.as_str().into();
        if let Some(url) = &publisher.url {
            document["provider_url"] = url.as_str().into();
        }
    }
    if rendering.failure.is_none() {
        story_parts(rendering, &mut document);
    }
    Some(format!("{document:#}\n"))
}

fn story_parts(rendering: &Rendering<'_>, document: &mut Value) {
    let story = &*rendering.story;
    let authors = summary::authors(story);
    if !authors.is_empty() {
        document["author_name"] = summary::names_of_authors(story).into();
    }
    if let [author] = authors.as_slice()
        && let Some(url) = &author.url
    {
        document["author_url"] = url.as_str().into();
    }
    // A thumbnail needs its size.
    if let Some((_, source)) = summary::picture(story)
        && let (Some(width), Some(height)) = (source.width, source.height)
    {
        document["thumbnail_url"] = source.url.as_str().into();
        document["thumbnail_width"] = width.get().into();
        document["thumbnail_height"] = height.get().into();
    }
}

/// What stands in the frame: the frame page, which shows the document, or else
/// the story's own page.
fn frame(rendering: &Rendering<'_>) -> Option<WebUrl> {
    let settings = rendering.settings;
    let page = rendering.written_page()?;
    match (&settings.frame, rendering.document()) {
        (Some(frame), Some(document)) => {
            let mut frame = Url::parse(frame.as_str()).ok()?;
            frame
                .query_pairs_mut()
                .append_pair("story", document.as_str());
            WebUrl::parse(frame.as_str(), None).ok()
        }
        (None, _) | (_, None) => Some(page.clone()),
    }
}

/// Leads consumers from the page to the document.
pub(super) fn link(rendering: &Rendering<'_>, title: &str, head: &mut Head) {
    let name = [&rendering.source.name, ENDING].concat();
    if let (Some(_), Some(url)) = (frame(rendering), rendering.settings.published(&name)) {
        head.alternate("application/json+oembed", title, url.as_str());
    }
}
