//! Inline text as Markdown.

use story::{Inline, Text};

/// Where the text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In a paragraph, subhead or list.
    Block,
    /// In a cell of a table, between bars.
    Cell,
}

/// A text as Markdown.
pub(super) fn inline(text: &Text, place: Place) -> String {
    let mut writer = Writer {
        place,
        is_linked: false,
    };
    let words = writer.text(text);
    // Spaces at its ends have a meaning in Markdown.
    starts_escaped(words.trim_matches(' '))
}

/// Words as Markdown.
pub(super) fn escaped(words: &str) -> String {
    inline(&Text::from(words), Place::Block)
}

/// The address of a link or picture.
pub(super) fn address(url: &str) -> String {
    let mut out = String::new();
    for (at, letter) in url.char_indices() {
        match letter {
            '|' => out.push_str("%7C"),
            ' ' => out.push_str("%20"),
            '\\' | '(' | ')' | '<' | '>' => out.extend(['\\', letter]),
            '&' if is_entity(&url[at..]) => out.push_str("\\&"),
            letter => out.push(letter),
        }
    }
    out
}

/// Marks at the start of a text that would make it another kind of block.
fn starts_escaped(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    let is_mark = match digits {
        0 => rest.starts_with(['-', '+', '=']),
        _ => rest.starts_with(['.', ')']),
    };
    let escape = if is_mark { "\\" } else { "" };
    [number, escape, rest].concat()
}

/// Whether a text begins with a character reference.
fn is_entity(text: &str) -> bool {
    let name =
        text[1..].trim_start_matches(|letter: char| letter == '#' || letter.is_alphanumeric());
    name.starts_with(';')
}

struct Writer {
    place: Place,
    /// Whether the text is that of a link, which cannot hold another.
    is_linked: bool,
}

impl Writer {
    fn text(&mut self, text: &Text) -> String {
        let mut out = String::new();
        self.append(text, &mut out);
        out
    }

    fn append(&mut self, text: &Text, out: &mut String) {
        for run in text.runs() {
            match run {
                Inline::Plain(words) => self.words(words, out),
                // Of the two ways of Markdown, this one works everywhere.
                Inline::Break {} => out.push_str("<br>"),
                Inline::Strong { text } => self.marked(text, "**", "strong", out),
                Inline::Emphasis { text } => self.marked(text, "*", "em", out),
                Inline::Sub { text } => self.marked(text, "", "sub", out),
                Inline::Sup { text } => self.marked(text, "", "sup", out),
                Inline::Code { text } => self.code(&text.to_plain(), out),
                Inline::Span { text, .. } => self.append(text, out),
                Inline::Link { text, .. } if self.is_linked => self.append(text, out),
                Inline::Link { url, text } => {
                    self.is_linked = true;
                    let words = self.text(text);
                    self.is_linked = false;
                    out.extend(["[", &words, "](", &address(url.as_str()), ")"]);
                }
            }
        }
    }

    fn words(&self, words: &str, out: &mut String) {
        for (at, letter) in words.char_indices() {
            let has_meaning = match letter {
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '|' => true,
                '&' => is_entity(&words[at..]),
                // A link behind it would become a picture.
                '!' => at + 1 == words.len(),
                _ => false,
            };
            if has_meaning {
                out.push('\\');
            }
            out.push(letter);
        }
    }

    /// Words between marks; between the tags of HTML, which Markdown may hold,
    /// where marks would not be read as such.
    fn marked(&mut self, text: &Text, mark: &str, tag: &str, out: &mut String) {
        let words = self.text(text);
        let inner = words.trim_matches(' ');
        let (before, after) = match words.split_once(inner) {
            Some(around) if !inner.is_empty() => around,
            _ => return out.push_str(&words),
        };
        let is_plain = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let is_read = is_plain(inner.chars().next())
            && is_plain(inner.chars().next_back())
            && !out.ends_with('*')
            && !mark.is_empty();
        out.push_str(before);
        match is_read {
            true => out.extend([mark, inner, mark]),
            false => out.extend(["<", tag, ">", inner, "</", tag, ">"]),
        }
        out.push_str(after);
    }

    /// Code between as many backticks as it takes; between tags after another
    /// backtick, and where a paragraph would become the definition of a link.
    fn code(&self, words: &str, out: &mut String) {
        if out.ends_with('`') || words.contains("]:") {
            out.push_str("<code>");
            self.words(words, out);
            out.push_str("</code>");
            return;
        }
        let runs = words.split(|letter| letter != '`');
        let longest = runs.map(str::len).max().unwrap_or_default();
        let fence = "`".repeat(longest + 1);
        let is_padded = words.starts_with(['`', ' ']) || words.ends_with(['`', ' ']);
        let gap = if is_padded { " " } else { "" };
        let words = match self.place {
            Place::Cell => words.replace('|', "\\|"),
            Place::Block => words.to_owned(),
        };
        out.extend([&fence, gap, &words, gap, &fence]);
    }
}
