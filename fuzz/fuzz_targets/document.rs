//! Any bytes, as a document of any format: nothing panics, and what comes out
//! is a native document that reads as the same story again.

#![no_main]

use formats::{Format, Hint, convert};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // The first byte chooses the format.
    let Some((choice, document)) = bytes.split_first() else {
        return;
    };
    let format = Format::ALL.get(usize::from(*choice)).copied();
    let hint = Hint { format, select: None };
    let Ok(converted) = convert(document, hint, None) else {
        return;
    };
    let text = story::to_json(&converted.story);
    if let Ok(again) = convert(text.as_bytes(), Hint::default(), None) {
        assert_eq!(again.story, converted.story);
        assert_eq!(again.warnings, []);
    }
});
