//! How fast `wire-story render` is and how much memory it takes: a hundred
//! stories, a thousand, five thousand, with every output and the feeds.
//!
//! `cargo xtask bench` runs this, too.

#![allow(clippy::unwrap_used, reason = "a benchmark may")]

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use serde_json::Value;

fn main() {
    let story = Path::new(env!("CARGO_MANIFEST_DIR"));
    let story = story.join("tests/render/stories/mill-reopens.json");
    let story: Value = serde_json::from_slice(&fs::read(story).unwrap()).unwrap();
    println!(
        "{:>8} {:>16} {:>10} {:>9}",
        "stories", "run", "stories/s", "peak MB"
    );
    for stories in [100, 1000, 5000] {
        let folder = tempfile::tempdir().unwrap();
        let documents = folder.path().join("stories");
        write(&story, stories, &documents);
        for run in ["all new", "nothing changed"] {
            let begin = Instant::now();
            let mut child = render(&documents, &folder.path().join("out"));
            let peak = peak_memory(&mut child);
            let rate = f64::from(stories) / begin.elapsed().as_secs_f64();
            println!("{stories:>8} {run:>16} {rate:>10.0} {peak:>9.1}");
        }
    }
}

/// Writes so many stories into twenty folders.
fn write(story: &Value, stories: u32, documents: &Path) {
    for number in 0..stories {
        let mut story = story.clone();
        let (day, minute) = (1 + number % 18, number % 60);
        story["headline"] = format!("Story {number}").into();
        story["published"] = format!("2026-05-{day:02}T06:{minute:02}:00+02:00").into();
        let folder = documents.join((number % 20).to_string());
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{number}.json")), story.to_string()).unwrap();
    }
}

fn render(documents: &Path, out: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_wire-story"))
        .args(["render", "--at", "2026-05-18T18:00:00Z", "--feeds"])
        .args(["--base", "https://mirror.example/"])
        .args(["--to", "light,shadow,page,plain,text,markdown", "--out"])
        .args([out, documents])
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// Waits for a process; the most memory it had, in MB, where `/proc` says it.
fn peak_memory(child: &mut Child) -> f64 {
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0.0;
    while child.try_wait().unwrap().is_none() {
        let status = fs::read_to_string(&status).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().split(' ').next()?.parse().ok());
        peak = kilobytes.map_or(peak, |it: f64| it / 1024.0);
        sleep(Duration::from_millis(2));
    }
    peak
}
