// Bundles the pages' scripts into a folder, one for each framework.
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compile } from "svelte/compiler";

const svelte = {
  name: "svelte",
  setup(building) {
    building.onLoad({ filter: /\.svelte$/ }, async ({ path }) => ({
      contents: compile(await readFile(path, "utf8"), { filename: path, css: "injected" }).js.code,
    }));
  },
};

/** @type {import("esbuild").BuildOptions} */
const options = {
  absWorkingDir: dirname(fileURLToPath(import.meta.url)),
  entryPoints: [
    "react.jsx",
    "vue.js",
    "svelte.js",
    "lit.js",
    "htmx.js",
    "turbo-frame.js",
    "turbo-page.js",
    "properties.js",
    "morph.js",
  ],
  outdir: process.argv[2],
  bundle: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  conditions: ["svelte", "browser", "production"],
  define: {
    "process.env.NODE_ENV": '"production"',
    __VUE_OPTIONS_API__: "true",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
  },
  plugins: [svelte],
  logLevel: "warning",
};
await build(options);
// Only the development build compares HTML with what it would render.
await build({
  ...options,
  entryPoints: ["react-hydration.jsx"],
  conditions: ["browser", "development"],
  define: { "process.env.NODE_ENV": '"development"' },
});
