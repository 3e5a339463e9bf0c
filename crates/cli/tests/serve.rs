//! `wire-story serve` as it is run.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

#[path = "serve/hosting.rs"]
mod hosting;

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

use tempfile::TempDir;
use ureq::{Agent, Body, http::Response};

/// A server of rendered stories; it ends with the test.
struct Server {
    child: Child,
    out: BufReader<ChildStdout>,
    origin: String,
    folder: TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn wire_story(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wire-story"));
    command.args(arguments);
    command
}

impl Server {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let public = folder.path().join("public");
        let stories = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/render/stories");
        let arguments = [
            "render",
            "--at",
            "2026-05-18T18:00:00Z",
            "--to",
            "page,text,markdown",
            "--base",
            "https://news.example/s/",
            "--feeds",
            "--out",
        ];
        let mut render = wire_story(&arguments);
        assert!(
            render
                .arg(&public)
                .arg(stories)
                .output()
                .unwrap()
                .status
                .success()
        );
        fs::write(public.join(".secret"), "secret").unwrap();
        fs::write(public.join("world/well.json.sig"), "signature").unwrap();
        fs::write(folder.path().join("secret.html"), "secret").unwrap();
        fs::write(folder.path().join("secret.oembed.json"), "{}").unwrap();
        let bundle = folder.path().join("bundle");
        fs::create_dir_all(bundle.join("languages-0123456789")).unwrap();
        fs::write(bundle.join("widget-0123456789.js"), "let widget;").unwrap();
        fs::write(bundle.join("widget-9876543210.wasm"), "\0asm").unwrap();
        fs::write(bundle.join("languages-0123456789/de.json"), "{}").unwrap();
        // A story whose name ends in its date, and one that ends in a number.
        for name in ["mill-reopens-20260518.html", "well-1779055200.html"] {
            fs::copy(public.join("mill-reopens.html"), public.join(name)).unwrap();
        }

        let serve = [
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--base",
            "https://news.example/s/",
            "--bundle",
        ];
        let mut child = wire_story(&serve)
            .arg(&bundle)
            .arg(&public)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let origin = line
            .trim()
            .rsplit_once(" at ")
            .unwrap()
            .1
            .trim_end_matches('/')
            .to_owned();
        Self {
            child,
            out,
            origin,
            folder,
        }
    }

    fn get(&self, path: &str, headers: &[(&str, &str)]) -> Response<Body> {
        get(&format!("{}{path}", self.origin), headers)
    }

    /// The answer to a request that no client would send, or as no client shows it.
    fn get_raw(&self, path: &str, header: &str) -> String {
        get_raw(self.origin.trim_start_matches("http://"), path, header)
    }
}

