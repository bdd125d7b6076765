// When the application cannot go on, the person keeps the data and a way to restart, without any wasm.

import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/axe.mjs";
import { expect, open, test } from "./support/test.mjs";

test.use({ allowed: /^console: Semainier: |\.wasm/ });

const screen = (page) => page.getByRole("alertdialog", { name: "Semainier s’est arrêté" });

test("a page whose wasm does not arrive says so and offers the data", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto("./?nosw");
  await expect(screen(page)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Semainier s’est arrêté" })).toBeFocused();
});

test("the last-resort screen is accessible and covers the page", async ({ page }) => {
  await open(page);
  await page.evaluate(() => window.semainierFault("essai"));
  await expectAccessible(page);
  expect(await page.getByRole("main").evaluate((main) => main.closest("[inert]") !== null)).toBe(true);
});

test("the data are downloaded as they are in the browser, and only ours", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    localStorage.setItem("semainier.essai", "{à moitié écrit");
    localStorage.setItem("voisin", "autre");
    window.semainierFault("essai");
  });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Télécharger mes données" }).click(),
  ]);
  const saved = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(saved["semainier.essai"]).toBe("{à moitié écrit");
  expect(saved).not.toHaveProperty("voisin");
});

test("restarting loads the page again", async ({ page }) => {
  await open(page);
  await page.evaluate(() => window.semainierFault("essai"));
  await page.getByRole("button", { name: "Redémarrer" }).click();
  await expect(screen(page)).toHaveCount(0);
  await expect(page.getByRole("main")).toBeVisible();
});
