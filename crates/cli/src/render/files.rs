//! Writing files whole, and only when they change.

use std::{fs, io::Write, ops::AddAssign, path::Path};

use anyhow::Context;

/// How many files were written, and how many were as they should be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(super) written: usize,
    pub(super) unchanged: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.written += other.written;
        self.unchanged += other.unchanged;
    }
}

/// Writes a file, unless it has just this content.
///
/// Whoever reads it meanwhile gets the old content or the new, never a part:
/// the new content is written beside it and takes its name at the end.
pub(crate) fn write(path: &Path, content: &[u8]) -> anyhow::Result<Tally> {
    if fs::read(path).is_ok_and(|old| old == content) {
        return Ok(Tally {
            unchanged: 1,
            written: 0,
        });
    }
    write_whole(path, content).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(Tally {
        unchanged: 0,
        written: 1,
    })
}

fn write_whole(path: &Path, content: &[u8]) -> anyhow::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".wire-story-");
    // As any new file: a temporary one is for its owner only.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(content)?;
    file.persist(path)?;
    Ok(())
}
