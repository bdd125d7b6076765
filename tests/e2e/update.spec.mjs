// A new version waits for the person, then takes over whole.

import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../tools/serve.mjs";
import { expect, offlineReady, open, test as base } from "./support/test.mjs";

/** A site of the test's own, whose files it may change as a new deployment would. */
const test = base.extend({
  site: async ({}, use) => {
    const dist = mkdtempSync(join(tmpdir(), "semainier-site-"));
    cpSync(process.env.SEMAINIER_DIST ?? "dist", dist, { recursive: true });
    const { url, close } = await serve({ dist, base: "/autre/chemin/" });
    const deploy = () => {
      appendFileSync(join(dist, "boot.js"), "\nwindow.deployedLater = true;\n");
      execFileSync(process.execPath, ["tools/service-worker.mjs", dist]);
    };
    await use({ url, deploy });
    close();
    rmSync(dist, { recursive: true });
  },
  baseURL: async ({ site }, use) => use(site.url),
});

const buildOf = (page) => page.locator('meta[name="semainier-build"]').getAttribute("content");

/** Looks for a new version, as the browser does by itself from time to time, until the page has heard of it. */
const updateReady = (page) =>
  page.evaluate(async () => {
    const heard = new Promise((done) => window.addEventListener("semainier:update-ready", done, { once: true }));
    await (await navigator.serviceWorker.getRegistration()).update();
    await heard;
  });

test("a new version is announced, and nothing changes before the person agrees", async ({ page, site }) => {
  await open(page);
  await offlineReady(page);
  const first = await buildOf(page);
  site.deploy();
  await updateReady(page);
  await page.reload();
  await expect(page.locator("#boot")).toHaveCount(0);
  expect(await buildOf(page)).toBe(first);
  expect(await page.evaluate(() => window.deployedLater)).toBeUndefined();
});

test("when the person agrees, the page reloads once into the new version", async ({ page, site }) => {
  await open(page);
  await offlineReady(page);
  const first = await buildOf(page);
  site.deploy();
  await updateReady(page);
  let loads = 0;
  page.on("load", () => (loads += 1));
  await Promise.all([page.waitForEvent("load"), page.evaluate(() => window.semainierApplyUpdate())]);
  await expect(page.locator("#boot")).toHaveCount(0);
  expect(await buildOf(page)).not.toBe(first);
  expect(await page.evaluate(() => window.deployedLater)).toBe(true);
  expect(loads).toBe(1);
  const kept = await page.evaluate(() => caches.keys());
  expect(kept).toHaveLength(1);
});

test("a first installation that still waits is no new version", async ({ page }) => {
  // So WebKit gives the registration back on a slow device.
  await page.addInitScript(() => {
    const waiting = Object.assign(new EventTarget(), { state: "installed" });
    navigator.serviceWorker.register = async () => Object.assign(new EventTarget(), { installing: null, waiting, active: null });
    window.addEventListener("semainier:update-ready", () => (window.heardOfUpdate = true));
  });
  await open(page);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => window.heardOfUpdate)).toBeUndefined();
});
