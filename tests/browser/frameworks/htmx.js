import htmx from "htmx.org";

window.draw = (name) => htmx.ajax("GET", `/fragments/${name}.html`, { target: "#app", swap: "innerHTML" });
