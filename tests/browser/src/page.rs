//! Pages to put stories into.

/// A host page with a body: what happens in it is recorded in `window.record`.
pub fn host_page(body: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Host page</title>
<link rel="icon" href="data:,">
<script src="/record.js"></script>
<script type="module" src="/wire-story.js"></script>
</head>
<body>
<h1>Host page</h1>
{body}
</body>
</html>"#
    )
}

/// An element that loads at once, with a fallback.
pub fn story_element(id: &str, src: &str) -> String {
    format!(
        r#"<wire-story id="{id}" src="{src}" loading="eager"><a href="/elsewhere">Fallback of {id}</a></wire-story>"#
    )
}
