// Rooms in the settings: all with the keyboard alone.

import { expectAccessible } from "./support/axe.mjs";
import { openOwnHouse } from "./support/house.mjs";
import { tabTo } from "./support/keyboard.mjs";
import { expect, test } from "./support/test.mjs";

test("a room is created, edited, deleted and brought back with the keyboard alone", async ({ page }) => {
  await openOwnHouse(page, "#/reglages/lieux");
  await expectAccessible(page);
  await tabTo(page, "Nouveau lieu");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Nouveau lieu" })).toBeVisible();
  await tabTo(page, "Nom");
  await page.keyboard.type("Cuisine");
  await tabTo(page, "Ce qu’il est, ce qu’il a");
  await page.keyboard.type("cuisine");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Retirer Cuisine thérapeutique" })).toBeVisible();
  await tabTo(page, "Ajouter un moment");
  await page.keyboard.press("Enter");
  await expect(page.locator("#closed-0-day")).toBeFocused();
  await tabTo(page, "Ajouter une fermeture");
  await page.keyboard.press("Enter");
  await expectAccessible(page);
  await tabTo(page, "Enregistrer");
  await page.keyboard.press("Enter");

  const row = page.getByRole("row").filter({ hasText: "Cuisine thérapeutique" });
  await expect(row).toContainText("10\u00a0places");
  await tabTo(page, "Cuisine");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Cuisine" })).toBeVisible();
  await tabTo(page, "Personnes au plus");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("6");
  await page.keyboard.press("Enter");
  await expect(row).toContainText("6\u00a0places");

  await tabTo(page, "Cuisine");
  await page.keyboard.press("Enter");
  await tabTo(page, "Supprimer");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await tabTo(page, "Supprimer");
  await page.keyboard.press("Enter");
  await expect(row).toHaveCount(0);
  await tabTo(page, "Annuler");
  await page.keyboard.press("Enter");
  await expect(row).toBeVisible();
});

test("a room without a name says so, and what was typed survives a reload", async ({ page }) => {
  await openOwnHouse(page, "#/reglages/lieux/nouveau");
  await page.getByLabel("Personnes au plus").fill("600");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.locator("#name-issue")).toHaveText("À remplir.");
  await expect(page.locator("#capacity-issue")).toContainText("1 à 500");
  await page.reload();
  await expect(page.getByLabel("Personnes au plus")).toHaveValue("600");
  await page.getByRole("button", { name: "Recommencer sans" }).click();
  await expect(page.getByLabel("Personnes au plus")).toHaveValue("10");
});
