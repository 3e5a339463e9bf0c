use story::WebUrl;

use super::icon::{COPY, SHARE, icon};
use crate::{
    options::RenderOptions,
    tree::{Element, element},
};

/// The two buttons that need the browser's help: its own share sheet, shown
/// where it has one, and the clipboard. What came of it is said in a live
/// region (`behaviour/share.js`).
pub(super) fn share_actions(url: &WebUrl, options: &RenderOptions) -> [Element; 3] {
    let labels = &options.labels;
    let button = |class, sign, words| {
        element("button", class)
            .attribute("type", "button")
            .attribute("value", url.as_str())
            .child(icon(sign))
            .words(words)
    };
    [
        button(
            "share__button share__button--main share__sheet",
            SHARE,
            labels.share(),
        )
        .part("share-main")
        .attribute("hidden", ""),
        button("share__button share__copy", COPY, labels.copy()).part("share-copy"),
        element("span", "share__said").attribute("role", "status"),
    ]
}
