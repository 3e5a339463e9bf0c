import { html, nothing, render } from "lit";

window.draw = (name) =>
  render(
    name === "nothing"
      ? nothing
      : html`<wire-story
          id="a"
          .src=${name === "unnamed" ? undefined : `/stories/${name}.json`}
          .headingLevel=${3}
          loading="eager"
          ><a href="/elsewhere">Fallback</a></wire-story
        >`,
    document.getElementById("app"),
  );
