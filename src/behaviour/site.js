/** What JavaScript does in the stories of the standalone site. */
import { attend } from "./attend.js";

attend(document.body, {
  // The site listens to this button itself.
  reload() {},
  viewer: () => import("./viewer/viewer.js"),
  player: () => import("./player/player.js"),
});
