/** The script of a script tag: it defines `<wire-story>` and exports nothing. */
import "./events.js";
