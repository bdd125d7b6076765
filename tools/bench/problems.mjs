// The problem files to measure, and what the best known plans of them cost.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";

/** Problems of the folders and files named, with their text, name and reference. */
export function problems(paths, only) {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory() ? readdirSync(path).sort().map((name) => join(path, name)) : [path],
  );
  return files
    .filter((path) => path.endsWith(".json") && !path.endsWith(".reference.json"))
    .map((path) => ({ path, name: basename(path, ".json"), text: readFileSync(path, "utf8") }))
    .filter(({ name, text }) => text.includes("daycare-week/1") && (only.length === 0 || only.includes(name)))
    .map((problem) => ({ ...problem, reference: reference(problem) }));
}

/** `NAME.reference.json` is `{"soft": 493, "note": "…"}`; a number `reference` in the problem itself does as well. */
function reference({ path, text }) {
  const beside = path.replace(/\.json$/, ".reference.json");
  const soft = existsSync(beside) ? JSON.parse(readFileSync(beside, "utf8")).soft : JSON.parse(text).reference;
  return typeof soft === "number" ? soft : undefined;
}
