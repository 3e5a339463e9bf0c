//! `keygen`, `sign` and `verify` as they are run, and OpenSSL as the other side.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

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

/// Runs OpenSSL; its version must know Ed25519 (3.0).
fn openssl(folder: &Path, arguments: &[&str]) -> Option<Output> {
    let output = Command::new("openssl")
        .args(arguments)
        .current_dir(folder)
        .output();
    match output {
        Ok(output) => Some(output),
        Err(error) => {
            eprintln!("skipped: openssl cannot be run: {error}");
            None
        }
    }
}

/// What is signed: the head with its empty line, then the document.
fn message(folder: &Path) -> Vec<u8> {
    let file = fs::read_to_string(folder.join("story.json.sig")).unwrap();
    let head = &file[..file.find("\n\n").unwrap() + 2];
    [
        head.as_bytes(),
        &fs::read(folder.join("story.json")).unwrap(),
    ]
    .concat()
}

#[test]
fn openssl_verifies_what_was_signed_here() {
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
    let (folder, _) = press();
    let folder = folder.path();
    run(folder, &["sign", "--key", "press.key", "story.json"]);
    let (code, pem, _) = run(folder, &["keygen", "--public", "press.key", "--pem"]);
    assert_eq!(code, 0);
    fs::write(folder.join("public.pem"), pem).unwrap();
    let file = fs::read_to_string(folder.join("story.json.sig")).unwrap();
    let (_, signature) = file.trim_end().rsplit_once(' ').unwrap();
    let signature = BASE64_URL_SAFE_NO_PAD.decode(signature).unwrap();
    fs::write(folder.join("signature.bin"), signature).unwrap();
    for (message, is_good) in [(message(folder), true), (b"another".to_vec(), false)] {
        fs::write(folder.join("message.bin"), message).unwrap();
        let arguments = [
            "pkeyutl",
            "-verify",
            "-pubin",
            "-inkey",
            "public.pem",
            "-rawin",
            "-in",
            "message.bin",
            "-sigfile",
            "signature.bin",
        ];
        let Some(output) = openssl(folder, &arguments) else {
            return;
        };
        assert_eq!(output.status.success(), is_good, "{output:?}");
    }
    // OpenSSL reads the private key, too.
    let Some(output) = openssl(folder, &["pkey", "-in", "press.key", "-noout"]) else {
        return;
    };
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn signature_by_openssl_is_verified_here() {
    use base64::{Engine, prelude::BASE64_STANDARD};
    let (folder, _) = press();
    let folder = folder.path();
    let arguments = ["genpkey", "-algorithm", "ed25519", "-out", "openssl.key"];
    let Some(output) = openssl(folder, &arguments) else {
        return;
    };
    assert!(output.status.success(), "{output:?}");
    let (code, out, err) = run(folder, &["keygen", "--public", "openssl.key"]);
    assert_eq!(code, 0, "{err}");
    let key = out
        .trim()
        .trim_start_matches("key=\"")
        .trim_end_matches('"')
        .to_owned();
    let head = "wire-story-signature/1\nsigned: 2026-11-29T10:00:00Z\n\n";
    fs::write(folder.join("message.bin"), [head, STORY].concat()).unwrap();
    let arguments = [
        "pkeyutl",
        "-sign",
        "-inkey",
        "openssl.key",
        "-rawin",
        "-in",
        "message.bin",
        "-out",
        "signature.bin",
    ];
    let Some(output) = openssl(folder, &arguments) else {
        return;
    };
    assert!(output.status.success(), "{output:?}");
    let signature = BASE64_STANDARD.encode(fs::read(folder.join("signature.bin")).unwrap());
    let file = format!("{head}{key} {signature}\n");
    fs::write(folder.join("story.json.sig"), file).unwrap();
    let (code, out, _) = run(folder, &["verify", "--key", &key, "story.json"]);
    assert_eq!(code, 0, "{out}");
    // Its private key signs here as well.
    let (code, _, err) = run(folder, &["sign", "--key", "openssl.key", "story.json"]);
    assert_eq!(code, 0, "{err}");
    let (code, out, _) = run(folder, &["verify", "--key", &key, "story.json"]);
    assert_eq!(code, 0, "{out}");
}

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
