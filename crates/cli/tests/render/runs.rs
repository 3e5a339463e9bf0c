//! What a run writes, what it says, and how it ends.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use super::{ALL, PUBLISHED, code, files, own, render, rendered, text};

#[test]
fn files_are_written_once_and_left_when_unchanged() {
    let (out, first) = rendered(&own("stories"), &PUBLISHED);
    assert!(
        text(&first.stdout)
            .starts_with("3 stories, 1 notices, 0 failed; 28 files written, 0 unchanged\n"),
        "{}",
        text(&first.stdout)
    );
    let before = files(out.path());
    let path = out.path().join("mill-reopens.md");
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    fs::write(out.path().join("withdrawn.txt"), "changed by somebody").unwrap();

    let stories = own("stories");
    let again = [
        &[
            "--out",
            out.path().to_str().unwrap(),
            "--to",
            ALL,
            "--base",
            "https://mirror.example/s",
        ],
        &PUBLISHED[..],
        &[stories.to_str().unwrap()],
    ]
    .concat();
    let second = render(&again);
    assert!(
        text(&second.stdout).contains("1 files written, 27 unchanged"),
        "{}",
        text(&second.stdout)
    );
    assert_eq!(files(out.path()), before);
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), time);
    assert!(
        !before.keys().any(|name| name.contains(".wire-story-")),
        "a temporary file is left"
    );
}

#[test]
#[cfg(unix)]
fn written_files_can_be_read_by_a_server() {
    use std::os::unix::fs::PermissionsExt;
    let (out, _) = rendered(&own("stories"), &PUBLISHED);
    let mode = fs::metadata(out.path().join("mill-reopens.html"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o444, 0o444, "{mode:o}");
}

#[test]
fn broken_document_is_named_and_stops_no_other() {
    let stories = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(stories.path().join(name), text).unwrap();
    let story = |headline: &str| {
        format!(r#"{{ "format": "wire-story/1", "headline": "{headline}", "mood": 1 }}"#)
    };
    write("a.json", "<html>");
    write("b.json", &story("B"));
    write("c.json", "{}");
    write("d.jsonld", &story("D"));
    write("notes.txt", "no document");
    write(".hidden.json", "no document");
    let (out, output) = rendered(stories.path(), &[]);
    assert_eq!(code(&output), 1);
    let err = text(&output.stderr);
    let lines: Vec<&str> = err
        .lines()
        .map(|line| line.rsplit_once('/').map_or(line, |(_, rest)| rest))
        .collect();
    assert!(lines[0].starts_with("a.json: not-json: "), "{err}");
    assert_eq!(lines[1], "b.json: $.mood: unknown field, left out");
    assert!(lines[2].starts_with("c.json: unknown-format: "), "{err}");
    assert!(
        text(&output.stdout).starts_with("2 stories, 0 notices, 2 failed"),
        "{}",
        text(&output.stdout)
    );
    let found = files(out.path());
    assert!(
        found.contains_key("b.html")
            && found.contains_key("d.html")
            && !found.contains_key("a.html")
    );
}

#[test]
fn unwritable_folder_is_named_and_exits_with_3() {
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("file");
    fs::write(&file, "").unwrap();
    let folder = file.join("folder");
    let output = render(&[
        "--out",
        folder.to_str().unwrap(),
        own("stories").to_str().unwrap(),
    ]);
    assert_eq!(code(&output), 3);
    assert!(
        text(&output.stderr).contains("cannot be written"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
#[cfg(unix)]
fn folder_that_ends_in_itself_is_named_and_stops_no_document() {
    let stories = tempfile::tempdir().unwrap();
    let story = stories.path().join("a.json");
    fs::copy(own("stories/withdrawn.json"), story).unwrap();
    std::os::unix::fs::symlink(stories.path(), stories.path().join("loop")).unwrap();
    let (out, output) = rendered(stories.path(), &[]);
    assert_eq!(code(&output), 3);
    assert!(
        text(&output.stderr).starts_with("cannot be read: "),
        "{}",
        text(&output.stderr)
    );
    assert!(out.path().join("a.html").exists());
}

#[test]
fn documents_with_same_output_name_are_refused() {
    for (names, more) in [
        (["a.json", "a.jsonld"], &[][..]),
        (["a.json", "a.plain.json"], &[]),
        (["a.json", "feed.json"], &["--feeds"]),
    ] {
        let stories = tempfile::tempdir().unwrap();
        for name in names {
            fs::copy(own("stories/withdrawn.json"), stories.path().join(name)).unwrap();
        }
        let (out, output) = rendered(stories.path(), more);
        assert_eq!(code(&output), 2, "{names:?}");
        assert!(text(&output.stderr).contains("would both be written as"));
        assert!(files(out.path()).is_empty());
    }
}

#[test]
fn single_output_without_folder_is_printed() {
    let story = own("stories/world/well.json");
    let output = render(&["--to", "text", story.to_str().unwrap()]);
    assert_eq!(code(&output), 0);
    assert!(text(&output.stdout).starts_with("الأخبار [1] › الماء [2]\n\nبئر القرية"));

    let page = render(&[story.to_str().unwrap()]);
    assert!(text(&page.stdout).starts_with("<!doctype html>"));
    assert!(text(&page.stderr).starts_with("Content-Security-Policy: style-src 'sha256-"));

    let mut child = Command::new(env!("CARGO_BIN_EXE_wire-story"))
        .args(["render", "--to", "markdown", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let document = br#"{ "format": "wire-story/1", "headline": "H", "body": ["Words."] }"#;
    child.stdin.take().unwrap().write_all(document).unwrap();
    assert_eq!(
        text(&child.wait_with_output().unwrap().stdout),
        "# H\n\nWords.\n"
    );
}

#[test]
fn wrong_commands_are_refused_before_anything_is_read() {
    let stories = own("stories");
    let stories = stories.to_str().unwrap();
    let story = own("stories/withdrawn.json");
    let story = story.to_str().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let out = out.to_str().unwrap();
    for arguments in [
        &[stories][..],
        &["--to", "text,page", story],
        &["--out", stories, stories],
        &["--out", out, "--to", "light", story],
        &["--to", "light", story],
        &["--style", "link", story],
        &["--out", out, "--to", "pdf", story],
        &["--out", out, "--feeds", stories],
        &["--out", out, story, story],
    ] {
        let output = render(arguments);
        assert_eq!(code(&output), 2, "{arguments:?}: {}", text(&output.stderr));
    }
    assert!(!Path::new(out).exists());
}
