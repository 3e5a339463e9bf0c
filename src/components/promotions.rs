use leptos::prelude::*;
use story::Promotions;

/// The publisher's apps, channels and newsletters, on one line.
#[component]
pub(super) fn PromotionLine(
    /// The links.
    promotions: Promotions,
) -> impl IntoView {
    let links: Vec<AnyView> = promotions
        .links
        .into_iter()
        .map(|link| {
            let (url, label) = (link.url.to_string(), link.label);
            view! { <li class="promotions__item"><a class="link" href=url>{label}</a></li> }
                .into_any()
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <div class="promotions" part="promotions">
                {promotions.label.map(|label| view! { <p class="promotions__label">{label}</p> })}
                <ul class="promotions__list">{links}</ul>
            </div>
        }
    })
}
