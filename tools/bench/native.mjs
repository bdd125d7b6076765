// Runs the native benchmark, which prints one line of JSON a row.

import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { median } from "./table.mjs";

/** Rows of the native benchmark. */
export async function* native({ problems, seconds, seeds }) {
  const { CARGO_TARGET_DIR = "target/native" } = process.env;
  const args = ["bench", "--quiet", "--locked", "--package", "semainier-planner", "--profile", "planner", "--bench", "search"];
  const env = {
    // Cargo runs a benchmark in the folder of its package.
    ...process.env, CARGO_TARGET_DIR: resolve(CARGO_TARGET_DIR), FILES: problems.map(({ path }) => resolve(path)).join(","), SECONDS: seconds.join(","), SEEDS: seeds,
  };
  const child = spawn("cargo", args, { env, stdio: ["ignore", "pipe", "inherit"] });
  for await (const text of createInterface({ input: child.stdout })) {
    if (!text.startsWith("{")) continue;
    const { path, seconds: budget, runs } = JSON.parse(text);
    const { name, reference } = problems.find((problem) => resolve(problem.path) === path);
    yield { name, where: "native", workers: 1, seconds: budget, reference, runs, rate: median(runs.map((run) => run.rate)) };
  }
}
