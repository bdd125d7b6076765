// Part of the post-build hook: joins the stylesheets of index.html into one file, in their order. Trunk hashes one file a
// link; forty requests would slow the first visit on a distant server.

import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const dist = process.env.TRUNK_STAGING_DIR ?? process.argv[2];
const index = join(dist, "index.html");
const page = readFileSync(index, "utf8");

const LINK = /<link rel="stylesheet" href="(?:\.\/)?([^"]+\.css)"[^>]*>\s*/g;
const names = [...page.matchAll(LINK)].map(([, name]) => name);
if (names.length > 1) {
  const joined = names.map((name) => readFileSync(join(dist, name), "utf8")).join("\n");
  const name = `styles-${createHash("sha256").update(joined).digest("hex").slice(0, 16)}.css`;
  writeFileSync(join(dist, name), joined);
  let isFirst = true;
  const one = `<link rel="stylesheet" href="./${name}">\n    `;
  writeFileSync(index, page.replace(LINK, () => (isFirst ? ((isFirst = false), one) : "")));
  for (const old of names) rmSync(join(dist, old));
}
