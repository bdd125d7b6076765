// Activities: found, offered, edited, created, deleted and taken back; ideas for one person.

import { expectAccessible } from "./support/axe.mjs";
import { openOwnHouse } from "./support/house.mjs";
import { expect, open, test } from "./support/test.mjs";

/** The demo house, at its activities. */
async function openActivities(page) {
  await open(page, "#/bienvenue");
  await page.getByRole("button", { name: /maison d’essai/i }).first().click();
  await page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link", { name: "Activités", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Activités" })).toBeVisible();
}

const cards = (page) => page.locator(".acts > li");
const search = (page) => page.getByRole("searchbox", { name: "Chercher une activité" });

test("the catalogue is searched without accents and narrowed by filters", async ({ page }) => {
  await openActivities(page);
  const offered = await cards(page).count();
  await page.getByRole("button", { name: /proposées ici/ }).click();
  await expect(cards(page)).toHaveCount(129);
  await search(page).fill("PATISSERIE");
  await expect(cards(page).first()).toContainText("pâtisserie");
  await search(page).fill("");
  await page.getByRole("button", { name: "Musique" }).click();
  await expect(cards(page).first()).toContainText("Musique");
  expect(await cards(page).count()).toBeLessThan(129);
  await page.getByRole("button", { name: /Plus de filtres/ }).click();
  await page.getByLabel("Durée").selectOption({ label: "plus d’une heure" });
  await page.getByLabel("Seulement celles possibles dans nos lieux").check();
  await expectAccessible(page);
  await search(page).fill("zzz");
  await expect(page.getByText("Aucune activité ne répond à tous les filtres.")).toBeVisible();
  await page.getByRole("button", { name: "Retirer tous les filtres" }).click();
  await expect(cards(page)).toHaveCount(129);
  expect(offered).toBeLessThan(129);
});

test("an activity is offered in one click, and taken back", async ({ page }) => {
  await openActivities(page);
  await page.getByRole("button", { name: /proposées ici/ }).click();
  await search(page).fill("karaoke");
  await page.getByRole("button", { name: "Ajouter Karaoké" }).click();
  await expect(page.getByRole("button", { name: /Proposée, ne plus proposer Karaoké/ })).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(page.getByRole("button", { name: "Ajouter Karaoké" })).toBeVisible();
});

