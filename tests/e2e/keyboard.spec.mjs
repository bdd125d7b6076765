// Daily work with the keyboard alone, the focus always in sight: a person's record, an absence, a session noted.
// The week itself: journey.spec.mjs; rooms: rooms.spec.mjs; the search: palette.spec.mjs.

import { openDemoHouse, openHouse, openOwnHouse } from "./support/house.mjs";
import { expectFocusSeen, tabTo } from "./support/keyboard.mjs";
import { expect, test } from "./support/test.mjs";

async function press(page, key) {
  await page.keyboard.press(key);
  await expectFocusSeen(page);
}

test("a person is written down, changed and left as before", async ({ page }) => {
  await openOwnHouse(page, "#/personnes");
  await tabTo(page, /^Nouvelle personne/);
  await press(page, "Enter");
  await tabTo(page, "Prénom");
  await page.keyboard.type("Jeanne");
  await tabTo(page, "Nom");
  await page.keyboard.type("Durand");
  await tabTo(page, "Mardi");
  await press(page, "Space");
  await tabTo(page, "Ajouter un objectif");
  await press(page, "Enter");
  await expect(page.locator("#goals-0-words")).toBeFocused();
  await page.keyboard.type("Marcher sans peur");
  await tabTo(page, "Enregistrer");
  await press(page, "Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Jeanne Durand" })).toBeFocused();
  await expect(page.getByRole("main")).toContainText("Marcher sans peur");

  await tabTo(page, "Modifier");
  await press(page, "Enter");
  await tabTo(page, "Prénom");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Marie");
  await tabTo(page, "Enregistrer");
  await press(page, "Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Marie Durand" })).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByRole("heading", { level: 1, name: "Jeanne Durand" })).toBeVisible();
});

test("an absence is noted, and what it changes accepted", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-24T08:52:00+01:00"));
  await openHouse(page);
  await page.getByRole("button", { name: "Proposer la semaine" }).first().press("Enter");
  await expect(page.getByText(/Semaine proposée en/)).toBeVisible({ timeout: 30_000 });
  await tabTo(page, "Aujourd’hui", "Shift+Tab");
  await press(page, "Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await tabTo(page, /Mme Durand.*noter une absence$/);
  await press(page, "Enter");
  await tabTo(page, "Absente");
  await press(page, "Enter");
  const card = page.getByRole("region", { name: "Mme Durand est absente aujourd’hui" });
  await expect(card).toHaveAttribute("aria-busy", "false");
  await tabTo(page, /^(Accepter|Retirer de ses séances)/);
  await press(page, "Enter");
  await expect(page.locator(".toast")).toContainText(/changements? acceptés?\. Rien d’autre n’a bougé\./);
  await expect(card).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(card).toBeVisible();
});

test("a session is noted from the list to its end", async ({ page }) => {
  await openDemoHouse(page, "#/suivi");
  await tabTo(page, /^Noter : Revue de presse/);
  await press(page, "Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Revue de presse" })).toBeFocused();
  await tabTo(page, "Tous « actif »");
  await press(page, "Enter");
  await tabTo(page, "Actif");
  await press(page, "1");
  await expect(page.getByRole("radio", { name: "Très actif" }).first()).toBeChecked();
  await tabTo(page, "Terminer la séance");
  await press(page, "Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Suivi" })).toBeFocused();
  await expect(page.getByRole("link", { name: /^Noter : Revue de presse/ })).toHaveCount(0);
});
