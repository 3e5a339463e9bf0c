/** @jsxImportSource react */
import { useRef } from "react";
import type { WireStory } from "wire-story/react";

export function Story() {
  const element = useRef<WireStory>(null);
  return (
    <section>
      <wire-story
        ref={element}
        className="lead"
        src="https://publisher.example/stories/forum.json"
        heading-level="3"
        headingLevel={3}
        theme="dark"
        onwire-load={({ detail }) => console.log(detail.headline.length)}
      >
        <a href="https://publisher.example/forum">Leaders set out terms at forum</a>
      </wire-story>
      {/* @ts-expect-error A function is no value. */}
      <wire-story src={() => ""} />
      {/* @ts-expect-error There is no such attribute. */}
      <wire-story source="" />
    </section>
  );
}
