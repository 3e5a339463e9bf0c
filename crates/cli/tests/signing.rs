//! `keygen`, `sign` and `verify` as they are run.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

#[path = "signing/fixtures.rs"]
mod fixtures;
#[path = "signing/openssl.rs"]
mod openssl;

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;

const STORY: &str = r#"{ "format": "wire-story/1", "headline": "Harbour reopens",
    "body": ["Ships left at dawn."] }"#;

fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wire-story"));
    let output = command.args(arguments).current_dir(folder).output();
    let Output {
        status,
        stdout,
        stderr,
    } = output.unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

/// A folder with `press.key` and `story.json`, and the public key.
fn press() -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("story.json"), STORY).unwrap();
    let (code, out, err) = run(folder.path(), &["keygen", "--out", "press.key"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let key = out
        .trim()
        .trim_start_matches("key=\"")
        .trim_end_matches('"');
    assert_eq!(key.len(), 43, "{out}");
    (folder, key.to_owned())
}

#[test]
fn signed_document_is_verified_until_it_changes() {
    let (folder, key) = press();
    let folder = folder.path();
    let sign = [
        "sign",
        "--key",
        "press.key",
        "--at",
        "2026-11-29T10:00:00Z",
        "story.json",
    ];
    let (code, out, _) = run(folder, &sign);
    assert_eq!((code, out.as_str()), (0, "story.json.sig\n"));
    let verify = ["verify", "--key", &key, "story.json"];
    let (code, out, _) = run(folder, &verify);
    let expected = format!("story.json: signed 2026-11-29T10:00:00Z by {key}\n");
    assert_eq!((code, out), (0, expected));
    fs::write(folder.join("story.json"), STORY.replace("dawn", "noon")).unwrap();
    let (code, out, _) = run(folder, &verify);
    assert_eq!(code, 1);
    assert!(out.contains("bad-signature"), "{out}");
    fs::remove_file(folder.join("story.json.sig")).unwrap();
    let (code, out, _) = run(folder, &verify);
    assert_eq!(code, 1);
    assert!(out.contains("unsigned"), "{out}");
}

#[test]
fn folder_is_signed_for_addresses() {
    let (folder, key) = press();
    let folder = folder.path();
    fs::create_dir_all(folder.join("stories/world")).unwrap();
    fs::write(folder.join("stories/world/forum one.json"), STORY).unwrap();
    fs::write(folder.join("stories/broken.json"), "{}").unwrap();
    fs::write(folder.join("stories/notes.txt"), "").unwrap();
    let base = "https://publisher.example/s";
    let sign = [
        "sign",
        "--key",
        "press.key",
        "--base",
        base,
        "--valid-for",
        "7",
        "stories",
    ];
    let (code, out, err) = run(folder, &sign);
    assert_eq!(
        (code, out.as_str()),
        (1, "stories/world/forum one.json.sig\n")
    );
    assert!(err.contains("stories/broken.json: unknown-format"), "{err}");
    let address = "https://publisher.example/s/world/forum%20one.json";
    let document = "stories/world/forum one.json";
    let verify = ["verify", "--key", &key, "--source", address, document];
    let (code, out, _) = run(folder, &verify);
    assert_eq!(code, 0, "{out}");
    assert!(out.contains(&format!("for {address}")), "{out}");
    let verify = [
        "verify",
        "--key",
        &key,
        "--source",
        "https://publisher.example/s/b.json",
        document,
    ];
    let (code, out, _) = run(folder, &verify);
    assert_eq!(code, 1);
    assert!(out.contains("other-story"), "{out}");
}

#[test]
fn envelope_is_read_like_its_document() {
    let (folder, key) = press();
    let folder = folder.path();
    let sign = ["sign", "--key", "press.key", "--envelope", "story.json"];
    let (code, out, _) = run(folder, &sign);
    assert_eq!((code, out.as_str()), (0, "story.signed.json\n"));
    let (code, ..) = run(folder, &["verify", "--key", &key, "story.signed.json"]);
    assert_eq!(code, 0);
    let plain = run(folder, &["convert", "story.json"]);
    assert_eq!(run(folder, &["convert", "story.signed.json"]), plain);
    // An envelope is not signed once more.
    let (code, _, err) = run(folder, &["sign", "--key", "press.key", "story.signed.json"]);
    assert_eq!(code, 1);
    assert!(err.contains("signed already"), "{err}");
    let (code, out, _) = run(folder, &["sign", "--key", "press.key", "."]);
    assert_eq!((code, out.as_str()), (0, "./story.json.sig\n"));
}

#[test]
fn several_keys_sign_while_one_is_replaced() {
    let (folder, old) = press();
    let folder = folder.path();
    let (_, new, _) = run(folder, &["keygen", "--out", "new.key"]);
    let new = new
        .trim()
        .trim_start_matches("key=\"")
        .trim_end_matches('"')
        .to_owned();
    run(
        folder,
        &[
            "sign",
            "--key",
            "press.key",
            "--key",
            "new.key",
            "story.json",
        ],
    );
    for key in [&old, &new] {
        let (code, out, _) = run(folder, &["verify", "--key", key, "story.json"]);
        assert_eq!(code, 0, "{out}");
    }
}

#[cfg(unix)]
#[test]
fn key_file_is_for_its_owner_and_never_overwritten() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, _) = press();
    let folder = folder.path();
    let path = folder.join("press.key");
    let before = fs::read(&path).unwrap();
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    let (code, out, err) = run(folder, &["keygen", "--out", "press.key"]);
    assert_eq!((code, out.as_str()), (3, ""));
    assert!(err.contains("never overwritten"), "{err}");
    assert_eq!(fs::read(&path).unwrap(), before);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let (code, _, err) = run(folder, &["sign", "--key", "press.key", "story.json"]);
    assert_eq!(code, 3);
    assert!(err.contains("chmod 600"), "{err}");
    assert!(!folder.join("story.json.sig").exists());
    let (code, ..) = run(
        folder,
        &["sign", "--force", "--key", "press.key", "story.json"],
    );
    assert_eq!(code, 0);
}

