use std::sync::Arc;

use leptos::prelude::*;
use view::{RenderOptions, skeleton};

use super::TreeView;

/// What is shown in the place of a story while it is being fetched.
#[component]
pub fn Skeleton(
    /// The language of the sentence for screen readers.
    #[prop(optional, into)]
    options: Arc<RenderOptions>,
) -> TreeView {
    TreeView::new(skeleton(&options))
}
