/**
 * Compares the component with what a host could use in its place, side by side.
 *
 * node bench/page/run.mjs [--rounds N] [--only NAME,…] [--conditions PART]
 *
 * Every round visits every page once, so that a change of the machine's load
 * touches all alike. Writes docs/benchmark.{md,json,svg} unless `--only` is given.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import puppeteer from "puppeteer-core";
import { LENGTHS, buildPages } from "./build.mjs";
import { chart, tables } from "./report.mjs";
import { serve } from "./server.mjs";
import { summary } from "./statistics.mjs";
import { visit } from "./visit.mjs";

const OUT = `${process.cwd()}/target/bench/page`;
const PEERS = ["static", "plain", "preact", "lit", "svelte", "react", "frame"];
const OURS = ["ours", "ours-hints", "ours-prerendered", "ours-wordpress", "ours-framed"];
const COMPARED = [...PEERS, ...OURS];
const SCALE = [...LENGTHS.flatMap((length) => [`plain-${length}`, `ours-${length}`]), "plain-many", "ours-many"];

/** Network, slowdown of the processor, whether the page was visited before, and the pages. */
const CONDITIONS = [
  { name: "slow 4G, ÷ 4, cold", network: "slow 4G", slowdown: 4, isWarm: false, pages: COMPARED },
  { name: "slow 4G, ÷ 4, warm", network: "slow 4G", slowdown: 4, isWarm: true, pages: COMPARED },
  { name: "fast 4G, ÷ 4, cold", network: "fast 4G", slowdown: 4, isWarm: false, pages: COMPARED },
  { name: "slow 4G, × 1, cold", network: "slow 4G", slowdown: 1, isWarm: false, pages: COMPARED },
  { name: "no limit, ÷ 4, cold", network: "no limit", slowdown: 4, isWarm: false, pages: COMPARED },
  { name: "long stories and many elements, no limit, × 1, cold", network: "no limit", slowdown: 1, isWarm: false, pages: SCALE },
];

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "9" }, only: { type: "string" }, conditions: { type: "string", default: "" } },
});
const only = values.only?.split(",");

const expected = await buildPages(OUT);
const server = await serve(OUT);
const browser = await puppeteer.launch({
  executablePath: execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
const results = [];
for (const condition of CONDITIONS.filter(({ name }) => name.includes(values.conditions))) {
  const pages = condition.pages.filter((name) => !only || only.includes(name));
  const runs = Object.fromEntries(pages.map((name) => [name, []]));
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const name of pages) {
      const context = await browser.createBrowserContext();
      const wanted = { address: `${server.origin}/${name}.html`, expected: expected[name], ...condition };
      if (condition.isWarm) await visit(context, wanted);
      runs[name].push(await visit(context, wanted));
      await context.close();
    }
  }
  const rows = pages.map((name) => ({ name, paragraphs: expected[name], ...summary(runs[name]) }));
  results.push({ condition: condition.name, rows });
  console.log(tables([results.at(-1)]));
}
const machine = { browser: await browser.version(), processor: cpus()[0]?.model.trim() ?? "", cores: cpus().length, rounds: Number(values.rounds) };
await browser.close();
server.close();
if (!only && !values.conditions) {
  writeFileSync("docs/benchmark.json", `${JSON.stringify({ machine, results }, undefined, 1)}\n`);
  writeFileSync("docs/benchmark.svg", chart(results[0]));
  writeFileSync("docs/benchmark.md", report(machine, results));
}

/** The document of the results. */
function report({ browser: version, processor, cores, rounds }, all) {
  return `# Benchmark

Written by \`cargo xtask bench page\`; \`bench/page\` has the pages and how they are measured.

The same story with the same style sheet in each. Times are milliseconds since the navigation until the first text, or the whole text, was painted: the median of ${rounds} interleaved visits, and the quartiles in brackets. Bytes are compressed, and those of all requests of the page.
${version}, ${processor}, ${cores} cores.

![Time until the whole text is painted](benchmark.svg)

${tables(all)}
`;
}
