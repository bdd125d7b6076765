// Bad weather: noted on the day with one press, made good by an activity indoors with the same people, and taken back.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

/** The small house with a session in the garden tomorrow, and the page of tomorrow. */
async function gardenTomorrow(page) {
  await openDemoHouse(page, "#/semaine");
  await page.getByRole("button", { name: "Ajouter", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Nouvelle séance" });
  await dialog.getByLabel("Activité", { exact: true }).selectOption({ label: "Jardinage en bacs" });
  await dialog.getByLabel("Jour").selectOption({ label: "Jeudi" });
  await dialog.getByLabel("Début").fill("11:00");
  for (const name of [/M..Martin/, /Mme.Blanc/, /Mme.Petit/]) {
    await dialog.getByRole("checkbox", { name }).click();
    await expect(dialog.getByRole("checkbox", { name })).toBeChecked();
  }
  await dialog.getByRole("button", { name: "Poser la séance" }).click();
  await expect(dialog).toHaveCount(0);
  await goTo(page, "#/jour/2026-11-26");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

test("in bad weather the garden gives way to the greenhouse in two clicks, and the same people are in it", async ({ page }) => {
  await gardenTomorrow(page);
  const coming = page.getByRole("region", { name: "Programme" }).getByRole("listitem");
  await expect(coming.filter({ hasText: "Jardinage en bacs" })).toContainText("Jardin");
  await page.getByRole("button", { name: "Mauvais temps", exact: true }).click();
  const card = page.getByRole("region", { name: /^Mauvais temps jeudi/ });
  await expect(card).toHaveAttribute("aria-busy", "false");
  await expect(page.getByRole("heading", { name: /^Mauvais temps jeudi/ })).toBeFocused();
  await expect(card.getByRole("listitem")).toContainText("la remplacer par Bouture en serre (Serre)");
  await expect(coming.filter({ hasText: "Jardinage en bacs" })).toContainText("Mauvais temps noté ce jour-là.");
  await expectAccessible(page);
  await card.getByRole("button", { name: "Accepter", exact: true }).click();
  await expect(card).toHaveCount(0);
  await expect(coming.filter({ hasText: "Bouture en serre" })).toContainText("Serre");
  await expect(coming.filter({ hasText: "Jardinage en bacs" })).toHaveCount(0);

  await expect(page.getByText("Mauvais temps noté", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Le temps va mieux" }).click();
  await expect(page.getByText("Mauvais temps noté", { exact: true })).toHaveCount(0);
});

test("what bad weather takes is marked on the week, and nothing is offered outdoors then", async ({ page }) => {
  await gardenTomorrow(page);
  await page.getByRole("button", { name: "Signaler une absence" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Qui ou quoi manque").selectOption({ label: "Mauvais temps" });
  await expect(dialog).toContainText(/11.h, Jardinage en bacs/);
  await dialog.getByRole("button", { name: "Noter", exact: true }).click();
  const card = page.getByRole("region", { name: /^Mauvais temps jeudi/ });
  await card.getByRole("button", { name: "Ne rien changer" }).click();
  await goTo(page, "#/semaine");
  await expect(page.getByRole("button", { name: /Jardinage en bacs, Jardin, .*à vérifier/ })).toBeVisible();
  await expect(page.getByRole("region", { name: /^26 Jeudi/ })).toContainText("Mauvais temps");
});

test("the search that opens everywhere asks about today's weather", async ({ page }) => {
  await openDemoHouse(page, "#/activites");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("pluie");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Mauvais temps", exact: true });
  await expect(dialog).toContainText("Aucune séance ne dépend du temps ce jour-là.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Noter", exact: true }).click();
  await expect(page.getByText("Mauvais temps noté", { exact: true })).toBeVisible();
});

test("an activity that needs good weather has its alternative in its form and on its sheet", async ({ page }) => {
  await openDemoHouse(page, "#/activites");
  await page.getByRole("link", { name: /^Jardinage en bacs/ }).click();
  await expect(page.getByText("Repli par mauvais temps")).toBeVisible();
  await page.getByRole("button", { name: "Modifier", exact: true }).click();
  const fallback = page.getByLabel("Repli par mauvais temps");
  await expect(fallback.locator("option:checked")).toHaveText("Bouture en serre");
  await fallback.selectOption({ label: "Tricot" });
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Tricot", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Modifier", exact: true }).click();
  await page.getByLabel("Annulée par mauvais temps").uncheck();
  await expect(fallback).toHaveCount(0);
});
