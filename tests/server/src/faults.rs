//! Answers as bad as real servers give.
//!
//! | address | answer |
//! | --- | --- |
//! | `/fault/status/404` | that status |
//! | `/fault/redirect/3/PATH` | three redirects, then the path |
//! | `/fault/loop` | redirects to itself |
//! | `/fault/refused/PATH` | without leave for other origins |
//! | `/fault/silent` | nothing, ever |
//! | `/fault/stalled` | a beginning, then nothing |
//! | `/fault/cut` | less than was promised |
//! | `/fault/truncated` | JSON without its end |
//! | `/fault/html` | a page in place of JSON |
//! | `/fault/endless` | spaces without end |

use std::{convert::Infallible, sync::Arc};

use axum::{
    body::{Body, Bytes},
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use futures_util::{
    StreamExt,
    stream::{self, Stream},
};

use crate::{Shared, note_abort};

/// Says when a client has left before the end.
struct Watch {
    shared: Arc<Shared>,
    path: String,
}

impl Drop for Watch {
    fn drop(&mut self) {
        note_abort(&self.shared, &self.path);
    }
}

/// Answers as the address asks.
pub(crate) async fn answer(
    State(shared): State<Arc<Shared>>,
    Path(rest): Path<String>,
) -> Response {
    let watch = Watch {
        shared,
        path: format!("/fault/{rest}"),
    };
    let (fault, rest) = rest.split_once('/').unwrap_or((&rest, ""));
    match fault {
        "status" => {
            let status = rest
                .parse()
                .ok()
                .and_then(|code| StatusCode::from_u16(code).ok());
            status.unwrap_or(StatusCode::BAD_REQUEST).into_response()
        }
        "redirect" => redirect(rest),
        "loop" => Redirect::temporary("/fault/loop").into_response(),
        "refused" => Redirect::temporary(&format!("/{rest}")).into_response(),
        "silent" => {
            let _watch = watch;
            std::future::pending().await
        }
        "stalled" => json(stream::once(async { part("{\"format\": ") }).chain(never(watch))),
        "cut" => {
            let mut response = json(stream::once(async { part("{\"format\": \"wire") }));
            response
                .headers_mut()
                .insert(header::CONTENT_LENGTH, 1000.into());
            response
        }
        "truncated" => json(stream::once(async {
            part("{\"format\": \"wire-story/1\", ")
        })),
        "html" => json(stream::once(async {
            part("<!doctype html><title>Welcome</title>")
        })),
        "endless" => {
            let spaces = Bytes::from(vec![b' '; 64 << 10]);
            json(stream::repeat(Ok(spaces)).inspect(move |_| {
                let _ = &watch;
            }))
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn redirect(rest: &str) -> Response {
    let (count, path) = rest.split_once('/').unwrap_or((rest, ""));
    let next = match count.parse::<u32>() {
        Ok(count) if count > 1 => format!("/fault/redirect/{}/{path}", count - 1),
        _ => format!("/{path}"),
    };
    Redirect::temporary(&next).into_response()
}

fn json(body: impl Stream<Item = Result<Bytes, Infallible>> + Send + 'static) -> Response {
    (
        [(header::CONTENT_TYPE, "application/json")],
        Body::from_stream(body),
    )
        .into_response()
}

fn part(text: &'static str) -> Result<Bytes, Infallible> {
    Ok(Bytes::from_static(text.as_bytes()))
}

fn never(watch: Watch) -> impl Stream<Item = Result<Bytes, Infallible>> {
    stream::once(async move {
        let _watch = watch;
        std::future::pending().await
    })
}
