//! Wire Story: one tag puts a publisher's story into any page.
//!
//! Bytes become a [`story::Story`] in `load` (a native document directly,
//! any other through the `formats` module), [`components`] turn the story into
//! HTML, and `embed` or `app` put that into a page.
//! Dependencies point one way: `text`, `share`, `config`, `failure` <
//! `components`, `load` < `embed`, `app`.
//!
//! One of two features must be chosen, never both: `csr` renders in a browser,
//! `ssr` renders to HTML text natively.

#[cfg(feature = "csr")]
pub mod app;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod components;
pub mod config;
#[cfg(feature = "csr")]
mod embed;
pub mod failure;
#[cfg(feature = "csr")]
pub mod load;
pub mod share;
pub mod text;
