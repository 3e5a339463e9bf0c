//! OpenSSL as the other side: it verifies what is signed here, and signs what is
//! verified here.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use super::{STORY, press, run};

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
