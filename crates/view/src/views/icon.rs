use crate::{
    share::Target,
    tree::{Element, bare, element},
};

/// Drawn on a grid of 24 units with round lines; only the path differs.
pub(super) fn icon(path: &'static str) -> Element {
    element("svg", "icon")
        .attribute("viewBox", "0 0 24 24")
        .attribute("aria-hidden", "true")
        .child(bare("path").attribute("d", path))
}

/// An arrow out of a tray.
pub(super) const SHARE: &str = "M12 15V4M8 7.5 12 3.5l4 4M5 12v7.5h14V12";

/// Two links of a chain.
pub(super) const COPY: &str =
    "M9.5 14.5l5-5M8 11l-2.2 2.2a3.5 3.5 0 0 0 5 5L13 16M16 13l2.2-2.2a3.5 3.5 0 0 0-5-5L11 8";

/// Two arrows to the corners.
pub(super) const ENLARGE: &str = "M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7";

/// The sign of a share target, drawn for this project.
pub(super) fn target(target: Target) -> &'static str {
    match target {
        Target::X => "M5 5l14 14M19 5 5 19",
        Target::Facebook => "M15.5 4.5h-1.3c-1.7 0-2.7 1.1-2.7 2.8v12.2M8.5 11.5h6.5",
        Target::WhatsApp => {
            "M4.5 19.5l1.2-3.6a8 8 0 1 1 2.9 2.7zM9 9c0 3.5 2.5 6 6 6l1-1.7-2-1.1-1 .8c-.9-.4-1.6-1.1-2-2l.8-1-1.1-2z"
        }
        Target::Telegram => "M20.5 4.5 3.5 11.2l5 1.8 2 6 3-3.8 4.5 3.3zM8.5 13l9-6.5-7 8",
        Target::Email => "M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5",
    }
}