test("a sheet tells what is missing, is edited, duplicated, deleted and taken back", async ({ page }) => {
  await openActivities(page);
  await page.getByRole("button", { name: /proposées ici/ }).click();
  await search(page).fill("balneo");
  await cards(page).first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Balnéothérapie" })).toBeVisible();
  await expect(page.getByText("Impossible ici pour l’instant")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Modifier" }).click();
  await page.getByLabel("Nom", { exact: true }).fill("");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByLabel("Nom", { exact: true })).toBeFocused();
  await page.getByLabel("Nom", { exact: true }).fill("Bain chaud");
  await page.getByLabel("Durée (minutes)").fill("40");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bain chaud" })).toBeVisible();
  await expect(page.getByText("40 min", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Dupliquer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bain chaud (copie)" })).toBeVisible();
  await page.getByRole("button", { name: "Supprimer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Activités" })).toBeVisible();
  await search(page).fill("bain chaud");
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(cards(page)).toHaveCount(2);
});

test("a new activity is created with every kind of field, and a draft survives a reload", async ({ page }) => {
  await openActivities(page);
  await page.getByRole("link", { name: "Nouvelle activité" }).click();
  await page.getByLabel("Nom", { exact: true }).fill("Club photo");
  await page.getByLabel("Nom facile à lire").fill("Je prends des photos");
  await page.getByLabel("Domaine", { exact: true }).selectOption({ label: "Création" });
  await page.getByRole("button", { name: "Et aussi…" }).click();
  await page.getByLabel("Compétence 1, une de").fill("infirm");
  await page.keyboard.press("Enter");
  await page.getByLabel("Chercher un besoin").fill("1.1.1");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Ajouter une plage" }).click();
  await page.getByLabel("Bruit fort mal supporté").check();
  await page.reload();
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("Club photo");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Club photo" })).toBeVisible();
  await expect(page.getByText("Bruit fort mal supporté")).toBeVisible();
  await expect(page.getByText(/^1\.1\.1 /)).toBeVisible();
  await page.getByRole("link", { name: "Toutes les activités" }).click();
  await search(page).fill("club photo");
  await expect(cards(page)).toHaveCount(1);
});

test("an activity in use is kept in the catalogue instead of deleted", async ({ page }) => {
  await openActivities(page);
  await cards(page).filter({ hasText: "cette semaine" }).first().getByRole("link").click();
  await page.getByRole("button", { name: "Supprimer" }).click();
  const dialog = page.getByRole("dialog", { name: "Cette activité sert encore" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Ne plus proposer" }).click();
  await expect(page.getByRole("button", { name: "Proposer ici" })).toBeVisible();
});

test("ideas for a person tell why, what is left out, and become a wish", async ({ page }) => {
  await openActivities(page);
  await page.getByLabel("Personne", { exact: true }).selectOption({ label: "Mme Durand" });
  const idea = page.locator(".sug").first();
  await expect(idea.getByRole("heading", { level: 3 })).toHaveText(/^1\. /);
  expect(await idea.locator(".reasons li").count()).toBeGreaterThan(1);
  await expect(page.getByText("Ces idées viennent de règles écrites, pas d’un apprentissage.")).toBeVisible();
  await expectAccessible(page);
  const name = (await idea.getByRole("heading").textContent()).replace("1. ", "");
  await idea.getByRole("button", { name: `Noter comme attente : ${name}` }).click();
  await expect(page.getByRole("heading", { level: 3, name: new RegExp(`^\\d\\. ${name}$`) })).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(page.locator(".sug").first().getByRole("heading")).toHaveText(`1. ${name}`);
});

const bar = (page) => page.getByRole("region", { name: "Activités choisies" });
const undo = (page) => page.getByRole("status").getByRole("button", { name: "Annuler" });

test("several are chosen by domain, offered in one step and taken back in one", async ({ page }) => {
  await openActivities(page);
  const offered = await cards(page).count();
  await page.getByRole("button", { name: /proposées ici/ }).click();
  await page.getByRole("button", { name: "Choisir plusieurs" }).click();
  await page.getByRole("button", { name: "Musique" }).click();
  const musical = await cards(page).count();
  await bar(page).getByRole("button", { name: `Choisir les ${musical} de la liste` }).click();
  await expect(bar(page).getByRole("status")).toHaveText(`${musical}\u{a0}choisies`);
  // What a filter hides stays chosen, and is told.
  await page.getByRole("button", { name: "Musique" }).click();
  await page.getByRole("button", { name: "Nature" }).click();
  await expect(bar(page).getByRole("status")).toHaveText(`${musical}\u{a0}choisies, dont ${musical} hors de cette liste`);
  await page.getByRole("checkbox", { name: "Choisir Pêche" }).check();
  await expect(bar(page).getByRole("status")).toContainText(`${musical + 1}\u{a0}choisies`);
  await expectAccessible(page);

  const offer = bar(page).getByRole("button", { name: /^Proposer ici/ });
  const more = Number((await offer.textContent()).match(/\d+/)[0]);
  expect(more).toBeGreaterThan(1);
  await offer.click();
  await expect(page.getByText(`${more}\u{a0}activités de plus proposées ici.`)).toBeVisible();
  await expect(bar(page).getByRole("status")).toHaveText("0\u{a0}choisie");
  // Its button has gone; the keyboard stays in the bar.
  await expect(bar(page).locator(":focus")).toHaveCount(1);
  await bar(page).getByRole("button", { name: "Terminer" }).click();
  await expect(bar(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Nature" }).click();
  await page.getByRole("button", { name: /Plus de filtres/ }).click();
  await page.getByLabel("Proposée ici").selectOption({ label: "proposées ici" });
  await expect(cards(page)).toHaveCount(offered + more);
  await undo(page).click();
  await expect(cards(page)).toHaveCount(offered);
});

test("the keyboard alone chooses activities and stops offering them", async ({ page }) => {
  await openActivities(page);
  const offered = await cards(page).count();
  await page.getByRole("button", { name: "Choisir plusieurs" }).focus();
  await page.keyboard.press("Enter");
  for (let chosen = 0; chosen < 3; chosen += 1) {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
  }
  await expect(bar(page).getByRole("status")).toHaveText("3\u{a0}choisies");
  await bar(page).getByRole("button", { name: "Ne plus proposer (3)" }).focus();
  await page.keyboard.press("Enter");
  await expect(cards(page)).toHaveCount(offered - 3);
  await expect(page.getByText("3\u{a0}activités gardées en réserve.")).toBeVisible();
  await expect(bar(page).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(cards(page)).toHaveCount(offered);
});

test("a new house begins with some activities of its kind, and the others are found by what the catalogue advises", async ({ page }) => {
  await openOwnHouse(page, "#/activites", "ESAT");
  const begins = await cards(page).count();
  expect(begins).toBeGreaterThan(20);
  expect(begins).toBeLessThan(35);
  await expect(cards(page).filter({ hasText: "Atelier espaces verts ESAT" })).toHaveCount(1);
  await expect(cards(page).filter({ hasText: "Atelier mémoire" })).toHaveCount(0);
  await page.getByRole("button", { name: /Plus de filtres/ }).click();
  await page.getByLabel("Conseil du catalogue").selectOption({ label: "pour d’autres types d’accueil" });
  await expect(page.getByText("Aucune activité ne répond à tous les filtres.")).toBeVisible();
  await page.getByLabel("Proposée ici").selectOption({ label: "Toutes les fiches" });
  await expect(cards(page).filter({ hasText: "Atelier mémoire" })).toHaveCount(1);
  await page.getByLabel("Conseil du catalogue").selectOption({ label: "pour commencer" });
  await expect(cards(page)).toHaveCount(begins);
});
