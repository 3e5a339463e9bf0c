// Elements without enough contrast in the stories of a page: texts
// under 4.5 to 1 (WCAG 1.4.3); borders, icons and focus rings of controls under
// 3 to 1 (1.4.11). Focuses every control; the focus must be a keyboard's.
(() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  /** How light colours are that lie on each other. */
  const luminance = (colours) => {
    context.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data]
      .map((it) => it / 255)
      .map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (ground, colour) => {
    const [dark, light] = [luminance(ground), luminance([...ground, colour])].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  /** What lies behind the inside of an element: of a photo, the worst there is. */
  const grounds = (element) => {
    const behind = [];
    const onPhoto = element?.closest(".photo__frame, .viewer__content");
    for (let it = element; it && it !== onPhoto; it = it.parentElement ?? it.getRootNode().host) {
      behind.unshift(getComputedStyle(it).backgroundColor);
    }
    if (onPhoto) return ["white", "black"].map((photo) => [photo, ...behind]);
    return [["white", getComputedStyle(document.documentElement).backgroundColor, ...behind]];
  };
  /** The best of some colours, where it is hardest to see. */
  const worst = (behind, colours) =>
    Math.min(...behind.map((ground) => Math.max(...colours.map((colour) => contrast(ground, colour)))));

  const found = [];
  const check = (element, what, least, behind, colours) => {
    const ratio = worst(behind, colours);
    if (!(ratio >= least)) found.push(`${element.getAttribute("class") ?? element.localName}: ${what} ${ratio.toFixed(2)}`);
  };
  for (const { shadowRoot } of document.querySelectorAll("wire-story")) {
    // Beside a viewer nothing can have the focus.
    const tree = shadowRoot.querySelector(".viewer__frame")?.contentDocument ?? shadowRoot;
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.data.trim();
      if (!text || !parent.closest(".story, .viewer__content") || parent.closest(".hidden")) continue;
      // The viewer is black, and its texts are beside the photo.
      const behind = parent.closest(".viewer__content") ? [["black"]] : grounds(parent);
      check(parent, text.slice(0, 20), 4.5, behind, [getComputedStyle(parent).color]);
    }
    for (const control of tree.querySelectorAll("a, button, summary, [tabindex='0']")) {
      if (!control.checkVisibility()) continue;
      control.focus();
      const { outlineColor, boxShadow, borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(control);
      const around = grounds(control.parentElement);
      check(control, "ring", 3, around, [outlineColor, ...(boxShadow.match(/rgba?\([^)]*\)/g) ?? [])]);
      if (borderTopWidth !== "0px") check(control, "border", 3, around, [borderTopColor, backgroundColor]);
      for (const icon of control.querySelectorAll("svg")) {
        check(control, "icon", 3, grounds(control), [getComputedStyle(icon).stroke]);
      }
    }
    tree.activeElement?.blur();
  }
  return found;
})()
