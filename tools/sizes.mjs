// Prints what a built page costs as a server sends it (brotli): the first screen, what comes after it, what comes when it
// is first used, and what is kept besides for working offline. Fails when the first screen is heavier than it may be.
//   node tools/sizes.mjs [FOLDER]

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { LIMIT, brotli, firstScreen } from "./first-screen.mjs";

const dist = process.argv[2] ?? "dist";
const files = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((path) => statSync(join(dist, path)).isFile());

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
const row = (name, sizes) => console.log(`${name.padEnd(60)}${sizes.map(kb).join("")}`);
const known = new Map();
const sizesOf = (path) => {
  if (!known.has(path)) {
    const bytes = readFileSync(join(dist, path));
    known.set(path, [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes)]);
  }
  return known.get(path);
};
const sum = (paths) => paths.map(sizesOf).reduce((all, one) => all.map((n, i) => n + one[i]), [0, 0, 0]);

const first = firstScreen(dist);
const rest = files.filter((path) => path.endsWith("_rest.wasm"));
const isWorker = (path) => /^(planner|search)_worker/.test(path);

console.log(`${"".padEnd(60)}${["raw", "gzip", "brotli"].map((word) => word.padStart(10)).join("")}`);
for (const path of first) row(path, sizesOf(path));
row("the first screen of a first visit", sum(first));
row("the rest of the program, after the first screen", sum(rest));
row("planner's workers, when first used", sum(files.filter(isWorker)));
row("the vault, when first used", sum(files.filter((path) => path.startsWith("vault"))));
row("merging, when first used", sum(files.filter((path) => /^(merge|exchange-store)/.test(path))));
row("pictograms, when first used", sum(files.filter((path) => path.startsWith("pictos/"))));
row("everything, kept for working offline", sum(files));

const [, , cost] = sum(first);
// A development build is not split and not made small.
if (rest.length === 0) {
  console.log("\nNot judged: this is a development build.");
} else if (cost > LIMIT) {
  console.error(`\nToo heavy: the first screen costs ${kb(cost).trim()} (brotli), ${kb(LIMIT).trim()} at most.`);
  process.exitCode = 1;
} else {
  console.log(`\nThe first screen costs ${kb(cost).trim()} (brotli) of the ${kb(LIMIT).trim()} that it may.`);
}
