/** What JavaScript does in the stories of the standalone site. */
import { attend } from "./attend.js";
import { Refusals } from "./refusals.js";

const refused = new Refusals();
// This page is our own.
refused.watch(document, true);

attend(document.body, {
  // The site listens to this button itself.
  reload() {},
  refused,
  photos: () => import("./photos/photos.js"),
  viewer: () => import("./viewer/viewer.js"),
  player: () => import("./player/player.js"),
});
