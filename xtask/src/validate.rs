//! What `wire-story render` writes, by the validators of others, and the header
//! files of `examples/hosting/` by the servers that read them.
//!
//! Not a part of `cargo xtask test`: the checker of HTML alone takes half a
//! minute, and the servers are packages of Debian.

use std::{env, fs, path::Path};

use anyhow::{Result, bail};

use crate::{
    run::{command, output, root, run, run_with},
    setup::{is_on_path, is_root},
};

/// The packages of the validators, and what runs them.
const VALIDATORS: &str = "tests/validators";

/// What is validated.
const OUT: &str = "target/validate";

/// Folders of documents, and the moment that their newest stories are news at.
const STORIES: [(&str, &str, &str); 3] = [
    (
        "own",
        "crates/cli/tests/render/stories",
        "2026-05-18T18:00:00Z",
    ),
    ("examples", "examples/stories", "2026-09-14T18:00:00Z"),
    (
        "formats",
        "crates/formats/tests/fixtures",
        "2026-05-18T18:00:00Z",
    ),
];

pub(crate) fn validate(arguments: &[String]) -> Result<()> {
    debian("java", "default-jre-headless")?;
    packages()?;
    render()?;
    run(command("node").args([&format!("{VALIDATORS}/validate.mjs"), OUT]))?;
    if arguments.iter().any(|it| it == "--without-servers") {
        return Ok(());
    }
    for (program, package) in [
        ("nginx", "nginx-light"),
        ("caddy", "caddy"),
        ("apache2", "apache2"),
    ] {
        debian(program, package)?;
    }
    run(command("cargo")
        .args([
            "test",
            "-q",
            "-p",
            "wire-story-cli",
            "--test",
            "serve",
            "hosting",
        ])
        .env("WIRE_HOSTS", "1"))
}

/// Installs a package of Debian for a program that is missing, or says so.
fn debian(program: &str, package: &str) -> Result<()> {
    let is_there = is_on_path(program) || Path::new("/usr/sbin").join(program).is_file();
    if is_there {
        return Ok(());
    }
    if !is_root() || output("apt-get", &["--version"]).is_none() {
        bail!("{program} is missing; on Debian: sudo apt-get install {package}");
    }
    run_with("apt-get", "update")?;
    run(command("apt-get")
        .args(["install", "-y", "--no-install-recommends", package])
        .env("DEBIAN_FRONTEND", "noninteractive")
        // No server of the package is started.
        .env("RUNLEVEL", "1"))
}

fn packages() -> Result<()> {
    let folder = root().join(VALIDATORS);
    let modified = |name: &str| {
        let file = fs::metadata(folder.join(name));
        file.and_then(|file| file.modified()).ok()
    };
    if modified("node_modules/.package-lock.json") < modified("package-lock.json") {
        run(command("npm")
            .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
            .current_dir(folder))?;
    }
    Ok(())
}

/// Writes every output of all stories anew.
fn render() -> Result<()> {
    let out = root().join(OUT);
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    fs::create_dir_all(&out)?;
    run_with("cargo", "build -q -p wire-story-cli")?;
    let tool = root()
        .join("target/debug")
        .join(format!("wire-story{}", env::consts::EXE_SUFFIX));
    for (name, stories, moment) in STORIES {
        let output = command(&tool)
            .args([
                "render",
                "--to",
                "page,light,shadow,plain",
                "--feeds",
                "--at",
                moment,
            ])
            .args(["--base", &format!("https://mirror.example/{name}/")])
            .args(["--documents", &format!("https://documents.example/{name}/")])
            .args(["--out", &format!("{OUT}/{name}"), stories])
            .output()?;
        // Some documents there are to be refused.
        if output.status.code().is_none_or(|code| code > 1) {
            bail!("{stories}: {}", String::from_utf8_lossy(&output.stderr));
        }
    }
    Ok(())
}
