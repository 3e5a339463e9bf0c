import { mount } from "svelte";
import { load } from "./view.js";
import Story from "./Story.svelte";

for (const target of document.querySelectorAll(".mount")) {
  load().then((story) => mount(Story, { target, props: { story } }));
}
