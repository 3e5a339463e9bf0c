// What Ghost makes of plain HTML: its API takes HTML (`?source=html`), converts
// it to the document of its editor, and writes pages from that.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { DEFAULT_NODES } = require("@tryghost/kg-default-nodes");
const { htmlToLexical } = require("@tryghost/kg-html-to-lexical");
const { LexicalHTMLRenderer } = require("@tryghost/kg-lexical-html-renderer");
const { JSDOM } = require("jsdom");

/** Words without what Ghost sets between parts, links and pictures, in order. @param {string} html */
function seen(html) {
  const { body } = new JSDOM(html).window.document;
  return {
    words: body.textContent.replaceAll(/[^\p{L}\p{N}]/gu, ""),
    links: [...body.querySelectorAll("a")].map((it) => it.getAttribute("href")).join(" "),
    pictures: [...body.querySelectorAll("img")].map((it) => `${it.getAttribute("src")} ${it.alt}`).join(" "),
  };
}

/** What is missing or changed. @param {string[]} files @param {(file: string) => string} read @param {(file: string) => string} short */
export async function checkGhost(files, read, short) {
  const complaints = [];
  for (const file of files) {
    const renderer = new LexicalHTMLRenderer({ nodes: DEFAULT_NODES });
    const after = seen(await renderer.render(JSON.stringify(htmlToLexical(read(file)))));
    for (const [part, before] of Object.entries(seen(read(file)))) {
      if (after[part] === before) continue;
      const start = [...before].findIndex((letter, index) => letter !== after[part][index]);
      const at = (text) => text.slice(Math.max(0, start - 30), start + 60);
      complaints.push(`${short(file)}: ${part} differ: ${at(before)} | ${at(after[part])}`);
    }
  }
  return complaints;
}
