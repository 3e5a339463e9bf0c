/**
 * The same as `throughput.rs`, of the module that browsers load.
 *
 * `node throughput.mjs WASM FOLDER…`
 */
import { readFileSync, readdirSync, existsSync } from "node:fs";
import { join } from "node:path";
import { convert } from "../../../src/embed/shell/conversion.js";

/** How long each format is measured, in milliseconds. */
const TIME = 500;

const [wasm, ...folders] = process.argv.slice(2);
const module = await WebAssembly.compile(readFileSync(wasm));

/** @type {Map<string, string[]>} */
const formats = new Map();
for (const folder of folders.filter(existsSync)) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".json"));
  for (const path of paths.sort()) {
    const text = readFileSync(join(folder, path), "utf8");
    const { format } = await convert(module, ["", "", "", text]);
    if (format) formats.set(format, [...(formats.get(format) ?? []), text]);
  }
}
for (const [format, documents] of [...formats].sort()) {
  const sizes = documents.map((text) => Buffer.byteLength(text));
  let bytes = 0;
  const start = performance.now();
  while (performance.now() < start + TIME) {
    for (const [index, text] of documents.entries()) {
      await convert(module, ["", "", "", text]);
      bytes += sizes[index];
    }
  }
  const speed = bytes / (performance.now() - start) / 1e3;
  console.log(`${format}\t${speed.toFixed(1)}`);
}
