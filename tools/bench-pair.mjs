// Compares two built pages of a large house in turn: the speed of a machine changes by the hour, and what one change brings is
// less than that.
//   node tools/bench-pair.mjs DIST_BEFORE DIST_AFTER [week|view] [BLOCKS]     20 blocks of six weeks take four minutes
// Prints for each page how long another week (or view) takes to be seen, in milliseconds: mean with its standard error, median,
// 95th percentile, worst.

import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/e2e/support/browser.mjs";
import { p95, switchingViews, switchingWeeks } from "./bench/answers.mjs";
import { median } from "./bench/table.mjs";
import { serve } from "./serve.mjs";

const [before, after, deed = "week", blocks = "20"] = process.argv.slice(2);
if (!after || !["week", "view"].includes(deed)) {
  console.error("node tools/bench-pair.mjs DIST_BEFORE DIST_AFTER [week|view] [BLOCKS]");
  process.exit(2);
}
/** Times of a block: there and back, or each view once. */
const ROUNDS = { week: 6, view: 5 };
const again = { week: switchingWeeks, view: switchingViews };

const sides = await Promise.all([before, after].map(open));
const block = async ({ page }) => {
  await page.bringToFront();
  return (await again[deed](page, ROUNDS[deed])).shown;
};
const times = [[], []];
for (const side of sides) await block(side);
for (let at = 0; at < Number(blocks); at += 1) {
  // Who comes first changes, too.
  for (const side of at % 2 ? [1, 0] : [0, 1]) times[side].push(...(await block(sides[side])));
}
for (const { browser, close } of sides) {
  await browser.close();
  await close();
}
console.log("page        n      mean            median      p95    worst");
for (const [side, name] of ["before", "after"].entries()) console.log(line(name, times[side]));

/** A page with the large house, its week proposed, all sites shown. */
async function open(dist) {
  const { url, close } = await serve({ dist, base: "/banc/" });
  const browser = await chromium.launch(launchOptions);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(`${url}?nosw#/bienvenue`);
  await page.getByRole("button", { name: /Visiter une grande association/ }).click();
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  await page.getByRole("region", { name: "Qualité de la semaine" }).getByText("Proposée en").waitFor();
  await page.locator(".week__left").getByRole("combobox", { name: "Site" }).selectOption("");
  await page.waitForTimeout(3000);
  return { page, browser, close };
}

function line(name, numbers) {
  const mean = numbers.reduce((sum, time) => sum + time, 0) / numbers.length;
  const squares = numbers.reduce((sum, time) => sum + (time - mean) ** 2, 0);
  const error = Math.sqrt(squares / (numbers.length - 1) / numbers.length);
  const ms = (time) => `${time.toFixed(1)} ms`.padStart(9);
  const spread = `${mean.toFixed(1)} ± ${error.toFixed(1)} ms`.padStart(16);
  return `${name.padEnd(8)}${String(numbers.length).padStart(5)}${spread}${ms(median(numbers)).padStart(12)}${ms(p95(numbers))}${ms(Math.max(...numbers))}`;
}
