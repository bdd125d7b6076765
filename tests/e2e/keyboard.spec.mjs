// Work with the keyboard alone, the focus always in sight: a person's record, an absence, a session noted, an appointment, a
// rule forced, a backup restored, sheets printed.
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

test("an appointment is made at a moment that is found", async ({ page }) => {
  await openDemoHouse(page, "#/rendez-vous");
  await tabTo(page, "Nouveau rendez-vous");
  await press(page, "Enter");
  await expect(page.getByLabel("Pour qui ?")).toBeFocused();
  await page.keyboard.type("blanc");
  await press(page, "Enter");
  await tabTo(page, /^Avec qui/);
  // A refusal leads to what lacks.
  await tabTo(page, /^Poser /);
  await press(page, "Enter");
  await expect(page.getByLabel("Avec qui ?")).toBeFocused();
  await page.keyboard.type("Kinésithérapeute");
  await tabTo(page, /^Poser /);
  await press(page, "Enter");
  await expect(page.getByRole("status").getByText("Mme Blanc")).toBeVisible();
});

test("a rule is forced for a written reason", async ({ page }) => {
  await openHouse(page, "small", "#/semaine");
  // Until the week has been judged there is nothing to validate.
  await expect(page.getByRole("button", { name: "Valider la semaine" })).toBeEnabled();
  await tabTo(page, "Valider la semaine");
  await press(page, "Enter");
  await expect(page.getByRole("dialog", { name: "Valider la semaine" })).toContainText("Vous forcez une règle de sécurité.");
  await tabTo(page, "Raison");
  await page.keyboard.type("La semaine est une répétition.");
  await tabTo(page, "Forcer et valider");
  await press(page, "Enter");
  await expect(page.getByText(/^Validée par /).first()).toBeVisible();
});

test("a backup is made, chosen and opened in the place of what is here", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  await tabTo(page, "Sauvegarder maintenant");
  const [backup] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  // Asked for only when the key is pressed, the question of the system may come first.
  const asked = page.waitForEvent("filechooser");
  await tabTo(page, "choisissez un fichier");
  await page.keyboard.press("Enter");
  await (await asked).setFiles(await backup.path());
  await expect(page.getByRole("button", { name: "Remplacer ce qui est ici" })).toBeVisible();
  await tabTo(page, "Remplacer ce qui est ici");
  await press(page, "Enter");
  await expect(page).toHaveURL(/#\/semaine/);
});

test("everybody’s sheets are printed", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => (window.printed = document.querySelectorAll("article.paper").length);
  });
  await openDemoHouse(page, "#/imprimer");
  await tabTo(page, /^Imprimer les \d+.feuilles$/);
  await press(page, "Enter");
  await expect(page.getByRole("button", { name: "Imprimer", exact: true })).toBeFocused();
  await expect.poll(() => page.evaluate(() => window.printed)).toBeGreaterThan(12);
});
