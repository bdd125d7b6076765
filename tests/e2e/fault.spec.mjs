// When the application cannot go on, the person keeps the data and a way to restart, without any wasm.

import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/axe.mjs";
import { openDemoHouse } from "./support/house.mjs";
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

for (const [how, trap] of [
  ["in a call", () => setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); })],
  ["in a promise", () => void Promise.reject(new WebAssembly.RuntimeError("memory access out of bounds"))],
]) {
  test.describe(`a trap ${how}`, () => {
    test.use({ allowed: /Semainier: |unreachable|out of bounds/ });

    test("shows the last-resort screen, and nothing is saved after it", async ({ page }) => {
      await openDemoHouse(page, "#/reglages/lieux/nouveau");
      await page.getByLabel("Nom", { exact: true }).fill("Verrière");
      await expect(page.locator("a.status")).toContainText("Enregistré");
      await page.evaluate(trap);
      await expect(screen(page)).toBeVisible();
      const before = await page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([key]) => !key.includes("draft")).sort()));
      // A page that did not know would still answer: its button is pressed from outside.
      await page.evaluate(() => [...document.querySelectorAll("button")].find((button) => button.textContent.includes("Enregistrer")).click());
      await page.waitForTimeout(500);
      const after = await page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([key]) => !key.includes("draft")).sort()));
      expect(after).toBe(before);
    });
  });
}

test("restarting loads the page again", async ({ page }) => {
  await open(page);
  await page.evaluate(() => window.semainierFault("essai"));
  await page.getByRole("button", { name: "Redémarrer" }).click();
  await expect(screen(page)).toHaveCount(0);
  await expect(page.getByRole("main")).toBeVisible();
});
