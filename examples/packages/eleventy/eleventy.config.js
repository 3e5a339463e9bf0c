import { createRequire } from "node:module";
import { dirname } from "node:path";

// The package's files for a script tag are copied beside the pages.
const script = createRequire(import.meta.url).resolve("wire-story/wire-story.js");

export default function (eleventy) {
  eleventy.addPassthroughCopy({ [dirname(script)]: "wire-story" });
}
