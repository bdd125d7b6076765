// What a house lacks before anything can be planned, and what many people or an empty week look like.

import { expectAccessible } from "./support/axe.mjs";
import { openHouse, openOwnHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

test("a house without people, team and rooms says what is missing, with the way there", async ({ page }) => {
  await openOwnHouse(page, "#/semaine");
  const missing = page.getByRole("note").filter({ hasText: "Il manque encore" });
  await expect(missing.getByRole("listitem")).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  await expect(page.locator(".toast")).toContainText("Rien n’a pu être placé.");
  await missing.getByRole("link", { name: "Ouvrir l’équipe" }).click();
  await expect(page).toHaveURL(/#\/reglages\/equipe/);
});

test("the day of a house that nobody comes to yet says what is missing, and offers nothing that needs people", async ({ page }) => {
  await openOwnHouse(page, "#/jour");
  const main = page.getByRole("main");
  await expect(main.getByRole("note").filter({ hasText: "Il manque encore" }).getByRole("listitem")).toHaveCount(3);
  await expect(main.getByRole("region", { name: /^Qui (est là|vient)$/ })).toContainText("Personne n’est attendu ce jour.");
  for (const text of ["Signaler une absence", "Touchez un nom pour noter une absence.", /0.sur.0/, /0.personne/, "Ouvrir la semaine"]) {
    await expect(main.getByText(text)).toHaveCount(0);
  }
  await expectAccessible(page);
  await main.getByRole("link", { name: "Ajouter une personne" }).click();
  await expect(page).toHaveURL(/#\/personnes\/nouve/);
});

test("of many people the first are shown, all on demand, and one is found by name", async ({ page }) => {
  await openHouse(page, "large", "#/jour");
  await page.getByRole("combobox", { name: "Site" }).selectOption({ label: "Tous les sites" });
  const card = page.getByRole("region", { name: /^Qui (est là|vient)$/ });
  const names = card.getByRole("listitem");
  await expect(names.first()).toBeVisible();
  const first = await names.count();
  expect(first).toBeLessThan(41);
  await card.getByRole("searchbox").fill("zzz");
  await expect(names).toHaveCount(0);
  await expect(card.getByRole("status")).toHaveText("Personne de ce nom ce jour-là.");
  await card.getByRole("searchbox").fill("adrien");
  await expect(names.first()).toContainText("Adrien");
  await card.getByRole("searchbox").fill("");
  await card.getByRole("button", { name: /^Voir les \d+\snoms$/ }).click();
  expect(await names.count()).toBeGreaterThan(200);
  await card.getByRole("button", { name: "Voir moins" }).click();
  await expect(names).toHaveCount(first);
});

test("the wall of a week with nothing in it says so", async ({ page }) => {
  await openOwnHouse(page, "#/imprimer/mur");
  await expect(page.getByText("Rien n’est prévu cette semaine.")).toBeVisible();
  await expect(page.getByRole("article", { name: "Notre semaine" })).toHaveCount(0);
});

test("on a tablet what has no place stands with the filters", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  // It opens with its week.
  await openHouse(page);
  await page.getByRole("button", { name: "À placer et filtres" }).click();
  const dialog = page.getByRole("dialog", { name: "À placer et filtres" });
  await expect(dialog.locator(".tray").getByRole("heading")).toBeVisible();
  await expect(dialog.getByRole("searchbox")).toBeVisible();
  await expectAccessible(page);
});
