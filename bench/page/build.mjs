/**
 * Builds the pages that are compared into a folder that any server can serve.
 *
 * node bench/page/build.mjs OUT; needs dist/ and target/debug/wire-story.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { compile } from "svelte/compiler";

const PEERS = "bench/page/peers";
const STORY = "straits-talks";
/** Paragraphs of the generated stories. */
export const LENGTHS = [100, 1_000, 10_000];
/** Elements on one page. */
export const MANY = 50;

const svelte = {
  name: "svelte",
  setup(building) {
    building.onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, "utf8"), { filename: path, css: "injected" }).js.code,
    }));
  },
};

const cli = (...options) => execFileSync("target/debug/wire-story", options, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** A page around what is compared; `head` and `body` are HTML. */
const page = (title, head, body, story = `stories/${STORY}.json`) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head}
<body style="margin:0" data-story="${story}">
${body}
</body>
</html>
`;

/** What a skilled user of a library writes: style, script and story are requested at once. */
const peer = (name, story = `stories/${STORY}.json`, count = 1) =>
  page(
    name,
    `<link rel="preload" as="fetch" crossorigin href="${story}">
<link rel="stylesheet" href="story.css">
<script type="module" src="${name}.js"></script>`,
    '<div class="mount"></div>'.repeat(count),
    story,
  );

const shell = '<script type="module" src="dist/wire-story.js"></script>';
const element = (story) => `<wire-story src="${story}" loading="eager"></wire-story>`;

/** A WordPress REST answer with the text of the story. */
function wordPressPost(text, story) {
  const rendered = text.replace(/^.*?<p/s, "<p");
  return JSON.stringify({
    id: 1,
    date_gmt: "2026-09-12T12:05:00",
    modified_gmt: "2026-09-12T16:40:00",
    link: story.canonicalUrl,
    type: "post",
    status: "publish",
    title: { rendered: story.headline },
    excerpt: { rendered: `<p>${story.standfirst}</p>` },
    content: { rendered, protected: false },
  });
}

/** A story of many paragraphs of about fifty words. */
function longStory(length) {
  const sentence = "The harbour office counted the ships that passed the northern buoy and wrote down their names in the order of their flags. ";
  const paragraph = (_, at) => `${at + 1}. ${sentence.repeat(2)}`;
  return { ...JSON.parse(readFileSync(`examples/stories/${STORY}.json`, "utf8")), leadPhoto: undefined, body: Array.from({ length }, paragraph) };
}

/** Writes all pages; returns the name of each with the paragraphs that it shows. */
export async function buildPages(out) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, "stories"), { recursive: true });
  cpSync("dist", join(out, "dist"), { recursive: true, filter: (path) => !/\.(br|gz)$|dist\/(site|examples)/.test(path) });
  cpSync("examples/pictures", join(out, "pictures"), { recursive: true });
  await build({
    entryPoints: ["plain", "preact", "react", "lit", "svelte", "frame", "frame-page"].map((name) => join(PEERS, `${name}.js`)),
    outdir: out,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    conditions: ["svelte", "browser", "production"],
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [svelte],
    logLevel: "warning",
  });
  const file = `examples/stories/${STORY}.json`;
  const story = JSON.parse(readFileSync(file, "utf8"));
  const write = (name, text) => writeFileSync(join(out, name), text);
  write(`stories/${STORY}.json`, readFileSync(file));
  for (const length of LENGTHS) write(`stories/long-${length}.json`, JSON.stringify(longStory(length)));

  const base = "http://127.0.0.1:8790/";
  const documents = `${base}stories/`;
  const local = (html) => html.replaceAll(base, "");
  cli("render", "--to", "page,shadow,plain", "--out", join(out, "rendered"), "--style", "link", "--base", `${base}rendered/`,
    "--documents", documents, "--script", `${base}dist/wire-story.js`, join(out, "stories", `${STORY}.json`));
  const rendered = (ending) => local(readFileSync(join(out, "rendered", `${STORY}.${ending}`), "utf8"));
  // The style sheet of the story, for all.
  const [css] = readdirSync(join(out, "rendered")).filter((name) => name.endsWith(".css"));
  cpSync(join(out, "rendered", css), join(out, "story.css"));
  write(`stories/wordpress.json`, wordPressPost(rendered("plain.html"), story));

  const hints = (name) =>
    local(cli("snippet", "--src", `${documents}${name}.json`, "--script", `${base}dist/wire-story.js`, "--bundle", "dist", join(out, "stories", `${name}.json`)));
  const expected = {};
  const add = (name, html, paragraphs) => {
    write(`${name}.html`, html);
    expected[name] = paragraphs;
  };
  const whole = story.body.flatMap((block) => (block.type === "quote" ? block.body : typeof block === "string" || block.type === "paragraph" ? [block] : [])).length;
  add("static", rendered("html").replaceAll("rendered/wire-story.css", "story.css").replaceAll("rendered/", ""), whole);
  for (const name of ["plain", "preact", "lit", "react", "svelte"]) add(name, peer(name), whole);
  add("frame", page("frame", '<script type="module" src="frame.js"></script>', '<div class="mount"></div>'), whole);
  write("frame-page.html", page("frame", '<link rel="stylesheet" href="story.css"><script type="module" src="frame-page.js"></script>', '<div class="mount"></div>'));
  add("ours", page("ours", shell, element(`stories/${STORY}.json`)), whole);
  add("ours-hints", page("ours with hints", "", hints(STORY)), whole);
  add("ours-prerendered", page("ours prerendered", "", rendered("shadow.html").replaceAll("rendered/wire-story.css", "story.css").replaceAll("rendered/", "")), whole);
  add("ours-wordpress", page("ours, a WordPress document", "", hints("wordpress")), whole);
  add("ours-framed", page("ours in a frame", `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">${shell}`, element(`stories/${STORY}.json`)), whole);
  for (const length of LENGTHS) {
    const address = `stories/long-${length}.json`;
    add(`plain-${length}`, peer("plain", address), length);
    add(`ours-${length}`, page("ours", "", hints(`long-${length}`)), length);
  }
  add(`plain-many`, peer("plain", `stories/${STORY}.json`, MANY), whole * MANY);
  add(`ours-many`, page("ours", shell, element(`stories/${STORY}.json`).repeat(MANY)), whole * MANY);
  return expected;
}
