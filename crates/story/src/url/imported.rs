//! Addresses in a browser, for a module without wasm-bindgen.
#![allow(
    unsafe_code,
    reason = "what JavaScript provides is called by C's rules"
)]

#[link(wasm_import_module = "url")]
unsafe extern "C" {
    /// Resolves an address against a base, which may be empty, and gives back
    /// the length of the whole address in bytes; 0 when it is none.
    fn resolve(address: *const u8, length: usize, base: *const u8, base_length: usize) -> usize;
    /// Writes the address that was resolved last.
    fn take(href: *mut u8);
}

/// The whole address, resolved against `base`; nothing when it is none.
pub(super) fn href(address: &str, base: Option<&str>) -> Option<String> {
    let base = base.unwrap_or_default();
    // SAFETY: both texts are only read, and as far as they go; what is written is
    // as long as was said, and JavaScript's encoder writes UTF-8.
    unsafe {
        let length = resolve(address.as_ptr(), address.len(), base.as_ptr(), base.len());
        let mut href = vec![0; length];
        take(href.as_mut_ptr());
        Some(String::from_utf8_unchecked(href)).filter(|href| !href.is_empty())
    }
}
