use story::StoryList;

use super::{
    card::{Cards, Size},
    failure_notice::notice,
    front::front,
};
use crate::{
    failure::Failure,
    list_options::{Layout, ListOptions},
    options::RenderOptions,
    percent::encode,
    tree::{Element, bare, element, link},
};

/// A list of stories: each is a headline that leads to the story, with photo,
/// credit, publisher and date.
///
/// The title of the list is at the level of `options`, headlines one below it.
pub fn story_list(
    list: &StoryList,
    list_options: &ListOptions,
    options: &RenderOptions,
) -> Element {
    let level = options.headline;
    // Above a front page, and in a site of its own, the name is there already.
    let is_own = list_options.layout == Layout::Front || !list_options.section_page.is_empty();
    let title = list.title.as_ref().filter(|_| !is_own).map(|title| {
        let name = match &list.url {
            Some(url) => link("stories__home", url.as_str()).words(title),
            None => bare("span").words(title),
        };
        element(level.heading(), "stories__title")
            .part("list-title")
            .child(name)
    });
    let cards = Cards {
        list,
        list_options,
        options,
        heading: level.below(u8::from(title.is_some())),
        is_own,
    };
    let chosen = list_options.chosen(list);
    let stories = match list_options.layout {
        _ if chosen.is_empty() => options
            .label_language(element("p", "stories__empty"))
            .words(list_options.labels.empty_list()),
        Layout::Front => front(&chosen, &cards),
        Layout::List | Layout::Strip | Layout::Cards => {
            let size = match list_options.layout {
                Layout::List => Size::Small,
                Layout::Cards | Layout::Strip | Layout::Front => Size::Full,
            };
            let items = chosen.iter().map(|story| cards.item(story, size));
            element("ul", "stories__items")
                .part("list-items")
                // Safari takes the role away with the bullets.
                .attribute("role", "list")
                .children(items)
        }
    };
    let direction = list.language.as_ref().map(|it| it.direction());
    let direction = direction.or_else(|| list.stories.first().map(|it| it.story.direction()));
    let language = list.language.as_ref();
    let body = element("div", "stories__body")
        .maybe("lang", language.map(|it| it.as_str().to_owned()))
        .children(title)
        .children(filters(list, list_options, options))
        .child(stories);
    let frame = element("div", list_options.layout.frame_class()).part("stories");
    let frame = frame.maybe("dir", direction.map(|it| it.as_str().to_owned()));
    frame.child(body)
}

/// A button for each section; nothing for fewer than two.
fn filters(list: &StoryList, chosen: &ListOptions, options: &RenderOptions) -> Option<Element> {
    let sections = list.sections();
    if !chosen.has_filters || sections.len() < 2 {
        return None;
    }
    let button = |value: &str, words: &str| {
        let is_pressed = value.eq_ignore_ascii_case(&chosen.section);
        let pressed = if is_pressed { "true" } else { "false" };
        element("button", "stories__filter")
            .part("list-filter")
            .attribute("type", "button")
            .attribute("value", value)
            .attribute("aria-pressed", pressed)
            .words(words)
    };
    let all = options.label_language(button("", chosen.labels.all_sections()));
    let group = element("div", "stories__filters")
        .attribute("role", "group")
        .attribute("aria-label", chosen.labels.sections())
        .child(all)
        .children(sections.into_iter().map(|name| button(name, name)));
    Some(group)
}

/// The name of a section, which leads to its page where there is one.
pub(super) fn section_name(name: &str, options: &ListOptions) -> Element {
    match options.section_page.as_str() {
        "" => bare("span").words(name),
        page => link("stories__home", &[page, &encode(name)].concat()).words(name),
    }
}

/// What a reader sees in the place of a list that cannot be shown; see
/// [`super::failure_notice()`].
pub fn list_failure_notice(
    failure: &Failure,
    list_options: &ListOptions,
    options: &RenderOptions,
) -> Element {
    let words = match failure.is_retryable() {
        true => list_options.labels.list_failed_retryable(),
        false => list_options.labels.list_failed(),
    };
    notice(words, failure, options, None)
}

/// The placeholder of a list that is loading.
pub fn list_skeleton(list_options: &ListOptions, options: &RenderOptions) -> Element {
    let bars = ["card__image", "stories__bar", "stories__bar"];
    let item = || {
        let bars = bars.map(|class| element("span", class).attribute("aria-hidden", "true"));
        element("li", "stories__item").child(element("div", "card").children(bars))
    };
    let words = element("p", "hidden").words(list_options.labels.list_loading());
    let items = element("ul", "stories__items")
        .attribute("aria-hidden", "true")
        .children((0..list_options.limit.unwrap_or(3).min(6)).map(|_| item()));
    let body = options.label_language(element("div", "stories__body skeleton"));
    element("div", list_options.layout.frame_class()).child(body.child(words).child(items))
}
