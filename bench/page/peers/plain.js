/** The least that a browser can do: DOM code without a library. */
import { load, view } from "./view.js";

const SVG = "http://www.w3.org/2000/svg";

function h(name, attributes, ...children) {
  const isDrawing = name === "svg" || name === "path";
  const element = isDrawing ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (key === "style") Object.assign(element.style, value);
    else element.setAttribute(key, value);
  }
  element.append(...children.filter(Boolean));
  return element;
}

for (const mount of document.querySelectorAll(".mount")) {
  load().then((story) => mount.append(view(h, story, { className: "class" })));
}
