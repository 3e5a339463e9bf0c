// Without a framework. What must be an error is marked as expected.
import de from "wire-story/languages/de";
import "wire-story/themes/plain.css";
import { WireStory, type WireStoryErrorCode, type WireStoryPart } from "wire-story";

const element = document.createElement("wire-story");
const story: WireStory = element;
story.src = "https://publisher.example/stories/forum.json";
story.headingLevel = 3;
story.theme = "dark";
story.refresh = null;
const level: string = story.headingLevel;
// @ts-expect-error An attribute has another name.
story.headinglevel = 3;
// @ts-expect-error A list is no value.
story.mirrors = ["https://mirror.example/"];

story.addEventListener("wire-load", ({ detail }) => {
  const headline: string = detail.headline;
  const paths: string[] = detail.warnings.map(({ path }) => path);
  // @ts-expect-error There is no such detail.
  console.log(headline, paths, detail.title);
});
// They bubble.
document.addEventListener("wire-error", ({ detail: { code, status } }) => {
  const known: WireStoryErrorCode = code;
  if (code === "http-status") console.log(status?.toFixed(), known);
  // @ts-expect-error There is no such code.
  if (code === "http-error") return;
});
document.querySelector("wire-story")?.load();
WireStory.framePage = "/wire-story/embed.html";
const part: WireStoryPart = "headline";
console.log(level, part, de.share);
