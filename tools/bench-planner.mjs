// Measures the planner: what it reaches in a given time, natively and in Chromium, with one worker and with all.
//   node tools/bench-planner.mjs            (or: make bench)
// The environment says what is run:
//   PROBLEMS=folder-or-file[,…]   problem files (tests/fixtures/planning,benches/problems); NAME.reference.json beside one is compared with
//   ONLY=XL-1,M-1                 of these only the ones named
//   PERSONS=1000                  also a house of so many persons, made of copies of XL-1
//   SECONDS=0.1,0.3,1,3,10        budgets; each is a run of its own, since the search plans its time
//   SEEDS=5                       seeds 1, 2, …
//   WHERE=native,chromium         where
//   WORKERS=1,all                 how many workers in Chromium; all is navigator.hardwareConcurrency, 4 at most
//   WITHOUT=second-look           natively, without a part of the search (also guided-draws, swaps, ejection, replicas, third-look): what does it bring?
// A second is a processor second of the searching thread: on a shared machine the clock on the wall lies. The browser
// has no such clock, so the worker is given a number of moves that takes about as long, and what it really took is read
// from the system and printed (`cpu`). The worker is the page's own search worker, built as it is put online.

import { chromium } from "./bench/chromium.mjs";
import { native } from "./bench/native.mjs";
import { problems } from "./bench/problems.mjs";
import { header, median, row } from "./bench/table.mjs";
import { tiled } from "./bench/tiled.mjs";

const words = (name, usual) => (process.env[name] ?? usual).split(",").filter(Boolean);
const largest = "benches/problems/XL-1.json";
const asked = {
  problems: [
    ...problems(words("PROBLEMS", "tests/fixtures/planning,benches/problems"), words("ONLY", "")),
    ...problems(words("PERSONS", "").map((persons) => tiled(largest, Number(persons))), []),
  ],
  seconds: words("SECONDS", "0.1,0.3,1,3,10").map(Number),
  seeds: Number(process.env.SEEDS ?? 5),
  workers: words("WORKERS", "1,all"),
};
const places = { native, chromium };

console.log(header());
const rates = {};
const curves = {};
for (const where of words("WHERE", "native,chromium")) {
  for await (const measured of places[where](asked)) {
    console.log(row(measured));
    const { name, workers, seconds, rate, runs } = measured;
    if (workers === 1) (rates[name] ??= {})[where] = rate;
    (curves[`${name.padEnd(16)} ${where} ${workers}`] ??= []).push([seconds, median(runs.map(({ soft }) => soft))]);
  }
}
const both = Object.entries(rates).filter(([, rate]) => rate.native && rate.chromium);
if (both.length > 0) console.log("\nWebAssembly against native, moves a second of the longest budget:");
for (const [name, rate] of both) console.log(`${name.padEnd(16)} ${((rate.chromium / rate.native) * 100).toFixed(0)} %`);

console.log("\nShortest of the budgets that comes within 5 % of what the longest reaches:");
for (const [what, points] of Object.entries(curves)) {
  const [, last] = points.at(-1);
  console.log(`${what.padEnd(30)} ${points.find(([, soft]) => soft <= last * 1.05)[0]} s`);
}
