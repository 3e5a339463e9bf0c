//! The little of Markdown that Apple News knows, and that other systems leave
//! in a plain text.

use crate::{
    json::{Json, Writer},
    text::Search,
};

/// Markdown as HTML: headings, emphasis, links, pictures, quotations, rules and
/// lists, whose items begin with an asterisk or with `dash`.
pub(crate) fn from_markdown<'a>(writer: Writer<'a>, text: &str, dash: &str) -> Json<'a> {
    let mut markup = String::new();
    for line in text.parts("\n") {
        let end = if line.ends_with("  ") { "<br>" } else { " " };
        let line = line.trim();
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        let is_rule = line.len() > 2 && line.bytes().all(|byte| matches!(byte, b'-' | b'*' | b' '));
        let item = line.strip_prefix(dash).or(line.strip_prefix("* "));
        if (1..=6).contains(&level) && line[level..].starts_with(' ') {
            let tag = writer.digits(level as u32);
            let spans = spans(&line[level..]);
            push_all(&mut markup, &["<h", tag, ">", &spans, "</h", tag, ">"]);
        } else if is_rule {
            markup.push_str("<hr>");
        } else if let Some(quoted) = line.strip_prefix("> ") {
            push_all(
                &mut markup,
                &["<blockquote>", &spans(quoted), "</blockquote>"],
            );
        } else if let Some(item) = item {
            push_all(&mut markup, &["<ul><li>", &spans(item), "</li></ul>"]);
        } else if line.is_empty() {
            markup.push_str("<p>");
        } else {
            push_all(&mut markup, &[&spans(line), end]);
        }
    }
    let markup = markup.replaced("<p><ul>", "<ul>");
    writer.kept(&markup.replaced("</ul><ul>", ""))
}

fn push_all(text: &mut String, parts: &[&str]) {
    for part in parts {
        text.push_str(part);
    }
}

/// Emphasis and links within a line.
fn spans(line: &str) -> String {
    let line = line.replaced("&", "&amp;").replaced("<", "&lt;");
    let mut markup = line;
    for (mark, tag) in [
        ("**", "b"),
        ("__", "b"),
        ("*", "i"),
        ("`", "code"),
        ("~~", "s"),
    ] {
        markup = marked(&markup, mark, tag);
    }
    let mut linked = String::new();
    let mut rest = markup.as_str();
    while let Some((before, after)) = rest.cut("[") {
        linked.push_str(before);
        // A title may stand behind the address.
        let words = after.before("[]");
        let target = after[words.len()..].strip_prefix("](").unwrap_or_default();
        let url = target.before(")[");
        let Some(after_link) = target[url.len()..].strip_prefix(')') else {
            linked.push('[');
            rest = after;
            continue;
        };
        let url = url.before(" ").replaced("\"", "&quot;");
        if linked.ends_with('!') {
            linked.pop();
            let words = words.replaced("\"", "&quot;");
            push_all(
                &mut linked,
                &["<img src=\"", &url, "\" alt=\"", &words, "\">"],
            );
        } else {
            push_all(&mut linked, &["<a href=\"", &url, "\">", words, "</a>"]);
        }
        rest = after_link;
    }
    linked.push_str(rest);
    linked
}

/// A text with tags in the place of a mark around words. A mark without its
/// fellow, or beside a space, is a character.
#[inline(never)]
fn marked(text: &str, mark: &str, tag: &str) -> String {
    let mut marked = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.cut(mark) {
        marked.push_str(before);
        match after.cut(mark) {
            Some((words, after)) if !words.is_empty() && words.trim() == words => {
                push_all(&mut marked, &["<", tag, ">", words, "</", tag, ">"]);
                rest = after;
            }
            _ => {
                marked.push_str(mark);
                rest = after;
            }
        }
    }
    marked.push_str(rest);
    marked
}
