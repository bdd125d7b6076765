// Runs the search worker in headless Chromium.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { chromium as engine } from "@playwright/test";
import { launchOptions } from "../../tests/e2e/support/browser.mjs";
import { serve } from "../serve.mjs";
import { runTogether, seedsOf, startWorkers } from "./page.mjs";
import { median } from "./table.mjs";

const DIST = process.env.SEARCH_DIST ?? "test-results/search-worker";
/** Moves a second to begin with, before anything was measured. */
const GUESS = 1e6;

/** Rows of so many workers, for each number asked. */
export async function* chromium({ problems, seconds, seeds, workers }) {
  if (!process.env.SEARCH_DIST) execFileSync("bash", ["tools/search-worker.sh", DIST], { stdio: "inherit" });
  const { url, close } = await serve({ dist: DIST });
  const browser = await engine.launch(launchOptions);
  try {
    for (const word of workers) {
      for (const problem of problems) {
        const page = await browser.newPage();
        await page.goto(url);
        const all = Math.min(4, await page.evaluate(() => navigator.hardwareConcurrency));
        yield* rows(page, problem, seconds, seeds, word === "all" ? all : Number(word));
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await close();
  }
}

async function* rows(page, problem, seconds, seeds, workers) {
  const known = threads();
  await page.evaluate(startWorkers, workers);
  const own = threads().filter((path) => !known.includes(path));
  const run = async (steps, seed) => {
    const before = own.map(processor);
    const told = await page.evaluate(runTogether, { text: problem.text, seeds: seedsOf(seed, workers), steps });
    // Of one thread, on average.
    const cpu = own.reduce((sum, thread, at) => sum + processor(thread) - before[at], 0) / workers;
    const moves = told.moves / workers;
    const isPerfect = told.hard === 0 && told.soft === 0;
    const searched = Math.max(cpu - told.first / 1000, 1e-3);
    // What is tried to judge a move is no part of the budget: `pace` counts that alone, as far as it was used up.
    const pace = isPerfect ? moves / searched : steps / cpu;
    return { ...told, moves, cpu, isPerfect, pace, rate: moves / searched, accepted: told.accepted / workers / searched };
  };
  // Once to get warm, as the page's worker is after the first proposal, and to learn how fast it is.
  let { pace } = await run(GUESS * 0.1, 1000);
  ({ pace } = await run(Math.round(pace * 0.2), 1001));
  for (const budget of seconds) {
    const runs = [];
    for (let seed = 1; seed <= seeds; seed += 1) {
      for (let tries = 0; ; tries += 1) {
        const result = await run(Math.round(pace * budget), seed);
        if (!result.isPerfect) ({ pace } = result);
        const isFair = result.isPerfect || Math.abs(result.cpu / budget - 1) < 0.08;
        if (!isFair && tries < 3) continue;
        runs.push(result);
        break;
      }
    }
    const { name, reference } = problem;
    yield { name, where: "chromium", workers, seconds: budget, reference, runs, rate: median(runs.map((run) => run.rate)) };
  }
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
