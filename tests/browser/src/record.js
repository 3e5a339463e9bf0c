// What happens in a page, kept for the test.
window.record = { load: [], error: [], update: [], withdraw: [], problems: [] };
const codes = (list) => list?.map(({ code }) => code);
addEventListener("wire-load", (event) => {
  const { url, headline, format, warnings, saved, passedOver } = event.detail;
  record.load.push({ id: event.target.id, url, headline, format, warnings, saved, passedOver: codes(passedOver) });
});
addEventListener("wire-error", (event) => {
  const { code, message, status, passedOver } = event.detail;
  record.error.push({ id: event.target.id, code, message, status, passedOver: codes(passedOver) });
});
for (const kind of ["update", "withdraw"]) {
  addEventListener(`wire-${kind}`, ({ target, detail }) => record[kind].push({ ...detail, id: target.id }));
}
addEventListener("error", (event) => {
  // Pictures that fail have no message and are no fault of a script.
  if (event.message) record.problems.push(`error: ${event.message}`);
});
addEventListener("unhandledrejection", (event) => {
  record.problems.push(`rejection: ${event.reason}`);
});
addEventListener("securitypolicyviolation", (event) => {
  record.problems.push(`policy: ${event.violatedDirective} ${event.blockedURI}`);
});
// What a story shows: the shadow tree of an element by its id.
window.tree = (id) => document.getElementById(id).shadowRoot;
// The document of an open photo viewer.
window.viewer = (id) => tree(id).querySelector(".viewer__frame").contentDocument;
window.all = (id, selector) =>
  [...tree(id).querySelectorAll(selector)].map((node) => node.textContent.trim());
window.fallbackIsShown = (id) =>
  document.querySelector(`#${id} > a`).getBoundingClientRect().height > 0;
