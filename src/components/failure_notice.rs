use std::sync::Arc;

use leptos::prelude::*;
use story::WebUrl;
use view::{Failure, RenderOptions, failure_notice};

use super::TreeView;

/// What a reader sees in the place of a story that cannot be shown.
///
/// A retryable failure has a button of the class `failure__retry`; the parent
/// handles its clicks.
#[component]
pub fn FailureNotice(
    /// Why the story cannot be shown.
    failure: Failure,
    /// The language of the notice.
    #[prop(optional, into)]
    options: Arc<RenderOptions>,
    /// Where the story's document is; the notice links to its publisher.
    #[prop(optional_no_strip)]
    address: Option<WebUrl>,
) -> TreeView {
    TreeView::new(failure_notice(&failure, &options, address.as_ref()))
}
