/** Attaches the behaviour to the stories of the standalone site. */
import { attachBehaviour } from "./attach.js";
import { PolicyViolations } from "./policy-violations.js";

const violations = new PolicyViolations();
// This page is our own, so the listener may stay.
violations.setWatched(document, true);

attachBehaviour(document.body, {
  // The site handles this button itself.
  reload() {},
  violations,
  photos: () => import("./photos/photos.js"),
  viewer: () => import("./viewer/viewer.js"),
  player: () => import("./player/player.js"),
});
