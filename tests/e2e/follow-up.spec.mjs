// Follow-up: the list of what is to note, the entry by taps, corrections, people who came as well.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse, openHouse, openOwnHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const EIGHT = /^Noter : Revue de presse/;
const rows = (page) => page.getByRole("main").locator(".tap");
const row = (page, name) => rows(page).filter({ hasText: name });
const answer = (page, name, level) => row(page, name).getByRole("radio", { name: level, exact: true });
const progress = (page) => page.getByRole("main").getByRole("status");

/** Opens the entry of the demo house's session of eight people that nobody has noted. */
async function openEight(page) {
  await openDemoHouse(page, "#/suivi");
  await page.getByRole("link", { name: EIGHT }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Revue de presse" })).toBeFocused();
  await expect(rows(page)).toHaveCount(8);
}

test("in a house of several sites the list is that of one, or of all with the site of each room", async ({ page }) => {
  await openHouse(page, "large", "#/suivi");
  const site = page.getByRole("main").getByRole("combobox", { name: "Site", exact: true });
  const sessions = page.locator(".follow-list > li");
  await expect(sessions.first()).toBeAttached();
  const own = await sessions.count();
  await expect(sessions.filter({ hasText: "(SAJ Les Glycines)" })).toHaveCount(0);
  await site.selectOption({ label: "Tous les sites" });
  await expect.poll(() => sessions.count()).toBeGreaterThan(own);
  await expect(sessions.filter({ hasText: "(SAJ Les Glycines)" })).toHaveCount(own);
  await expectAccessible(page);
  // The figures are of the house, and say so.
  await goTo(page, "#/suivi/bilan");
  await expect(page.locator(".page-head p")).toContainText("Tous les sites.");
});

test("eight people are noted in at most ten taps, and the session leaves the list", async ({ page }) => {
  await openDemoHouse(page, "#/suivi");
  let taps = 0;
  const tap = async (target) => {
    await target.click();
    taps += 1;
  };
  await tap(page.getByRole("link", { name: EIGHT }));
  await expect(rows(page)).toHaveCount(8);
  await tap(page.getByRole("button", { name: "Tous « actif »" }));
  await expect(progress(page)).toContainText("8 personnes notées sur 8");
  await tap(answer(page, "Jeanne Durand", "Très actif"));
  await tap(answer(page, "Raymond Leroux", "Observe"));
  await tap(answer(page, "Fatima Haddad", "Absent"));
  await tap(row(page, "Fatima Haddad").getByRole("button", { name: "Malade" }));
  await tap(row(page, "Jeanne Durand").getByRole("button", { name: /dit : content/ }));
  await tap(page.getByRole("button", { name: "Terminer la séance" }));
  expect(taps).toBeLessThanOrEqual(10);
  await expect(page.getByRole("heading", { level: 1, name: "Suivi" })).toBeFocused();
  await expect(page.getByRole("link", { name: EIGHT })).toHaveCount(0);

  await page.getByText("Séances déjà notées").click();
  await page.getByRole("link", { name: /^Revoir : Revue de presse, mardi/ }).first().click();
  await expect(answer(page, "Jeanne Durand", "Très actif")).toBeChecked();
  await expect(answer(page, "Fatima Haddad", "Absent")).toBeChecked();
  await expect(answer(page, "Denise Fournier", "Actif")).toBeChecked();
});

test("each tap is kept at once", async ({ page }) => {
  await openEight(page);
  await answer(page, "Hélène Blanc", "Refus").click();
  await expect(progress(page)).toContainText("1 personne notée sur 8");
  await page.reload();
  await expect(answer(page, "Hélène Blanc", "Refus")).toBeChecked();
});

test("with the keyboard alone: the keys answer, down goes to the next person", async ({ page }) => {
  await openEight(page);
  const names = (await rows(page).locator("legend > span:last-child").allTextContents()).map((name) => name.trim());
  await rows(page).first().getByRole("radio").first().focus();
  const levels = ["Très actif", "Actif", "Observe", "Peu présent", "Refus", "Absent"];
  for (const [at, name] of names.entries()) {
    const key = (at % 6) + 1;
    await page.keyboard.press(String(key));
    await expect(answer(page, name, levels[key - 1])).toBeChecked();
    await page.keyboard.press("ArrowDown");
    if (at + 1 < names.length) await expect(rows(page).nth(at + 1).getByRole("radio").first()).toBeFocused();
  }
  await expect(progress(page)).toContainText("8 personnes notées sur 8");
  await expectAccessible(page);
});

test("who came without being planned is added, noted, and can be taken out again", async ({ page }) => {
  await openEight(page);
  await page.getByRole("button", { name: "Une personne en plus" }).click();
  const dialog = page.getByRole("dialog", { name: "Qui est venu en plus ?" });
  await expectAccessible(page);
  await dialog.getByLabel("Chercher un nom").fill("martin");
  await expect(dialog.getByRole("button", { name: /Durand/ })).toHaveCount(0);
  const found = dialog.locator(".picks").getByRole("button").first();
  const name = (await found.textContent()).replace("Là ce jour-là", "").trim();
  await found.click();
  await expect(rows(page)).toHaveCount(9);
  await expect(answer(page, name, "Actif")).toBeChecked();
  await expect(row(page, name)).toContainText("en plus");
  await page.getByRole("button", { name: `Retirer ${name}` }).click();
  await expect(rows(page)).toHaveCount(8);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(rows(page)).toHaveCount(9);
});

test("a step is taken back", async ({ page }) => {
  await openEight(page);
  await page.getByRole("button", { name: "Tous « actif »" }).click();
  await expect(progress(page)).toContainText("8 personnes notées sur 8");
  await page.getByRole("main").getByRole("button", { name: "Annuler" }).click();
  await expect(progress(page)).toContainText("0 personne notée sur 8");
});

test("a correction of what another hand noted leaves its trace, here and in the journal", async ({ page }) => {
  await openDemoHouse(page, "#/suivi");
  await page.getByText("Séances déjà notées").click();
  await page.getByRole("link", { name: /^Revoir : Chorale/ }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Chorale" })).toBeFocused();
  await expect(page.getByRole("main")).not.toContainText("1 correction");
  const first = rows(page).first();
  const isRefused = await first.getByRole("radio", { name: "Refus" }).isChecked();
  await first.getByRole("radio", { name: isRefused ? "Observe" : "Refus" }).click();
  await page.getByText("1 correction").click();
  await expect(page.getByRole("main")).toContainText("Nadia Ferrand");
  await expect(page.getByRole("main")).toContainText(/devient «\u202f(Refus|Observe)/);
  await goTo(page, "#/reglages/donnees");
  await expect(page.getByRole("main")).toContainText("Suivi corrigé");
});

test("the end asks once when nobody is noted, and a cancelled session is nobody’s absence", async ({ page }) => {
  await openEight(page);
  await page.getByRole("button", { name: "Terminer la séance" }).click();
  const dialog = page.getByRole("dialog", { name: "Personne n’est noté. Terminer ?" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Continuer à noter" }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: "Terminer la séance" }).click();
  await dialog.getByRole("button", { name: "Professionnel absent" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Suivi" })).toBeFocused();
  await expect(page.getByRole("link", { name: EIGHT })).toHaveCount(0);
});

test("a note is written about the session and about a person", async ({ page }) => {
  await openEight(page);
  await answer(page, "Jeanne Durand", "Actif").click();
  await page.getByRole("button", { name: "Une note" }).click();
  const dialog = page.getByRole("dialog", { name: "Une note" });
  await dialog.getByLabel("Ce qui compte").fill("Journal local apprécié.");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("main")).toContainText("Journal local apprécié.");
  await page.getByRole("button", { name: "Une note" }).click();
  await dialog.getByLabel("À propos de").selectOption({ label: "Jeanne Durand" });
  await dialog.getByLabel("Ce qui compte").fill("A lu un article à voix haute.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(row(page, "Jeanne Durand")).toContainText("A lu un article à voix haute.");
});

test("the list keeps to one member of staff, also after a reload", async ({ page }) => {
  await openDemoHouse(page, "#/suivi");
  await page.getByLabel("Séances de").selectOption({ label: "Karim Saïdi" });
  await expect(page.getByRole("link", { name: EIGHT })).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel("Séances de").locator("option:checked")).toHaveText("Karim Saïdi");
  await expect(page.getByRole("link", { name: /^Noter : Décor/ })).toBeVisible();
});

test("an empty house says what comes here", async ({ page }) => {
  await openOwnHouse(page, "#/suivi");
  await expect(page.getByText("Aucune séance à noter.")).toBeVisible();
  await expectAccessible(page);
});

for (const { name, size, media } of [
  { name: "tablet upright", size: [768, 1024], media: {} },
  { name: "phone, dark", size: [390, 844], media: { colorScheme: "dark" } },
  { name: "phone of 320 px, contrast", size: [320, 640], media: { contrast: "more" } },
]) {
  test.describe(name, () => {
    test.use({ viewport: { width: size[0], height: size[1] }, hasTouch: true, ...media });

    test("the entry is accessible, fits, and its targets suit a finger", async ({ page }) => {
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await openEight(page);
      await answer(page, "Jeanne Durand", "Absent").click();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const small = await page
        .getByRole("main")
        .locator("button, a, .opt")
        .evaluateAll((all) =>
          all
            .filter((one) => one.offsetParent)
            .map((one) => [one.textContent || one.getAttribute("aria-label"), one.getBoundingClientRect()])
            .filter(([, { width, height }]) => width < 40 || height < 44)
            .map(([name, { width, height }]) => `${name}: ${width}×${height}`),
        );
      expect(small).toEqual([]);
      if (size[1] > 700) await expect(page.getByRole("button", { name: "Terminer la séance" })).toBeInViewport();
    });
  });
}
