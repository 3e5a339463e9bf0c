//! The tag with the story in it.

use formats::Format;
use story::WebUrl;
use view::{HeadlineLevel, Markup, snippet};

use super::{head::start_tag, rendering::Rendering, style};

/// The tag with the story as its fallback.
pub(super) fn light(rendering: &Rendering<'_>) -> String {
    tag(rendering, &rendering.prose().to_html(Markup::Semantic))
}

/// The tag with what the element renders, node for node, in a shadow tree that
/// the browser makes while it reads the page.
pub(super) fn shadow(rendering: &Rendering<'_>) -> String {
    let (fingerprint, format) = rendering.document_marks();
    let mut attributes = vec![("lang", rendering.labels().language())];
    // A notice is not taken over: the document may have a story by now.
    if rendering.failure.is_none() {
        attributes.extend([("data-document", &*fingerprint), ("data-format", format)]);
    }
    let story = [
        "<template shadowrootmode=\"open\">",
        &style::element(rendering),
        "<slot hidden></slot>",
        &start_tag("div", &attributes),
        &rendering.tree(HeadlineLevel::default()).to_html(),
        "</div></template>\n",
        &fallback(rendering),
    ];
    tag(rendering, &story.concat())
}

/// Shown when the story cannot be loaded any more.
fn fallback(rendering: &Rendering<'_>) -> String {
    let canonical = rendering.canonical();
    match (&rendering.failure, canonical) {
        (None, Some(url)) => {
            let link = snippet::link(&rendering.story, url);
            [&link, "\n"].concat()
        }
        (None, None) | (Some(_), _) => String::new(),
    }
}

fn tag(rendering: &Rendering<'_>, content: &str) -> String {
    let settings = rendering.settings;
    let src = rendering.document();
    let src = src.as_ref().map(WebUrl::as_str).unwrap_or_default();
    let mut attributes = vec![("src", src)];
    // A native document that is written for the tag has one story.
    if rendering.source.address.is_some() {
        let format = settings.format.map(Format::name);
        attributes.extend(format.map(|format| ("format", format)));
        let select = settings.select.as_deref();
        attributes.extend(select.map(|select| ("select", select)));
    }
    let keys = crate::snippet::attribute(&settings.keys);
    if !keys.is_empty() {
        attributes.push(("key", &keys));
    }
    let language = settings.language.as_ref();
    attributes.extend(language.map(|language| ("lang", language.as_str())));
    let reserve = snippet::reserve_of(&rendering.story);
    let style = ["display: block; min-height: ", &reserve].concat();
    if rendering.failure.is_none() {
        attributes.extend([("min-height", &*reserve), ("style", &*style)]);
    }
    let script = settings.script.as_ref().map(|script| {
        let script = [("type", "module"), ("src", script.as_str())];
        [&start_tag("script", &script), "</script>\n"].concat()
    });
    let start = start_tag("wire-story", &attributes);
    let script = script.unwrap_or_default();
    [&script, &start, "\n", content, "</wire-story>\n"].concat()
}
