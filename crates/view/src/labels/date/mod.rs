//! Dates as a reader of a language writes them: a long date, and a short time
//! where one is known.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod zoned;

#[cfg(target_arch = "wasm32")]
pub use browser::date;
#[cfg(not(target_arch = "wasm32"))]
pub use native::{date, date as zoned_date};
#[cfg(target_arch = "wasm32")]
pub use zoned::zoned_date;
