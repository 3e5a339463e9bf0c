/** One visit to a page: what the reader waits for, and what it costs. */

/** Networks as Lighthouse and Chromium's developer tools define them: bytes a second, and milliseconds. */
export const NETWORKS = {
  "slow 4G": { download: 1_638_400 / 8, upload: 768_000 / 8, latency: 150 },
  "fast 4G": { download: 9_000_000 / 8, upload: 1_500_000 / 8, latency: 60 },
  "no limit": undefined,
};

/**
 * Runs in every document before its scripts. Looks in each frame of the display
 * whether headline and all paragraphs are there, and notes when that was painted.
 *
 * @param {number} expected the paragraphs of the whole story
 */
function watch(expected) {
  const top = window.top ?? window;
  if (top === window) {
    const marks = (top.marks = { shift: 0, blocking: 0, first: 0, whole: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) marks.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) marks.blocking += Math.max(0, duration - 50);
    }).observe({ type: "longtask", buffered: true });
  }
  const roots = () => {
    const found = [document];
    for (const { shadowRoot } of document.querySelectorAll("wire-story")) if (shadowRoot) found.push(shadowRoot);
    return found;
  };
  const count = (selector) => roots().reduce((sum, root) => sum + root.querySelectorAll(selector).length, 0);
  // A message after the display's frame is a task after its paint.
  const afterPaint = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.timeOrigin + performance.now() - top.performance.timeOrigin);
    port2.postMessage(0);
  };
  const look = () => {
    if (!top.marks.first && count(".headline")) afterPaint((at) => (top.marks.first ||= at));
    if (count(".paragraph") >= expected) return afterPaint((at) => (top.marks.whole = at));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** How long a page may take, in milliseconds. */
const LIMIT = 60_000;

/**
 * @param {import("puppeteer-core").BrowserContext} context a fresh one has an empty cache
 * @param {{ address: string, expected: number, network: keyof NETWORKS, slowdown: number }} wanted
 */
export async function visit(context, { address, expected, network, slowdown }) {
  const tab = await context.newPage();
  await tab.setViewport({ width: 412, height: 900 });
  const client = await tab.createCDPSession();
  let bytes = 0;
  let requests = 0;
  await client.send("Network.enable");
  client.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  /** @type {string[]} */
  const problems = [];
  tab.on("pageerror", (error) => problems.push(String(error)));
  tab.on("console", (message) => problems.push(message.text()));
  const limits = NETWORKS[network];
  if (limits) await tab.emulateNetworkConditions(limits);
  await tab.emulateCPUThrottling(slowdown);
  await tab.evaluateOnNewDocument(watch, expected);
  await tab.goto(address, { waitUntil: "commit" }).catch(() => tab.goto(address));
  const isWhole = "window.marks?.whole && document.readyState === 'complete'";
  await tab.waitForFunction(isWhole, { timeout: LIMIT, polling: 100 }).catch(async () => {
    const state = await tab.evaluate("JSON.stringify([document.readyState, window.marks])");
    throw new Error(`${address} did not show ${expected} paragraphs: ${state} ${problems.join(" ")}`);
  });
  const marks = await tab.evaluate("window.marks");
  const { JSHeapUsedSize, TaskDuration, ScriptDuration, LayoutDuration, RecalcStyleDuration } = await tab.metrics();
  await tab.close();
  return {
    ...marks,
    bytes,
    requests,
    heap: JSHeapUsedSize,
    task: 1000 * TaskDuration,
    script: 1000 * ScriptDuration,
    layout: 1000 * LayoutDuration,
    style: 1000 * RecalcStyleDuration,
  };
}
