//! Puts the style sheets that `style/story.css` and `style/stories.css` import
//! into one text each, without comments and indentation.

use std::{env, error::Error, fs, path::Path};

const FOLDER: &str = "../../style";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    for name in ["story.css", "stories.css"] {
        let mut style = String::new();
        add(name, &mut style)?;
        fs::write(Path::new(&env::var("OUT_DIR")?).join(name), style)?;
    }
    Ok(())
}

/// Adds a sheet, or those that it imports.
fn add(name: &str, style: &mut String) -> Result<(), Box<dyn Error>> {
    let sheet = fs::read_to_string(Path::new(FOLDER).join(name))?;
    let imports: Vec<&str> = sheet
        .lines()
        .filter_map(|line| line.strip_prefix("@import \"")?.strip_suffix("\";"))
        .collect();
    for import in &imports {
        add(import, style)?;
    }
    if imports.is_empty() {
        compact(&sheet, style);
    }
    Ok(())
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
