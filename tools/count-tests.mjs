// Adds up what cargo and Playwright said; the last line is `N passed, N failed`. The exit code is not 0 when anything failed, when a
// step broke without a failed test (that counts as one), or when nothing ran at all.
//   node tools/count-tests.mjs test-results STEP_FAILED

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, stepFailed] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };

const native = readFileSync(join(folder, "native.log"), "utf8");
for (const [, passed, failed, ignored] of native.matchAll(/^test result: .*? (\d+) passed; (\d+) failed; (\d+) ignored/gm)) {
  total.passed += Number(passed);
  total.failed += Number(failed);
  total.skipped += Number(ignored);
}

const browser = join(folder, "e2e.json");
if (existsSync(browser)) {
  const { stats } = JSON.parse(readFileSync(browser, "utf8"));
  total.passed += stats.expected + stats.flaky;
  total.failed += stats.unexpected;
  if (stats.flaky > 0) console.error(`${stats.flaky} browser tests passed only when tried again: see the list above`);
  total.skipped += stats.skipped;
}

if (stepFailed !== "0" && total.failed === 0) total.failed = 1;
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
