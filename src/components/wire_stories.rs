use std::sync::Arc;

use leptos::prelude::*;
use story::{Language, StoryList, WebUrl};
use view::{
    Failure, HeadlineLevel, Labels, Layout, ListLabels, ListOptions, RenderOptions,
    list_failure_notice, list_skeleton, story_list,
};

use super::{LabelSource, TreeView};

#[cfg(target_arch = "wasm32")]
mod loader;

/// Which labels of lists there are; see [`LabelSource`].
pub type ListLabelSource = Arc<dyn Fn(&Language) -> ListLabels + Send + Sync>;

/// What the component shows.
#[derive(Clone)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "a server fetches nothing")
)]
pub(crate) enum State {
    /// On a server, and in a browser until the first answer.
    Loading,
    List(Arc<StoryList>),
    /// There is no list.
    Failed(Failure),
}

/// The document to show, as attributes name it.
#[derive(Clone, Copy)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "a server fetches nothing")
)]
pub(crate) struct Source {
    pub(crate) src: Signal<String>,
    pub(crate) format: Signal<String>,
    pub(crate) formats_module: Signal<String>,
    /// Whether lists of an address may be shown, after redirects.
    pub(crate) allows: Option<Callback<WebUrl, bool>>,
    pub(crate) on_load: Option<Callback<Arc<StoryList>>>,
    pub(crate) on_error: Option<Callback<Failure>>,
}

/// Fetches a list of stories and shows it, or why it cannot be shown.
///
/// The properties are the attributes of the element `<wire-stories>`, and a
/// change of one takes effect at once. Children are the fallback, as those of
/// [`super::WireStory`].
///
/// ```
/// use leptos::prelude::*;
/// use wire_story::WireStories;
///
/// # let owner = Owner::new();
/// # owner.set();
/// let html = view! {
///     <WireStories src="https://publisher.example/list.json" layout="cards">
///         <a href="https://publisher.example/">"News of Northline"</a>
///     </WireStories>
/// }
/// .to_html();
/// assert!(html.contains("News of Northline"));
/// ```
#[component]
pub fn WireStories(
    /// The address of the list, absolute or relative to the page.
    #[prop(into)]
    src: Signal<String>,
    /// The name of its format; detected when empty.
    #[prop(into, optional)]
    format: Signal<String>,
    /// `list`, `cards`, `strip` or `front`.
    #[prop(into, optional)]
    layout: Signal<String>,
    /// How many stories are shown at most; all when empty.
    #[prop(into, optional)]
    limit: Signal<String>,
    /// Only stories of this section; all when empty.
    #[prop(into, optional)]
    section: Signal<String>,
    /// The language of labels and dates; English when empty.
    #[prop(into, optional)]
    lang: Signal<String>,
    /// The level of the list's title, 1 to 6; 2 when empty.
    #[prop(into, optional)]
    heading_level: Signal<String>,
    /// The page of a story: its address up to that of the document; headlines
    /// lead to the publishers' pages when empty.
    #[prop(into, optional)]
    story_page: Signal<String>,
    /// The page of a section: its address up to the section's name.
    #[prop(into, optional)]
    section_page: Signal<String>,
    /// The page of the next list: its address up to that of the list.
    #[prop(into, optional)]
    next_page: Signal<String>,
    /// The labels of a language; English only without it.
    #[prop(optional)]
    labels: Option<LabelSource>,
    /// The labels of lists; English only without it.
    #[prop(optional)]
    list_labels: Option<ListLabelSource>,
    /// The address of `formats-….wasm` of `dist/`, for documents that are not
    /// native; without it only native lists can be read.
    #[prop(into, optional)]
    formats_module: Signal<String>,
    /// Whether lists of an address may be shown; called after redirects, too.
    #[prop(optional)]
    allows: Option<Callback<WebUrl, bool>>,
    /// Called when a list is shown.
    #[prop(optional)]
    on_load: Option<Callback<Arc<StoryList>>>,
    /// Called when there is no list to show.
    #[prop(optional)]
    on_error: Option<Callback<Failure>>,
    /// The fallback.
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let language = move || {
        let english = RenderOptions::default().language;
        Language::parse(&lang.get()).unwrap_or(english)
    };
    let options = Memo::new(move |_| {
        let language = language();
        let labels = labels.as_ref();
        let labels = labels.map_or_else(Labels::default, |labels| labels(&language));
        Arc::new(RenderOptions {
            headline: HeadlineLevel::parse(&heading_level.get()),
            ..RenderOptions::new(language, labels)
        })
    });
    let list_options = Memo::new(move |_| {
        let labels = list_labels.as_ref();
        let labels = labels.map_or_else(ListLabels::default, |labels| labels(&language()));
        Arc::new(ListOptions {
            layout: Layout::parse(&layout.get()),
            limit: limit.get().trim().parse().ok(),
            section: section.get(),
            has_filters: false,
            story_page: story_page.get(),
            section_page: section_page.get(),
            next_page: next_page.get(),
            labels: Arc::new(labels),
        })
    });
    let state = RwSignal::new(State::Loading);
    let source = Source {
        src,
        format,
        formats_module,
        allows,
        on_load,
        on_error,
    };
    let retry = start(source, state);
    view! {
        <div class="wire-stories" on:click=retry>
            {move || {
                let (options, list_options) = (options.get(), list_options.get());
                match state.get() {
                    State::List(list) => {
                        let tree = story_list(&list, &list_options, &options);
                        TreeView::with_behaviour(tree, &options).into_any()
                    }
                    State::Failed(failure) => match children.as_ref().filter(|_| !failure.is_forbidden()) {
                        Some(fallback) => fallback(),
                        None => TreeView::new(list_failure_notice(&failure, &list_options, &options)).into_any(),
                    },
                    State::Loading => match &children {
                        Some(fallback) => fallback(),
                        None => TreeView::new(list_skeleton(&list_options, &options)).into_any(),
                    },
                }
            }}
        </div>
    }
}

/// Loads the list in a browser; the result handles clicks on "Try again".
#[cfg(target_arch = "wasm32")]
fn start(source: Source, state: RwSignal<State>) -> impl Fn(leptos::ev::MouseEvent) {
    loader::start(source, state)
}

/// A server fetches nothing.
#[cfg(not(target_arch = "wasm32"))]
fn start(_: Source, _: RwSignal<State>) -> impl Fn(leptos::ev::MouseEvent) {
    |_| ()
}
