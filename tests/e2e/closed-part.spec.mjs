// A day that closes early: every view of the week and of the day says when and why, paper on the wall only when.

import { goTo, openProposedWeek } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const TOLD = "Fermé dès 14 h 45 : Réunion d’équipe";

/** Closes the Thursday of the week from 14:45 on. */
async function closeThursday(page) {
  await goTo(page, "#/reglages/maison");
  await page.getByRole("button", { name: "Ajouter une fermeture" }).click();
  const row = page.getByRole("group", { name: /^Fermeture \d$/ }).last();
  await row.getByLabel("Pourquoi").fill("Réunion d’équipe");
  await row.getByLabel("Du", { exact: true }).fill("2026-11-26");
  await row.getByLabel("au", { exact: true }).fill("2026-11-26");
  await row.getByLabel("Toute la journée").uncheck();
  await row.getByLabel("De", { exact: true }).fill("14:45");
  await row.getByLabel("à", { exact: true }).fill("17:00");
  await row.getByLabel("à", { exact: true }).press("Tab");
  await page.getByRole("button", { name: "Enregistrer" }).first().click();
  await expect(page.getByText("La maison est enregistrée.")).toBeVisible();
}

test("a day that closes early says when and why in every view", async ({ page }) => {
  await openProposedWeek(page);
  await closeThursday(page);
  await goTo(page, "#/semaine");
  const thursday = page.locator("#day-3").locator("xpath=ancestor::section[1]");
  await expect(thursday.locator(".drawer__shut p", { hasText: TOLD })).toBeVisible();
  for (const view of ["personnes", "salles"]) {
    await goTo(page, `#/semaine?vue=${view}`);
    await expect(page.getByRole("columnheader", { name: "Jeudi 26 novembre" })).toContainText(TOLD);
  }
  await goTo(page, "#/semaine?forme=liste");
  await expect(page.locator(".weeklist .partclosed")).toHaveText([TOLD]);
  await goTo(page, "#/jour/2026-11-26");
  const row = page.getByRole("region", { name: "Programme" }).getByRole("listitem").filter({ hasText: "Fermé dès 14 h 45" });
  await expect(row).toContainText("Réunion d’équipe");
  await page.setViewportSize({ width: 390, height: 844 });
  await goTo(page, "#/semaine");
  await page.getByRole("navigation", { name: "Jour affiché" }).getByRole("button", { name: /26/ }).click();
  await expect(thursday.getByText(TOLD).first()).toBeVisible();
});

test("the wall says when the house closes, and not why", async ({ page }) => {
  await openProposedWeek(page);
  await closeThursday(page);
  await goTo(page, "#/imprimer/mur");
  const day = page.locator(".wday", { hasText: "jeudi" });
  await expect(day).toContainText("Fermé dès 14 h 45");
  await expect(day).not.toContainText("Réunion");
});
