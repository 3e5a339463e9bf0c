//! All automation of the project; `cargo xtask help` lists it.

mod bench;
mod check;
mod defences;
mod dist;
mod e2e;
mod fuzz;
mod leptos_app;
mod package;
mod parts;
mod run;
mod serve;
mod setup;
mod size;
mod tidy;
mod timing;
mod tools;
mod validate;
mod wordpress;

use anyhow::{Result, bail};

use timing::Timing;

const HELP: &str = "\
cargo xtask VERB

  setup   install what building needs, or say what to install
  serve   build everything and serve the examples and the site [--port N]
  test    set up, then everything that CI runs; prints the seconds of each step
  check   formatting, lints, native tests, types, documents; no browser
  dist    build dist/ [--without-site]
  leptos-app
          build and serve examples/leptos-app [PORT]
  site-assets
          build the style sheet of the standalone site and the formats module;
          Trunk calls it
  component-script
          write assets/component.js, the script of the Leptos components
  wordpress
          build the zip of the WordPress plugin: target/wordpress/wire-story.zip
  package
          build the npm package: target/package/wire-story-….tgz; install it into
          projects of all bundlers and frameworks, build each and open it in a
          browser, some minutes [--check [PROJECT]]; serve one of
          examples/packages [--example PROJECT]
  size    compare the bytes of dist/ with those on record [--update];
          say what each part costs [--parts]
  e2e     the browser tests in three engines, or in $WIRE_ENGINE [FILTER]; those
          that do not depend on the engine in Chromium alone, unless [--all]
  defences
          take each defence of tests/defences.toml out, one after another, and
          see its test fail (seconds to minutes each) [FILTER]; compare the list
          with the sources [--list]
  bench   MB a second that documents are converted at, by format; stories a second
          that are rendered; times and bytes until one can be read and used
  bench page
          compare the component with other ways to show a story, in Chromium;
          writes docs/benchmark.md (about an hour) [--rounds N] [--only NAME,…]
          [--conditions PART]
  validate
          what `render` writes, by the validators of others; the header files of
          examples/hosting with their servers [--without-servers]
  gallery photograph every example in every width and scheme: target/gallery/
  fuzz    coverage-guided fuzzing, 10 minutes a target [TARGET [SECONDS]]
";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rest = arguments.get(1..).unwrap_or_default();
    match arguments.first().map_or("help", String::as_str) {
        "setup" => setup::setup(),
        "serve" => serve::serve(rest),
        "test" => test(),
        "check" => check::check(),
        "dist" => {
            setup::setup()?;
            dist::dist(!rest.iter().any(|argument| argument == "--without-site"))
        }
        "site-assets" => dist::site_assets(),
        "component-script" => dist::component_script(),
        "size" => {
            let is_given = |option: &str| rest.iter().any(|argument| argument == option);
            size::size(is_given("--update"))?;
            if is_given("--parts") {
                parts::parts()?;
            }
            Ok(())
        }
        "e2e" => e2e::e2e(rest),
        "defences" => defences::defences(rest),
        "leptos-app" => leptos_app::serve(rest),
        "wordpress" => {
            setup::setup()?;
            wordpress::wordpress()
        }
        "package" => match rest.first().map(String::as_str) {
            None => package::package().map(drop),
            Some("--check") => package::check(&rest[1..]),
            Some("--example") => package::example(&rest[1..]),
            Some(other) => bail!("package has no option {other:?}"),
        },
        "bench" if rest.first().is_some_and(|it| it == "page") => bench::page(&rest[1..]),
        "bench" => bench::bench(),
        "validate" => validate::validate(rest),
        "gallery" => e2e::gallery(),
        "fuzz" => fuzz::fuzz(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("there is no verb {other:?}\n\n{HELP}"),
    }
}

/// All that CI runs; the browser tests come last, since they need the rest.
/// A table of seconds per step is printed at the end, also after a failure.
fn test() -> Result<()> {
    let mut timing = Timing::default();
    timing.step("setup", || {
        setup::setup()?;
        setup::browsers()
    })?;
    timing.step("check", check::check)?;
    timing.step("dist", || dist::dist(true))?;
    timing.step("module", check::module)?;
    timing.step("size", || size::size(false))?;
    timing.step("leptos-app", leptos_app::build)?;
    e2e::engines(&[], false, &mut timing)
}
