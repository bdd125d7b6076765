// Lets a clean clone go on from what the last run compiled: cargo compiles anew whatever is younger than its result, and in
// a clean clone every file is. A file whose bytes are those of the last run gets the time that it had then, any other the
// present, so that what changed and all that depends on it is compiled.
//   node tools/same-sources.mjs RECORD      says 'same place' or 'another place', for results are tied to a folder

import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";

const record = process.argv[2];
const here = process.cwd();
const before = existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : {};
const isSamePlace = before.folder === here;
const now = Date.now() / 1000;
const files = {};
for (const path of execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0").filter(existsSync)) {
  const digest = createHash("sha256").update(readFileSync(path)).digest("base64");
  const known = isSamePlace ? before.files[path] : undefined;
  const time = known?.digest === digest ? known.time : now;
  utimesSync(path, time, time);
  files[path] = { digest, time };
}
writeFileSync(record, JSON.stringify({ folder: here, files }));
console.log(isSamePlace ? "same place" : "another place");
