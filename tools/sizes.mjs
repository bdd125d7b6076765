// Prints what the first visit of a built page downloads, as a server sends it (brotli), and what is kept besides for
// working offline.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = process.argv[2] ?? "dist";
const files = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((path) => statSync(join(dist, path)).isFile());
const isFirst = (path) => /^(index\.html|boot\.js|.*\.css|app-.*\.(js|wasm)|fonts\/.*\.woff2|manifest\.webmanifest)$/.test(path);
const isWorker = (path) => /^(planner|search)_worker/.test(path);

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
const row = (name, sizes) => console.log(`${name.padEnd(60)}${sizes.map(kb).join("")}`);
const sizesOf = (path) => {
  const bytes = readFileSync(join(dist, path));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, { params }).length];
};
const sum = (paths) => paths.map(sizesOf).reduce((all, one) => all.map((n, i) => n + one[i]), [0, 0, 0]);

console.log(`${"".padEnd(60)}${["raw", "gzip", "brotli"].map((word) => word.padStart(10)).join("")}`);
for (const path of files.filter(isFirst).sort()) row(path, sizesOf(path));
row("first visit", sum(files.filter(isFirst)));
row("planner's workers", sum(files.filter(isWorker)));
row("everything, kept for working offline", sum(files));
