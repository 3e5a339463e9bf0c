//! What a page asks for before the script does: without hints a browser finds
//! each file only in the one before it, a round trip later.

use html_escape::encode_double_quoted_attribute;
use story::{Story, WebUrl};

/// A line for each of the files `names` beside the script, the document, and the
/// lead photo where it has one size only; among several the browser chooses by
/// the width of the column.
pub fn hints(story: &Story, src: &WebUrl, names: &[String], script: &str) -> String {
    let folder = script.rsplit_once('/').map_or("", |(folder, _)| folder);
    let links = names.iter();
    let links = links.map(|name| link(&[folder, "/", name].concat(), name.ends_with(".js")));
    let mut links: Vec<String> = links.collect();
    links.push(link(src.as_str(), false));
    if let Some(photo) = &story.lead_photo
        && let [source] = &photo.sources[..]
    {
        let url = encode_double_quoted_attribute(source.url.as_str());
        links.push(format!(
            "<link rel=\"preload\" as=\"image\" href=\"{url}\" fetchpriority=\"high\" \
             referrerpolicy=\"strict-origin-when-cross-origin\">"
        ));
    }
    links.join("\n")
}

/// A script, or what a script fetches.
fn link(address: &str, is_script: bool) -> String {
    let address = encode_double_quoted_attribute(address);
    if is_script {
        format!("<link rel=\"modulepreload\" href=\"{address}\">")
    } else {
        format!("<link rel=\"preload\" as=\"fetch\" href=\"{address}\" crossorigin>")
    }
}
