//! The little of Markdown that Apple News knows.

/// The Markdown that Apple News knows, as HTML: headings, emphasis, links and
/// lists.
pub(super) fn from_markdown(text: &str) -> String {
    let mut markup = String::new();
    for line in text.lines() {
        let line = line.trim();
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        let item = line.strip_prefix("- ").or(line.strip_prefix("* "));
        if (1..=6).contains(&level) && line[level..].starts_with(' ') {
            let tag = ["h", &level.to_string(), ">"].concat();
            markup.push_str(&["<", &tag, &spans(&line[level..]), "</", &tag].concat());
        } else if let Some(item) = item {
            markup.push_str(&["<ul><li>", &spans(item), "</li></ul>"].concat());
        } else if line.is_empty() {
            markup.push_str("<p>");
        } else {
            markup.push_str(&spans(line));
            markup.push(' ');
        }
    }
    markup.replace("</ul><ul>", "")
}

/// Emphasis and links within a line.
fn spans(line: &str) -> String {
    let line = line.replace('&', "&amp;").replace('<', "&lt;");
    let mut markup = line;
    for (mark, tag) in [("**", "b"), ("__", "b"), ("*", "i")] {
        let parts: Vec<_> = markup.split(mark).collect();
        // A mark without its fellow is a character.
        if parts.len() % 2 == 1 {
            let mut marked = String::new();
            for (index, part) in parts.iter().enumerate() {
                if index > 0 {
                    marked.push_str(if index % 2 == 1 { "<" } else { "</" });
                    marked.push_str(tag);
                    marked.push('>');
                }
                marked.push_str(part);
            }
            markup = marked;
        }
    }
    let mut linked = String::new();
    let mut rest = markup.as_str();
    while let Some((before, after)) = rest.split_once('[') {
        linked.push_str(before);
        let parts = after
            .split_once("](")
            .and_then(|(words, after)| Some((words, after.split_once(')')?)));
        match parts.filter(|(words, _)| !words.contains('[')) {
            Some((words, (url, after))) => {
                linked.push_str(
                    &[
                        "<a href=\"",
                        &url.replace('"', "&quot;"),
                        "\">",
                        words,
                        "</a>",
                    ]
                    .concat(),
                );
                rest = after;
            }
            None => {
                linked.push('[');
                rest = after;
            }
        }
    }
    linked.push_str(rest);
    linked
}
