// Part of the post-build hook, in release builds: splits the application in two, so that a first visit downloads for its
// first screen only what that runs. What it runs is found out by running it: a copy of the page with a mark in each
// function is used in Chromium as a first visitor may. A function that was missed is no error: the page then loads the
// rest at once (public/boot.js).
//   node tools/split.mjs FOLDER    splits a page that was built before; then run tools/service-worker.mjs

import { chromium } from "@playwright/test";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchOptions } from "../tests/e2e/support/browser.mjs";
import { serve } from "./serve.mjs";
import { marked, nearby, split } from "./wasm/split.mjs";

/** The ways of a first visitor: colours and width of the device. */
const VISITORS = [
  { colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { colorScheme: "dark", viewport: { width: 390, height: 844 } },
];

/** The numbers of the functions that the first screen runs. */
async function functionsRun(dist, wasm) {
  const copy = mkdtempSync(join(tmpdir(), "semainier-split-"));
  cpSync(dist, copy, { recursive: true });
  writeFileSync(join(copy, wasm), marked(readFileSync(join(dist, wasm))));
  const { url, close } = await serve({ dist: copy, base: "/premier/" });
  const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, "--js-flags=--expose-gc"] });
  const run = new Set();
  for (const visitor of VISITORS) {
    // A second window waits for its turn to write: that is another way.
    const context = await browser.newContext(visitor);
    // A marked program is slow, and so may be the machine.
    context.setDefaultTimeout(120_000);
    context.setDefaultNavigationTimeout(120_000);
    const pages = [await context.newPage(), await context.newPage()];
    for (const page of pages) await page.goto(`${url}?nosw`);
    for (const page of pages) await useFirstScreen(page);
    for (const page of pages) for (const index of await page.evaluate(marks)) run.add(index);
    await context.close();
  }
  await browser.close();
  close();
  rmSync(copy, { recursive: true });
  return run;
}

/** Does what can be done on the first screen without leaving it, and what happens to any page. */
async function useFirstScreen(page) {
  const heading = page.getByRole("heading", { level: 1 });
  await heading.waitFor();
  const bar = page.locator(".welcome__bar button");
  for (const name of ["English", "Français"]) await bar.filter({ hasText: name }).click();
  for (let times = 0; times < 4; times += 1) await bar.nth(0).click();
  for (let times = 0; times < 2; times += 1) await bar.nth(1).click();
  await page.keyboard.press("Tab");
  await page.mouse.wheel(0, 200);
  await page.evaluate(() => {
    for (const type of ["visibilitychange", "touchstart"]) document.dispatchEvent(new Event(type, { bubbles: true }));
    for (const type of ["hashchange", "online", "offline", "resize", "beforeunload", "pagehide"]) dispatchEvent(new Event(type));
    dispatchEvent(new StorageEvent("storage", { key: "semainier/preferences" }));
  });
  // Some things are done after seconds: the room counted, the lock looked at. And what the page no longer uses is freed
  // when the browser thinks fit.
  for (let times = 0; times < 6; times += 1) {
    await page.waitForTimeout(1_000);
    await page.evaluate(() => gc());
  }
}

/** In the page: the functions whose mark is set. */
async function marks() {
  const script = document.querySelector("script[data-js]");
  const { initSync } = await import(new URL(script.dataset.js, document.baseURI));
  const isSet = ([name, mark]) => /^ran\d+$/.test(name) && mark.value === 1;
  return Object.entries(initSync()).filter(isSet).map(([name]) => Number(name.slice(3)));
}

/** The glue hands the first half to the page before it starts it. */
function withRest(glue) {
  const start = /(const \{ instance, module \} = await __wbg_load\(await module_or_path, imports\);\n)(\s*return __wbg_finalize_init)/;
  if (!start.test(glue)) throw new Error("wasm-bindgen's glue has changed: look at tools/split.mjs");
  return glue.replace(start, "$1    await window.semainierRest(instance.exports, imports);\n$2");
}

/** Splits a built page in place, before its files are listed for working offline. */
export async function splitPage(dist) {
  const [, before] = readdirSync(dist).map((name) => /^(app-[0-9a-f]+)\.js$/.exec(name)).find(Boolean);
  const wasm = `${before}_bg.wasm`;
  const run = await functionsRun(dist, wasm);
  const whole = readFileSync(join(dist, wasm));
  const near = nearby(whole, run);
  const { first, rest, load } = split(whole, (index) => run.has(index) || near.has(index));
  const glue = withRest(readFileSync(join(dist, `${before}.js`), "utf8"));

  // One name for all three: halves of two builds never fit together.
  const hash = createHash("sha256").update(first).update(rest).update(glue).digest("hex").slice(0, 16);
  const after = `app-${hash}`;
  for (const name of [wasm, `${before}.js`]) rmSync(join(dist, name));
  writeFileSync(join(dist, `${after}.js`), glue.replaceAll(before, after));
  writeFileSync(join(dist, `${after}_bg.wasm`), first);
  writeFileSync(join(dist, `${after}_rest.wasm`), rest);
  const index = join(dist, "index.html");
  const page = readFileSync(index, "utf8").replaceAll(before, after);
  writeFileSync(index, page.replace(" data-wasm=", ` data-place="${load}" data-rest="./${after}_rest.wasm" data-wasm=`));
  console.log(`the first screen runs ${run.size} functions; with those they may call at once ${near.size}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await splitPage(process.argv[2] ?? "dist");
