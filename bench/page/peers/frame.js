/** As post embeds do it: a small script puts a frame in its place, and gives it the height that its page posts. */
for (const mount of document.querySelectorAll(".mount")) {
  const frame = document.createElement("iframe");
  frame.src = `frame-page.html?story=${encodeURIComponent(document.body.dataset.story)}`;
  frame.style.cssText = "width:100%;border:0;height:600px";
  addEventListener("message", ({ source, data }) => {
    if (source === frame.contentWindow && data.height) frame.style.height = `${data.height}px`;
  });
  mount.append(frame);
}
