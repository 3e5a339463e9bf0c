/** What a story that stands asks for when a reader asks for it. */
export interface OnDemand {
  /** Loads the story once more. */
  reload(): void;
  /** What the page's policy refuses (`refusals.js`). */
  refused: import("./refusals.js").Refusals;
  photos(): Promise<typeof import("./photos/photos.js")>;
  viewer(): Promise<typeof import("./viewer/viewer.js")>;
  player(): Promise<typeof import("./player/player.js")>;
}

/** The sentences that JavaScript needs; all are absent when their file did not come. */
export interface Words {
  close?: string;
  copied?: string;
  hide_caption?: string;
  next?: string;
  not_copied?: string;
  photo_of?: string;
  previous?: string;
  show_caption?: string;
}
