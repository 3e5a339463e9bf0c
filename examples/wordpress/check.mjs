// Opens each page in Chromium, looks whether the story is there, and
// photographs it: node check.mjs PAGES.json FOLDER [KIND]
// With a kind, only such pages, after the plugin is gone.
import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";

const [pagesFile, folder, only] = process.argv.slice(2);
const { home, pages } = JSON.parse(await readFile(pagesFile, "utf8"));

const DRIVER_PORT = 8473;
const DEADLINE = 30_000;
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const driver = spawn("chromedriver", [`--port=${DRIVER_PORT}`], { stdio: "ignore" });
let session;

async function command(method, path, body) {
  const response = await fetch(`http://127.0.0.1:${DRIVER_PORT}/session${path}`, {
    method,
    body: body && JSON.stringify(body),
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(value.message);
  return value;
}

const open = (url) => command("POST", `/${session}/url`, { url });
const run = (script, ...args) => command("POST", `/${session}/execute/sync`, { script, args });
const photograph = async (name) => {
  const picture = await command("GET", `/${session}/screenshot`);
  await writeFile(`${folder}/${name.replaceAll(/\W+/g, "-")}.png`, picture, "base64");
};

/** Asks until the answer is no complaint, or the deadline has passed. */
async function settle(question, ...args) {
  const end = Date.now() + DEADLINE;
  for (;;) {
    const complaint = await run(question, ...args).catch((error) => error.message.split("\n")[0]);
    if (!complaint || Date.now() > end) return complaint;
    await pause(200);
  }
}

// Each question runs in the page and returns what is wrong, or nothing.
const STORY = `
  const [headline] = arguments;
  const stories = document.querySelectorAll("wire-story");
  if (stories.length !== 1) return stories.length + " elements";
  const [story] = stories;
  story.scrollIntoView();
  if (!story.matches(":state(ready)")) return "the element is not ready";
  if (!story.shadowRoot.textContent.includes(headline)) return "another headline";
  if (story.closest("p")) return "the element is in a paragraph";
  if (!story.querySelector("a[href]")) return "the fallback has no link";
  if (!story.shadowRoot.querySelector("img, p")) return "no text";
`;
const QUESTIONS = {
  story: STORY,
  rest: `${STORY}
    const text = story.shadowRoot.textContent;
    for (const part of ["World", "Outer Isles", "The Lantern/Ada Holm", "The quay at dusk."]) {
      if (!text.includes(part)) return "without " + part;
    }
  `,
  plain: `
    const [headline] = arguments;
    const link = document.querySelector('a[href="https://northline.example/2026/09/14/ferry-resumes"]');
    if (link?.textContent !== "Northline") return "no credit";
    if (![...document.querySelectorAll("h2")].some((it) => it.textContent === headline)) return "no headline";
  `,
  stripped: `
    if (document.querySelector("wire-story")) return "an author's element was not stripped; is kses at work?";
    if (!document.body.textContent.includes(arguments[0])) return "no link";
  `,
  frame: `
    const frame = document.querySelector("iframe.wp-embedded-content");
    if (!frame) return "no frame";
    frame.scrollIntoView();
    if (getComputedStyle(frame).position === "absolute") return "the frame is hidden";
    const height = frame.getBoundingClientRect().height;
    // WordPress takes up to 1,000 pixels; the story is shorter.
    if (height < 300 || height >= 1000) return "the frame has a height of " + height;
  `,
  // A page of its own posts nothing: the height is what render has estimated.
  page: `
    const frame = document.querySelector("iframe.wp-embedded-content");
    if (!frame) return "no frame";
    if (frame.getBoundingClientRect().height !== Number(frame.getAttribute("height"))) return "another height";
  `,
};

/** As long as a public key. */
const KEY = `${"A".repeat(43)}=`;

/** In the frame: the story is there, and fits. */
const INSIDE = `
  const story = document.querySelector("wire-story")?.shadowRoot ?? document.body;
  if (!story.textContent.includes(arguments[0])) return "no story";
  const { scrollHeight, clientHeight, clientWidth } = document.documentElement;
  if (innerWidth > clientWidth) return "a scrollbar";
  if (scrollHeight > clientHeight) return "higher than its frame: " + [scrollHeight, clientHeight];
  const bottom = story.querySelector(".story").getBoundingClientRect().bottom;
  return clientHeight - bottom > 0.15 * clientHeight ? "room below: " + (clientHeight - bottom) : "";
`;

/** What a reader without script and a search engine get. */
async function withoutScript({ url, kind, headline }) {
  const html = await (await fetch(url)).text();
  const element = /<wire-story [^>]*>(.*?)<\/wire-story>/s.exec(html)?.[1];
  if (element === undefined) return "no element";
  if (kind === "rest") return element.includes("<a href=") ? "" : "no link";
  if (!element.includes(`>${headline}</a></h`)) return "no headline";
  if (!element.includes("First published by <a href=\"https://northline.example/")) return "no credit";
  if (headline.startsWith("Concessions") && !element.includes("<cite>Northline/Ida Brekke</cite>")) {
    return "no photo credit";
  }
  return "";
}

let failures = 0;
function report(name, user, complaint) {
  if (complaint) failures += 1;
  console.log(`${name.padEnd(34)} ${user.padEnd(7)} ${complaint ? `FAILED: ${complaint}` : "shown"}`);
}

async function logIn(user) {
  await open(`${home}/wp-login.php`);
  await settle(`
    document.querySelector("#user_login").value = arguments[0];
    document.querySelector("#user_pass").value = "password";
    document.querySelector("#wp-submit").click();
  `, user);
  return settle(`return location.href.includes("/wp-admin/") ? "" : "not logged in"`);
}

/** Opens a page and looks at it. */
async function check(page, name) {
  await open(page.url);
  report(name, page.user, await settle(QUESTIONS[page.kind], page.headline));
  if (page.kind === "frame" || page.kind === "page") {
    const frame = await command("POST", `/${session}/element`, { using: "css selector", value: "iframe" });
    await command("POST", `/${session}/frame`, { id: frame });
    report(`${name}, inside`, page.user, await settle(INSIDE, page.headline));
    await command("POST", `/${session}/frame`, { id: null });
  }
  await photograph(name);
}

async function checkAll() {
  if (only) {
    for (const page of pages.filter(({ kind }) => kind === only)) await check(page, `${page.name}, no plugin`);
    return;
  }
  // The first visitor of a page waits for no publisher; wp-cron asks it after that.
  for (const { url, name } of pages) {
    const html = await (await fetch(url)).text();
    if (name !== "shortcode") continue;
    const isLink = /<wire-story [^>]*><a [^>]*>Read the story at/.test(html);
    report("first visit, before wp-cron", "visitor", isLink ? "" : "not the element with a link");
  }
  await fetch(`${home}/wp-cron.php`);
  for (const page of pages) await check(page, page.name);
  for (const page of pages.filter(({ kind }) => kind === "story" || kind === "rest")) {
    if (!["element", "mirror"].includes(page.name)) report(`${page.name}, without script`, page.user, await withoutScript(page));
  }
  report("logging in", "author", await logIn("author"));
  for (const page of pages.filter(({ edit }) => edit)) {
    await open(page.edit);
    await settle(`return document.querySelector(".edit-post-visual-editor, .editor-visual-editor") ? "" : "no editor"`);
    await run(`wp.data.dispatch("core/preferences").set("core/edit-post", "welcomeGuide", false)`);
    const question = page.name === "block" ? STORY : `
      const preview = document.querySelector(".wp-block-embed iframe");
      return preview ? "" : "no preview";
    `;
    report(`${page.name}, in the editor`, page.user, await settle(question, page.headline));
    await photograph(`${page.name} in the editor`);
  }
  await command("DELETE", `/${session}/cookie`);
  report("logging in", "admin", await logIn("admin"));
  await open(`${home}/wp-admin/options-general.php?page=wire_story`);
  await run(`
    document.querySelector("#wire-story-publishers").value += "\\nnot a host/";
    document.querySelector("#wire-story-publishers").value += "\\nhttps://Stories.Northline.example/a ${KEY}";
    document.querySelector("#wire-story-publishers").value += "\\nforged.northline.example not-a-key";
    document.querySelector("#submit").click();
  `);
  report("settings", "admin", await settle(`
    const lines = document.querySelector("#wire-story-publishers").value.split("\\n");
    const messages = [...document.querySelectorAll(".settings-error")].map((it) => it.textContent).join();
    for (const wrong of ["“not a host/”", "“not-a-key”"]) if (!messages.includes(wrong)) return "no message of " + wrong;
    return lines.includes("stories.northline.example ${KEY}") && lines.length === 3 ? "" : lines.join(" ");
  `));
  await photograph("settings");
}

try {
  for (let tries = 0; tries < 100; tries += 1) {
    const isListening = await new Promise((done) => {
      const socket = connect(DRIVER_PORT, "127.0.0.1", () => (socket.destroy(), done(true)));
      socket.on("error", () => done(false));
    });
    if (isListening) break;
    await pause(100);
  }
  const args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1100,1400"];
  const capabilities = { alwaysMatch: { browserName: "chrome", "goog:chromeOptions": { args } } };
  session = (await command("POST", "", { capabilities })).sessionId;
  await checkAll();
} finally {
  if (session) await command("DELETE", `/${session}`);
  driver.kill();
}
process.exit(failures ? 1 : 0);
