//! The oEmbed endpoint, for consumers that know it and do not look for the
//! link in the page: `/oembed?url=…`.

use std::path::{Component, Path, PathBuf};

use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
};
use percent_encoding::percent_decode_str;
use serde_json::Value;
use story::WebUrl;

/// The parameters that the specification has; others are none of ours.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Parameters {
    url: String,
    format: Option<String>,
    maxwidth: Option<u64>,
    maxheight: Option<u64>,
}

/// Where the documents are, and the address that the folder is published at.
#[derive(Debug, Clone)]
pub(super) struct Pages {
    pub(super) folder: PathBuf,
    pub(super) base: WebUrl,
}

/// The document that `render` has written for a page.
pub(super) async fn answer(
    State(pages): State<Pages>,
    Query(parameters): Query<Parameters>,
) -> Result<Json<Value>, StatusCode> {
    if parameters.format.as_deref().is_some_and(|it| it != "json") {
        return Err(StatusCode::NOT_IMPLEMENTED);
    }
    let path = document(&pages, &parameters.url).ok_or(StatusCode::NOT_FOUND)?;
    let text = tokio::fs::read(path).await;
    let text = text.map_err(|_| StatusCode::NOT_FOUND)?;
    let document = serde_json::from_slice(&text);
    let mut document = document.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    limit(&mut document, "width", parameters.maxwidth);
    limit(&mut document, "height", parameters.maxheight);
    Ok(Json(document))
}

/// `world/well.oembed.json` for the page `world/well.html`.
fn document(pages: &Pages, address: &str) -> Option<PathBuf> {
    // As the standard writes it: without `..`, for instance.
    let address = WebUrl::parse(address, None).ok()?;
    let path = address.as_str().split(['?', '#']).next()?;
    let path = path.strip_prefix(pages.base.as_str())?;
    let name = path.strip_suffix(".html")?;
    let name = percent_decode_str(name).decode_utf8().ok()?;
    let is_plain = |part: Component<'_>| match part {
        Component::Normal(part) => !part.to_string_lossy().starts_with('.'),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => {
            false
        }
    };
    let name = Path::new(&*name);
    let is_below = name.components().all(is_plain);
    is_below.then(|| pages.folder.join(name).with_added_extension("oembed.json"))
}

/// Makes the frame no larger than the consumer has room for.
fn limit(document: &mut Value, side: &str, most: Option<u64>) {
    let (Some(most), Some(stated)) = (most, document[side].as_u64()) else {
        return;
    };
    if most < stated {
        document[side] = most.into();
        let html = document["html"].as_str().unwrap_or_default();
        let attribute = |pixels| format!(" {side}=\"{pixels}\"");
        document["html"] = html.replace(&attribute(stated), &attribute(most)).into();
    }
}
