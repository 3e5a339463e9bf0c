// What the compiler checks in a template.
import type { SvelteHTMLElements } from "svelte/elements";
import "wire-story/svelte";

export const props: SvelteHTMLElements["wire-story"] = {
  class: "lead",
  src: "/a.json",
  headingLevel: 3,
  "onwire-load": ({ detail }) => console.log(detail.headline),
};
// @ts-expect-error A list is no value.
export const wrong: SvelteHTMLElements["wire-story"] = { src: [""] };
