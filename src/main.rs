//! The standalone site: a front page with stories, and a page for each.

fn main() {
    wire_story::app::start();
}
