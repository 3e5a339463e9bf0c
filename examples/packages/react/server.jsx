// Writes the page as a server sends it.
import { renderToString } from "react-dom/server";
import { App } from "./app.jsx";

console.log(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>The Lantern</title>
    <link rel="icon" href="data:," />
    <script type="module" src="client.js"></script>
  </head>
  <body><div id="app">${renderToString(<App />)}</div></body>
</html>`);
