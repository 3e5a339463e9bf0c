//! Short names for the imports of a module.
//!
//! wasm-bindgen ends each name with a hash, which no compression can shorten,
//! and writes the name both into the module and into its glue.

use std::{collections::BTreeMap, convert::Infallible, fs, path::Path};

use anyhow::{Result, ensure};
use wasm_encoder::{
    CodeSection, ImportSection, Module,
    reencode::{Error, Reencode},
};
use wasmparser::{FunctionBody, Import, Imports, Parser};

/// The module that wasm-bindgen's glue is imported as, and its short name.
const GLUE: (&str, &str) = ("./glue_bg.js", "a");

/// Renames the imports of a module to their indices, in the module and in its
/// glue; both files are overwritten.
pub(super) fn shorten(wasm: &Path, glue: &Path) -> Result<()> {
    let bytes = fs::read(wasm)?;
    let mut renaming = Renaming::default();
    let mut module = Module::new();
    renaming.parse_core_module(&mut module, Parser::new(0), &bytes)?;
    ensure!(!renaming.indices.is_empty(), "the module has no imports");
    fs::write(wasm, module.finish())?;

    let mut text = fs::read_to_string(glue)?;
    for (name, index) in renaming.indices {
        let entry = format!("        {name}: ");
        ensure!(text.contains(&entry), "{name} is not in the glue");
        text = text.replace(&entry, &format!("        {index}: "));
    }
    let (long, short) = GLUE;
    fs::write(
        glue,
        text.replace(&format!("\"{long}\":"), &format!("\"{short}\":")),
    )?;
    Ok(())
}

/// Copies a module with other names of its imports.
#[derive(Default)]
struct Renaming {
    /// The names that were replaced, with their indices.
    indices: BTreeMap<String, usize>,
}

impl Reencode for Renaming {
    type Error = Infallible;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Error> {
        for import in imports {
            let (_, Import { name, ty, .. }) = import?;
            let index = self.indices.len();
            self.indices.insert(name.to_owned(), index);
            section.import(GLUE.1, &index.to_string(), self.entity_type(ty)?);
        }
        Ok(())
    }

    /// The indices of functions do not change, so their bodies are copied.
    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error> {
        code.raw(body.as_bytes());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, MemoryType, TypeSection};
    use wasmparser::Payload;

    const MEMORY: MemoryType = MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    };

    /// A module that imports a function and a memory.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import(GLUE.0, "__wbg_now_0a1b2c", EntityType::Function(0));
        imports.import(GLUE.0, "memory", MEMORY);
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn imports_get_their_indices_as_names() -> Result<()> {
        let mut renaming = Renaming::default();
        let mut renamed = Module::new();
        renaming.parse_core_module(&mut renamed, Parser::new(0), &module())?;
        let mut imports = Vec::new();
        for payload in Parser::new(0).parse_all(renamed.as_slice()) {
            if let Payload::ImportSection(section) = payload? {
                for import in section.into_imports() {
                    let import = import?;
                    imports.push(format!("{} {}", import.module, import.name));
                }
            }
        }
        assert_eq!(imports, ["a 0", "a 1"]);
        assert_eq!(renaming.indices["memory"], 1);
        Ok(())
    }
}
