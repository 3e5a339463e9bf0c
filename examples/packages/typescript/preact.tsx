/** @jsxImportSource preact */
import "wire-story/preact";

export const Story = () => (
  <section>
    <wire-story class="lead" src="/a.json" headingLevel={3} onwire-error={({ detail }) => console.log(detail.code)}>
      <a href="/a">Leaders set out terms at forum</a>
    </wire-story>
    {/* @ts-expect-error There is no such attribute. */}
    <wire-story source="" />
  </section>
);
