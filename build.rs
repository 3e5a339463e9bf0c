//! Puts the style sheets that `style/story.css` imports into one text.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=style");
    let list = fs::read_to_string("style/story.css")?;
    let mut style = String::new();
    for line in list.lines() {
        let Some(rest) = line.strip_prefix("@import \"") else {
            continue;
        };
        let name = rest.trim_end_matches("\";");
        style.push_str(&fs::read_to_string(Path::new("style").join(name))?);
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("story.css"), style)?;
    Ok(())
}