#[test]
fn private_key_is_never_printed() {
    let (folder, key) = press();
    let folder = folder.path();
    let pem = fs::read_to_string(folder.join("press.key")).unwrap();
    let secret = pem.lines().nth(1).unwrap().to_owned();
    // A file that is no key: its text must not come out in the error.
    fs::write(
        folder.join("wrong.key"),
        pem.replace("PRIVATE KEY", "SECRET"),
    )
    .unwrap();
    for arguments in [
        &["keygen", "--public", "press.key"][..],
        &["keygen", "--public", "press.key", "--pem"],
        &["keygen", "--out", "press.key"],
        &["keygen", "--force", "--public", "wrong.key"],
        &["sign", "--force", "--key", "wrong.key", "story.json"],
        &["sign", "--key", "press.key", "story.json"],
        &["verify", "--key", &key, "story.json"],
    ] {
        let (_, out, err) = run(folder, arguments);
        assert!(
            !out.contains(&secret) && !err.contains(&secret),
            "{arguments:?}"
        );
    }
}

#[test]
fn key_that_begins_with_hyphen_is_no_option() {
    let (folder, _) = press();
    let key = "-cNLVvfJlloKl2Ribx1_oUdJCKDm26iewxDqZcuvUUU";
    let (code, out, err) = run(folder.path(), &["verify", "--key", key, "story.json"]);
    assert_eq!(code, 1, "{err}");
    assert!(out.contains("unsigned"), "{out}");
}

#[test]
fn snippet_has_the_keys() {
    let (folder, key) = press();
    let src = "https://publisher.example/story.json";
    let arguments = ["snippet", "--src", src, "--key", &key, "story.json"];
    let (code, out, _) = run(folder.path(), &arguments);
    assert_eq!(code, 0);
    assert!(out.contains(&format!(" key=\"{key}\" ")), "{out}");
}
