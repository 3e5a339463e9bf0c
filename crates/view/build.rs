//! Puts the style sheets that `style/story.css` and `style/stories.css` import
//! into one text each, without comments and indentation.

use std::{env, error::Error, fs, path::Path};

const FOLDER: &str = "../../style";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    for name in ["story.css", "stories.css"] {
        let out = Path::new(&env::var("OUT_DIR")?).join(name);
        fs::write(out, joined(name)?)?;
    }
    Ok(())
}

/// The sheets that a list imports.
fn joined(name: &str) -> Result<String, Box<dyn Error>> {
    let list = fs::read_to_string(Path::new(FOLDER).join(name))?;
    let mut style = String::new();
    for line in list.lines() {
        let Some(rest) = line.strip_prefix("@import \"") else {
            continue;
        };
        let name = rest.trim_end_matches("\";");
        compact(
            &fs::read_to_string(Path::new(FOLDER).join(name))?,
            &mut style,
        );
    }
    Ok(style)
}

/// Rules are on lines of their own; a line end between other things is a space.
fn compact(sheet: &str, style: &mut String) {
    let mut parts = sheet.split("/*");
    let mut rules = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        rules.push_str(part.split_once("*/").map_or("", |(_, rest)| rest));
    }
    for line in rules.lines().map(str::trim).filter(|it| !it.is_empty()) {
        style.push_str(line);
        style.push_str(match line.ends_with(['{', '}', ';']) {
            true if line.ends_with('}') => "\n",
            true => "",
            false => " ",
        });
    }
}
