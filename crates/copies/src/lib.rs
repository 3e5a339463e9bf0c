//! The texts by which a reader passes a story on: copies as HTML, plain text and
//! Markdown, the tag, and the frame.
//!
//! They are written by the same code as those of the command line. The widget
//! does without it: few readers open these dialogs
//! (`src/behaviour/pass-on/pass-on.js`).
#![cfg(target_arch = "wasm32")]

use js_sys::Array;
use story::{Republish, Story, WebUrl};
use view::{Labels, Markup, Prose, RenderOptions, snippet};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// The copies of a story that other sites may republish: HTML, plain text and
/// Markdown; whether photos were left out of them; and whether the HTML has a
/// counter. Empty when the story may not be copied.
///
/// `document` is native, and its relative addresses are resolved against
/// `base`. `sentences` are the labels of the story's own language. `is_partial`
/// says that some of its text could not be read.
#[wasm_bindgen]
pub fn copies(
    document: &JsValue,
    base: Option<String>,
    sentences: &JsValue,
    is_partial: bool,
) -> Array {
    let copies = Array::new();
    let Some(story) = read(document, base) else {
        return copies;
    };
    let Some(republication) = story.republication() else {
        return copies;
    };
    let english = RenderOptions::default();
    let language = story.language.clone().unwrap_or(english.language);
    let options = RenderOptions::new(language, Labels::read(sentences));
    let prose = Prose::of_republication(&republication, is_partial, &options);
    copies.push(&prose.to_html(Markup::Filtered).into());
    copies.push(&prose.to_text().into());
    copies.push(&prose.to_markdown().into());
    copies.push(&republication.lacks_photos.into());
    copies.push(&story.rights.counter.is_some().into());
    copies
}

/// The tag and the frame that show a story from the address of its document.
/// Empty when the story may not be embedded.
///
/// `attributes` are names and values of further attributes, in turn; `script` and
/// `page` are the addresses of `wire-story.js` and `embed.html`; `files` are those
/// beside the script that a page may ask for at once.
#[wasm_bindgen]
pub fn embeds(
    document: &JsValue,
    src: &str,
    attributes: Vec<String>,
    script: &str,
    page: &str,
    files: Vec<String>,
) -> Array {
    let embeds = Array::new();
    let story = read(document, Some(src.to_owned()));
    let Some(story) = story.filter(|it| it.rights.republishing() > Republish::NotAllowed) else {
        return embeds;
    };
    let Ok(src) = WebUrl::parse(src, None) else {
        return embeds;
    };
    let pairs = attributes.chunks_exact(2);
    let more: Vec<_> = pairs.map(|it| (it[0].as_str(), it[1].as_str())).collect();
    let tag = snippet::tag(&story, &src, &more, script);
    let tag = match files.is_empty() {
        true => tag,
        false => [snippet::hints(&story, &src, &files, script), tag].join("\n"),
    };
    embeds.push(&tag.into());
    embeds.push(&snippet::frame(&story, &src, &more, page).into());
    embeds
}

fn read(document: &JsValue, base: Option<String>) -> Option<Story> {
    let base = base.and_then(|base| WebUrl::parse(&base, None).ok());
    let (story, _) = story::read::story(document, base.as_ref()).ok()?;
    Some(story)
}
