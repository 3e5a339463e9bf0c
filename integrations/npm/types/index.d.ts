/** `<wire-story>`: importing this package defines it. */
export * from "./element.js";
export * from "./events.js";
