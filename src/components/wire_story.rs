use std::sync::Arc;

use leptos::{html::Div, prelude::*};
use story::{Language, Story, WebUrl};
use view::{Failure, HeadlineLevel, Labels, RenderOptions, failure_notice, skeleton, story_view};

use super::TreeView;

#[cfg(target_arch = "wasm32")]
mod loader;

/// Which labels there are: [`Labels::of`] has all languages, `|_|
/// Labels::default()` only English, which is smaller.
pub type LabelSource = Arc<dyn Fn(&Language) -> Labels + Send + Sync>;

/// What the component shows.
#[derive(Clone)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "a server fetches nothing")
)]
pub(crate) enum State {
    /// On a server, and in a browser until the first answer.
    Loading,
    /// And whether some of its text could not be read.
    Story(Arc<Story>, bool),
    /// There is no story.
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
    pub(crate) mirrors: Signal<String>,
    pub(crate) format: Signal<String>,
    pub(crate) select: Signal<String>,
    pub(crate) formats_module: Signal<String>,
    pub(crate) is_eager: Signal<bool>,
    pub(crate) refresh: Signal<String>,
    pub(crate) keep: Signal<String>,
    /// Whether stories of an address may be shown, after redirects.
    pub(crate) allows: Option<Callback<WebUrl, bool>>,
    pub(crate) on_load: Option<Callback<Arc<Story>>>,
    pub(crate) on_error: Option<Callback<Failure>>,
}

/// Fetches the document of a story and shows it, or why it cannot be shown.
///
/// The properties are the attributes of the element `<wire-story>`, and a
/// change of one takes effect at once. Children are the fallback: they are shown
/// until the story is there, and whenever it cannot be shown. A server writes
/// the fallback only; the document is fetched by the browser.
///
/// ```
/// use leptos::prelude::*;
/// use wire_story::WireStory;
///
/// # let owner = Owner::new();
/// # owner.set();
/// let (src, _set_src) = signal("https://publisher.example/stories/forum.json".to_owned());
/// let html = view! {
///     <WireStory src>
///         <a href="https://publisher.example/forum">"Leaders set out terms at forum"</a>
///     </WireStory>
/// }
/// .to_html();
/// assert!(html.contains("Leaders set out terms"));
/// ```
#[component]
pub fn WireStory(
    /// The address of the document, absolute or relative to the page.
    #[prop(into)]
    src: Signal<String>,
    /// Other addresses of the same document, separated by spaces; up to 127.
    #[prop(into, optional)]
    mirrors: Signal<String>,
    /// The name of the document's format; detected when empty.
    #[prop(into, optional)]
    format: Signal<String>,
    /// Which story of a list: its position from 1, its id, address or title.
    #[prop(into, optional)]
    select: Signal<String>,
    /// `auto` (as the page), `light` or `dark`.
    #[prop(into, optional)]
    theme: Signal<String>,
    /// The language of labels and dates; English when empty.
    #[prop(into, optional)]
    lang: Signal<String>,
    /// The level of the headline, 1 to 6; 2 when empty.
    #[prop(into, optional)]
    heading_level: Signal<String>,
    /// `lazy` (when near the viewport) or `eager`.
    #[prop(into, optional)]
    loading: Signal<String>,
    /// After how many seconds to ask for a newer version; never when empty.
    #[prop(into, optional)]
    refresh: Signal<String>,
    /// `none`: no copy of the story is stored for when it cannot be reached.
    #[prop(into, optional)]
    keep: Signal<String>,
    /// The height reserved until the story is there, as CSS has it.
    #[prop(into, optional)]
    min_height: Signal<String>,
    /// Where the story can be shared, of what the publisher allows: keys of
    /// targets in order, separated by spaces; `none` hides the share bar.
    #[prop(into, optional)]
    share: Signal<String>,
    /// `none` keeps the publisher's beacon from being sent.
    #[prop(into, optional)]
    beacon: Signal<String>,
    /// The labels of a language; English only without it.
    #[prop(optional)]
    labels: Option<LabelSource>,
    /// The address of `formats-….wasm` of `dist/`, for documents that are not
    /// native; without it only native documents can be read.
    #[prop(into, optional)]
    formats_module: Signal<String>,
    /// Whether stories of an address may be shown; called after redirects, too.
    #[prop(optional)]
    allows: Option<Callback<WebUrl, bool>>,
    /// Called when a story is shown.
    #[prop(optional)]
    on_load: Option<Callback<Arc<Story>>>,
    /// Called when there is no story to show.
    #[prop(optional)]
    on_error: Option<Callback<Failure>>,
    /// The fallback.
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let options = Memo::new(move |_| {
        let options = options(&lang.get(), &heading_level.get(), labels.as_ref());
        let share = share.get();
        let share = share.split_whitespace().map(str::to_owned).collect();
        Arc::new(RenderOptions { share, ..options })
    });
    let state = RwSignal::new(State::Loading);
    let mount = NodeRef::<Div>::new();
    let source = Source {
        src,
        mirrors,
        format,
        select,
        formats_module,
        is_eager: Signal::derive(move || loading.get() == "eager"),
        refresh,
        keep,
        allows,
        on_load,
        on_error,
    };
    let retry = start(mount, source, options, state);
    let color_scheme = move || match theme.get().as_str() {
        "light" => "light",
        "dark" => "dark",
        _ => "inherit",
    };
    let reserved = move || match state.get() {
        State::Loading => min_height.get(),
        State::Story(..) | State::Failed(_) => String::new(),
    };
    view! {
        <div class="wire-story" data-beacon=beacon node_ref=mount on:click=retry style:color-scheme=color_scheme style:min-height=reserved>
            {move || {
                let options = options.get();
                match state.get() {
                    State::Story(story, is_partial) => {
                        TreeView::new(story_view(&story, is_partial, &options)).into_any()
                    }
                    State::Failed(failure) => match children.as_ref().filter(|_| !failure.is_forbidden()) {
                        Some(fallback) => fallback(),
                        None => {
                            let address = WebUrl::parse(&src.get_untracked(), None).ok();
                            TreeView::new(failure_notice(&failure, &options, address.as_ref())).into_any()
                        }
                    },
                    State::Loading => match &children {
                        Some(fallback) => fallback(),
                        None => TreeView::new(skeleton(&options)).into_any(),
                    },
                }
            }}
        </div>
    }
}

fn options(lang: &str, heading_level: &str, labels: Option<&LabelSource>) -> RenderOptions {
    let english = RenderOptions::default();
    let language = Language::parse(lang).unwrap_or(english.language);
    let labels = labels.map_or_else(Labels::default, |labels| labels(&language));
    RenderOptions {
        headline: HeadlineLevel::parse(heading_level),
        ..RenderOptions::new(language, labels)
    }
}

/// Loads the story in a browser; the result handles clicks on "Try again".
#[cfg(target_arch = "wasm32")]
fn start(
    mount: NodeRef<Div>,
    source: Source,
    options: Memo<Arc<RenderOptions>>,
    state: RwSignal<State>,
) -> impl Fn(leptos::ev::MouseEvent) {
    loader::start(mount, source, options, state)
}

/// A server fetches nothing.
#[cfg(not(target_arch = "wasm32"))]
fn start(
    _: NodeRef<Div>,
    _: Source,
    _: Memo<Arc<RenderOptions>>,
    _: RwSignal<State>,
) -> impl Fn(leptos::ev::MouseEvent) {
    |_| ()
}
