import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import "wire-story/solid";

function App() {
  const [headline, setHeadline] = createSignal("");
  return (
    <>
      <h1>The Lantern</h1>
      <wire-story
        id="native"
        src="/stories/ferry-brief.json"
        lang="de"
        loading="eager"
        on:wire-load={({ detail }) => setHeadline(detail.headline)}
      >
        <a href="https://northline.example/ferry">From our partners: the ferry brief</a>
      </wire-story>
      <p>
        Shown: <output>{headline()}</output>
      </p>
      <wire-story id="other" src="/stories/reservoir-newsarticle.json" loading="eager">
        <a href="https://valleycourier.example/reservoir">From our partners: the reservoir</a>
      </wire-story>
    </>
  );
}

render(() => <App />, document.getElementById("app"));
