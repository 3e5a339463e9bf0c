//! Nothing that a host page does breaks a story, and nothing that a story does
//! touches its host page.

mod boxes;
mod pixels;
mod scripts;
mod styles;
mod traces;
mod zoo;
