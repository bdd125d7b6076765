// Checks each package of the lock file against the licences that deny.toml allows, and that all come from the registry.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const list = readFileSync("deny.toml", "utf8").match(/^allow = \[(.*?)^\]/ms)[1];
const allowed = new Set([...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name));

/** Reads an SPDX expression: OR needs one side, AND both; `/` is the old way of writing OR. */
function permits(expression) {
  const tokens = expression.replaceAll("/", " OR ").match(/\(|\)|[^\s()]+/g);
  const either = () => {
    let good = both();
    while (tokens[0] === "OR") good = (tokens.shift(), both()) || good;
    return good;
  };
  const both = () => {
    let good = one();
    while (tokens[0] === "AND") good = (tokens.shift(), one()) && good;
    return good;
  };
  const one = () => {
    let name = tokens.shift();
    if (name === "(") {
      const good = either();
      tokens.shift();
      return good;
    }
    if (tokens[0] === "WITH") name = `${name} ${tokens.shift()} ${tokens.shift()}`;
    return allowed.has(name);
  };
  return either();
}

// What is built here and for the browser: packages for other systems need not be downloaded.
const platforms = ["wasm32-unknown-unknown", execFileSync("rustc", ["--print", "host-tuple"]).toString().trim()];
const { packages, workspace_members: own } = JSON.parse(
  execFileSync(
    "cargo",
    ["metadata", "--locked", "--format-version=1", "--all-features", ...platforms.map((name) => `--filter-platform=${name}`)],
    { maxBuffer: 1 << 28 },
  ),
);
const refused = packages
  .filter(({ id }) => !own.includes(id))
  .flatMap(({ name, version, license, source }) => [
    ...(license && permits(license) ? [] : [`${name} ${version}: licence ${license ?? "not named"}`]),
    ...(source?.startsWith("registry+") ? [] : [`${name} ${version}: from ${source ?? "a folder"}`]),
  ]);
for (const line of refused) console.error(line);
console.log(`${packages.length - own.length} packages, ${refused.length} refused`);
process.exitCode = refused.length ? 1 : 0;
