import "@hotwired/turbo";

document.getElementById("app").outerHTML = '<turbo-frame id="app"></turbo-frame>';
window.draw = (name) => document.getElementById("app").setAttribute("src", `/frames/${name}.html`);
