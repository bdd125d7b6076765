// The first page: its doors, its language, its contrast, before anything is kept.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openHouse } from "./support/house.mjs";
import { expect, open, test } from "./support/test.mjs";

test("nothing is kept before a door is chosen", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("La semaine de chacun");
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("semainier/manifest")));
  expect(kept).toEqual([]);
});

test("the language is chosen on the first page", async ({ page }) => {
  await open(page, "#/bienvenue");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("semaine");
});

test("who visits an invented house on a Sunday finds the week that begins, with the one that ended to note", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-29T16:00:00+01:00"));
  await openHouse(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Du 30 novembre au 4 décembre");
  await goTo(page, "#/suivi");
  await expect(page.getByRole("link", { name: /^Noter : .*, vendredi/ }).first()).toBeVisible();
  await goTo(page, "#/rendez-vous");
  await expect(page.getByText(/30\snovembre au\s4\sdécembre/).first()).toBeVisible();
});

test("who begins with a house of one's own says first what kind it is, and may still turn back", async ({ page }) => {
  await open(page, "#/bienvenue");
  const door = page.getByRole("button", { name: /Reprendre un tableau/ });
  const asked = page.getByRole("dialog", { name: "Quel type d’accueil ?" });
  await door.click();
  await expect(asked).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(asked).toHaveCount(0);
  await expect(door).toBeFocused();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("semainier/manifest")))).toEqual([]);
  await page.keyboard.press("Enter");
  await asked.getByRole("button", { name: "EHPAD" }).click();
  await expect(page).toHaveURL(/#\/personnes\/importer$/);
  await goTo(page, "#/reglages/maison");
  await expect(page.getByLabel("Type d’accueil").locator("option:checked")).toHaveText("EHPAD");
  await expect(page.getByLabel("Comment vous nommez les personnes").locator("option:checked")).toHaveText("Résident");
});
