// Runs the search worker in headless Chromium.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { chromium as engine } from "@playwright/test";
import { launchOptions } from "../../tests/e2e/support/browser.mjs";
import { serve } from "../serve.mjs";
import { startWorkers, runMember } from "./page.mjs";

const DIST = process.env.SEARCH_DIST ?? "test-results/search-worker";
/** Moves a second to begin with, before anything was measured. */
const GUESS = 1e6;

/** Rows of one worker. */
export async function* chromium({ problems, seconds, seeds, workers }) {
  if (!process.env.SEARCH_DIST) execFileSync("bash", ["tools/search-worker.sh", DIST], { stdio: "inherit" });
  const { url, close } = await serve({ dist: DIST });
  const browser = await engine.launch(launchOptions);
  try {
    for (const count of workers.includes("1") ? [1] : []) {
      for (const problem of problems) {
        yield* alone(browser, url, problem, seconds, seeds, count);
      }
    }
  } finally {
    await browser.close();
    await close();
  }
}

async function* alone(browser, url, problem, seconds, seeds) {
  const page = await browser.newPage();
  await page.goto(url);
  const known = threads();
  await page.evaluate(startWorkers, 1);
  const thread = threads().find((path) => !known.includes(path));
  const run = async (steps, seed) => {
    const before = processor(thread);
    const told = await page.evaluate(runMember, { text: problem.text, seed, steps });
    const cpu = processor(thread) - before;
    return { ...told, cpu, rate: told.moves / Math.max(cpu - told.first / 1000, 1e-3), perfect: told.hard === 0 && told.soft === 0 };
  };
  // Once to get warm, as the page's worker is after the first proposal, and to learn how fast it is.
  let { rate } = await run(GUESS * 0.1, 1000);
  ({ rate } = await run(Math.round(rate * 0.2), 1001));
  for (const budget of seconds) {
    const runs = [];
    for (let seed = 1; seed <= seeds; seed += 1) {
      for (let tries = 0; ; tries += 1) {
        const result = await run(Math.round(rate * budget), seed);
        const isFair = result.perfect || Math.abs(result.cpu / budget - 1) < 0.08 || tries === 3;
        if (!result.perfect) rate = result.moves / result.cpu;
        if (!isFair) continue;
        runs.push(result);
        break;
      }
    }
    yield { name: problem.name, where: "chromium", workers: 1, seconds: budget, reference: problem.reference, runs, rate: runs.map((run) => run.rate).sort((a, b) => a - b)[Math.floor(runs.length / 2)] };
  }
  await page.close();
}

/** The browser's worker threads, as folders of the system. */
function threads() {
  const found = [];
  for (const process of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      for (const thread of readdirSync(`/proc/${process}/task`)) {
        const path = `/proc/${process}/task/${thread}`;
        if (readFileSync(`${path}/comm`, "utf8").startsWith("DedicatedWorker")) found.push(path);
      }
    } catch {
      // It ended meanwhile.
    }
  }
  return found;
}

/** Seconds of processor time that a thread has had. */
const processor = (thread) => Number(readFileSync(`${thread}/schedstat`, "utf8").split(" ")[0]) / 1e9;
