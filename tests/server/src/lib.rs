//! A small server for the examples and the browser tests.
//!
//! One folder on two ports of this machine, which are two origins: a host page
//! on one, a publisher's story on the other. Pages can be given as text with
//! headers of their own, and [`faults`] and [`raw`] give faulty answers.

pub mod faults;
pub mod raw;
mod tls;

use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use anyhow::Result;
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use tokio::{net::TcpListener, task::JoinSet};
use tower_http::services::ServeDir;

/// The value of `Access-Control-Allow-Origin`.
pub(crate) const ANYBODY: HeaderValue = HeaderValue::from_static("*");

/// An answer that a test gives.
#[derive(Clone)]
struct Page {
    status: u16,
    bytes: Vec<u8>,
    headers: Vec<(String, String)>,
}

impl Page {
    /// Whether it is the version that a client has.
    fn has_tag(&self, known: Option<&HeaderValue>) -> bool {
        let mut tags = self.headers.iter().filter(|(name, _)| name == "etag");
        tags.any(|(_, tag)| known.is_some_and(|known| known == tag))
    }
}

/// What both ports share.
#[derive(Default)]
pub(crate) struct Shared {
    pages: Mutex<HashMap<String, Page>>,
    requests: Mutex<Vec<String>>,
    /// The last request for each path: its method and headers.
    last: Mutex<HashMap<String, String>>,
    not_modified: Mutex<Vec<String>>,
    aborted: Mutex<Vec<String>>,
    delays: Mutex<HashMap<String, Duration>>,
}

/// A running server; it stops listening when it is dropped.
pub struct TestServer {
    /// The origin of host pages.
    pub host: String,
    /// The origin of stories.
    pub publisher: String,
    /// The origin of the same stories over TLS.
    pub secure: String,
    /// The origin of answers that are not even HTTP; see [`raw`].
    pub raw: String,
    shared: Arc<Shared>,
    _listeners: JoinSet<()>,
}

impl TestServer {
    /// Serves a folder on two ports that are free.
    ///
    /// # Errors
    ///
    /// When there is no free port.
    pub async fn start(folder: &Path) -> Result<Self> {
        Self::on(folder, [0, 0]).await
    }

    /// Serves a folder on a port and the one after it.
    ///
    /// # Errors
    ///
    /// When one of them is in use.
    pub async fn start_at(folder: &Path, port: u16) -> Result<Self> {
        Self::on(folder, [port, port + 1]).await
    }

    async fn on(folder: &Path, [host, publisher]: [u16; 2]) -> Result<Self> {
        let shared = Arc::new(Shared::default());
        let mut listeners = JoinSet::new();
        let host = listen(folder, host, &shared, &mut listeners).await?;
        let publisher = listen(folder, publisher, &shared, &mut listeners).await?;
        let secure = listen_securely(folder, &shared, &mut listeners).await?;
        let raw = raw::listen(&shared, &mut listeners).await?;
        Ok(Self {
            host,
            publisher,
            secure,
            raw,
            shared,
            _listeners: listeners,
        })
    }

    /// Serves a text as a page, on both origins.
    pub fn page(&self, path: &str, text: &str, headers: &[(&str, &str)]) {
        self.answer(path, 200, text.as_bytes(), headers);
    }

    /// Answers a path in this way, on both origins, even if there is such a
    /// file. With a header `etag`, a client that has this version gets status
    /// 304.
    pub fn answer(&self, path: &str, status: u16, bytes: &[u8], headers: &[(&str, &str)]) {
        let headers = headers
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect();
        lock(&self.shared.pages).insert(
            path.into(),
            Page {
                status,
                bytes: bytes.into(),
                headers,
            },
        );
    }

    /// Answers requests for a path later.
    pub fn delay(&self, path: &str, time: Duration) {
        lock(&self.shared.delays).insert(path.into(), time);
    }

    /// How often a path was requested.
    pub fn requests(&self, path: &str) -> usize {
        lock(&self.shared.requests)
            .iter()
            .filter(|requested| *requested == path)
            .count()
    }

    /// The method of the last request for a path, and its headers, each on a line
    /// as `name: value`.
    pub fn last_request(&self, path: &str) -> Option<String> {
        lock(&self.shared.last).get(path).cloned()
    }

    /// How often a client was told that what it has of a path is still good.
    pub fn not_modified(&self, path: &str) -> usize {
        let found = lock(&self.shared.not_modified);
        found.iter().filter(|answered| *answered == path).count()
    }

    /// The rest of a requested path that has this beginning.
    pub fn asked(&self, beginning: &str) -> Option<String> {
        let requests = lock(&self.shared.requests);
        let mut rests = requests.iter().filter_map(|it| it.strip_prefix(beginning));
        rests.next().map(str::to_owned)
    }

    /// How often a client left before an answer that never ends.
    pub fn aborted(&self, path: &str) -> usize {
        lock(&self.shared.aborted)
            .iter()
            .filter(|requested| *requested == path)
            .count()
    }
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn note_abort(shared: &Shared, path: &str) {
    lock(&shared.aborted).push(path.into());
}

async fn listen(
    folder: &Path,
    port: u16,
    shared: &Arc<Shared>,
    listeners: &mut JoinSet<()>,
) -> Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    let origin = format!("http://localhost:{}", listener.local_addr()?.port());
    let router = router(folder, shared);
    listeners.spawn(async move { axum::serve(listener, router).await.unwrap_or_default() });
    Ok(origin)
}

async fn listen_securely(
    folder: &Path,
    shared: &Arc<Shared>,
    listeners: &mut JoinSet<()>,
) -> Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let origin = format!("https://localhost:{}", listener.local_addr()?.port());
    let listener = tls::Tls::new(listener)?;
    let router = router(folder, shared);
    listeners.spawn(async move { axum::serve(listener, router).await.unwrap_or_default() });
    Ok(origin)
}

fn router(folder: &Path, shared: &Arc<Shared>) -> Router {
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip();
    Router::new()
        .route("/fault/{*rest}", get(faults::answer))
        .fallback_service(files)
        .layer(from_fn_with_state(shared.clone(), around))
        .with_state(shared.clone())
}

/// Counts the request, answers with a page given as text, and lets every origin
/// read every answer but those that are about being refused.
async fn around(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    lock(&shared.requests).push(path.clone());
    let mut received = format!("{}\n", request.method());
    for (name, value) in request.headers() {
        received += &format!("{name}: {}\n", String::from_utf8_lossy(value.as_bytes()));
    }
    lock(&shared.last).insert(path.clone(), received);
    let delay = lock(&shared.delays).get(&path).copied();
    if let Some(delay) = delay {
        tokio::time::sleep(delay).await;
    }
    let page = lock(&shared.pages).get(&path).cloned();
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let mut response = match page {
        Some(page) if page.has_tag(known.as_ref()) => {
            lock(&shared.not_modified).push(path.clone());
            StatusCode::NOT_MODIFIED.into_response()
        }
        Some(page) => answer_with(page),
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if !path.starts_with("/fault/refused") {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
    }
    response
}

fn answer_with(page: Page) -> Response {
    let status = StatusCode::from_u16(page.status).unwrap_or(StatusCode::BAD_REQUEST);
    let mut response = (status, page.bytes).into_response();
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, html);
    for (name, value) in page.headers {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(&value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
