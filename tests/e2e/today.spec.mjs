// The day: who comes, an absence noted in two touches and taken back.

import { openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

test("an absence is noted with its cause, told, and undone", async ({ page }) => {
  await openDemoHouse(page, "#/jour/2026-11-24");
  const absent = page.locator(".pres--abs");
  const before = await absent.count();
  await page.getByRole("button", { name: /noter une absence$/ }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Pourquoi (facultatif)").selectOption({ label: "Famille" });
  await dialog.getByRole("button", { name: "Noter l’absence" }).click();
  await expect(page.getByRole("status").getByText(/absence notée\. Rien d’autre ne bouge\./)).toBeVisible();
  await expect(absent).toHaveCount(before + 1);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(absent).toHaveCount(before);
});

test("the hours of those who come stand at the right", async ({ page }) => {
  await openDemoHouse(page, "#/jour/2026-11-24");
  const gaps = await page.locator(".pres").evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().right - one.querySelector(".pres__s").getBoundingClientRect().right),
  );
  expect(gaps.length).toBeGreaterThan(0);
  expect(Math.max(...gaps)).toBeLessThan(16);
});

test("a closed day leads to the next open one", async ({ page }) => {
  await openDemoHouse(page, "#/jour/2026-11-28");
  await expect(page.getByText("Pas d’accueil ce jour.")).toBeVisible();
  await page.getByRole("link", { name: /Prochain jour d’accueil/ }).click();
  await expect(page).toHaveURL(/#\/jour\/2026-11-30$/);
});
