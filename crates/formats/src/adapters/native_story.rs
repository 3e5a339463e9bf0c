//! The native format, whose body may be in a format of its own.

use story::{Problem, read::is_native};

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{FormatError, bodies, draft::Draft, format::Adapter, json::Json};

pub(crate) struct NativeStory;

impl Adapter for NativeStory {
    fn fits(&self, document: Json<'_>) -> bool {
        is_native(&document)
    }

    fn read<'a>(
        &self,
        document: Json<'a>,
        _: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        if !is_native(&document) {
            return Err(FormatError::not_a_story(&[
                "the document does not say \"format\": \"wire-story/1\"",
            ]));
        }
        draft.keep(document);
        let body = document.get("body");
        if body.is_object() {
            draft.place("$.body");
            let mut content = body.get("content");
            if content.is_null() {
                content = body;
            }
            let mut format = body.word("format");
            if format.is_empty() {
                format = bodies::format_of(content);
            }
            let blocks = bodies::blocks(draft, format, content);
            if blocks.is_null() {
                draft.warn(Problem::UnknownKind);
            }
            draft.set("body", blocks);
        }
        Ok(())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "Wire Story 1, the native format",
            specification: "native-format.md",
            fields: &[
                ("all", "the same"),
                (
                    "body",
                    "blocks, or an object of `format` (`portable-text`, `lexical`, `mobiledoc`, `editorjs`, `html`, `text`) and `content`",
                ),
            ],
            lost: &["fields that the format does not have"],
        }
    }
}
