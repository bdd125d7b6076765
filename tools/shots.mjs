// Pictures of a built page, at the widths of a desk, a tablet and a phone.
//
//   node tools/shots.mjs '#/semaine' '#/jour' --out /tmp/shots [--dist dist] [--demo small|pasa|large]
//     --click NAME     after the start, clicks the button or link of this name; may be repeated, in order
//     --after NAME     the same on each route, just before its picture
//     --theme light|dark|contrast   --lang fr|en   --print   --size 1440x900 (repeatable)   --viewport (not the full page)
//
// A whole address is taken as it is, a hash is opened on the built page. Prints one line per picture, then everything
// the pages complained of and every route wider than its window; the exit code tells whether there was any.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/e2e/support/browser.mjs";
import { complaintsOf } from "../tests/e2e/support/test.mjs";
import { serve } from "./serve.mjs";

/** What to click on the first-run screen for each invented house. */
const DEMOS = {
  small: [/maison d’essai|demo house/i],
  pasa: [/EHPAD|nursing home/i],
  large: [/grande association|large association/i],
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string", default: "shots" },
    dist: { type: "string", default: "dist" },
    demo: { type: "string" },
    click: { type: "string", multiple: true, default: [] },
    after: { type: "string", multiple: true, default: [] },
    theme: { type: "string" },
    lang: { type: "string", default: "fr" },
    size: { type: "string", multiple: true, default: ["1440x900", "1024x768", "390x844"] },
    print: { type: "boolean", default: false },
    viewport: { type: "boolean", default: false },
  },
});
const routes = positionals.length ? positionals : ["#/"];
if (options.demo && !DEMOS[options.demo]) throw new Error(`no demo house '${options.demo}'`);

const named = (text) => (text instanceof RegExp ? text : new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i"));

async function click(page, name) {
  const role = (kind) => page.getByRole(kind, { name: named(name) });
  const target = role("button").or(role("link")).or(role("tab")).or(role("radio")).first();
  await target.click({ timeout: 10_000 });
}

/** Fonts loaded, nothing moving: two pictures of one state are the same. */
async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

const fileName = (route, size) => `${route.replace(/^.*#\/?/, "").replace(/[^\p{L}\p{N}-]+/gu, "-") || "accueil"}-${size}.png`;

const { url, close } = await serve({ dist: options.dist });
const browser = await chromium.launch(launchOptions);
mkdirSync(options.out, { recursive: true });
const problems = [];

for (const size of options.size) {
  const [width, height] = size.split("x").map(Number);
  const context = await browser.newContext({
    viewport: { width, height },
    locale: options.lang === "en" ? "en-GB" : "fr-FR",
    timezoneId: "Europe/Paris",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    hasTouch: width < 600,
    ...(options.theme === "dark" && { colorScheme: "dark" }),
    ...(options.theme === "contrast" && { contrast: "more" }),
  });
  const page = await context.newPage();
  const complaints = complaintsOf(page, new URL(url).origin);
  try {
    await page.goto(`${url}?nosw`);
    await page.locator("#boot").waitFor({ state: "detached", timeout: 30_000 });
    for (const name of [...(DEMOS[options.demo] ?? []), ...options.click]) await click(page, name);
    for (const route of routes) {
      if (route.startsWith("#")) {
        await page.evaluate((hash) => (location.hash = hash), route);
      } else {
        await page.goto(route);
      }
      await settle(page);
      for (const name of options.after) await click(page, name);
      if (options.print) await page.emulateMedia({ media: "print" });
      await settle(page);
      const path = join(options.out, fileName(route, size));
      await page.screenshot({ path, fullPage: !options.viewport, animations: "disabled", caret: "hide" });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) problems.push(`${route} at ${size}: ${wide} px wider than the window`);
      console.log(path);
    }
  } catch (reason) {
    problems.push(`${size}: ${reason.message.split("\n")[0]}`);
    await page.screenshot({ path: join(options.out, `failed-${size}.png`) }).catch(() => {});
  }
  problems.push(...complaints.map((line) => `${size}: ${line}`));
  await context.close();
}

await browser.close();
close();
for (const problem of problems) console.error(`! ${problem}`);
process.exitCode = problems.length ? 1 : 0;
