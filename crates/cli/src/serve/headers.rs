//! What a file is, how long it may be kept, and what it may do in a browser.

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};

/// A page may show pictures, fonts and frames of anybody, and run scripts of
/// this server. Style attributes keep room for photos.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self' 'unsafe-inline'; img-src * data:; connect-src *; frame-src *; \
    object-src 'none'; base-uri *; form-action 'none'";

/// What is the same for all answers. Others may put all of it into their pages.
const ALWAYS: [(HeaderName, &str); 3] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "cross-origin",
    ),
];

/// A story may be corrected or withdrawn; it is asked for again after a minute.
const BRIEFLY: &str = "public, max-age=60";

/// A name with a hash never gets another content.
const FOREVER: &str = "public, max-age=31536000, immutable";

pub(super) async fn add(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let mut response = next.run(request).await;
    let status = response.status();
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if status != StatusCode::OK && status != StatusCode::PARTIAL_CONTENT {
        return response;
    }
    if let Some(media_type) = media_type(&path) {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    }
    let is_page = headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|it| it.as_bytes().starts_with(b"text/html"));
    if is_page {
        headers.insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(POLICY),
        );
    }
    let age = if has_hash(&path) { FOREVER } else { BRIEFLY };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(age));
    let Some(tag) = tag(headers) else {
        return response;
    };
    let is_known = known.is_some_and(|known| {
        let mut known = known.as_bytes().split(|it| *it == b',');
        known.any(|known| known.trim_ascii() == tag.as_bytes())
    });
    headers.insert(header::ETAG, tag);
    if is_known && status == StatusCode::OK {
        headers.remove(header::CONTENT_LENGTH);
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        *response.body_mut() = Body::empty();
    }
    response
}

/// The types that a name's last ending does not tell.
fn media_type(path: &str) -> Option<&'static str> {
    let feeds = [
        ("feed.json", "application/feed+json"),
        ("feed.xml", "application/rss+xml"),
    ];
    let endings = [
        (".xml", "application/xml"),
        (".html", "text/html; charset=utf-8"),
        (".txt", "text/plain; charset=utf-8"),
        (".sig", "text/plain; charset=utf-8"),
        (".md", "text/markdown; charset=utf-8"),
        (".css", "text/css; charset=utf-8"),
        (".js", "text/javascript; charset=utf-8"),
    ];
    let name = path.rsplit('/').next().unwrap_or_default();
    let mut feeds = feeds.into_iter().filter(|(feed, _)| name == *feed);
    let mut endings = endings
        .into_iter()
        .filter(|(ending, _)| name.ends_with(ending));
    let found = feeds.next().or_else(|| endings.next());
    found.map(|(_, media_type)| media_type)
}

/// Whether a path is like `/widget-0123456789.js` or `/languages-0123456789/de.json`.
///
/// Only the files of the bundle have a hash: a story may end in a date or a
/// number, and must not be kept after it is corrected.
fn has_hash(path: &str) -> bool {
    let mut parts = path.rsplit('/');
    let name = parts.next().unwrap_or_default();
    let is_hashed = match name.rsplit_once('.') {
        Some((stem, "js" | "css" | "wasm" | "bin")) => ends_in_hash(stem),
        Some(_) | None => false,
    };
    let is_language = |part: &str| part.starts_with("languages-") && ends_in_hash(part);
    is_hashed || parts.next().is_some_and(is_language)
}

fn ends_in_hash(name: &str) -> bool {
    let is_digit = |it: u8| it.is_ascii_digit() || (b'a'..=b'f').contains(&it);
    let hash = name.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() >= 10 && hash.bytes().all(is_digit)
}

/// Of the time and length of a file, as web servers do; weak, since a
/// compressed answer has the same.
fn tag(headers: &HeaderMap) -> Option<HeaderValue> {
    let text = |name| headers.get(name)?.to_str().ok();
    let time = httpdate::parse_http_date(text(header::LAST_MODIFIED)?).ok()?;
    let time = time.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs();
    let length: u64 = text(header::CONTENT_LENGTH)?.parse().ok()?;
    HeaderValue::from_str(&format!("W/\"{time:x}-{length:x}\"")).ok()
}
