/**
 * The entry of the npm package for bundlers: defines `<wire-story>`. On a server
 * it does nothing (`server.js`).
 */
import "./wire-story.js";

export { WireStory } from "./element.js";