fn get_raw(address: &str, path: &str, header: &str) -> String {
    let mut connection = TcpStream::connect(address).unwrap();
    write!(
        connection,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\n{header}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

fn get(address: &str, headers: &[(&str, &str)]) -> Response<Body> {
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .into();
    let mut request = agent.get(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.call().unwrap()
}

fn header<'a>(answer: &'a Response<Body>, name: &str) -> &'a str {
    answer
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

#[test]
fn files_have_their_types_and_headers() {
    let server = Server::start();
    for (path, media_type, age) in [
        ("/mill-reopens.html", "text/html; charset=utf-8", 60),
        ("/world/well.txt", "text/plain; charset=utf-8", 60),
        ("/world/well.json.sig", "text/plain; charset=utf-8", 60),
        ("/mill-reopens.oembed.json", "application/json", 60),
        ("/feed.json", "application/feed+json", 60),
        ("/feed.xml", "application/rss+xml", 60),
        ("/news-sitemap.xml", "application/xml", 60),
        (
            "/widget-0123456789.js",
            "text/javascript; charset=utf-8",
            31_536_000,
        ),
        ("/widget-9876543210.wasm", "application/wasm", 31_536_000),
        (
            "/languages-0123456789/de.json",
            "application/json",
            31_536_000,
        ),
        // A story is corrected, whatever its name ends in.
        (
            "/mill-reopens-20260518.html",
            "text/html; charset=utf-8",
            60,
        ),
        ("/well-1779055200.html", "text/html; charset=utf-8", 60),
    ] {
        let answer = server.get(path, &[("Origin", "https://host.example")]);
        assert_eq!(answer.status(), 200, "{path}");
        assert_eq!(header(&answer, "content-type"), media_type, "{path}");
        assert_eq!(
            header(&answer, "access-control-allow-origin"),
            "*",
            "{path}"
        );
        assert_eq!(
            header(&answer, "x-content-type-options"),
            "nosniff",
            "{path}"
        );
        assert_eq!(
            header(&answer, "cross-origin-resource-policy"),
            "cross-origin",
            "{path}"
        );
        assert!(
            header(&answer, "cache-control").starts_with(&format!("public, max-age={age}")),
            "{path}"
        );
        let has_policy = header(&answer, "content-security-policy").contains("object-src 'none'");
        assert_eq!(has_policy, path.ends_with(".html"), "{path}");
    }
}

#[test]
fn unchanged_file_is_not_sent_again() {
    let server = Server::start();
    let first = server.get("/mill-reopens.html", &[]);
    let tag = header(&first, "etag");
    let again = server.get(
        "/mill-reopens.html",
        &[("If-None-Match", &format!("\"other\", {tag}"))],
    );
    assert_eq!(again.status(), 304);
    assert_eq!(header(&again, "etag"), tag);
    let story = server.folder.path().join("public/mill-reopens.html");
    fs::write(story, "changed").unwrap();
    assert_eq!(
        server
            .get("/mill-reopens.html", &[("If-None-Match", tag)])
            .status(),
        200
    );
}

#[test]
fn text_is_compressed() {
    let server = Server::start();
    for coding in ["br", "gzip"] {
        let answer = server.get_raw("/mill-reopens.html", &format!("Accept-Encoding: {coding}"));
        let head = answer.split_once("\r\n\r\n").unwrap().0.to_lowercase();
        assert!(
            head.contains(&format!("content-encoding: {coding}")),
            "{head}"
        );
        assert!(head.contains("vary: accept-encoding"), "{head}");
    }
}

#[test]
fn paths_never_lead_out_of_the_folder() {
    let server = Server::start();
    for path in [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/..%2fsecret.html",
        "/world/../../secret.html",
        "/world/..%5c..%5csecret.html",
        "/%252e%252e/secret.html",
        "//secret.html",
        "/.secret",
        "/%2Esecret",
        "/world",
        "/oembed?url=https://news.example/s/../secret.html",
        "/oembed?url=https://news.example/s/%2e%2e/secret.html",
        "/oembed?url=https://news.example/s/..%252fsecret.html",
        "/no-such-story.html",
    ] {
        let answer = server.get_raw(path, "Accept: */*");
        assert!(
            !answer.contains("secret\n") && !answer.ends_with("secret"),
            "{path}: {answer}"
        );
        let status: u16 = answer.split(' ').nth(1).unwrap().parse().unwrap();
        assert!((300..500).contains(&status), "{path}: {status}");
    }
}

#[test]
fn consumers_of_oembed_get_the_document_of_a_page() {
    let server = Server::start();
    let ask = |query: &str| server.get(&format!("/oembed?url={query}"), &[]);
    let page = "https://news.example/s/world/well.html";
    let document = ask(page).body_mut().read_to_string().unwrap();
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    assert_eq!(
        (&document["type"], &document["version"]),
        (&"rich".into(), &"1.0".into())
    );
    let small = ask(&format!("{page}&maxwidth=320&maxheight=200&format=json"))
        .body_mut()
        .read_to_string()
        .unwrap();
    let small: serde_json::Value = serde_json::from_str(&small).unwrap();
    assert_eq!(
        (&small["width"], &small["height"]),
        (&320.into(), &200.into())
    );
    assert!(
        small["html"]
            .as_str()
            .unwrap()
            .contains(r#" width="320" height="200""#)
    );
    for (query, status) in [
        ("https://news.example/s/no-such.html", 404),
        ("https://other.example/s/world/well.html", 404),
        ("https://news.example/s/world/well.txt", 404),
        (&format!("{page}&format=xml"), 501),
    ] {
        assert_eq!(ask(query).status(), status, "{query}");
    }
    assert_eq!(server.get("/oembed", &[]).status(), 400);
}

#[cfg(unix)]
#[test]
fn server_logs_requests_and_stops_when_terminated() {
    let mut server = Server::start();
    server.get("/feed.json?a=%0A1", &[]);
    let mut line = String::new();
    server.out.read_line(&mut line).unwrap();
    assert!(line.starts_with("127.0.0.1 - - ["), "{line}");
    assert!(
        line.contains("] \"GET /feed.json?a=%0A1 HTTP/1.1\" 200 "),
        "{line}"
    );
    let id = server.child.id().to_string();
    assert!(Command::new("kill").arg(id).status().unwrap().success());
    assert!(server.child.wait().unwrap().success());
}
