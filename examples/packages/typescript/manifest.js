// The manifest follows its schema, and has the attributes that the class observes.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import Ajv from "ajv";
import { WireStory } from "wire-story";

const { resolve } = createRequire(import.meta.url);
const read = async (name) => JSON.parse(await readFile(resolve(name), "utf8"));

const ajv = new Ajv({ strict: false });
const manifest = await read("wire-story/custom-elements.json");
if (!ajv.validate(await read("custom-elements-manifest/schema.json"), manifest)) throw new Error(ajv.errorsText());

// Properties that are rarely needed are defined by scripts that come later.
const [{ attributes }] = manifest.modules[0].declarations;
for (const observed of WireStory.observedAttributes) {
  if (!attributes.some(({ name }) => name === observed)) throw new Error(`the manifest has no ${observed}`);
}
