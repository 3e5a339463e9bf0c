import { h, render } from "preact";
import { load, view } from "./view.js";

const Story = ({ story }) => view(h, story, { className: "class" });

for (const mount of document.querySelectorAll(".mount")) {
  load().then((story) => render(h(Story, { story }), mount));
}
