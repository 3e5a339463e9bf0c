//! A list as the front page of a newspaper.

use story::{ListedStory, Timestamp};

use super::{
    card::{Cards, Size},
    story_list::section_name,
};
use crate::tree::{Element, bare, element, link};

/// How many stories stand beside the lead.
const SECOND: usize = 3;

/// How many headlines the column of the latest has.
const LATEST: usize = 6;

/// How many stories a section has on the front page.
const SECTION: usize = 4;

/// How many photos stand in their strip.
const PHOTOS: usize = 8;

/// The lead story with photo, those beside it, the latest, the sections, photos
/// and briefs, and a link to the page that goes on.
///
/// A story stands once among lead, sections and briefs; the latest and the
/// photos are other ways to the same stories.
pub(super) fn front(stories: &[&ListedStory], cards: &Cards<'_>) -> Element {
    // A lead without a photo leaves the top of the page grey.
    let lead = stories.iter().position(has_photo).unwrap_or(0);
    let mut rest = stories.to_vec();
    let lead = rest.remove(lead);
    let (second, rest) = rest.split_at(rest.len().min(SECOND));

    let beside = element("ul", "front__second")
        .attribute("role", "list")
        .children(second.iter().enumerate().map(|(place, it)| {
            let size = if place == 0 { Size::Plain } else { Size::Small };
            cards.item(it, size)
        }));
    let top = element("div", "front__top")
        .child(cards.card(lead, Size::Lead))
        .children((!second.is_empty()).then_some(beside))
        .children(latest(stories, cards));
    let (sections, briefs) = sections(rest, cards);
    let next = cards.list.next.as_ref().map(|next| {
        let page = &cards.list_options.next_page;
        let address = match page.is_empty() {
            true => next.to_string(),
            false => [page, crate::percent::encode(next.as_str()).as_str()].concat(),
        };
        let words = cards.list_options.labels.more_stories();
        let link = link("stories__more", &address).attribute("rel", "next");
        cards.options.label_language(link).words(words)
    });
    element("div", "front")
        .child(top)
        .children(sections)
        .children(photos(stories, lead, cards))
        .children(briefs)
        .children(next)
}

fn has_photo(listed: &&ListedStory) -> bool {
    listed.story.lead_photo.is_some()
}

/// A part of the page with a name above it.
fn part(class: &'static str, name: Element, content: Element, cards: &Cards<'_>) -> Element {
    let title = element(cards.heading, "front__title").child(name);
    element("section", class).child(title).child(content)
}

/// A name that is a label.
fn label(words: &str, cards: &Cards<'_>) -> Element {
    cards.options.label_language(bare("span")).words(words)
}

/// The newest headlines with their times; nothing when none has one, or when
/// the page has all of them in one look.
fn latest(stories: &[&ListedStory], cards: &Cards<'_>) -> Option<Element> {
    let time = |it: &ListedStory| it.story.published.map(Timestamp::epoch_seconds);
    let mut latest: Vec<&ListedStory> = Vec::new();
    for story in stories {
        // Few have a place; sorting all of them would take 2 KB of code.
        let is_newer = |other: &&ListedStory| time(story) > time(other);
        let place = latest.iter().position(is_newer).unwrap_or(latest.len());
        if time(story).is_some() && place < LATEST {
            latest.insert(place, story);
            latest.truncate(LATEST);
        }
    }
    if latest.len() < SECOND {
        return None;
    }
    let items = latest.iter().map(|it| cards.item(it, Size::Line));
    let list = element("ol", "front__lines")
        .attribute("role", "list")
        .children(items);
    let name = label(cards.list_options.labels.latest(), cards);
    Some(part("front__latest", name, list, cards))
}

/// The sections, and what is in none as briefs.
fn sections(stories: &[&ListedStory], cards: &Cards<'_>) -> (Vec<Element>, Option<Element>) {
    let mut sections: Vec<Element> = Vec::new();
    let mut briefs: Vec<&ListedStory> = stories.to_vec();
    for (name, members) in cards.list.by_section() {
        let is_here = |it: &&&ListedStory| members.iter().any(|other| std::ptr::eq(*other, **it));
        let mut here: Vec<&ListedStory> = stories.iter().filter(is_here).copied().collect();
        // A section of a single line would leave most of its width empty.
        if here.len() < 2 {
            continue;
        }
        here.truncate(SECTION);
        // The first is the widest.
        if let Some(place) = here.iter().position(has_photo) {
            let first = here.remove(place);
            here.insert(0, first);
        }
        briefs.retain(|it| !here.iter().any(|other| std::ptr::eq(*other, *it)));
        let size = |place| if place == 0 { Size::Full } else { Size::Plain };
        let items = here.iter().enumerate();
        let items = items.map(|(place, it)| cards.item(it, size(place)));
        let list = element("ul", "front__row")
            .attribute("role", "list")
            .children(items);
        let name = section_name(name, cards.list_options);
        sections.push(part("front__section", name, list, cards));
    }
    if briefs.is_empty() {
        return (sections, None);
    }
    let items = briefs.iter().map(|it| cards.item(it, Size::Line));
    let list = element("ul", "front__briefs")
        .attribute("role", "list")
        .children(items);
    let name = label(cards.list_options.labels.briefs(), cards);
    (sections, Some(part("front__section", name, list, cards)))
}

/// The photos of the stories below the lead, side by side.
fn photos(stories: &[&ListedStory], lead: &ListedStory, cards: &Cards<'_>) -> Option<Element> {
    let mut shown = stories.to_vec();
    shown.retain(|it| it.story.lead_photo.is_some() && !std::ptr::eq(*it, lead));
    shown.truncate(PHOTOS);
    if shown.len() < SECOND {
        return None;
    }
    let items = shown.iter().map(|it| cards.item(it, Size::Plain));
    let list = element("ul", "front__photos")
        .attribute("role", "list")
        .children(items);
    let name = label(cards.list_options.labels.pictures(), cards);
    Some(part(
        "front__section front__section--photos",
        name,
        list,
        cards,
    ))
}
