// As a compiled template does it: an anchor, an element beside it, and each
// property set when its value has changed.
const anchor = document.createComment("if");
document.getElementById("app").append(anchor);
let element;
window.draw = (name) => {
  if (name === "nothing") {
    element?.remove();
    element = undefined;
    return;
  }
  if (!element) {
    element = document.createElement("wire-story");
    const fallback = document.createElement("a");
    fallback.append("Fallback");
    element.append(fallback);
    Object.assign(element, { id: "a", loading: "eager", headingLevel: 3 });
    anchor.before(element);
  }
  element.src = name === "unnamed" ? undefined : `/stories/${name}.json`;
};
