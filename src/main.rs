//! The standalone site: a front page with stories, and a page for each.

fn main() {
    #[cfg(target_arch = "wasm32")]
    wire_story::app::start();
}
