use story::{ListedStory, Photo, StoryList, decimal};

use super::{
    photo_figure::source_set,
    timestamp::{moment, timestamp},
};
use crate::{
    labels,
    list_options::ListOptions,
    options::RenderOptions,
    percent::encode,
    tree::{Element, bare, element, link},
};

/// How much of a story a card has, and how wide its photo is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// The lead story of a front page.
    Lead,
    /// With photo and standfirst.
    Full,
    /// With the photo.
    Plain,
    /// With a small photo.
    Small,
    /// The headline alone.
    Line,
}

/// What the cards of a list have in common.
pub(super) struct Cards<'a> {
    pub(super) list: &'a StoryList,
    pub(super) list_options: &'a ListOptions,
    pub(super) options: &'a RenderOptions,
    /// The element of headlines.
    pub(super) heading: &'static str,
    /// Whether what is around the list names its publisher already.
    pub(super) is_own: bool,
}

impl Cards<'_> {
    /// An item of a list with the card of a story.
    pub(super) fn item(&self, listed: &ListedStory, size: Size) -> Element {
        element("li", "stories__item").child(self.card(listed, size))
    }

    /// A story as its headline, with photo, credit, publisher and date.
    pub(super) fn card(&self, listed: &ListedStory, size: Size) -> Element {
        let story = &listed.story;
        let options = &self.options.for_story(story);
        let class = match size {
            Size::Lead => "card card--lead",
            Size::Full | Size::Plain => "card",
            Size::Small => "card card--small",
            Size::Line => "card card--line",
        };
        let photo = story.lead_photo.as_ref();
        let photo = photo.filter(|_| size != Size::Line);
        let standfirst = !story.standfirst.is_empty() && matches!(size, Size::Lead | Size::Full);
        let kicker = story.kicker.as_ref().filter(|_| size != Size::Line);
        let words = element("div", "card__words")
            .children(kicker.map(|words| element("p", "card__kicker").words(words)))
            .child(
                element(self.heading, "card__headline")
                    .part("list-headline")
                    .child(self.headline(listed)),
            )
            .children(standfirst.then(|| element("p", "card__standfirst").text(&story.standfirst)))
            .children(self.source(listed, options));
        let language = story.language.as_ref();
        element("article", class)
            .part("card")
            .maybe("lang", language.map(|it| it.as_str().to_owned()))
            .attribute("dir", self.direction(listed))
            .children(photo.and_then(|photo| figure(photo, size, options)))
            .child(words)
    }

    /// The headline, which leads to the story; and where the story's document is,
    /// so that a script can show it here (`data-document` is another thing: it
    /// marks what a server has rendered).
    fn headline(&self, listed: &ListedStory) -> Element {
        let story = &listed.story;
        let document = listed.document.as_ref().map(|url| url.as_str());
        let page = &self.list_options.story_page;
        let address = match document.filter(|_| !page.is_empty()) {
            Some(document) => {
                let select = listed.select.as_deref().map(encode);
                let (name, select) = match &select {
                    Some(select) => ("&select=", select.as_str()),
                    None => ("", ""),
                };
                Some([page, encode(document).as_str(), name, select].concat())
            }
            None => story.canonical_url.as_ref().map(|url| url.to_string()),
        };
        let headline = match address {
            Some(address) => link("card__link", &address).part("list-link"),
            None => element("span", "card__link"),
        };
        headline
            .maybe("data-story", document.map(str::to_owned))
            .maybe("data-select", listed.select.clone())
            .words(&story.headline)
    }

    /// Whose story it is, and when it was published.
    fn source(&self, listed: &ListedStory, options: &RenderOptions) -> Option<Element> {
        let story = &listed.story;
        let own = self.list.publisher.as_ref();
        let publisher = story.publisher.as_ref().or(own);
        let publisher = publisher.filter(|it| !self.is_own || Some(*it) != own);
        let publisher = publisher.map(|publisher| {
            let name = match &publisher.url {
                Some(url) => link("card__publisher", url.as_str()),
                None => element("span", "card__publisher"),
            };
            name.words(&publisher.name)
        });
        let time = story.published.or(story.updated);
        let time = time.map(|time| match time.is_date_only() {
            true => timestamp(time, options),
            // `behaviour/times.js` writes "5 minutes ago" for the first day.
            false => options
                .label_language(moment(time, "time time--ago"))
                .words(&labels::date(time, &options.language)),
        });
        if publisher.is_none() && time.is_none() {
            return None;
        }
        let line = element("p", "card__source").part("list-source");
        Some(line.children(publisher).words(" ").children(time))
    }

    /// The direction of a card: of its story, else of the list's language.
    fn direction(&self, listed: &ListedStory) -> &'static str {
        let story = &listed.story;
        let is_stated = story.direction.is_some() || story.language.is_some();
        let list = self.list.language.as_ref().filter(|_| !is_stated);
        let direction = list.map_or_else(|| story.direction(), |it| it.direction());
        direction.as_str()
    }
}

/// A photo with its credit; nothing without a source.
fn figure(photo: &Photo, size: Size, options: &RenderOptions) -> Option<Element> {
    let source = photo.largest()?;
    let (loading, priority) = match size {
        Size::Lead => ("eager", "high"),
        Size::Full | Size::Plain | Size::Small | Size::Line => ("lazy", "auto"),
    };
    let set = source_set(&photo.sources);
    let mut image = element("img", "card__image")
        .part("list-image")
        .attribute("alt", &photo.alt)
        // The style sheet crops all photos of a list to this ratio.
        .attribute("width", "3")
        .attribute("height", "2")
        .attribute("loading", loading)
        .attribute("fetchpriority", priority)
        .attribute("decoding", "async")
        .attribute("referrerpolicy", "strict-origin-when-cross-origin")
        .maybe("sizes", set.is_some().then(|| sizes(size, options)))
        // Before `src`, so that no second file is asked for.
        .maybe("srcset", set)
        .attribute("src", source.url.as_str());
    if let Some(point) = photo.focal_point {
        let (x, y) = (decimal(point.x()), decimal(point.y()));
        image = image.style("object-position", [&x, "% ", &y, "%"].concat());
    }
    let credit = photo.credit.as_ref().map(|credit| {
        let prefix = options.labels.credit().replace(' ', "\u{a0}");
        element("figcaption", "card__credit")
            .child(element("span", "hidden").words(&prefix))
            .child(bare("span").words(credit))
    });
    Some(
        element("figure", "card__photo")
            .child(element("div", "card__frame").child(image))
            .children(credit),
    )
}

/// How wide a photo is shown, for the browser's choice among its sources.
fn sizes(size: Size, options: &RenderOptions) -> String {
    let widest = match size {
        Size::Lead => 760,
        Size::Full | Size::Plain => 420,
        Size::Small | Size::Line => 180,
    };
    let percent = decimal(options.width_percent.max(1));
    ["min(", &decimal(widest), "px, ", &percent, "vw)"].concat()
}
