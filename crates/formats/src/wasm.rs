//! The module's border with JavaScript: three exports, no glue.
//!
//! Each conversion has an instance of its own (`src/embed/shell/conversion.js`),
//! so what is allocated is never given back: it goes with the instance.
#![allow(
    unsafe_code,
    reason = "memory is all that JavaScript and WebAssembly have in common"
)]

mod arena;
mod memory;

pub(crate) use arena::Bump;
use story::WebUrl;

use crate::{
    Format, FormatError, Hint, MAX_BYTES, adapt,
    json::{Json, Writer, to_text},
};

#[global_allocator]
static MEMORY: memory::Memory = memory::Memory::new();

/// Room for the texts of one conversion, `length` bytes.
#[unsafe(no_mangle)]
extern "C" fn reserve(length: usize) -> *mut u8 {
    vec![0; length].leak().as_mut_ptr()
}

/// Where the answer is.
#[repr(C)]
struct Answer {
    text: *const u8,
    length: usize,
}

/// Translates a document of any format into a native one.
///
/// `texts` is what [`reserve`] gave, filled with four texts in UTF-8 of these
/// lengths. An empty format is told from the document, and an empty `select`
/// takes the first story of a list; `base` is the document's address, or empty.
///
/// Gives back JSON: an object of `story` (the native document), `isPartial` (when
/// readers miss text), `format` (the
/// name of the format it was in) and `warnings` (objects of `path`, `code` and
/// `message`); or of the `code` and `message` of the error, when there is no
/// story.
///
/// # Safety
///
/// The lengths together are not more than what was reserved, and each ends
/// where a character does.
#[unsafe(no_mangle)]
unsafe extern "C" fn convert(
    texts: *const u8,
    format: usize,
    select: usize,
    base: usize,
    document: usize,
) -> *const Answer {
    let mut next = texts;
    // SAFETY: the caller's promise; nothing frees what was reserved.
    let mut take = |length| unsafe {
        let bytes = std::slice::from_raw_parts(next, length);
        next = next.add(length);
        std::str::from_utf8_unchecked(bytes)
    };
    let (format, select, base, document) = (take(format), take(select), take(base), take(document));
    let text = answer(document, format, select, base).leak();
    Box::leak(Box::new(Answer {
        text: text.as_ptr(),
        length: text.len(),
    }))
}

fn answer(text: &str, format: &str, select: &str, base: &str) -> String {
    let arena = Bump::new();
    let writer = Writer::new(&arena);
    to_text(
        converted(writer, text, format, select, base).unwrap_or_else(|error| {
            let message = writer.string(&error.message());
            writer.object(
                "code message",
                &[writer.text(error.code()), writer.text(message)],
            )
        }),
    )
}

fn converted<'a>(
    writer: Writer<'a>,
    text: &'a str,
    format: &str,
    select: &str,
    base: &str,
) -> Result<Json<'a>, FormatError> {
    if text.len() > MAX_BYTES {
        return Err(FormatError::TooLarge);
    }
    let format = match format {
        "" => None,
        name => Some(Format::parse(name).ok_or(FormatError::Unknown)?),
    };
    let hint = Hint {
        format,
        select: Some(select),
    };
    let base = WebUrl::parse(base, None).ok();
    let adapted = adapt(writer, text, hint, base.as_ref())?;
    let is_partial = adapted.warnings.iter().any(|it| it.problem.loses_text());
    let mut warnings = Vec::new();
    for warning in adapted.warnings {
        let parts = [
            writer.kept(&warning.path),
            writer.text(warning.problem.code()),
            writer.text(warning.problem.message()),
        ];
        warnings.push(writer.object("path code message", &parts));
    }
    let format = writer.text(adapted.format.name());
    // All of them are there, also an empty list.
    Ok(writer.members(&[
        ("story", adapted.document),
        ("format", format),
        ("warnings", writer.list(&warnings)),
        ("isPartial", writer.flag(is_partial)),
    ]))
}
