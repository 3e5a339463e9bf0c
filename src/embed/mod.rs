//! The Rust side of the elements `<wire-story>` and `<wire-stories>`, each of
//! which is a build of its own.
//!
//! A custom element's class cannot be written in Rust, so the JavaScript in
//! `shell/` defines it, keeps the fallback and starts both requests; one
//! `Widget` or `ListWidget` per element does the rest. The shell frees it when the element
//! leaves the page.

mod host;
#[cfg(feature = "stories")]
mod list;
mod loading;
mod mount_point;
mod options;
#[cfg(feature = "element")]
mod widget;

/// Smaller and faster than the allocator of the standard library.
#[cfg(not(target_feature = "atomics"))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
