//! The signed files that other tests and the examples use are what `sign` writes.

use std::{fs, path::Path};

use super::{press, run};

/// The fixtures that the browser tests verify as well, and the signed example: signed files, and the
/// arguments that they are made with. `UPDATE=1 cargo test -p wire-story-cli
/// --test signing` writes them anew.
const FIXTURES: &[(&str, &str, &[&str], &str)] = &[
    (
        "story.json",
        "story.sig",
        &["first.key"],
        "2026-11-29T10:00:00Z",
    ),
    (
        "older.json",
        "older.sig",
        &["first.key"],
        "2026-11-28T10:00:00Z",
    ),
    (
        "story.json",
        "second.sig",
        &["second.key"],
        "2026-11-29T10:00:00Z",
    ),
    (
        "story.json",
        "both.sig",
        &["second.key", "first.key"],
        "2026-11-29T10:00:00Z",
    ),
    (
        "story.json",
        "bound.sig --base https://publisher.example/",
        &["first.key"],
        "2026-11-29T10:00:00Z",
    ),
    (
        "story.json",
        "stale.sig --valid-for 2",
        &["first.key"],
        "2026-01-02T10:00:00Z",
    ),
    (
        "story.json",
        "story.signed.json --envelope",
        &["first.key"],
        "2026-11-29T10:00:00Z",
    ),
];

#[test]
fn fixtures_of_browser_tests_are_what_is_signed() {
    use ed25519_dalek::pkcs8::{EncodePrivateKey, KeypairBytes, spki::der::pem::LineEnding};
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/signatures");
    let vectors = fs::read(fixtures.join("rfc8032.json")).unwrap();
    let vectors: serde_json::Value = serde_json::from_slice(&vectors).unwrap();
    let (folder, _) = press();
    let folder = folder.path();
    for (name, vector) in [("first.key", &vectors[0]), ("second.key", &vectors[1])] {
        let hexadecimal = vector["secret"].as_str().unwrap();
        let byte = |at: usize| u8::from_str_radix(&hexadecimal[2 * at..2 * at + 2], 16).unwrap();
        let pair = KeypairBytes {
            secret_key: std::array::from_fn(byte),
            public_key: None,
        };
        let pem = pair.to_pkcs8_pem(LineEnding::LF).unwrap();
        fs::write(folder.join(name), pem.as_bytes()).unwrap();
    }
    for (document, fixture, keys, at) in FIXTURES {
        fs::copy(fixtures.join(document), folder.join(document)).unwrap();
        let mut options = fixture.split(' ');
        let name = options.next().unwrap();
        let mut arguments = vec!["sign", "--force", "--at", at];
        arguments.extend(options);
        for key in *keys {
            arguments.extend(["--key", key]);
        }
        arguments.push(document);
        let (code, written, err) = run(folder, &arguments);
        assert_eq!(code, 0, "{err}");
        let signed = fs::read_to_string(folder.join(written.trim())).unwrap();
        let path = fixtures.join(name);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &signed).unwrap();
        }
        assert_eq!(
            fs::read_to_string(path).unwrap_or_default(),
            signed,
            "{name}"
        );
    }
    let examples = fixtures.join("../../examples/stories");
    for (example, fixture) in [
        ("lightship.json", "story.json"),
        ("lightship.json.sig", "story.sig"),
    ] {
        let example = fs::read_to_string(examples.join(example)).unwrap();
        let fixture = fs::read_to_string(fixtures.join(fixture)).unwrap();
        assert_eq!(example, fixture);
    }
}
