// Shows what `wire-story render` has written to the validators of others:
// node validate.mjs FOLDER. `cargo xtask validate` installs them and calls it.
import { spawnSync } from "node:child_process";
import { createReadStream, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, relative, resolve } from "node:path";
import { checkGhost } from "./ghost.mjs";

const require = createRequire(import.meta.url);
const here = import.meta.dirname;
const folder = resolve(process.argv[2]);
const files = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .sort();
const ending = (end) => files.filter((file) => file.endsWith(end));
const read = (file) => readFileSync(file, "utf8");
const short = (file) => relative(folder, file);

/** Where a run writes what a validator reads. */
const scratch = join(folder, "scratch");
mkdirSync(scratch);

let failures = 0;
/** A row of the table, and what is wrong below it. @param {string} what @param {number} count @param {string[]} complaints */
function report(what, count, complaints) {
  if (!count) complaints.push("there was nothing to validate");
  failures += complaints.length;
  console.log(`${what.padEnd(44)} ${String(count).padStart(5)}  ${complaints.length ? "FAILED" : "valid"}`);
  for (const complaint of complaints) console.log(`  ${complaint}`);
}

/**
 * What the Nu checker complains about all the same.
 * - The hostile story has words and addresses that no story should have.
 * - The checker does not know container queries.
 */
const KNOWN = [/hostile.*(Forbidden code point|control character|non-character|Illegal character in path)/i, /: CSS: /];

function checkHtml() {
  const isFragment = (file) => /\.(light|shadow|plain)\.html$/.test(file);
  const fragments = ending(".html").filter(isFragment);
  for (const [index, file] of fragments.entries()) {
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${read(file)}</body></html>`;
    writeFileSync(join(scratch, `${index}-${basename(file)}`), page);
  }
  const pages = ending(".html").filter((file) => !isFragment(file));
  const jar = join(here, "node_modules/vnu-jar/build/dist/vnu.jar");
  const { stderr, status, error } = spawnSync(
    "java",
    ["-Xss4m", "-jar", jar, "--errors-only", "--skip-non-html", ...pages, scratch],
    { encoding: "utf8", maxBuffer: 1e9 },
  );
  if (error || status > 1) throw error ?? new Error(stderr);
  const complaints = stderr.split("\n").filter((line) => line && !KNOWN.some((known) => known.test(line)));
  report("HTML: the Nu checker", pages.length + fragments.length, complaints);
}

/** Compiles what must fit a type; the type checker names what does not. */
function checkTypes(what, count, source) {
  const file = join(here, `${what.split(":")[0].replaceAll(/\W+/g, "-")}.check.ts`);
  writeFileSync(file, source);
  const compiler = join(here, "node_modules/.bin/tsc");
  const options = ["--ignoreConfig", "--noEmit", "--strict", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler", "--target", "es2022", file];
  const { stdout } = spawnSync(compiler, options, { encoding: "utf8", cwd: here });
  rmSync(file);
  report(what, count, stdout.split("\n").filter(Boolean));
}

/** Only a literal is checked for members that the type does not have. */
const constants = (type, values) =>
  values.map(([name, value], index) => `// ${name}\nexport const it${index}: ${type} = ${JSON.stringify(value, null, 1)};\n`).join("");

function checkJsonLd() {
  const graphs = ending(".html").flatMap((file) => {
    const [, text] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read(file)) ?? [];
    return text ? [[short(file), JSON.parse(text)]] : [];
  });
  const source = `import type { Graph } from "schema-dts";\n${constants("Graph", graphs)}`;
  checkTypes("JSON-LD: the types of schema.org", graphs.length, source);
}

function checkJsonFeeds() {
  const feeds = ending("feed.json").map((file) => [short(file), JSON.parse(read(file))]);
  const source = `import type Feed from "@json-feed-types/1_1";\n${constants("Feed", feeds)}`;
  checkTypes("JSON Feed: the types of version 1.1", feeds.length, source);
}

async function checkRss() {
  const FeedParser = require("feedparser");
  const complaints = [];
  for (const file of ending("feed.xml")) {
    const parser = new FeedParser();
    parser.on("error", (error) => complaints.push(`${short(file)}: ${error.message}`));
    for await (const item of createReadStream(file).pipe(parser)) {
      for (const key of ["title", "link", "guid"]) if (!item[key]) complaints.push(`${short(file)}: ${item.title} has no ${key}`);
      if (item.pubdate && Number.isNaN(+item.pubdate)) complaints.push(`${short(file)}: ${item.title}: a wrong date`);
    }
    if (!parser.meta?.title || !parser.meta.link || !parser.meta.description) complaints.push(`${short(file)}: no title, link or description`);
  }
  report("RSS: feedparser", ending("feed.xml").length, complaints);
}

async function checkSitemaps() {
  const { validateXML } = await import("xmllint-wasm");
  const xsd = (file, name) => ({ fileName: name, contents: read(file) });
  const all = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
    <xs:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="news.xsd"/></xs:schema>`;
  const sitemap = join(here, "node_modules/sitemap/schema/sitemap.xsd");
  // An empty one, of stories that are no news, has no entry, which the schema wants.
  const filled = ending("news-sitemap.xml").filter((file) => read(file).includes("<url>"));
  const { errors } = await validateXML({
    xml: filled.map((file) => ({ fileName: short(file), contents: read(file) })),
    schema: [{ fileName: "all.xsd", contents: all }],
    preload: [xsd(sitemap, "sitemap.xsd"), xsd(join(here, "news.xsd"), "news.xsd")],
  });
  report("news sitemap: schemas of sitemaps.org, news", filled.length, errors.map(({ rawMessage }) => rawMessage));
}

/** https://oembed.com/#section2.3, for the type that is written. */
const OEMBED = {
  type: (it) => it === "rich",
  version: (it) => it === "1.0",
  html: (it) => /^<iframe [^<>]*><\/iframe>$/.test(it),
  width: Number.isInteger,
  height: Number.isInteger,
  title: (it) => it === undefined || typeof it === "string",
  author_name: (it) => it === undefined || typeof it === "string",
  author_url: (it) => it === undefined || URL.canParse(it),
  provider_name: (it) => it === undefined || typeof it === "string",
  provider_url: (it) => it === undefined || URL.canParse(it),
  cache_age: (it) => it === undefined || Number.isInteger(it),
  thumbnail_url: (it) => it === undefined || URL.canParse(it),
  thumbnail_width: (it) => it === undefined || Number.isInteger(it),
  thumbnail_height: (it) => it === undefined || Number.isInteger(it),
};

function checkOembed() {
  const documents = ending(".oembed.json");
  const complaints = documents.flatMap((file) => {
    const document = JSON.parse(read(file));
    const names = Object.keys({ ...OEMBED, ...document });
    const wrong = names.filter((name) => !OEMBED[name]?.(document[name]));
    const thumbnail = names.filter((name) => name.startsWith("thumbnail") && document[name] !== undefined);
    if (thumbnail.length % 3) wrong.push("a part of the thumbnail");
    return wrong.map((name) => `${short(file)}: ${name}: ${JSON.stringify(document[name])}`);
  });
  report("oEmbed: the members of version 1.0", documents.length, complaints);
}

checkHtml();
checkJsonLd();
checkJsonFeeds();
await checkRss();
await checkSitemaps();
checkOembed();
report("plain HTML: Ghost's own converter", ending(".plain.html").length, await checkGhost(ending(".plain.html"), read, short));
process.exit(failures ? 1 : 0);
