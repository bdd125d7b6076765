// A static server for a built page, with the headers that public/_headers.example recommends.
//   node tools/serve.mjs [FOLDER] [--port 8080] [--base /sous/chemin/]
// Imported, it gives `serve`.

import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The headers of the block `/*`, in the syntax of the example file. */
function headersOf(dist) {
  const lines = readFileSync(join(dist, "_headers.example"), "utf8").split("\n");
  return lines.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim().split(/:\s*(.*)/s).slice(0, 2));
}

/** The file that an address names, or nothing when it leaves the folder or does not exist. */
function fileFor(dist, base, url) {
  const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  if (!path.startsWith(base)) return undefined;
  const file = normalize(join(dist, path.slice(base.length) || "index.html"));
  const inside = file.startsWith(dist + sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/**
 * Serves `dist` under `base`; port 0 takes a free one, a busy port the next that is free. `sends` are the headers of each
 * answer: those recommended, unless others are given.
 * Only this machine is answered.
 */
export async function serve({ dist, base = "/", port = 0, sends }) {
  const folder = resolve(dist);
  const headers = sends ?? headersOf(folder);
  const server = createServer((request, response) => {
    const file = fileFor(folder, base, request.url);
    for (const [name, value] of headers) response.setHeader(name, value);
    if (!file) return response.writeHead(404, { "Content-Type": "text/plain" }).end("404");
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Content-Length": statSync(file).size,
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(file).pipe(response);
  });
  for (let tried = port; ; tried += 1) {
    const busy = await new Promise((done) => {
      server.once("error", done);
      server.listen(tried, "127.0.0.1", () => done(undefined));
    });
    server.removeAllListeners("error");
    if (!busy) break;
    if (busy.code !== "EADDRINUSE" || tried >= port + 20) throw busy;
  }
  const url = `http://localhost:${server.address().port}${base}`;
  return { url, close: () => (server.closeAllConnections(), server.close()) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: "string", default: "8080" }, base: { type: "string", default: "/" } },
  });
  const dist = positionals[0] ?? "dist";
  if (!existsSync(join(dist, "index.html"))) {
    console.error(`${dist} holds no built page: run make first.`);
    process.exit(1);
  }
  const { url } = await serve({ dist, base: values.base, port: Number(values.port) });
  console.log(`\n  Semainier: ${url}\n  (Ctrl+C stops it)\n`);
}
