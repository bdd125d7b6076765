// The page's search workers do move by move what the native search does: the same file is held against it by
// tests/it/planner_golden.rs.

import { readFileSync } from "node:fs";
import { runTogether, seedsOf, startWorkers } from "../../tools/bench/page.mjs";
import { expect, open, test } from "./support/test.mjs";

const read = (name) => readFileSync(`tests/fixtures/planning/${name}.json`, "utf8");

test("in WebAssembly a seed and a number of moves give what they give natively", async ({ page }) => {
  await open(page);
  const golden = JSON.parse(readFileSync("tests/fixtures/planner-golden.json", "utf8"));
  const found = [];
  for (const run of golden) {
    await page.evaluate(startWorkers, run.workers);
    const seeds = seedsOf(run.seed, run.workers);
    const { hard, soft, accepted } = await page.evaluate(runTogether, { text: read(run.problem), seeds, steps: run.steps });
    await page.evaluate(() => window.workers.forEach((worker) => worker.terminate()));
    found.push({ ...run, hard, soft, accepted });
  }
  expect(found).toEqual(golden);
});
