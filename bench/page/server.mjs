/** A server of one folder: right types, brotli, and files that are cached as on a good host. */
import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
};

/** @param {string} folder @returns {Promise<{ origin: string, close: () => void }>} */
export function serve(folder, port = 8790) {
  const files = new Map();
  const read = (path) => {
    const file = join(folder, normalize(path));
    if (!file.startsWith(folder) || !existsSync(file)) return undefined;
    const body = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    return brotliCompressSync(body, { params });
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (!files.has(pathname)) files.set(pathname, read(pathname));
    const body = files.get(pathname);
    if (!body) return response.writeHead(404).end();
    const isPage = /\.(html|json)$/.test(pathname);
    response.writeHead(200, {
      "content-type": TYPES[extname(pathname)] ?? "application/octet-stream",
      "content-encoding": "br",
      "cache-control": isPage ? "max-age=60" : "max-age=31536000, immutable",
      "access-control-allow-origin": "*",
    });
    response.end(body);
  });
  return new Promise((done) =>
    server.listen(port, "127.0.0.1", () => done({ origin: `http://127.0.0.1:${port}`, close: () => server.closeAllConnections() ?? server.close() })),
  );
}
