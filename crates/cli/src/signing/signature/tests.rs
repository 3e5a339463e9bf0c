#![allow(clippy::unwrap_used, reason = "a test may")]

use super::*;

/// The vectors of RFC 8032, section 7.1.
const VECTORS: &str = include_str!("../../../../../tests/signatures/rfc8032.json");

const DOCUMENT: &[u8] = br#"{ "format": "wire-story/1", "headline": "Harbour reopens" }"#;

const ADDRESS: &str = "https://publisher.example/harbour.json";

fn key(number: u8) -> SigningKey {
    SigningKey::from_bytes(&[number; 32])
}

fn statement() -> Statement {
    Statement {
        signed: Timestamp::parse("2026-11-29T10:00:00Z").unwrap(),
        until: Timestamp::parse("2026-12-06T10:00:00Z"),
        address: Some(WebUrl::parse(ADDRESS, None).unwrap()),
    }
}

/// Within the time of [`statement`].
fn in_time() -> i64 {
    statement().signed.epoch_seconds() + 60
}

fn bytes(hexadecimal: &Value) -> Vec<u8> {
    let text = hexadecimal.as_str().unwrap();
    let digits = (0..text.len()).step_by(2);
    digits
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
        .collect()
}

#[test]
fn rfc8032_vectors_are_signed_and_verified() {
    let vectors: Vec<Value> = serde_json::from_str(VECTORS).unwrap();
    assert_eq!(vectors.len(), 4);
    for vector in vectors {
        let name = &vector["name"];
        let key = SigningKey::from_bytes(&bytes(&vector["secret"]).try_into().unwrap());
        let message = bytes(&vector["message"]);
        let signature = key.sign(&message);
        assert_eq!(
            key.verifying_key().to_bytes()[..],
            bytes(&vector["public"]),
            "{name}"
        );
        assert_eq!(
            signature.to_bytes()[..],
            bytes(&vector["signature"]),
            "{name}"
        );
        assert!(
            key.verifying_key()
                .verify_strict(&message, &signature)
                .is_ok()
        );
    }
}

#[test]
fn head_has_one_line_for_each_statement() {
    let file = statement().sign(DOCUMENT, &[key(1), key(2)]);
    let (head, signatures) = file.split_once("\n\n").unwrap();
    let expected = "wire-story-signature/1\nsigned: 2026-11-29T10:00:00Z\n\
                    until: 2026-12-06T10:00:00Z\naddress: https://publisher.example/harbour.json";
    assert_eq!(head, expected);
    assert_eq!(signatures.lines().count(), 2);
}

#[test]
fn signed_document_is_verified_by_either_key() {
    let file = statement().sign(DOCUMENT, &[key(1), key(2)]);
    let source = WebUrl::parse(&format!("{ADDRESS}#top"), None).unwrap();
    for number in [1, 2] {
        let keys = [PublicKey::from(&key(9)), PublicKey::from(&key(number))];
        let verified = verify(DOCUMENT, &file, &keys, in_time(), Some(&source)).unwrap();
        assert_eq!(verified.signer, keys[1]);
        assert_eq!(verified.statement, statement());
    }
}

#[test]
fn changes_are_refused_by_their_code() {
    let good = statement().sign(DOCUMENT, &[key(1)]);
    let rest = good.split_once("\n\n").unwrap().1;
    let changed = [&DOCUMENT[..DOCUMENT.len() - 1], b" "].concat();
    let late = in_time() + 8 * 86_400;
    let now = in_time();
    let purpose = good.replace("wire-story-signature/1", "wire-story-signature/2");
    let unbound = good.replace(&format!("address: {ADDRESS}\n"), "");
    let later = good.replace("until: 2026", "until: 2036");
    let joined = good.replace("\nuntil: ", " until: ");
    let untimed = format!("wire-story-signature/1\n\n{rest}");
    let rows: &[(&str, &[u8], &str, i64, &str)] = &[
        (
            "one byte of the document is changed",
            &changed,
            &good,
            now,
            "bad-signature",
        ),
        ("the document is empty", b"", &good, now, "bad-signature"),
        (
            "the head is of another version",
            DOCUMENT,
            &purpose,
            now,
            "unsigned",
        ),
        ("there is no head", DOCUMENT, rest, now, "unsigned"),
        (
            "the address was taken out",
            DOCUMENT,
            &unbound,
            now,
            "bad-signature",
        ),
        (
            "the time was extended",
            DOCUMENT,
            &later,
            now,
            "bad-signature",
        ),
        (
            "two lines were joined",
            DOCUMENT,
            &joined,
            now,
            "bad-signature",
        ),
        (
            "the times were taken out",
            DOCUMENT,
            &untimed,
            now,
            "bad-signature",
        ),
        ("the time is over", DOCUMENT, &good, late, "stale"),
        (
            "an HTML page is in its place",
            DOCUMENT,
            "<!doctype html>\n\n",
            now,
            "unsigned",
        ),
    ];
    let keys = [PublicKey::from(&key(1))];
    for (name, document, file, now, code) in rows {
        let refusal = verify(document, file, &keys, *now, None).unwrap_err();
        assert_eq!(refusal.code(), *code, "{name}");
    }
    let other = [PublicKey::from(&key(3))];
    assert_eq!(
        verify(DOCUMENT, &good, &other, now, None).unwrap_err(),
        Refusal::UnknownKey
    );
    let elsewhere = WebUrl::parse("https://publisher.example/other.json", None).unwrap();
    let refusal = verify(DOCUMENT, &good, &keys, now, Some(&elsewhere)).unwrap_err();
    assert_eq!(refusal.code(), "other-story");
}

#[test]
fn line_ends_of_other_systems_are_accepted_in_signature_file() {
    let file = statement().sign(DOCUMENT, &[key(1)]).replace('\n', "\r\n");
    let keys = [PublicKey::from(&key(1))];
    assert!(verify(DOCUMENT, &file, &keys, in_time(), None).is_ok());
}

#[test]
fn envelope_keeps_every_byte_of_its_document() {
    let document = "\u{feff}{\r\n\t\"headline\": \"\u{1F6A2} “Well”\u{2028}\"}\n".as_bytes();
    let file = statement().sign(document, &[key(1)]);
    let envelope = seal(document, &file).unwrap();
    let (inner, signature) = unseal(envelope.as_bytes()).unwrap();
    assert_eq!((inner.as_bytes(), signature), (document, file));
    assert!(seal(b"\xff", "").is_err());
    assert!(unseal(DOCUMENT).is_none());
}

#[test]
fn public_keys_are_read_in_both_alphabets() {
    // The first byte gives a letter that the alphabets write differently.
    let vectors: Vec<Value> = serde_json::from_str(VECTORS).unwrap();
    for vector in vectors {
        let raw = bytes(&vector["public"]);
        let plain = base64::prelude::BASE64_STANDARD.encode(&raw);
        let key: PublicKey = plain.parse().unwrap();
        assert_eq!(key.to_string().parse::<PublicKey>().unwrap(), key);
        assert!(!key.to_string().contains(['+', '/', '=']));
    }
    assert!("AAAA".parse::<PublicKey>().is_err());
}
