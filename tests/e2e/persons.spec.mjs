// People: list, form, profile.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse, openOwnHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const main = (page) => page.getByRole("main");

test("the list is searched without accents and narrowed to who is here", async ({ page }) => {
  await openDemoHouse(page, "#/personnes");
  const rows = main(page).getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(rows).toHaveCount(14);
  await page.getByLabel("Chercher un nom").fill("lefevre");
  await expect(rows).toHaveCount(1);
  await expect(rows.getByRole("link", { name: "Simone Lefèvre" })).toBeVisible();
  await page.getByLabel("Chercher un nom").fill("personne ne s’appelle ainsi");
  await page.getByRole("button", { name: "Retirer les filtres" }).click();
  await expect(rows).toHaveCount(14);
  await expectAccessible(page);
});

test("a person is created with a project, found again after a reload, and shown", async ({ page }) => {
  await openOwnHouse(page, "#/personnes/nouveau");
  await page.getByLabel("Prénom").fill("Jeanne");
  await page.getByLabel("Nom", { exact: true }).fill("Durand");
  await page.getByRole("checkbox", { name: "Mardi" }).check();
  await page.getByRole("button", { name: "Ajouter un objectif" }).click();
  await page.locator("#goals-0-words").fill("Marcher sans peur");

  await page.reload();
  await expect(page.getByText("Voici ce que vous aviez commencé à écrire.")).toBeVisible();
  await expect(page.getByLabel("Prénom")).toHaveValue("Jeanne");
  await expect(page.locator("#goals-0-words")).toHaveValue("Marcher sans peur");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Jeanne Durand" })).toBeFocused();
  await expect(main(page)).toContainText("Vient le mardi.");
  await expect(main(page)).toContainText("Marcher sans peur");
  await expect(main(page).getByText(/fait\s: 0, prévu\s: 0/)).toHaveCount(0);
  await expect(main(page).getByRole("img", { name: /manquant\s: 1$/ })).toBeVisible();
  await expectAccessible(page);
});

test("what is to mend is told at its field and goes away once mended", async ({ page }) => {
  await openOwnHouse(page, "#/personnes/nouveau");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByLabel("Prénom")).toBeFocused();
  await expect(page.locator("#first_name-issue")).toHaveText("À remplir.");
  await expect(page.getByRole("alert").filter({ hasText: "1 point à revoir" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Prénom").fill("Paul");
  await expect(page.locator("#first_name-issue")).toBeEmpty();
});

test("times that end before they start are not saved", async ({ page }) => {
  await openOwnHouse(page, "#/personnes/nouveau");
  await page.getByLabel("Prénom").fill("Paul");
  await page.getByRole("checkbox", { name: "Lundi" }).check();
  await page.getByLabel("Heures du lundi à").fill("08:00");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Heures à revoir")).toBeVisible();
  await page.getByLabel("Heures du lundi à").fill("12:00");
  await page.getByRole("checkbox", { name: "Jeudi" }).check();
  await page.getByRole("button", { name: "Copier partout : lundi" }).click();
  await expect(page.getByLabel("Heures du jeudi à")).toHaveValue("12:00");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Paul" })).toBeVisible();
});

test("goals move up, and a need is found without accents", async ({ page }) => {
  await openOwnHouse(page, "#/personnes/nouveau");
  await page.getByLabel("Prénom").fill("Rose");
  for (const [at, words] of ["Chanter", "Cuisiner"].entries()) {
    await page.getByRole("button", { name: "Ajouter un objectif" }).click();
    await page.locator(`#goals-${at}-words`).fill(words);
  }
  await page.getByRole("group", { name: "Objectif 2" }).getByRole("button", { name: "Monter" }).click();
  await expect(page.locator("#goals-0-words")).toHaveValue("Cuisiner");
  await page.getByLabel("Chercher un besoin").fill("mobilite");
  await page.getByLabel("Chercher un besoin").press("Enter");
  await expect(page.getByRole("group", { name: "Besoin 1" })).toContainText(/mobilité/i);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("tab", { name: "Projet" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("D’abord");
  await expect(page.getByRole("tabpanel")).toContainText(/mobilité/i);
});

test("a person is edited, gets a refusal and a friend", async ({ page }) => {
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: "Jeanne Durand" }).click();
  await page.getByRole("link", { name: "Modifier" }).click();
  await page.getByRole("button", { name: "Noter un refus" }).click();
  const refusal = page.getByRole("group", { name: /^Refus / }).last();
  await refusal.getByLabel("Dit non à").selectOption({ label: "un moment" });
  await refusal.getByLabel("Jour").selectOption({ label: "Vendredi" });
  await page.getByLabel("Aime être avec").fill("blanc");
  await page.getByRole("button", { name: "Hélène Blanc", exact: true }).click();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("tab", { name: "Choix et refus" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("Vendredi");
  await page.getByRole("tab", { name: "Vue d’ensemble" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("Mme\u00a0Blanc");
});

test("a wheelchair is noted, shown with what is respected, and keeps its person out of rooms with steps", async ({ page }) => {
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: /Petit/ }).click();
  await page.getByRole("link", { name: "Modifier", exact: true }).click();
  await page.getByLabel("Se déplace en fauteuil roulant").check();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("tab", { name: "Choix et refus" }).click();
  const respected = page.getByRole("region", { name: "À respecter" });
  await expect(respected).toContainText("Se déplace en fauteuil roulant");
  await expect(respected).toContainText("seulement dans les lieux accessibles");
  await goTo(page, "#/reglages/lieux");
  await page.getByRole("link", { name: "Serre" }).click();
  await expect(page.getByLabel("Un fauteuil roulant y entre")).not.toBeChecked();
  await goTo(page, "#/semaine");
  await page.getByRole("button", { name: "Ajouter", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Nouvelle séance" });
  await dialog.getByLabel("Activité", { exact: true }).selectOption({ label: "Bouture en serre" });
  await dialog.getByLabel("Lieu").selectOption({ label: "Serre" });
  for (const name of ["Mme.Petit", "Mme.Fournier"]) {
    const kept = dialog.getByRole("checkbox", { name: new RegExp(`${name} le fauteuil n’entre pas dans cette salle`) });
    await expect(kept).toBeDisabled();
  }
  await expect(dialog.getByRole("checkbox", { name: /Mme.Blanc/ })).toBeEnabled();
});

test("each tab of a profile can be read, also with the arrow keys", async ({ page }) => {
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: "Jeanne Durand" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Voir le tableau" }).click();
  await expect(page.getByRole("columnheader", { name: "vécu" })).toBeVisible();
  await page.getByRole("tab", { name: "Vue d’ensemble" }).focus();
  for (const name of ["Projet", "Sa semaine", "Présences", "Choix et refus", "Documents"]) {
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("tab", { name })).toBeFocused();
    await expect(page.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
    await expectAccessible(page);
  }
});

test("on a phone the chosen tab of a profile is in sight, by its address and by a press", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: "Jeanne Durand" }).click();
  const tab = (name) => page.getByRole("tab", { name });
  await tab("Présences").click();
  await expect(tab("Présences")).toBeInViewport({ ratio: 0.95 });
  await page.evaluate(() => (location.hash = location.hash.replace("/presences", "/documents")));
  await expect(tab("Documents")).toHaveAttribute("aria-selected", "true");
  await expect(tab("Documents")).toBeInViewport({ ratio: 0.95 });
});

test("an absence of some days is one step that can be taken back", async ({ page }) => {
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: "Jeanne Durand" }).click();
  await page.getByRole("button", { name: "Absente" }).click();
  const dialog = page.getByRole("dialog", { name: /Absence de/ });
  await dialog.getByLabel("Du").fill("2027-03-01");
  await dialog.getByLabel("au", { exact: true }).fill("2027-03-05");
  await dialog.getByLabel("Raison (si dite)").selectOption({ label: "Vacances" });
  await expect(dialog).toContainText("Aucun moment de cette semaine n’est touché.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Noter l’absence" }).click();
  await page.getByRole("tab", { name: "Présences" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("Du 1er au 5");
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(page.getByRole("tabpanel")).not.toContainText("Du 1er au 5");
});

test("a person is deleted after a question, and the deletion can be taken back", async ({ page }) => {
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: "Jeanne Durand" }).click();
  await page.getByRole("button", { name: /^Autres actions : / }).click();
  await page.getByRole("button", { name: /Supprimer Mme/ }).click();
  const dialog = page.getByRole("dialog", { name: /Effacer Mme/ });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Supprimer" }).click();
  await expect(page.getByRole("link", { name: "Jeanne Durand" })).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(page.getByRole("link", { name: "Jeanne Durand" })).toBeVisible();
});

