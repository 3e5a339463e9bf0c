use std::sync::Arc;

use leptos::prelude::*;
use view::{RenderOptions, newer_notice};

use super::TreeView;

/// Announces that a newer version of the story has come while the reader was
/// reading. Its button has the class `newer__show`.
#[component]
pub fn NewerNotice(
    /// The language of the notice.
    #[prop(optional, into)]
    options: Arc<RenderOptions>,
) -> TreeView {
    TreeView::new(newer_notice(&options))
}
