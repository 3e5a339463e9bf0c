//! Style sheets that real pages load: resets, and frameworks with all of their
//! rules.

use std::fs;

use browser_tests::root;

/// Where they are in `node_modules`.
const SHEETS: &[&str] = &[
    "normalize.css/normalize.css",
    "sanitize.css/sanitize.css",
    "modern-normalize/modern-normalize.css",
    "reset-css/reset.css",
    "tailwindcss/preflight.css",
    "bootstrap/dist/css/bootstrap.css",
    "bulma/css/bulma.css",
    "water.css/out/water.css",
    "milligram/dist/milligram.css",
    "purecss/build/pure.css",
    "tachyons/css/tachyons.css",
    "materialize-css/dist/css/materialize.css",
    "@picocss/pico/css/pico.css",
    "@picocss/pico/css/pico.classless.css",
];

/// Each with its name.
pub(super) fn sheets() -> anyhow::Result<Vec<(&'static str, String)>> {
    let folder = root().join("node_modules");
    let read = |path: &&'static str| Ok((*path, fs::read_to_string(folder.join(path))?));
    SHEETS.iter().map(read).collect()
}
