use crate::tree::{Element, bare, element};

/// Drawn on a grid of 24 units with round lines; only the path differs.
pub(super) fn icon(path: &str) -> Element {
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

/// Three dots.
#[cfg(not(target_arch = "wasm32"))]
pub(super) const MORE: &str = "M5 12h.01M12 12h.01M19 12h.01";
