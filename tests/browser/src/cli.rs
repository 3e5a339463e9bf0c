//! The command-line tool.

use std::process::Command;

/// What `wire-story` prints.
///
/// # Panics
///
/// When it fails.
#[allow(clippy::panic, reason = "a test says what is wrong by failing")]
pub fn wire_story(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["run", "-q", "-p", "wire-story-cli", "--"])
        .args(arguments)
        .output();
    match output {
        Ok(output) if output.status.success() => {
            String::from_utf8_lossy(&output.stdout).into_owned()
        }
        Ok(output) => panic!("{}", String::from_utf8_lossy(&output.stderr)),
        Err(error) => panic!("{error}"),
    }
}
