// All that a browser computes for the content of an element: the styles of each
// part and of its pseudo-elements, and its place.
window.fingerprint = (id) => {
  const mount = tree(id).querySelector("div");
  // Of the story, or of the photo over the window; some text is for screen readers only.
  const parts = [...mount.querySelectorAll("*")].filter((part) => part.closest("dialog, .story"));
  return parts.flatMap((part) => {
    const origin = part.closest("dialog, .story").getBoundingClientRect();
    const { left, top, width, height } = part.getBoundingClientRect();
    const place = [left - origin.left, top - origin.top, width, height].map((it) => Math.round(it));
    return ["", "::before", "::after"].map((pseudo) => {
      const style = getComputedStyle(part, pseudo || null);
      // What is only printed has no place.
      const isPlaced = !pseudo && part.getClientRects().length > 0;
      const values = { place: isPlaced ? String(place) : "" };
      const isThere = !pseudo || !["none", "normal", ""].includes(style.content);
      // Custom properties are inherited on purpose.
      const names = isThere ? [...style].filter((name) => !name.startsWith("--")) : [];
      for (const name of names) values[name] = style.getPropertyValue(name);
      return { part: `${part.localName}.${part.className.baseVal ?? part.className}${pseudo}`, values };
    });
  });
};

// Whether two values look the same: places are rounded to a pixel.
const isSame = (name, a, b) =>
  a === b ||
  (name === "place" && a?.split(",").every((it, index) => Math.abs(it - b?.split(",")[index]) <= 1));

// The first differences between two of them, in words.
window.differences = (before, after) => {
  const found = before.length === after.length ? [] : [`${before.length} parts, then ${after.length}`];
  before.forEach(({ part, values }, index) => {
    const now = after[index]?.values ?? {};
    for (const name of new Set([...Object.keys(values), ...Object.keys(now)])) {
      if (!isSame(name, values[name], now[name])) found.push(`${part} ${name}: ${values[name]}, then ${now[name]}`);
    }
  });
  return found.slice(0, 12);
};
