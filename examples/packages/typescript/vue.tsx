/** @jsxImportSource vue */
import type { GlobalComponents } from "vue";
import "wire-story/vue";

export const Story = () => (
  <section>
    <wire-story class="lead" src="/a.json" headingLevel={3} onWire-load={({ detail }) => console.log(detail.url)}>
      <a href="/a">Leaders set out terms at forum</a>
    </wire-story>
    {/* @ts-expect-error There is no such attribute. */}
    <wire-story source="" />
  </section>
);

// In templates.
type Instance = InstanceType<GlobalComponents["wire-story"]>;
export const props: Instance["$props"] = { src: "/a.json", "heading-level": 3 };
export const emit = (instance: Instance) => instance.$emit("wire-load", new CustomEvent("wire-load"));
// @ts-expect-error There is no such attribute.
export const wrong: Instance["$props"] = { source: "" };
