// A new version waits for the person, then takes over whole.

import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../tools/serve.mjs";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, offlineReady, open, test as base } from "./support/test.mjs";

/** A site of the test's own, whose files it may change as a new deployment would. */
const test = base.extend({
  site: async ({}, use) => {
    const dist = mkdtempSync(join(tmpdir(), "semainier-site-"));
    cpSync(process.env.SEMAINIER_DIST ?? "dist", dist, { recursive: true });
    const { url, close } = await serve({ dist, base: "/autre/chemin/" });
    const deploy = () => {
      appendFileSync(join(dist, "boot.js"), "\nwindow.deployedLater = true;\n");
      // What a page of the version before could not speak with.
      for (const name of ["planner_worker", "search_worker"]) writeFileSync(join(dist, `${name}_loader.js`), "throw new Error('another version');");
      execFileSync(process.execPath, ["tools/service-worker.mjs", dist]);
    };
    await use({ url, deploy, stop: close });
    close();
    rmSync(dist, { recursive: true });
  },
  baseURL: async ({ site }, use) => use(site.url),
});
test.use({ serviceWorkers: "allow" });

const buildOf = (page) => page.locator('meta[name="semainier-build"]').getAttribute("content");

/** Looks for a new version, as the browser does by itself from time to time, until the page has heard of it. */
const updateReady = (page) =>
  page.evaluate(async () => {
    const heard = new Promise((done) => window.addEventListener("semainier:update", done, { once: true }));
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
  await expect.poll(() => page.evaluate(() => window.deployedLater)).toBe(true);
  expect(loads).toBe(1);
  // The files of the version before go once no page runs it any more.
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
});

test("another tab is told, goes on with the files of its version, and keeps what is typed when it follows", async ({ page, context, site }) => {
  test.slow();
  await openDemoHouse(page, "#/reglages/lieux");
  await offlineReady(page);
  const first = await buildOf(page);
  const other = await context.newPage();
  await open(other, "#/reglages/lieux/nouveau");
  await other.getByLabel("Nom", { exact: true }).fill("Verrière");
  site.deploy();
  await updateReady(page);
  for (const tab of [page, other]) await expect(tab.getByRole("button", { name: "Mettre à jour" })).toBeVisible();
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Mettre à jour" }).click()]);
  await expect(page.locator("#boot")).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => window.deployedLater)).toBe(true);

  const reload = other.getByRole("button", { name: "Recharger" });
  await expect(other.getByText("La nouvelle version est ouverte dans une autre fenêtre.")).toBeVisible();
  expect(await buildOf(other)).toBe(first);
  // Nothing of the older version is on the server any more: its planner, started only now, was kept.
  await goTo(other, "#/semaine");
  await other.getByRole("button", { name: "Proposer la semaine", exact: true }).click();
  await expect(other.getByText(/Semaine proposée en/)).toBeVisible({ timeout: 30_000 });
  await goTo(other, "#/reglages/lieux/nouveau");
  site.stop();
  await Promise.all([other.waitForEvent("load"), reload.click()]);
  await expect(other.locator("#boot")).toHaveCount(0);
  await expect.poll(() => other.evaluate(() => window.deployedLater)).toBe(true);
  await expect(other.getByLabel("Nom", { exact: true })).toHaveValue("Verrière");
  await expect(other.getByText("Voici ce que vous aviez commencé à écrire.")).toBeVisible();
  await expect.poll(() => other.evaluate(async () => (await caches.keys()).length)).toBe(1);
});

test("data of a newer version are not touched, and the page that says so fetches that version", async ({ page, context, site }) => {
  await openDemoHouse(page, "#/reglages/lieux");
  await offlineReady(page);
  const first = await buildOf(page);
  const other = await context.newPage();
  await open(other, "#/reglages/lieux");
  await expect(other.getByRole("link", { name: "Nouveau lieu" })).toBeVisible();
  // What another tab saves that runs a newer version already.
  const newer = readFileSync("tests/fixtures/saved-newer-store.json", "utf8");
  await other.evaluate((text) => {
    localStorage.clear();
    for (const [key, value] of Object.entries(JSON.parse(text))) localStorage.setItem(key, JSON.stringify(value));
  }, newer);
  const title = page.getByRole("heading", { name: "Vos données viennent d’une version plus récente" });
  await expect(title).toBeVisible();
  const kept = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([key]) => /part|manifest/.test(key)).sort()));
  const before = await kept();
  site.deploy();
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Recharger" }).click()]);
  await expect(page.locator("#boot")).toHaveCount(0);
  expect(await buildOf(page)).not.toBe(first);
  await expect(title).toBeVisible();
  expect(await kept()).toBe(before);
});

test("a first installation that still waits is no new version", async ({ page }) => {
  // So WebKit gives the registration back on a slow device.
  await page.addInitScript(() => {
    const waiting = Object.assign(new EventTarget(), { state: "installed" });
    navigator.serviceWorker.register = async () => {
      window.hasRegistered = true;
      return Object.assign(new EventTarget(), { installing: null, waiting, active: null });
    };
    window.addEventListener("semainier:update", () => (window.heardOfUpdate = true));
  });
  await open(page);
  // What follows the registration is done in the same task, before the page can be asked again.
  await page.waitForFunction(() => window.hasRegistered);
  expect(await page.evaluate(() => window.heardOfUpdate)).toBeUndefined();
});
