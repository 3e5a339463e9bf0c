/**
 * The same as `throughput.rs`, of the module that browsers load.
 *
 * `node throughput.mjs GLUE WASM FOLDER…`
 */
import { readFileSync, readdirSync, existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** How long each format is measured, in milliseconds. */
const TIME = 500;

const [glue, wasm, ...folders] = process.argv.slice(2);
const module = await import(pathToFileURL(resolve(glue)).href);
module.initSync({ module: readFileSync(wasm) });

/** @type {Map<string, string[]>} */
const formats = new Map();
for (const folder of folders.filter(existsSync)) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".json"));
  for (const path of paths.sort()) {
    const text = readFileSync(join(folder, path), "utf8");
    const { format } = JSON.parse(module.convert_document(text, "", "", ""));
    if (format) formats.set(format, [...(formats.get(format) ?? []), text]);
  }
}
for (const [format, documents] of [...formats].sort()) {
  const sizes = documents.map((text) => Buffer.byteLength(text));
  let bytes = 0;
  const start = performance.now();
  while (performance.now() < start + TIME) {
    documents.forEach((text, index) => {
      module.convert_document(text, "", "", "");
      bytes += sizes[index];
    });
  }
  const speed = bytes / (performance.now() - start) / 1e3;
  console.log(`${format}\t${speed.toFixed(1)}`);
}
