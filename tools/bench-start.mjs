// Measures how fast a built page starts from the service worker's cache in Chromium, without a network: milliseconds from
// the navigation until the first paint, and until the screen's own heading is painted. The middle and the worst of runs.
//   node tools/bench-start.mjs DIST [RUNS]

import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/e2e/support/browser.mjs";
import { serve } from "./serve.mjs";

const [dist = "dist", runs = "9"] = process.argv.slice(2);
const DOORS = { small: /Visiter la maison d’essai/, large: /Visiter une grande association/ };
const STARTS = [
  ["the first run", null, "#/bienvenue"],
  ["a small house, its day", "small", "#/"],
  ["a small house, its week", "small", "#/semaine"],
  ["six sites, the week", "large", "#/semaine"],
];

/** Notes when the first heading of the program has been painted. */
function noteHeading() {
  const observer = new MutationObserver(() => {
    if (!document.querySelector("main h1")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.painted = performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
}

const { url, close } = await serve({ dist, base: "/banc/" });
const browser = await chromium.launch(launchOptions);
console.log("from the cache, without a network       first paint (worst)   heading painted (worst)");
for (const [name, house, route] of STARTS) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}#/bienvenue`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  if (house) {
    await page.getByRole("button", { name: DOORS[house] }).click();
    await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
  }
  await context.setOffline(true);
  await page.addInitScript(noteHeading);
  const found = [];
  for (let run = 0; run < Number(runs) + 1; run += 1) {
    await page.goto("about:blank");
    await page.goto(`${url}${route}`);
    await page.waitForFunction(() => window.painted);
    found.push(
      await page.evaluate(() => ({
        first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? window.painted,
        heading: window.painted,
      })),
    );
  }
  // The first compiles what the browser then keeps.
  const sorted = (key) => found.slice(1).map((one) => one[key]).sort((a, b) => a - b);
  const told = (key) => {
    const all = sorted(key);
    return `${Math.round(all[all.length >> 1])} ms (${Math.round(all.at(-1))})`.padStart(20);
  };
  console.log(`${name.padEnd(40)}${told("first")}${told("heading")}`);
  await context.close();
}
await browser.close();
await close();
