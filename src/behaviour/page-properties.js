/** Attributes of `page.js`, which reads them when they are needed. */
export const PAGE_ATTRIBUTES = ["share", "beacon"];
