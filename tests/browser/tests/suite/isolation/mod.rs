//! Isolation: a host page does not break a story, and a story does not change its
//! host page.

mod boxes;
mod pixels;
mod scripts;
mod styles;
mod traces;
mod zoo;
