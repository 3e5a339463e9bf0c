import { createRoot } from "react-dom/client";

const root = createRoot(document.getElementById("app"));
window.draw = (name) =>
  root.render(
    name === "nothing" ? null : (
      <wire-story
        id="a"
        src={name === "unnamed" ? undefined : `/stories/${name}.json`}
        headingLevel={3}
        loading="eager"
      >
        <a href="/elsewhere">Fallback</a>
      </wire-story>
    ),
  );
