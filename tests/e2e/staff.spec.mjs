// Staff in the settings.

import { expectAccessible } from "./support/axe.mjs";
import { openDemoHouse, openOwnHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

test("a member of staff is created with skills and hours, and found again after a reload", async ({ page }) => {
  await openOwnHouse(page, "#/reglages/equipe");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Nouveau professionnel" }).click();
  await page.getByLabel("Prénom").fill("Claire");
  await page.getByLabel("Fonction").fill("Animatrice");
  await page.getByRole("checkbox", { name: "Lundi" }).check();
  await page.getByLabel("Chercher une compétence").fill("activite physique");
  await page.getByRole("button", { name: /Activité physique adaptée/ }).click();
  await page.locator("#skills-0-expires").fill("2020-01-31");
  await expect(page.getByText("Expiré le 31\u00a0janvier\u00a02020")).toBeVisible();
  await page.getByLabel("Chercher une compétence").fill("Permis D");
  await page.getByRole("button", { name: "Ajouter « Permis D »" }).click();
  await page.reload();
  await expect(page.getByText("Voici ce que vous aviez commencé à écrire.")).toBeVisible();
  await expect(page.getByRole("group", { name: "Compétence 2" })).toContainText("Permis D");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  const row = page.getByRole("row").filter({ hasText: "Claire" });
  await expect(row).toContainText("Animatrice");
  await expect(row).toContainText("1 expirée");
});

test("a number out of its range is told at its field", async ({ page }) => {
  await openOwnHouse(page, "#/reglages/equipe/nouveau");
  await page.getByLabel("Prénom").fill("Marc");
  await page.getByLabel("Au plus par jour (minutes)").fill("9999");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.locator("#max_day_minutes-issue")).toContainText("0 à 720");
  await expect(page.getByLabel("Au plus par jour (minutes)")).toBeFocused();
});

test("staff who lead sessions are archived instead of deleted, and both can be taken back", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/equipe");
  await page.getByRole("link", { name: "Claire Morel" }).click();
  await page.getByRole("button", { name: "Supprimer" }).click();
  const dialog = page.getByRole("dialog", { name: /Claire Morel sert encore/ });
  await expect(dialog).toContainText("Sert encore");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Archiver" }).click();
  await expect(page.getByRole("link", { name: "Claire Morel" })).toHaveCount(0);
  await page.getByRole("button", { name: "Montrer aussi les archivés" }).click();
  await expect(page.getByRole("link", { name: "Claire Morel" })).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Claire Morel" })).not.toContainText("Archivé");
});

test("staff whom nothing needs are deleted, and come back", async ({ page }) => {
  await openOwnHouse(page, "#/reglages/equipe/nouveau");
  await page.getByLabel("Prénom").fill("Zoé");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("link", { name: "Zoé" }).click();
  await page.getByRole("button", { name: "Supprimer" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Supprimer" }).click();
  await expect(page.getByRole("link", { name: "Zoé" })).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(page.getByRole("link", { name: "Zoé" })).toBeVisible();
});
