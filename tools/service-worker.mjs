// Part of the post-build hook: names the build after its contents in index.html and writes sw.js, which keeps every file
// and gives the page and its workers the policy that the page carries.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const dist = process.env.TRUNK_STAGING_DIR ?? process.argv[2];
/** Files for the people who run a server: the page never asks for them. */
const NOT_SERVED = /(^|\/)(_headers\.example|sw\.js|.*\.d\.ts|.*\.map)$/;

function filesBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

const sha256 = (bytes, encoding) => createHash("sha256").update(bytes).digest(encoding);
const digest = (path) => `sha256-${sha256(readFileSync(join(dist, path)), "base64")}`;

const index = join(dist, "index.html");
const unnamed = readFileSync(index, "utf8").replace(/\s*<meta name="semainier-build"[^>]*>/, "");
writeFileSync(index, unnamed);

const paths = filesBelow(dist)
  .map((path) => relative(dist, path).split(sep).join("/"))
  .filter((path) => !NOT_SERVED.test(path))
  .sort();

const carried = unnamed.match(/http-equiv="Content-Security-Policy"\s+content="([^"]+)"/)?.[1];
if (!carried) throw new Error("index.html carries no policy");
const policy = `${carried}; frame-ancestors 'none'`;

const template = readFileSync(new URL("sw.template.js", import.meta.url), "utf8");
const version = sha256(template + paths.map((path) => `${path} ${digest(path)}`).join("\n"), "hex").slice(0, 16);

writeFileSync(index, unnamed.replace("<head>", `<head>\n    <meta name="semainier-build" content="${version}">`));

// The page is kept under the address people use; some servers redirect its file name.
const files = Object.fromEntries(paths.map((path) => [path === "index.html" ? "./" : path, digest(path)]));
const worker = template
  .replace("{{version}}", version)
  .replace("{{policy}}", policy)
  .replace("{{files}}", JSON.stringify(files, null, 2));
writeFileSync(join(dist, "sw.js"), worker);
console.log(`service worker: ${paths.length} files, build ${version}`);
