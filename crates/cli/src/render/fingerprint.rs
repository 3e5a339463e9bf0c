//! How a browser tells whether a story that it finds in the page is that of the
//! document at its address (`src/embed/shell/prerendered.js` has the same).

/// The length of a document in bytes and its hash (32 bits, FNV-1a), in decimal
/// digits. It need not resist an attacker, who could change the page itself; a
/// digest of the browser's would need a secure context.
pub(super) fn fingerprint(document: &[u8]) -> String {
    let hash = document.iter().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    });
    format!("{}-{hash}", document.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprint_equals_published_vectors() {
        // Of the draft that defines FNV, "Test vectors for 32-bit FNV-1a".
        for (text, hash) in [
            ("", 0x811c_9dc5_u32),
            ("a", 0xe40c_292c),
            ("foobar", 0xbf9c_f968),
        ] {
            assert_eq!(
                fingerprint(text.as_bytes()),
                format!("{}-{hash}", text.len())
            );
        }
    }
}
