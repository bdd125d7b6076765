// The house's own word for the people it accompanies and for their project stands in the labels.

import { openHouse, goTo } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

test("an EHPAD speaks of residents wherever a label names people", async ({ page }) => {
  await openHouse(page, "pasa", "#/semaine");
  const nav = page.getByRole("navigation", { name: "Navigation principale" });
  await expect(nav.getByRole("link", { name: "Résidents" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Voir la semaine par" }).getByRole("link", { name: "Résidents" })).toBeVisible();
  await expect(page.getByPlaceholder("Résident, activité…")).toBeVisible();
  await goTo(page, "#/jour");
  await expect(page.getByText(/résidents? attendus?, /)).toBeVisible();
  await goTo(page, "#/activites");
  await expect(page.getByRole("heading", { name: "Idées pour un résident" })).toBeVisible();
  await goTo(page, "#/imprimer");
  await expect(page.getByRole("combobox", { name: "Quelle feuille" })).toContainText("La semaine d’un résident");
});

test("the word and the project are changed in the settings and follow at once", async ({ page }) => {
  await openHouse(page, "small", "#/reglages/maison");
  await page.getByLabel("Comment vous nommez les personnes").selectOption({ label: "Jeune" });
  await page.getByLabel("Comment vous nommez le projet personnalisé").fill("PIA");
  await page.getByRole("button", { name: "Enregistrer" }).first().click();
  const nav = page.getByRole("navigation", { name: "Navigation principale" });
  await expect(nav.getByRole("link", { name: "Jeunes" })).toBeVisible();
  await nav.getByRole("link", { name: "Jeunes" }).click();
  await page.getByRole("link", { name: /Durand/ }).first().click();
  await page.getByRole("tab", { name: "Projet" }).click();
  await expect(page.getByRole("link", { name: "Modifier : PIA" })).toBeVisible();
});
