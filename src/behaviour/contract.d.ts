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
  share(): Promise<Pick<typeof import("./share/share.js"), "copy" | "share">>;
  /** Opens the dialog of a button below the story; only the element has it. */
  passOn?(opener: HTMLButtonElement, words: Words): Promise<void>;
}

/** The story that is shown, for the dialogs by which it is passed on. */
export interface Shown {
  /** In the native format. */
  document: object;
  /** The format that the document was in. */
  format: string;
  /** What relative addresses of the document are resolved against. */
  address: string | undefined;
  element: import("../embed/shell/element.js").WireStory;
}

/** The sentences that JavaScript needs; all are missing when their file did not load. */
export interface Words {
  close?: string;
  copied?: string;
  copy?: string;
  copy_text?: string;
  email?: string;
  embed_element?: string;
  embed_frame?: string;
  embed_plain?: string;
  has_counter?: string;
  hide_caption?: string;
  more?: string;
  next?: string;
  noindex_advice?: string;
  not_copied?: string;
  photo_of?: string;
  photos_left_out?: string;
  plain_text?: string;
  previous?: string;
  print?: string;
  saved?: string;
  served_from?: string;
  server?: string;
  share?: string;
  share_on?: string;
  share_photo?: string;
  share_quote?: string;
  show_caption?: string;
  sms?: string;
  stories_shown?: string;
  verified?: string;
  verified_note?: string;
  text_copied?: string;
  text_not_copied?: string;
  was_updated?: string;
}

/** Red, green, blue and alpha, each from 0 to 1. */
export type Colour = number[];

/** What is behind an element. */
export interface Backdrop {
  /** The colour without gradients and pictures. */
  base: Colour;
  /** The darkest and the lightest that may be behind a text. */
  extremes: Colour[];
}

/** What the page in a frame knows of the page around it. */
export interface PageAround {
  backdrop: Backdrop;
  /** Whether the frame stands at an edge that can be seen (`page-edges.js`). */
  isAtEdge: boolean;
  /** The part of the frame above the window, in pixels. */
  top: number;
}

/** The element; `pageAround` is set by `../embed/frame/frame.js`. */
export type MaybeFramed = Element & { pageAround?: PageAround };
