import vue from "@vitejs/plugin-vue";

const isCustomElement = (tag) => tag === "wire-story";

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
