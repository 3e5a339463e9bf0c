/**
 * The module of a page gives the same story for each fixture as the library
 * does natively (`golden.rs`).
 *
 * `node module.mjs WASM WIRE-STORY`: the command line validates what the module
 * gives, as the widget does in a page.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { convert } from "../../../src/embed/shell/conversion.js";

const BASE = "https://northline.example/data/story.json";

const [wasm, command] = process.argv.slice(2);
const module = await WebAssembly.compile(readFileSync(wasm));
const folder = join(import.meta.dirname, "fixtures");
const paths = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".in.json"));
assert.ok(paths.length > 0, `no fixtures in ${folder}`);

for (const path of paths.sort()) {
  const document = readFileSync(join(folder, path), "utf8");
  const expected = readFileSync(join(folder, path.replace(".in.json", ".out.txt")), "utf8");
  const { story, code } = await convert(module, ["", "", BASE, document]);
  if (!story) {
    assert.equal(code, expected.split(":")[0], path);
    continue;
  }
  const read = spawnSync(command, ["convert", "--base", BASE, "-"], {
    input: JSON.stringify(story),
    encoding: "utf8",
  });
  if (read.status !== 0) {
    assert.ok(read.stderr.includes(expected.trim()), `${path}: ${read.stderr}`);
    continue;
  }
  assert.deepEqual(JSON.parse(read.stdout), JSON.parse(expected.split("\n---\n")[0]), path);
}
console.log(`${paths.length} fixtures are the same in the module`);
