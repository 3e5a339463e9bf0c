/** @jsxImportSource solid-js */
import "wire-story/solid";

export const Story = () => (
  <section>
    <wire-story class="lead" src="/a.json" prop:headingLevel={3} on:wire-load={({ detail }) => console.log(detail.format)}>
      <a href="/a">Leaders set out terms at forum</a>
    </wire-story>
    {/* @ts-expect-error There is no such attribute. */}
    <wire-story source="" />
  </section>
);
