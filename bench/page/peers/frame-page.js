/** The page in the frame: Preact, as in `preact.js`. */
import { h, render } from "preact";
import { view } from "./view.js";

const address = new URLSearchParams(location.search).get("story");
fetch(address)
  .then((answer) => answer.json())
  .then((story) => {
    render(view(h, story, { className: "class" }), document.querySelector(".mount"));
    parent.postMessage({ height: document.documentElement.scrollHeight }, "*");
  });
