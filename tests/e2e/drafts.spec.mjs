// What is typed outlives the tab at every keystroke, in dialogs as in forms, and goes when it is saved or given up.

import { goTo, openDemoHouse, openHouse } from "./support/house.mjs";
import { expect, open, test } from "./support/test.mjs";

const FOUND = "Voici ce que vous aviez commencé à écrire.";
const dialog = (page) => page.getByRole("dialog");
const drafts = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("semainier/draft/")));

/** Opens the entry of the session of eight people that nobody has noted. */
async function openEntry(page) {
  await goTo(page, "#/suivi");
  await page.getByRole("link", { name: /^(Noter|Continuer|Revoir) : Revue de presse/ }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Revue de presse" })).toBeVisible();
}

/** Where something is typed: how it is opened, and the field. */
const PLACES = {
  "a note about a session": async (page) => {
    await openEntry(page);
    await page.getByRole("button", { name: "Une note" }).click();
    return dialog(page).locator("#note-text");
  },
  "the reason for validating all the same": async (page) => {
    await goTo(page, "#/semaine");
    await page.getByRole("button", { name: "Valider la semaine" }).click();
    return dialog(page).getByLabel("Raison");
  },
  "the note of an absence": async (page) => {
    await goTo(page, "#/personnes");
    await page.getByRole("link", { name: "Jeanne Durand" }).click();
    await page.getByRole("button", { name: "Absente" }).click();
    return dialog(page).locator("#absence-note");
  },
  "who read a sheet again": async (page) => {
    await goTo(page, "#/imprimer");
    await page.getByRole("combobox", { name: "Quelle feuille" }).selectOption({ label: "La semaine d’une personne" });
    await page.getByRole("button", { name: "Noter la relecture" }).click();
    return dialog(page).locator("#reread-by");
  },
};

test("what is typed in a dialog is there again after the tab was closed, and goes when it is given up", async ({ page, context }) => {
  test.slow();
  await openDemoHouse(page, "#/suivi");
  let shown = page;
  for (const [name, place] of Object.entries(PLACES)) {
    await (await place(shown)).fill(`Écrit : ${name}`);
    // A tab that is gone without a word, as when it crashes.
    const next = await context.newPage();
    await shown.close();
    shown = next;
    await open(shown, "#/suivi");
  }
  for (const [name, place] of Object.entries(PLACES)) {
    const field = await place(shown);
    await expect(field).toHaveValue(`Écrit : ${name}`);
    await expect(dialog(shown).getByText(FOUND)).toBeVisible();
    // Closed without a decision it stays.
    await shown.keyboard.press("Escape");
    await expect(await place(shown)).toHaveValue(`Écrit : ${name}`);
    const cancel = dialog(shown).getByRole("button", { name: "Annuler" });
    await ((await cancel.count()) ? cancel : dialog(shown).getByRole("button", { name: "Recommencer sans" })).click();
    await shown.keyboard.press("Escape");
    await expect(dialog(shown)).toHaveCount(0);
    await expect(await place(shown)).not.toHaveValue(`Écrit : ${name}`);
    await expect(dialog(shown).getByText(FOUND)).toHaveCount(0);
    await shown.keyboard.press("Escape");
  }
  expect(await drafts(shown)).toEqual([]);
});

test("notes about several people are typed apart, saved in one go, and forgotten then", async ({ page }) => {
  await openDemoHouse(page, "#/suivi");
  await openEntry(page);
  await page.getByRole("button", { name: "Tous « actif »" }).click();
  await page.getByRole("button", { name: "Une note" }).click();
  const [about, text] = [page.locator("#note-about"), page.locator("#note-text")];
  await text.fill("La salle était froide");
  await about.selectOption({ label: "Jeanne Durand" });
  await text.fill("A lu à voix haute");
  await page.reload();
  await page.getByRole("button", { name: "Une note" }).click();
  await expect(about.locator("option:checked")).toHaveText("Jeanne Durand");
  await expect(text).toHaveValue("A lu à voix haute");
  await about.selectOption({ index: 0 });
  await expect(text).toHaveValue("La salle était froide");
  await dialog(page).getByRole("button", { name: "Enregistrer" }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await drafts(page)).toEqual([]);
  await page.getByRole("button", { name: "Une note" }).click();
  await expect(text).toHaveValue("La salle était froide");
  await about.selectOption({ label: "Jeanne Durand" });
  await expect(text).toHaveValue("A lu à voix haute");
});

test("a new session and the note of one on the board are there again", async ({ page }) => {
  await openHouse(page, "small", "#/semaine");
  await page.getByRole("button", { name: "Ajouter", exact: true }).click();
  const activity = dialog(page).getByLabel("Activité", { exact: true });
  await activity.selectOption({ index: 2 });
  const chosen = await activity.locator("option:checked").textContent();
  await dialog(page).getByLabel("À savoir").pressSequentially("Apporter les gants");
  await page.reload();
  await page.getByRole("button", { name: "Ajouter", exact: true }).click();
  await expect(activity.locator("option:checked")).toHaveText(chosen);
  await expect(dialog(page).getByLabel("À savoir")).toHaveValue("Apporter les gants");
  await dialog(page).getByRole("button", { name: "Poser la séance" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await page.getByRole("tab", { name: "Modifier" }).click();
  const note = page.locator("#session-note");
  await expect(note).toHaveValue("Apporter les gants");
  expect(await drafts(page)).toEqual([]);

  await note.pressSequentially(", et le tablier");
  await page.reload();
  await page.getByRole("tab", { name: "Modifier" }).click();
  await expect(note).toHaveValue("Apporter les gants, et le tablier");
  await page.getByRole("button", { name: "Garder ce texte" }).click();
  await expect(page.getByText(FOUND)).toHaveCount(0);
  expect(await drafts(page)).toEqual([]);
  await page.reload();
  await page.getByRole("tab", { name: "Modifier" }).click();
  await expect(note).toHaveValue("Apporter les gants, et le tablier");
});

test("what is typed about a person goes when the person is erased", async ({ page }) => {
  await openDemoHouse(page, "#/suivi");
  await openEntry(page);
  await page.getByRole("button", { name: "Une note" }).click();
  await page.locator("#note-text").fill("Mme Durand s’est endormie");
  await page.keyboard.press("Escape");
  expect(await drafts(page)).toHaveLength(1);
  await goTo(page, "#/reglages/donnees");
  await page.getByRole("region", { name: "Droits des personnes" }).getByRole("button", { name: "Choisir" }).click();
  await dialog(page).getByLabel("Quelle personne").selectOption({ label: "Jeanne Durand" });
  await dialog(page).getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("button", { name: "Effacer pour toujours" }).click();
  await expect(page.getByText("Les données de cette personne sont effacées.")).toBeVisible();
  const typed = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("semainier/draft/")));
  expect(JSON.stringify(typed)).not.toContain("Durand");
});

test("a draft found again keeps what was changed elsewhere since", async ({ page }) => {
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: "Jeanne Durand" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Jeanne Durand/ })).toBeVisible();
  const profile = new URL(page.url()).hash;
  const edit = page.getByRole("link", { name: "Modifier", exact: true }).first();
  await edit.click();
  const typed = page.getByLabel("Prénom", { exact: true });
  await typed.fill("Jeannette");
  await goTo(page, profile);
  await page.getByRole("button", { name: "Absente" }).click();
  await dialog(page).getByLabel("Du").fill("2027-03-01");
  await dialog(page).getByLabel("au", { exact: true }).fill("2027-03-05");
  await dialog(page).getByRole("button", { name: "Noter l’absence" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await edit.click();
  await expect(page.getByText(FOUND)).toBeVisible();
  await expect(typed).toHaveValue("Jeannette");
  await page.getByRole("button", { name: "Enregistrer" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /Jeannette/ })).toBeVisible();
  await page.getByRole("tab", { name: "Présences" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("Du 1er au 5");
});
