// The search that opens everywhere (Ctrl+K), the sheet of keys (?), the backup (Ctrl+S): by keyboard alone.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

// A Tuesday, when the invented house is open.
const TUESDAY = new Date("2026-11-24T10:00:00");

const search = (page) => page.getByRole("dialog", { name: "Chercher ou faire" });
const chosen = (page) => search(page).getByRole("option", { selected: true });
const field = (page) => page.getByRole("combobox", { name: "Chercher ou faire" });

async function ask(page, words) {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(words);
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(TUESDAY);
  await openDemoHouse(page, "#/personnes");
});

test("finds a person without accents, opens her page and tells the count", async ({ page }) => {
  await page.keyboard.press("Control+k");
  await expectAccessible(page);
  await page.keyboard.type("durand");
  await expect(search(page).getByRole("status")).toContainText("résultats");
  await expect(chosen(page)).toContainText("Durand");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Durand");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("notes an absence in three steps", async ({ page }) => {
  await ask(page, "absente durand");
  await expect(chosen(page)).toContainText("absence");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /Durand.*absence/ });
  await expect(dialog).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, includeHidden: true })).toContainText("24");
  await dialog.getByRole("button", { name: /^(Absente?|Pas là ce jour)$/ }).press("Enter");
  await expect(page.getByRole("status").getByText(/Durand est absente/).first()).toBeVisible();
});

test("opens the sheet of a person, a new appointment, a page of the settings", async ({ page }) => {
  await ask(page, "imprimer feuille durand");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/imprimer\/feuille\//);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await ask(page, "regles");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/reglages\/regles/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await ask(page, "nouveau rdv");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/rendez-vous\/nouveau/);
});

test("proposes, then asks to validate, from another page", async ({ page }) => {
  await ask(page, "proposer");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/semaine/);
  await expect(page.getByText(/Semaine proposée|C’est déjà la meilleure|changements?\./).first()).toBeVisible({ timeout: 60_000 });
  await goTo(page, "#/jour");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await ask(page, "valider");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /Valider/ })).toBeVisible({ timeout: 30_000 });
});

test("the arrows choose, Escape gives the focus back, a vain query says so", async ({ page }) => {
  const button = page.getByRole("button", { name: /Chercher ou faire/ });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  const options = search(page).getByRole("option");
  await expect(options.nth(0)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.type("zzzz");
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/Rien à ce nom/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("the sheet of keys opens with ? and stays shut when letters are switched off", async ({ page }) => {
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Raccourcis du clavier" });
  await expect(sheet.getByRole("table", { name: "Dans la semaine" })).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole("link", { name: /Couper les lettres seules/ }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("checkbox", { name: /Lettres seules/ }).press("Space");
  await goTo(page, "#/personnes");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.keyboard.press("?");
  await ask(page, "raccourcis");
  await page.keyboard.press("Enter");
  await expect(sheet.getByText("Les lettres seules sont coupées")).toBeVisible();
});

test("Ctrl+S saves a backup file", async ({ page }) => {
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  expect((await download).suggestedFilename()).toMatch(/\.smn$/);
  await expect(page.getByText(/Copie enregistrée/)).toBeVisible();
});

test("the other language is one search away", async ({ page }) => {
  await ask(page, "english");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "All guests" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search or do" }).fill("francais");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Les personnes accueillies" })).toBeVisible();
});
