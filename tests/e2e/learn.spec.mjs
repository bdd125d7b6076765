// "Apprendre": the first mission in the sandbox, step by step; the real house does not move.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse, openOwnHouse } from "./support/house.mjs";
import { expect, open, test } from "./support/test.mjs";

// A Monday, when the invented week is still to be proposed.
const MONDAY = new Date("2026-11-23T09:00:00");

const coach = (page) => page.getByRole("complementary", { name: "Maison d’essai" });
const heading = (page) => page.getByRole("heading", { level: 1 });

/** Everything that the storage keeps of the house. */
function kept(page) {
  return page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => !/preferences|learn|kiosk/.test(key))
      .sort()
      .map(([key, text]) => `${key}=${text}`)
      .join("\n"),
  );
}

test("the mortarboard leads to missions, lessons, help and the transparency sheet", async ({ page }) => {
  await openDemoHouse(page, "#/jour");
  await page.getByRole("link", { name: "Apprendre et aide" }).click();
  await expect(heading(page)).toHaveText("Apprendre en faisant");
  await expect(page.getByRole("heading", { level: 2, name: "Aide : Aujourd’hui" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Le calcul, en clair" }).click();
  await expect(heading(page)).toHaveText("Le calcul, en clair");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Retour à Apprendre" }).click();
  await page.getByRole("link", { name: "Ouvrir et imprimer" }).click();
  await expect(heading(page)).toHaveText("Fiche transparence");
  await expectAccessible(page);
  await goTo(page, "#/apprendre/accessibilite");
  await expect(heading(page)).toHaveText("Déclaration d’accessibilité");
  await expectAccessible(page);
});

test("the transparency sheet prints alone on one page", async ({ page }) => {
  await openDemoHouse(page, "#/apprendre/transparence");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Une personne, toujours.", { exact: false })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Imprimer" })).toBeHidden();
});

test("the first mission detects each step and leaves the real house as it was", async ({ page }) => {
  test.setTimeout(180_000);
  await page.clock.setFixedTime(MONDAY);
  await openOwnHouse(page, "#/apprendre");
  const before = await kept(page);
  await page.getByRole("button", { name: "Commencer : Proposer une semaine" }).press("Enter");
  await expect(coach(page)).toContainText("Étape 1 sur 5");
  await expect(page).toHaveURL(/#\/semaine/);
  await page.getByRole("button", { name: "Proposer la semaine" }).first().press("Enter");
  await expect(coach(page)).toContainText("Étape 2 sur 5", { timeout: 60_000 });
  const card = page.locator("#board [tabindex='0']").first();
  await expect(card).toBeVisible();
  await card.press("Enter");
  await expect(coach(page)).toContainText("Étape 3 sur 5");
  await page.keyboard.press("Escape");
  await expect(card).toBeFocused();
  await card.press("e");
  const step = coach(page).getByRole("status");
  // The first card may be one that was pinned already: then this freed it, and the same key holds it again.
  if (!(await step.textContent()).includes("Étape 4")) {
    await expect(card).toBeFocused();
    await card.press("e");
  }
  await expect(coach(page)).toContainText(/Étape [34] sur 5/);
  await expectAccessible(page);
  await goTo(page, "#/personnes");
  await expect(page.getByText("Durand").first()).toBeVisible();
  expect(await kept(page)).toBe(before);
  await coach(page).getByRole("button", { name: "Quitter l’essai" }).press("Enter");
  await expect(coach(page)).toHaveCount(0);
  await expect(heading(page)).toHaveText("Apprendre en faisant");
  await goTo(page, "#/personnes");
  await expect(page.getByText("Durand")).toHaveCount(0);
  expect(await kept(page)).toBe(before);
});

test("what is typed in the sandbox is not found in the real house, and a reload leaves it", async ({ page }) => {
  await openOwnHouse(page, "#/apprendre");
  await page.getByRole("button", { name: "Ouvrir la maison d’essai" }).click();
  await expect(coach(page)).toBeVisible();
  await goTo(page, "#/personnes/nouveau");
  await page.getByRole("textbox", { name: /Prénom/ }).fill("Zoé du bac à sable");
  await page.reload();
  await expect(page.locator("#boot")).toHaveCount(0);
  await expect(coach(page)).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: /Prénom/ })).toHaveValue("");
});

