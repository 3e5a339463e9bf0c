import { visit } from "@hotwired/turbo";

window.draw = (name) => visit(`/pages/${name}.html`);
