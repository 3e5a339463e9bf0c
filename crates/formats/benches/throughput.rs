//! How fast documents are converted, in MB a second, by format: those of
//! `tests/fixtures`, and real ones where there are any.
//!
//! `cargo xtask bench` runs this natively and the same in WebAssembly.

#![allow(clippy::unwrap_used, reason = "a benchmark may")]

use std::{
    collections::BTreeMap,
    fs,
    hint::black_box,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use formats::{Hint, convert};

/// How long each format is measured.
const TIME: Duration = Duration::from_millis(500);

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut documents = Vec::new();
    for folder in ["tests/fixtures", "../../../shared/corpus"] {
        gather(&root.join(folder), &mut documents);
    }
    let mut formats: BTreeMap<&str, Vec<Vec<u8>>> = BTreeMap::new();
    for path in documents {
        let bytes = fs::read(path).unwrap();
        if let Ok(converted) = convert(&bytes, Hint::default(), None) {
            let name = converted.format.name();
            formats.entry(name).or_default().push(bytes);
        }
    }
    for (format, documents) in formats {
        let (start, mut bytes, mut rounds) = (Instant::now(), 0, 0);
        while start.elapsed() < TIME {
            for document in &documents {
                let _ = black_box(convert(black_box(document), Hint::default(), None));
                bytes += document.len();
            }
            rounds += 1;
        }
        let speed = bytes as f64 / start.elapsed().as_secs_f64() / 1e6;
        let size = bytes / rounds / documents.len();
        println!("{format}\t{}\t{size}\t{speed:.1}", documents.len());
    }
}

/// All JSON documents in a folder, in order; a folder that is not there has
/// none.
fn gather(folder: &Path, documents: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            gather(&path, documents);
        } else if path.extension().is_some_and(|ending| ending == "json") {
            documents.push(path);
        }
    }
}
