//! The standalone site: a front page with stories, and a page for each.

use leptos::mount::mount_to_body;
use wire_story::app::App;

fn main() {
    mount_to_body(App);
}
