//! How high a story will be, before anything of it is there.
//!
//! The numbers are those of `style/`; a browser test compares the estimate with
//! the heights that the examples have.

use story::{Block, List, ListItem, Photo, PhotoRole, Quote, QuoteKind, Republish, Story, Text};

/// A column of text: its width and the size of its letters, in pixels; and what
/// a character takes of its line, in hundredths of that size: the narrower a
/// column, the more is lost at the ends of lines.
#[derive(Clone, Copy)]
pub(super) struct Column {
    width: usize,
    letters: usize,
    character: usize,
}

/// In the middle of a page.
pub(super) const WIDE: Column = Column {
    width: 612,
    letters: 18,
    character: 49,
};

/// On a phone of 390 pixels.
pub(super) const NARROW: Column = Column {
    width: 358,
    letters: 17,
    character: 53,
};

/// What lies between two blocks.
const GAP: usize = 19;

/// A line of a caption, and of all that is not the story.
const LINE: usize = 21;

/// An estimate of a story's height, in pixels.
pub(super) fn estimate(story: &Story, column: Column) -> usize {
    let (headline, byline, share) = match column.is_wide() {
        true => (36, 54, 91),
        false => (25, 75, 143),
    };
    let parts = [
        usize::from(!story.breadcrumbs.is_empty()) * 28,
        usize::from(story.kicker.is_some()) * (24 + LINE),
        8 + column.lines(story.headline.chars().count(), headline, 11),
        column.some(&story.standfirst, 18, 14),
        byline,
        story.lead_photo.iter().map(|it| column.photo(it)).sum(),
        24 + column.blocks(&story.body),
        story.corrections.len() * 98,
        usize::from(!story.addresses.is_empty()) * 85 + story.addresses.len() * 27,
        share,
        usize::from(!story.related.is_empty()) * 57 + story.related.len() * 45,
        usize::from(!story.promotions.links.is_empty()) * 48,
        50,
        usize::from(story.rights.republishing() > Republish::NotAllowed) * 60,
        60,
    ];
    parts.iter().sum()
}

impl Column {
    /// In a window that is all the story's: it has a margin of its own
    /// (`--wire-inset`).
    pub(super) fn in_frame(width: usize) -> Self {
        let margin = (width / 25).max(16);
        Self {
            width: width.saturating_sub(2 * margin).max(1),
            ..WIDE
        }
    }

    /// Where `style/` changes to what is wide.
    fn is_wide(self) -> bool {
        self.width >= 480
    }

    /// Lines of so many characters of a size, each line as high as so many
    /// tenths of it.
    fn lines(self, characters: usize, size: usize, tenths: usize) -> usize {
        let lines = (characters * size * self.character / 100).div_ceil(self.width);
        lines * size * tenths / 10
    }

    /// The height of a text that may be empty, with what is above it.
    fn some(self, text: &Text, size: usize, above: usize) -> usize {
        match text.is_empty() {
            true => 0,
            false => above + self.lines(text.to_plain().chars().count(), size, 16),
        }
    }

    fn blocks(self, blocks: &[Block]) -> usize {
        blocks.iter().map(|block| GAP + self.block(block)).sum()
    }

    fn block(self, block: &Block) -> usize {
        match block {
            Block::Paragraph { text } => self.some(text, self.letters, 0),
            Block::Heading(_) => 36,
            Block::Photo(photo) => self.photo(photo),
            Block::Gallery(gallery) => {
                let columns = (self.width / 236).clamp(1, gallery.photos.len().max(1));
                let row = self.width / columns * 2 / 3 + 2 * LINE;
                gallery.photos.len().div_ceil(columns) * row + 50
            }
            Block::Quote(quote) => self.quote(quote),
            Block::List(list) => self.list(list),
            Block::Table(table) => (table.head.len() + table.rows.len()) * 40 + 45,
            Block::Embed(embed) => {
                let poster = embed.poster.iter().map(|it| self.photo(it)).sum::<usize>();
                poster + 140
            }
            Block::Note(note) => 70 + self.blocks(&note.body),
            Block::Divider {} => 33,
        }
    }

    fn photo(self, photo: &Photo) -> usize {
        let width = match photo.role {
            PhotoRole::Thumbnail => 180,
            PhotoRole::Supporting if self.is_wide() => self.width * 3 / 5,
            _ => self.width,
        };
        let height = photo.display_ratio().map_or(width * 2 / 3, |ratio| {
            let (across, down) = (u64::from(ratio.width.get()), u64::from(ratio.height.get()));
            let height = u64::try_from(width).unwrap_or_default() * down / across;
            usize::try_from(height).unwrap_or_default()
        });
        height + 41 + self.some(&photo.caption, 14, 0)
    }

    fn quote(self, quote: &Quote) -> usize {
        let (letters, margins) = match quote.kind {
            QuoteKind::Block => (self.letters, 16),
            QuoteKind::Pull => (if self.is_wide() { 26 } else { 22 }, 58),
        };
        let words = Self { letters, ..self }.blocks(&quote.body);
        margins + words.saturating_sub(GAP) + self.some(&quote.attribution, 14, 8)
    }

    fn list(self, list: &List) -> usize {
        let item = |item: &ListItem| {
            let below = item.list.as_ref().map_or(0, |list| self.list(list));
            self.some(&item.text, self.letters, 7) + below
        };
        list.items.iter().map(item).sum()
    }
}
