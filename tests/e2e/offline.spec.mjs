// Once visited, the application needs no network any more.

import { expectAccessible } from "./support/axe.mjs";
import { openHouse } from "./support/house.mjs";
import { expect, offlineReady, open, test } from "./support/test.mjs";

test.use({ serviceWorkers: "allow" });

test("the page reloads without a network", async ({ page, context }) => {
  await open(page);
  await offlineReady(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator("#boot")).toHaveCount(0);
  await expect(page.getByRole("main")).toBeVisible();
});

test("going offline is told calmly, and a sign stays until the network is back", async ({ page, context }) => {
  await openHouse(page, "small", "#/jour");
  await offlineReady(page);
  const sign = page.locator(".topbar .offline");
  await expect(sign).toHaveCount(0);
  await context.setOffline(true);
  await expect(page.locator(".toast")).toContainText("Pas d’internet. Tout marche. Vos données sont ici.");
  await expect(sign).toContainText("Hors ligne");
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(sign).toHaveCount(0);
});

test("a week is proposed without a network, from the second visit on", async ({ page, context }) => {
  await openHouse(page, "small", "#/semaine");
  await offlineReady(page);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  const quality = page.getByRole("region", { name: "Qualité de la semaine" });
  await expect(quality).toContainText("Proposée en", { timeout: 30_000 });
  await expect(quality).toContainText("14 règles tenues");
});

test("another tab on another route opens without a network", async ({ page, context }) => {
  await open(page);
  await offlineReady(page);
  await context.setOffline(true);
  const second = await context.newPage();
  await open(second, "#/semaine");
  await expect(second.getByRole("main")).toBeVisible();
});

test("every file of the build is kept, the worker's and the pictograms too", async ({ page, context, baseURL }) => {
  await open(page);
  await offlineReady(page);
  const kept = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).map((request) => request.url);
  });
  for (const path of ["", "boot.js", "planner_worker_bg.wasm", "planner_worker_loader.js", "search_worker_bg.wasm", "pictos/cafe.svg"]) {
    expect(kept).toContain(baseURL + path);
  }
  await context.setOffline(true);
  const status = await page.evaluate(async () => (await fetch("pictos/cafe.svg")).status);
  expect(status).toBe(200);
});

test("?nosw keeps nothing, and lets go of what was kept", async ({ page }) => {
  await open(page);
  await offlineReady(page);
  await open(page, "?nosw");
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length).catch(() => -1))
    .toBe(0);
  await expect(page.getByRole("main")).toBeVisible();
});
