//! `wire-story serve`: rendered stories and the bundle, as a web server should
//! send them.
//!
//! `tower-http` reads the files, refuses paths that lead out of the folder and
//! compresses; [`headers`] says what each file is and how long it may be kept,
//! [`oembed`] answers consumers, [`log`] writes a line a request.

mod headers;
mod log;
mod oembed;

use std::{
    io::{Write, stderr, stdout},
    net::SocketAddr,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, bail};
use axum::{
    Router,
    extract::Request,
    http::{Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use story::WebUrl;
use tokio::{net::TcpListener, signal};
use tower_http::{
    compression::CompressionLayer,
    cors::{Any, CorsLayer},
    services::ServeDir,
    timeout::TimeoutLayer,
};

use self::oembed::Pages;
use crate::{Outcome, render::folder};

/// How long a request may take.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// The arguments of `serve`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  wire-story render --out public --base http://localhost:8080/ stories
  wire-story serve --bundle dist public")]
pub(crate) struct ServeArguments {
    /// Where to listen; port 0 takes any that is free.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The folder of wire-story.js and what belongs to it; its files are found
    /// where the folder of stories has none of their names.
    #[arg(long)]
    bundle: Option<PathBuf>,
    /// The address that the folder is published at, which oEmbed consumers ask
    /// for; without it, that of this server.
    #[arg(long, value_parser = folder)]
    base: Option<WebUrl>,
    /// The folder that `render` has written.
    folder: PathBuf,
}

/// Serves until it is interrupted or terminated; requests that have begun are
/// answered.
pub(crate) fn run(arguments: &ServeArguments) -> anyhow::Result<Outcome> {
    for folder in [Some(&arguments.folder), arguments.bundle.as_ref()] {
        if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
            bail!("{} is no folder", folder.display());
        }
    }
    let runtime = tokio::runtime::Runtime::new().context("no threads for a server")?;
    runtime.block_on(async {
        let listener = TcpListener::bind(arguments.listen).await;
        let listener =
            listener.with_context(|| format!("cannot listen at {}", arguments.listen))?;
        let address = listener.local_addr()?;
        writeln!(
            stdout(),
            "serving {} at http://{address}/",
            arguments.folder.display()
        )?;
        let base = arguments.base.clone();
        let pages = Pages {
            folder: arguments.folder.clone(),
            base: base.map_or_else(|| WebUrl::parse(&format!("http://{address}/"), None), Ok)?,
        };
        let app = app(pages, arguments.bundle.as_deref());
        let service = app.into_make_service_with_connect_info::<SocketAddr>();
        axum::serve(listener, service)
            .with_graceful_shutdown(stopped())
            .await?;
        writeln!(stderr(), "stopped")?;
        Ok(Outcome::Well)
    })
}

fn app(pages: Pages, bundle: Option<&Path>) -> Router {
    let files = |folder: &Path| {
        ServeDir::new(folder)
            .precompressed_br()
            .precompressed_gzip()
    };
    let router = Router::new().route("/oembed", get(oembed::answer));
    let router = match bundle {
        Some(bundle) => router.fallback_service(files(&pages.folder).fallback(files(bundle))),
        None => router.fallback_service(files(&pages.folder)),
    };
    router
        .with_state(pages)
        .layer(middleware::from_fn(hidden_files))
        .layer(middleware::from_fn(headers::add))
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            TIME_LIMIT,
        ))
        .layer(
            CorsLayer::new()
                .allow_origin(Any)
                .allow_methods([Method::GET, Method::HEAD])
                .expose_headers([header::ETAG, header::RETRY_AFTER]),
        )
        .layer(middleware::from_fn(log::line))
}

/// What begins with a dot is not for the public: versions, secrets, and files
/// that are being written.
async fn hidden_files(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_hidden =
        |part: &str| part.starts_with('.') || part.to_ascii_lowercase().starts_with("%2e");
    match path.split('/').any(is_hidden) {
        true => StatusCode::NOT_FOUND.into_response(),
        false => next.run(request).await,
    }
}

/// When the process is asked to end.
async fn stopped() {
    tokio::select! {
        Ok(()) = signal::ctrl_c() => {}
        () = terminated() => {}
    }
}

#[cfg(unix)]
async fn terminated() {
    use signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminated) => drop(terminated.recv().await),
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}
