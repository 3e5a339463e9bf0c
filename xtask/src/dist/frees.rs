//! Taking the code that frees memory out of a module that never frees any.
//!
//! The compiler does not see that the module's allocator frees nothing
//! (`crates/formats/src/wasm/memory.rs`), so each of some three hundred places
//! at which a list or text ends calls functions that find out how much there is
//! to free. With these empty, `wasm-opt` removes the calls
//! (`docs/decisions/0017-one-function-for-each-question.md`).

use std::{collections::BTreeMap, convert::Infallible, fs, path::Path};

use anyhow::{Result, ensure};
use wasm_encoder::{
    CodeSection, Function, Module,
    reencode::{Error, Reencode},
};
use wasmparser::{FunctionBody, KnownCustom, Name, NameSectionReader, Parser, Payload, TypeRef};

/// What the names of functions of the standard library have in them that do
/// nothing but free memory: that of a list or text, and that of a list which is
/// read to its end. The values in the lists are dropped without effects too.
/// Other functions named `drop` are kept: some set the length of a list.
const FREES: [&[&str]; 2] = [
    &["7raw_vec", "RawVecInner10deallocate"],
    &["3vec9into_iter", "IntoIter", "4Drop4drop"],
];

/// Empties the functions of a module that free memory; writes it to another
/// file.
pub(super) fn take_out(module: &Path, without: &Path) -> Result<()> {
    let bytes = fs::read(module)?;
    let mut emptying = Emptying::of(&bytes)?;
    let mut emptied = Module::new();
    emptying.parse_core_module(&mut emptied, Parser::new(0), &bytes)?;
    fs::write(without, emptied.finish())?;
    Ok(())
}

/// Copies a module with some functions empty.
struct Emptying {
    /// Whether each function is emptied, in the order of their bodies.
    are_frees: Vec<bool>,
    /// How many bodies were copied.
    place: usize,
}

impl Emptying {
    /// Fails when a kind of function is not found, since a new standard library
    /// may name it in another way.
    fn of(bytes: &[u8]) -> Result<Self> {
        let (mut imports, mut count, mut names) = (0, 0, BTreeMap::new());
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imports += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => count = section.count(),
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(section) = section.as_known() {
                        names = names_of_functions(section)?;
                    }
                }
                _ => {}
            }
        }
        let is_of = |index: u32, parts: &[&str]| {
            let name = names.get(&index).copied().unwrap_or_default();
            parts.iter().all(|part| name.contains(part))
        };
        for parts in FREES {
            let mut indices = imports..imports + count;
            ensure!(
                indices.any(|index| is_of(index, parts)),
                "no function is named {parts:?}"
            );
        }
        let indices = imports..imports + count;
        let are_frees = indices.map(|index| FREES.iter().any(|parts| is_of(index, parts)));
        Ok(Self {
            are_frees: are_frees.collect(),
            place: 0,
        })
    }
}

impl Reencode for Emptying {
    type Error = Infallible;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error> {
        if self.are_frees.get(self.place).copied().unwrap_or(false) {
            let mut empty = Function::new([]);
            empty.instructions().end();
            code.function(&empty);
        } else {
            code.raw(body.as_bytes());
        }
        self.place += 1;
        Ok(())
    }
}

/// The names of functions, by their indices.
fn names_of_functions(section: NameSectionReader<'_>) -> Result<BTreeMap<u32, &str>> {
    let mut names = BTreeMap::new();
    for part in section {
        if let Name::Function(functions) = part? {
            for naming in functions {
                let naming = naming?;
                names.insert(naming.index, naming.name);
            }
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{FunctionSection, NameMap, NameSection, TypeSection};

    /// A module of functions that only trap, with names.
    fn module(names: &[&str]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        let mut map = NameMap::new();
        for (index, name) in (0..).zip(names) {
            functions.function(0);
            let mut body = Function::new([]);
            body.instructions().unreachable().end();
            code.function(&body);
            map.append(index, name);
        }
        let mut section = NameSection::new();
        section.functions(&map);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&functions)
            .section(&code)
            .section(&section);
        module.finish()
    }

    const NAMES: [&str; 3] = [
        "_RNvMs2_5alloc7raw_vecNtB5_11RawVecInner10deallocateB7_",
        "_RNvXNvMNt6stringNtB5_6String6retainNtB2_12SetLenOnDropNt3ops4drop4Drop4drop",
        "_RNvXse_NtNt5alloc3vec9into_iterINtB5_8IntoItereENt3ops4drop4Drop4dropB10_",
    ];

    #[test]
    fn only_functions_that_free_are_emptied() -> Result<()> {
        let bytes = module(&NAMES);
        let mut emptied = Module::new();
        Emptying::of(&bytes)?.parse_core_module(&mut emptied, Parser::new(0), &bytes)?;
        let mut lengths = Vec::new();
        for payload in Parser::new(0).parse_all(emptied.as_slice()) {
            if let Payload::CodeSectionEntry(body) = payload? {
                lengths.push(body.as_bytes().len());
            }
        }
        assert_eq!(lengths, [2, 3, 2]);
        Ok(())
    }

    #[test]
    fn missing_function_fails() {
        assert!(Emptying::of(&module(&NAMES[..2])).is_err());
    }
}
