//! Short names for what a module imports.
//!
//! wasm-bindgen ends each name with a hash, which no compression can shorten,
//! and the name stands in the module and in its glue.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, ensure};
use wasmparser::{Parser, Payload};

/// The name of the glue among the imports, as wasm-bindgen writes it, and the
/// one it is given.
const GLUE: (&str, &str) = ("./glue_bg.js", "a");

/// The number of the import section in the format.
const IMPORTS: u8 = 2;

/// Gives the imports of a module their numbers for names, in the module and in
/// its glue; both files are written anew.
pub(super) fn shorten(wasm: &Path, glue: &Path) -> Result<()> {
    let bytes = fs::read(wasm)?;
    let mut names = BTreeMap::new();
    fs::write(wasm, renamed(&bytes, &mut names)?)?;

    let mut text = fs::read_to_string(glue)?;
    for (name, number) in names {
        let entry = format!("        {name}: ");
        ensure!(text.contains(&entry), "{name} is not in the glue");
        text = text.replace(&entry, &format!("        {number}: "));
    }
    let (long, short) = GLUE;
    fs::write(
        glue,
        text.replace(&format!("\"{long}\":"), &format!("\"{short}\":")),
    )?;
    Ok(())
}

/// The module with other names; `names` is filled with the old and the new ones.
fn renamed(bytes: &[u8], names: &mut BTreeMap<String, usize>) -> Result<Vec<u8>> {
    for payload in Parser::new(0).parse_all(bytes) {
        let Payload::ImportSection(imports) = payload? else {
            continue;
        };
        let range = imports.range();
        let count = imports.count();
        let found = imports.into_iter_with_offsets();
        let found: Vec<_> = found.collect::<Result<_, _>>()?;
        let mut section = length(count.try_into()?);
        for (index, (start, import)) in found.iter().enumerate() {
            let end = found.get(index + 1).map_or(range.end, |(next, _)| *next);
            let [module, name] =
                [import.module, import.name].map(|it| length(it.len()).len() + it.len());
            names.insert(import.name.to_owned(), index);
            put(&mut section, GLUE.1);
            put(&mut section, &index.to_string());
            // What kind of thing it is stays as it was.
            section.extend(&bytes[start + module + name..end]);
        }
        let header = 1 + length(range.len()).len();
        let mut module = bytes[..range.start - header].to_vec();
        module.push(IMPORTS);
        module.extend(length(section.len()));
        module.extend(section);
        module.extend(&bytes[range.end..]);
        return Ok(module);
    }
    None.context("the module imports nothing")
}

fn put(section: &mut Vec<u8>, name: &str) {
    section.extend(length(name.len()));
    section.extend(name.as_bytes());
}

/// A number as the format has it: seven bits a byte, the lowest first.
fn length(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}
