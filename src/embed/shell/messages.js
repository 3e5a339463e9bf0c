/**
 * Reads the messages that a frame posts to its host page. Each field is
 * validated; a message with an invalid field is ignored or loses that field.
 */

/** More than the height of any story, in pixels. */
const MAX_HEIGHT = 200_000;

/**
 * @typedef {{ kind: "ready" }
 *   | { kind: "height", height: number }
 *   | { kind: "viewer", isOpen: boolean }
 *   | { kind: "top" }
 *   | { kind: "share", target: string, url: string, title: string }
 *   | { kind: "view", url: string, headline: string }
 *   | { kind: "loaded", url: string | undefined, headline: string, format: string, warnings: Record<string, string>[], passedOver: PassedOver[], saved: number | undefined }
 *   | { kind: "updated", url: string, headline: string, version: string | undefined, updated: string | undefined, corrections: { date: string | undefined, text: string }[] }
 *   | { kind: "failed", code: string, message: string, status: number | undefined, passedOver: PassedOver[], isForbidden: boolean }} Message
 *
 * @typedef {{ url: string, code: string, message: string }} PassedOver
 */

/**
 * Reads a message; `undefined` if it is not one of a frame.
 *
 * @param {any} data
 * @returns {Message | undefined}
 */
export function read(data) {
  const it = data?.wireStory;
  switch (it?.kind) {
    case "ready":
      return { kind: "ready" };
    case "height":
      return typeof it.height === "number" && it.height > 0 && it.height < MAX_HEIGHT
        ? { kind: "height", height: it.height }
        : undefined;
    case "viewer":
      return { kind: "viewer", isOpen: it.isOpen === true };
    case "top":
      return { kind: "top" };
    case "share":
      return { kind: "share", target: text(it.target), url: text(it.url), title: text(it.title) };
    case "view":
      return { kind: "view", url: text(it.url), headline: text(it.headline) };
    case "loaded":
      return {
        kind: "loaded",
        url: maybeText(it.url),
        headline: text(it.headline),
        format: text(it.format),
        warnings: list(it.warnings).map(warning),
        passedOver: list(it.passedOver).map(passedOver),
        saved: typeof it.saved === "number" ? it.saved : undefined,
      };
    case "updated":
      return {
        kind: "updated",
        url: text(it.url),
        headline: text(it.headline),
        version: maybeText(it.version),
        updated: maybeText(it.updated),
        corrections: list(it.corrections).map((it) => ({ date: maybeText(it?.date), text: text(it?.text) })),
      };
    case "failed":
      return {
        kind: "failed",
        code: text(it.code),
        message: text(it.message),
        status: Number.isInteger(it.status) ? it.status : undefined,
        passedOver: list(it.passedOver).map(passedOver),
        // A value that is not a boolean counts as forbidden.
        isForbidden: it.isForbidden !== false,
      };
  }
}

/** @param {unknown} value */
const text = (value) => (typeof value === "string" ? value : "");

/** @param {unknown} value */
const maybeText = (value) => (typeof value === "string" ? value : undefined);

/** @param {unknown} value @returns {any[]} */
const list = (value) => (Array.isArray(value) ? value : []);

/** @param {any} value */
const passedOver = (value) => ({ url: text(value?.url), code: text(value?.code), message: text(value?.message) });

/** @param {any} value */
const warning = (value) => ({
  path: text(value?.path),
  code: text(value?.code),
  message: text(value?.message),
});
