// Visitors in the settings.

import { expectAccessible } from "./support/axe.mjs";
import { openDemoHouse, openOwnHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

test("a visitor is created with visits, then edited", async ({ page }) => {
  await openOwnHouse(page, "#/reglages/intervenants");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Nouvel intervenant" }).click();
  await page.getByLabel("Nom", { exact: true }).fill("Mme Aubry");
  await page.getByLabel("Métier").fill("Kinésithérapeute");
  await page.getByRole("button", { name: "Ajouter un passage" }).click();
  const visit = page.getByRole("group", { name: "Passage 1" });
  await visit.getByLabel("Jour").selectOption({ label: "Jeudi" });
  await visit.getByLabel("De").fill("14:00");
  await visit.getByLabel("à", { exact: true }).fill("16:00");
  await page.reload();
  await expect(visit.getByLabel("Jour")).toHaveValue("3");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  const row = page.getByRole("row").filter({ hasText: "Mme Aubry" });
  await expect(row).toContainText("Jeudi 14\u00a0h\u00a0– 16\u00a0h");

  await row.getByRole("link").click();
  await page.getByLabel("Lieu qu’il lui faut").fill("bureau");
  await page.getByRole("button", { name: "Bureau d’entretien" }).click();
  await expect(page.getByRole("button", { name: "Retirer Bureau d’entretien" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Retirer Salle de soin" })).toHaveCount(0);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(row).toBeVisible();
});

test("a visitor without a trade says so", async ({ page }) => {
  await openOwnHouse(page, "#/reglages/intervenants/nouveau");
  await page.getByLabel("Nom", { exact: true }).fill("M. Roche");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.locator("#trade-issue")).toHaveText("À remplir.");
  await expect(page.getByLabel("Métier")).toBeFocused();
});

test("a visitor with appointments is archived instead of deleted, and the archiving can be taken back", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/intervenants");
  const first = page.getByRole("rowheader").first();
  const name = (await first.textContent()).trim();
  await first.getByRole("link").click();
  await page.getByRole("button", { name: "Supprimer" }).click();
  await page.getByRole("dialog", { name: /sert encore/ }).getByRole("button", { name: "Archiver" }).click();
  await expect(page.getByRole("link", { name })).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
});
