//! The access log: a line a request on stdout, in the Common Log Format.

use std::{
    io::{Write, stdout},
    net::SocketAddr,
    time::SystemTime,
};

use axum::{
    extract::{ConnectInfo, Request},
    http::header,
    middleware::Next,
    response::Response,
};

pub(super) async fn line(
    ConnectInfo(client): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Response {
    // A target has no white space and no control characters.
    let asked = format!(
        "{} {} {:?}",
        request.method(),
        request.uri(),
        request.version()
    );
    let response = next.run(request).await;
    let length = response.headers().get(header::CONTENT_LENGTH);
    let length = length.and_then(|it| it.to_str().ok()).unwrap_or("-");
    let status = response.status().as_u16();
    let now = httpdate::fmt_http_date(SystemTime::now());
    // Nothing is left to do when stdout is closed.
    let _ = writeln!(
        stdout(),
        "{} - - [{now}] \"{asked}\" {status} {length}",
        client.ip()
    );
    response
}
