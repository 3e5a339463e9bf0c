use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;
use story::{StoryList, Timestamp, WebUrl};
use view::{labels, percent::encode};

use super::settings::{ListPage, Settings};
use crate::components::WireStories;

/// How many stories the front page has at most.
const LIMIT: &str = "60";

/// The front page, or that of a section: the masthead, the sections, and the
/// stories of the site's list.
#[component]
pub(super) fn FrontPage(
    /// The list and the section that the address names.
    page: ListPage,
    /// The settings of the site.
    settings: Settings,
) -> impl IntoView {
    let sections = RwSignal::new(Vec::<String>::new());
    let on_load = Callback::new(move |list: Arc<StoryList>| {
        sections.set(list.sections().into_iter().map(str::to_owned).collect());
    });
    let title = settings.title.clone();
    on_cleanup({
        let title = title.clone();
        move || document().set_title(&title)
    });
    let is_section = !page.section.is_empty();
    if is_section {
        document().set_title(&[&page.section, " — ", &title].concat());
    }
    let section_page = [&settings.path, "?section="].concat();
    let links = {
        let (section_page, current) = (section_page.clone(), page.section.clone());
        move || {
            let link = |name: String| {
                let is_current = name == current;
                let href = [&section_page, encode(&name).as_str()].concat();
                view! {
                    <li>
                        <a class="site__section" href=href aria-current=is_current.then_some("page")>{name}</a>
                    </li>
                }
            };
            sections.get().into_iter().map(link).collect_view()
        }
    };
    let allowed = settings.clone();
    let allows = Callback::new(move |address: WebUrl| allowed.allows(&address));
    let story_labels = settings.labels.clone();
    let list_labels = settings.list_labels.clone();
    let name = settings.list_labels.sections().to_owned();
    view! {
        <header class="site__header" class:site__header--section=is_section>
            <p class="site__date">{today(&settings)}</p>
            {masthead(title, &page, &settings.path)}
            <nav class="site__sections" aria-label=name>
                <ul>{links}</ul>
            </nav>
        </header>
        {is_section.then(|| view! { <h1 class="site__name">{page.section.clone()}</h1> })}
        <WireStories
            src=page.address
            section=page.section
            layout=if is_section { "cards" } else { "front" }
            limit=LIMIT
            lang=settings.language()
            heading_level="2"
            story_page=[&settings.path, "?src="].concat()
            section_page
            next_page=[&settings.path, "?list="].concat()
            labels=Arc::new(move |_| story_labels.clone())
            list_labels=Arc::new(move |_| list_labels.clone())
            formats_module="site-assets/formats.wasm"
            allows
            on_load
        />
    }
}

/// The site's name: the heading of its front page, a link to it elsewhere.
fn masthead(title: String, page: &ListPage, path: &str) -> AnyView {
    match page.section.as_str() {
        "" => view! { <h1 class="site__title">{title}</h1> }.into_any(),
        _ => view! { <p class="site__title"><A href=path.to_owned()>{title}</A></p> }.into_any(),
    }
}

/// The reader's day in words.
fn today(settings: &Settings) -> Option<String> {
    let now = js_sys::Date::new_0();
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    let (month, day) = (two(now.get_month() + 1), two(now.get_date()));
    let date = [now.get_full_year().to_string(), month, day].join("-");
    let language = settings.language.clone()?;
    Some(labels::date(Timestamp::parse(&date)?, &language))
}
