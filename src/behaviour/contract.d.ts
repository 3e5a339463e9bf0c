/** What the page around a story provides to its behaviour. */
export interface OnDemand {
  /** Loads the story once more. */
  reload(): void;
  /** The sentences in the language of the labels. */
  words(language: string): Promise<Words>;
  violations: import("./policy-violations.js").PolicyViolations;
  photos(): Promise<typeof import("./photos/photos.js")>;
  viewer(): Promise<typeof import("./viewer/viewer.js")>;
  player(): Promise<typeof import("./player/player.js")>;
}

/** The sentences that JavaScript needs; all are missing when their file did not load. */
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