test("the sandbox touches nothing of the real house, its steps back and its backups included", async ({ context, page }) => {
  const rooms = async (tab, names) => {
    await goTo(tab, "#/reglages/lieux");
    for (const [name, n] of Object.entries(names)) await expect(tab.getByRole("row").filter({ hasText: name })).toHaveCount(n);
  };
  const addRoom = async (tab, name) => {
    await goTo(tab, "#/reglages/lieux/nouveau");
    await tab.getByLabel("Nom", { exact: true }).fill(name);
    await tab.getByRole("button", { name: "Enregistrer" }).click();
    await expect(tab.getByRole("row").filter({ hasText: name })).toBeVisible();
  };
  const enter = async () => {
    await goTo(page, "#/apprendre");
    await page.getByRole("button", { name: "Ouvrir la maison d’essai" }).click();
    await expect(coach(page)).toBeVisible();
  };
  const leave = async () => {
    await coach(page).getByRole("button", { name: "Quitter l’essai" }).click();
    await expect(coach(page)).toHaveCount(0);
  };
  const backups = () => page.evaluate(() => JSON.parse(JSON.parse(localStorage.getItem("semainier/preferences") ?? '"{}"')).last_backup ?? null);

  await openOwnHouse(page, "#/reglages/lieux");
  await addRoom(page, "Verrière");
  await addRoom(page, "Grenier");
  const before = await kept(page);
  await enter();
  await addRoom(page, "Bac à sable");
  await goTo(page, "#/reglages/donnees");
  await Promise.all([page.waitForEvent("download"), page.getByRole("region", { name: "Sauvegarde" }).getByRole("button", { name: "Sauvegarder maintenant" }).click()]);
  await page.getByRole("region", { name: "Droits des personnes" }).getByRole("button", { name: "Choisir" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Effacer pour toujours" }).click();
  await expect(page.getByText("Les données de cette personne sont effacées.")).toBeVisible();
  expect(await kept(page)).toBe(before);
  expect(await backups()).toBe(null);
  await leave();
  await rooms(page, { Verrière: 1, Grenier: 1, "Bac à sable": 0 });
  await page.keyboard.press("ControlOrMeta+z");
  await rooms(page, { Verrière: 1, Grenier: 0 });

  // Another tab works on the real house meanwhile: its edit is there afterwards, and no step back takes it away.
  const other = await context.newPage();
  await open(other, "#/reglages/lieux");
  await enter();
  await addRoom(other, "Bibliothèque");
  await addRoom(page, "Encore du sable");
  await page.keyboard.press("ControlOrMeta+z");
  await rooms(page, { "Encore du sable": 0, Bibliothèque: 0 });
  await leave();
  await rooms(page, { Verrière: 1, Bibliothèque: 1 });
  await page.keyboard.press("ControlOrMeta+z");
  await rooms(page, { Verrière: 1, Bibliothèque: 1 });
  await rooms(other, { Verrière: 1, Bibliothèque: 1, "Encore du sable": 0 });
});

test("a mission that is over stays done", async ({ page }) => {
  await page.clock.setFixedTime(MONDAY);
  await openDemoHouse(page, "#/apprendre");
  await page.evaluate(() => localStorage.setItem("semainier/learn", JSON.stringify(JSON.stringify(["propose"]))));
  await open(page, "#/apprendre");
  await page.reload();
  await expect(page.getByText("1 sur 6")).toBeVisible();
  await expect(page.getByRole("button", { name: "Refaire : Proposer une semaine" })).toBeVisible();
});
