import { createApp, h, ref } from "vue";

const name = ref("nothing");
createApp({
  render() {
    if (name.value === "nothing") return null;
    const src = name.value === "unnamed" ? undefined : `/stories/${name.value}.json`;
    return h("wire-story", { id: "a", src, headingLevel: 3, loading: "eager" }, [
      h("a", { href: "/elsewhere" }, "Fallback"),
    ]);
  },
}).mount("#app");
window.draw = (next) => (name.value = next);
