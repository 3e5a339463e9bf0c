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
Of several keys the first that has a value counts; capitals in keys do not matter.

**Lists.** Where a document is a list, the attribute `select` (`--select`) names the story by its position from 1, its id, its address or its title, or is `first`.
Without it the first story is taken, with a warning; when it names none, the error lists what there is.

**Rights and status** are read together, and what cannot be read counts against showing the story: `withheld`, `withdrawn` (canceled), `embargoed`, `expired` and `restricted` (not for other sites than the publisher's) each have a code of their own.

**HTML** in any field becomes typed blocks and inline text, by an allow-list; no markup is kept.
A link around blocks is a link in each of them; one around a picture is its full size or the video that it is a still of, where the address says so.
Captions and credits are found in elements, attributes and properties, in the figure or right after it.
Known providers of videos, posts, maps and charts become embeds by their address, also where a script, a facade or a consent manager holds it; anything else that embeds becomes a link, with a warning.
Tracking pixels, portraits and icons of up to 48 pixels, share buttons, forms, hidden parts and leaked shortcodes are left out with a warning.

**Plain text** is split at line ends, else at tabs and other separators; a long one also where sentences stand apart.
What Markdown is left in it is read as such; shortcodes and lines of the publisher's own markup are left out with a warning.
Text that is encoded twice is decoded twice, unless it speaks of markup.
Of the names of characters a page knows those of HTML 4, ASCII, Latin and Greek; the command line knows all.

**Losses.** `wire-story check` and `convert` name every word, address and picture that is not in the story, each by a warning of its kind; a page is told the kinds of problems alone.

**Addresses** are resolved against the document's own address, or where that is not known against the story's page; never against the host page.
`//host/path` is `https:`.
The command line keeps `http:` addresses as they are; in a secure page those of pictures become `https:` where the browser would do so, which is never for `localhost` and hosts that are numbers.

**Limits.** A document has at most 4 MB and 127 levels, a story 10,000 blocks, a table 10,000 cells.

Drupal JSON:API, Reuters Connect and AP documents are refused with the advice to convert them on a server.
";
