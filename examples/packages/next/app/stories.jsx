"use client";

import { useEffect, useRef, useState } from "react";
import "wire-story/react";

export function Stories() {
  const [headline, setHeadline] = useState("");
  const story = useRef(null);
  // React attaches `onwire-load={…}` only to elements that it renders in the browser.
  useEffect(() => {
    const element = story.current;
    const shown = ({ detail }) => setHeadline(detail.headline);
    element.addEventListener("wire-load", shown);
    return () => element.removeEventListener("wire-load", shown);
  }, []);
  return (
    <main>
      <h1>The Lantern</h1>
      <wire-story ref={story} id="native" src="/stories/ferry-brief.json" lang="de" loading="eager">
        <a href="https://northline.example/ferry">From our partners: the ferry brief</a>
      </wire-story>
      <p>
        Shown: <output>{headline}</output>
      </p>
      <wire-story id="other" src="/stories/reservoir-newsarticle.json" loading="eager">
        <a href="https://valleycourier.example/reservoir">From our partners: the reservoir</a>
      </wire-story>
    </main>
  );
}
