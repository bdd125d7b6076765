// What a first visit downloads before the first screen can be seen: the page, whatever it names, and whatever that
// needs to start. Shared by tools/sizes.mjs and the browser tests, which compare it with what a browser asks for.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** Most bytes that the first screen may cost, as a server sends them (brotli). */
export const LIMIT = 600_000;

/** The size of a file as a server sends it. */
export function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

/** How a file of each kind names the files that it needs at once. */
const NAMES = [
  // Icons for a home screen are asked for when it is put there.
  [/\.html$/, /<(?!link rel="apple-touch-icon")(?:link|script)\b[^>]*?>/g, /\b(?:href|src|data-js|data-wasm)="([^"#]+)"/g],
  [/\.js$/, /^import\b[^;]*?["']\.\/[^"']+["']/gm, /["']\.\/([^"']+)["']/g],
  [/\.css$/, /@font-face\s*\{[^}]*\}/g, /url\("?([^")]+)"?\)/g],
];

/** The paths of the files, in the order in which they are met. */
export function firstScreen(dist) {
  const found = ["index.html"];
  for (const path of found) {
    const kind = NAMES.find(([ending]) => ending.test(path));
    if (!kind) continue;
    const [, statements, names] = kind;
    const text = readFileSync(join(dist, path), "utf8");
    for (const [statement] of text.matchAll(statements)) {
      for (const [, name] of statement.matchAll(names)) {
        const clean = name.replace(/^\.\//, "");
        if (!found.includes(clean) && existsSync(join(dist, clean))) found.push(clean);
      }
    }
  }
  return found;
}
