// The manifest follows its schema, and names what the class in the package has.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import Ajv from "ajv";
import { WireStory } from "wire-story";

const { resolve } = createRequire(import.meta.url);
const read = async (name) => JSON.parse(await readFile(resolve(name), "utf8"));

const ajv = new Ajv({ strict: false });
const manifest = await read("wire-story/custom-elements.json");
if (!ajv.validate(await read("custom-elements-manifest/schema.json"), manifest)) throw new Error(ajv.errorsText());

const [{ attributes, members }] = manifest.modules[0].declarations;
const named = attributes.map(({ name }) => name).sort();
const observed = [...WireStory.observedAttributes].sort();
if (`${named}` !== `${observed}`) throw new Error(`the manifest has ${named}, the class ${observed}`);
for (const { name } of members) if (!(name in WireStory.prototype)) throw new Error(`the class has no ${name}`);
