/** What JavaScript does in the stories of the standalone site. */
import { attend } from "./attend.js";
import { refusals } from "./refusals.js";

attend(document.body, {
  // The site listens to this button itself.
  reload() {},
  refused: refusals(),
  photos: () => import("./photos/photos.js"),
  viewer: () => import("./viewer/viewer.js"),
  player: () => import("./player/player.js"),
});
