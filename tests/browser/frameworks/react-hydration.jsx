// What React says about HTML of a server that does not match.
import { hydrateRoot } from "react-dom/client";

window.messages = [];
const { error } = console;
console.error = (...words) => {
  messages.push(words.join(" "));
  error(...words);
};
window.hydrate = () =>
  hydrateRoot(
    document.getElementById("app"),
    <section>
      <wire-story id="a" src="/stories/one.json" loading="eager" min-height="900px" class="of-the-page">
        <a href="/elsewhere">Fallback</a>
      </wire-story>
    </section>,
    { onRecoverableError: ({ message }) => messages.push(message) },
  );
