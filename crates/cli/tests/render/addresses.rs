//! Documents that are fetched.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    thread,
};

use super::{code, files, render, text};

const STORY: &str = r#"{ "format": "wire-story/1", "headline": "Harbour reopens",
    "leadPhoto": { "sources": [{ "url": "../p.jpg" }] } }"#;

/// A server with one answer for each path; its origin.
fn serve() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            let mut lines = BufReader::new(connection.try_clone().unwrap()).lines();
            let request = lines.next().unwrap().unwrap();
            // The rest of the request must be read before the connection ends.
            lines.find(|line| line.as_ref().unwrap().is_empty());
            let (status, more, body) = match request.split(' ').nth(1).unwrap() {
                "/stories/harbour.json" => ("200 OK", "", STORY),
                "/moved.json?a=1" => ("302 Found", "Location: /stories/harbour.json\r\n", ""),
                "/gone" => ("410 Gone", "", ""),
                _ => ("500 Internal Server Error", "", ""),
            };
            let length = body.len();
            let head = format!(
                "HTTP/1.1 {status}\r\n{more}Content-Length: {length}\r\nConnection: close\r\n\r\n"
            );
            // In one piece: a client may go as soon as it knows the status.
            let _ = connection.write_all([head.as_str(), body].concat().as_bytes());
        }
    });
    origin
}

#[test]
fn addresses_are_fetched_and_their_stories_load_from_there() {
    let origin = serve();
    let out = tempfile::tempdir().unwrap();
    let addresses = [
        "/stories/harbour.json",
        "/moved.json?a=1",
        "/gone",
        "/broken",
    ]
    .map(|path| format!("{origin}{path}"));
    let mut arguments = vec!["--to", "light,page", "--out", out.path().to_str().unwrap()];
    arguments.extend(addresses.iter().map(String::as_str));
    let output = render(&arguments);
    assert_eq!(code(&output), 3);
    assert_eq!(
        text(&output.stderr),
        format!("{origin}/broken cannot be fetched: status 500\n")
    );
    assert!(
        text(&output.stdout).starts_with("2 stories, 1 notices, 1 failed; 6 files"),
        "{}",
        text(&output.stdout)
    );
    let found = files(out.path());
    for name in ["harbour", "moved"] {
        // Relative addresses are those of the document, wherever it moved to.
        assert!(found[&format!("{name}.html")].contains(&format!("src=\"{origin}/p.jpg\"")));
    }
    assert!(
        found["moved.light.html"]
            .starts_with(&format!("<wire-story src=\"{origin}/moved.json?a=1\""))
    );
    assert!(found["gone.html"].contains("The publisher has withdrawn this story."));
    assert!(fs::read_dir(out.path()).unwrap().count() == 6);
}
