// Idiomorph, as Turbo has it: makes a page what the server says it is.
import { morphChildren } from "@hotwired/turbo";

window.morph = (html) => {
  const section = document.createElement("div");
  section.innerHTML = html;
  morphChildren(document.getElementById("app"), section);
};
