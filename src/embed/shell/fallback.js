/** Whether the element has fallback content. @param {Element} element */
export const hasFallback = (element) => [...element.childNodes].some(isShown);

/** Whether a child of the element is visible content. @param {ChildNode} node */
function isShown({ nodeType, nodeName, textContent }) {
  if (nodeType === Node.TEXT_NODE) return !!textContent?.trim();
  return nodeType === Node.ELEMENT_NODE && nodeName !== "SCRIPT";
}
