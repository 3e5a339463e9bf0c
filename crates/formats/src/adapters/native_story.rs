//! The native format, whose body may be in a format of its own.

use story::{Problem, read::is_native};

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{FormatError, bodies, draft::Draft, format::Adapter, json::Json};

pub(crate) struct NativeStory;

impl Adapter for NativeStory {
    fn fits(&self, document: &Json) -> bool {
        is_native(&document)
    }

    fn read(&self, document: &Json, _: Option<&str>, draft: &mut Draft) -> Result<(), FormatError> {
        if !is_native(&document) {
            return Err(FormatError::not_a_story(
                "the document does not say \"format\": \"wire-story/1\"",
            ));
        }
        draft.keep(document.members());
        if let Some(body) = document.get("body").filter(|body| body.is_object()) {
            draft.place("$.body");
            let content = body.get("content").unwrap_or(body);
            let format = body
                .text(&["format"])
                .or_else(|| bodies::format_of(content));
            match format.and_then(|format| bodies::blocks(draft, format, content)) {
                Some(blocks) => draft.set("body", blocks),
                None => {
                    draft.warn(Problem::UnknownKind);
                    draft.set("body", Json::Null);
                }
            }
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
