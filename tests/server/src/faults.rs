//! Faulty answers.
//!
//! | address | answer |
//! | --- | --- |
//! | `/fault/status/404` | that status |
//! | `/fault/once/503/PATH` | that status, and from the second request on the path |
//! | `/fault/first/503/PATH` | the path, and from the second request on that status |
//! | `/fault/busy/60` | status 503, with `Retry-After: 60` |
//! | `/fault/redirect/3/PATH` | three redirects, then the path |
//! | `/fault/away/localhost:8080/PATH` | a redirect to the path on that host |
//! | `/fault/secure/localhost:8443/PATH` | the same, over TLS |
//! | `/fault/loop` | redirects to itself |
//! | `/fault/refused/PATH` | without `Access-Control-Allow-Origin` |
//! | `/fault/refused-twice/PATH` | the same, and from the third request on with the header |
//! | `/fault/silent` | nothing, ever |
//! | `/fault/stalled` | a beginning, then nothing |
//! | `/fault/cut` | less than was announced |
//! | `/fault/truncated` | JSON without its end |
//! | `/fault/html` | a page in place of JSON |
//! | `/fault/endless` | spaces without end |
//! | `/fault/bomb` | 64 MB in 64 KB, by gzip |

use std::{convert::Infallible, io::Write, sync::Arc, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use flate2::{Compression, write::GzEncoder};
use futures_util::{
    StreamExt,
    stream::{self, Stream},
};

use crate::{ANYBODY, Shared, lock, note_abort};

/// Notes that a client has disconnected before the end.
struct Watch {
    shared: Arc<Shared>,
    path: String,
}

impl Watch {
    /// How often the path was requested, this time included.
    fn requests(&self) -> usize {
        let requests = lock(&self.shared.requests);
        requests
            .iter()
            .filter(|requested| **requested == self.path)
            .count()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        note_abort(&self.shared, &self.path);
    }
}

/// The answer that the address describes.
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
        "status" => status(rest).into_response(),
        "once" | "first" => {
            let (code, path) = rest.split_once('/').unwrap_or((rest, ""));
            if (watch.requests() == 1) == (fault == "once") {
                status(code).into_response()
            } else {
                Redirect::temporary(&format!("/{path}")).into_response()
            }
        }
        "busy" => {
            let headers = [
                (header::RETRY_AFTER, rest),
                (header::ACCESS_CONTROL_EXPOSE_HEADERS, "retry-after"),
            ];
            (StatusCode::SERVICE_UNAVAILABLE, headers).into_response()
        }
        "redirect" => redirect(rest),
        "away" => Redirect::temporary(&format!("http://{rest}")).into_response(),
        "secure" => Redirect::temporary(&format!("https://{rest}")).into_response(),
        "loop" => Redirect::temporary("/fault/loop").into_response(),
        "refused" => Redirect::temporary(&format!("/{rest}")).into_response(),
        "refused-twice" => {
            let mut response = Redirect::temporary(&format!("/{rest}")).into_response();
            if watch.requests() > 2 {
                response
                    .headers_mut()
                    .insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
            }
            response
        }
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
            // As fast as a good connection: WebKit stores what is not read yet, and
            // would be sent more than it can read.
            let pace = Duration::from_millis(1);
            json(stream::repeat(spaces).then(move |spaces| {
                let _ = &watch;
                async move {
                    tokio::time::sleep(pace).await;
                    Ok(spaces)
                }
            }))
        }
        "bomb" => bomb().unwrap_or(StatusCode::INTERNAL_SERVER_ERROR.into_response()),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn status(code: &str) -> StatusCode {
    let code = code.parse().ok();
    let status = code.and_then(|code| StatusCode::from_u16(code).ok());
    status.unwrap_or(StatusCode::BAD_REQUEST)
}

fn bomb() -> std::io::Result<Response> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    let spaces = vec![b' '; 1 << 20];
    for _ in 0..64 {
        gzip.write_all(&spaces)?;
    }
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_ENCODING, "gzip"),
    ];
    Ok((headers, gzip.finish()?).into_response())
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
