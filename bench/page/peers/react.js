import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { load, view } from "./view.js";

const Story = ({ story }) => view(createElement, story, { className: "className" });

for (const mount of document.querySelectorAll(".mount")) {
  load().then((story) => createRoot(mount).render(createElement(Story, { story })));
}