test("days that change from a date on, and odd weeks, leave the days before as they were", async ({ page }) => {
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: "Simone Lefèvre" }).click();
  const before = await main(page).getByText(/^.*Vient (le|du) .*$/).first().textContent();
  await page.getByRole("link", { name: "Modifier" }).click();
  await expect(page.getByText("Cette semaine est paire (n° 48).")).toHaveCount(1);

  await page.getByRole("button", { name: "Changer à partir d’une date" }).click();
  const change = page.getByRole("group", { name: "Changement 1" });
  await expect(change.getByLabel("À partir du")).toBeFocused();
  await expect(change.getByLabel("À partir du")).toHaveValue("2026-11-30");
  // The hours that hold then are there already: only what differs is entered.
  const days = change.getByRole("group", { name: "Jours et heures à partir de cette date", exact: true });
  const ticked = days.getByRole("checkbox", { checked: true });
  for (let n = await ticked.count(); n > 0; n--) await ticked.first().uncheck();
  await days.getByRole("checkbox", { name: "Mercredi" }).check();
  await change.getByLabel("D’autres jours ou heures les semaines impaires").check();
  const odd = change.getByRole("group", { name: /semaines impaires$/ });
  await odd.getByRole("checkbox", { name: "Vendredi" }).check();
  // High enough for the whole form: nothing is half covered by a bar.
  await page.setViewportSize({ width: 1280, height: 6000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enregistrer" }).click();

  await expect(main(page).getByText(before)).toBeVisible();
  await page.getByRole("tab", { name: "Présences" }).click();
  const card = page.getByRole("region", { name: "Heures de présence" });
  await expect(card.getByRole("heading", { level: 3 })).toHaveText([
    "Jusqu’au 29 novembre 2026",
    "À partir du 30 novembre 2026, semaines paires",
    "À partir du 30 novembre 2026, semaines impaires",
  ]);
});

test("each part of a profile leads to its own section of the form", async ({ page }) => {
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: "Jeanne Durand" }).click();
  for (const [tab, heading] of [
    ["Présences", "s-presence"],
    ["Choix et refus", "s-choices"],
    ["Documents", "s-documents"],
  ]) {
    await page.getByRole("tab", { name: tab }).click();
    await page.getByRole("link", { name: `Modifier : ${tab}` }).click();
    await expect(page.locator(`#${heading}`)).toBeFocused();
    await page.goBack();
  }
});

test("who said no, and when, is one sentence", async ({ page }) => {
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: "Jeanne Durand" }).click();
  await page.getByRole("tab", { name: "Choix et refus" }).click();
  await expect(page.getByRole("region", { name: "Refus" })).toContainText(/Dit par la personne, le \d+/);
});
