//! `wire-story formats`: the formats that can be read, as a list or as the page
//! `docs/formats.md`.

use std::fmt::Write;

use formats::Format;

/// One line a format: its name and its title.
pub(crate) fn list() -> String {
    let lines = Format::ALL
        .iter()
        .map(|format| format!("{:18}{}\n", format.name(), format.about().title));
    lines.collect()
}

/// The page `docs/formats.md`.
pub(crate) fn page() -> String {
    let mut page = HEAD.to_owned();
    for format in Format::ALL {
        let about = format.about();
        // Writing to a string cannot fail.
        let _ = write!(
            page,
            "\n## `{}`\n\n{} ([specification]({})).\n\n| field | from |\n| --- | --- |\n",
            format.name(),
            about.title,
            about.specification
        );
        for (field, keys) in about.fields {
            let _ = writeln!(page, "| `{field}` | {keys} |");
        }
        page.push_str("\nNot in the story: ");
        page.push_str(&about.lost.join("; "));
        page.push_str(".\n");
    }
    page
}

const HEAD: &str = "# Formats

<!-- Written by `cargo run -p wire-story-cli -- formats --markdown`. -->

The element, the command line and the library read these formats; the element fetches the formats module for all but the native one.
The format is detected from the document's keys, in the order of this page; the attribute `format` (`--format`) overrides that.
Of several keys the first that has a value counts.

**Lists.** Where a document is a list, the attribute `select` (`--select`) names the story by its position from 1, its id, its address or its title, or is `first`.
Without it the first story is taken, with a warning; when it names none, the error lists what there is.

**Rights and status** are read together, and what cannot be read counts against showing the story: `withheld`, `withdrawn` (canceled), `embargoed`, `expired` and `restricted` (not for other sites than the publisher's) each have a code of their own.

**HTML** in any field becomes typed blocks and inline text, by an allow-list; no markup is kept.
Known providers of videos, posts, maps and charts become embeds by their address, anything else that embeds becomes a link.
Tracking pixels, share buttons, hidden parts and leaked shortcodes are left out with a warning.

**Addresses** are resolved against the document's own address, or where that is not known against the story's page; never against the host page.
`http:` addresses of pictures become `https:`.

**Limits.** A document has at most 4 MB and 127 levels, a story 10,000 blocks, a table 10,000 cells.

Drupal JSON:API, Reuters Connect and AP documents are refused with the advice to convert them on a server.
";
