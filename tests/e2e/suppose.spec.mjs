// "Et si…": a datum is changed to look at, applied with the week that was shown, or left.

import { expectAccessible } from "./support/axe.mjs";
import { openHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const board = (page) => page.getByRole("region", { name: "Tableau de la semaine" });
const dialog = (page) => page.getByRole("dialog", { name: "Et si…" });

/** The small house with a proposed week. */
async function openProposed(page) {
  await openHouse(page, "small", "#/semaine");
  await page.getByRole("button", { name: "Proposer la semaine", exact: true }).click();
  await expect(page.getByRole("region", { name: "Qualité de la semaine" })).toContainText("Proposée en");
}

test("a colleague away: the difference is seen, left without a trace, then applied and undone as one step", async ({ page }) => {
  await openProposed(page);
  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("button", { name: "Et si…" }).click();
  await expectAccessible(page);
  await dialog(page).getByLabel("Ce qui change").selectOption({ label: "Un professionnel absent" });
  await dialog(page).getByLabel("Moment").selectOption({ label: "toute la journée" });
  await dialog(page).getByRole("button", { name: "Voir la différence" }).click();
  const sentence = dialog(page).locator("#suppose-sentence");
  await expect(sentence).toBeFocused();
  await expect(sentence).toHaveText(/^Absence de .*toute la journée$/);
  await expect(dialog(page).getByRole("heading", { name: "Ce qui changerait dans la semaine" })).toBeVisible();
  await expect(dialog(page).getByRole("row", { name: /Objectifs servis/ })).toBeVisible();
  await expectAccessible(page);
  const before = await board(page).innerText();
  await dialog(page).getByRole("button", { name: "Laisser" }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await board(page).innerText()).toBe(before);

  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("button", { name: "Et si…" }).click();
  await dialog(page).getByLabel("Ce qui change").selectOption({ label: "Un professionnel absent" });
  await dialog(page).getByLabel("Moment").selectOption({ label: "toute la journée" });
  await dialog(page).getByRole("button", { name: "Voir la différence" }).click();
  await dialog(page).getByRole("button", { name: "Appliquer" }).click();
  await expect(page.getByRole("status").locator(".toast")).toContainText("La donnée et la semaine ont changé.");
  await expect(page.getByRole("button", { name: /^Annuler : appliquer un/ })).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect.poll(() => board(page).innerText()).toBe(before);
});

test("from the reasons of a session a supposition is one press away, and nobody is hired by one", async ({ page }) => {
  await openProposed(page);
  await board(page).locator("button.sess").first().click();
  const panel = page.locator("aside.why");
  await panel.getByRole("button", { name: /Un groupe jusqu’à/ }).click();
  await expect(dialog(page).getByText(/jusqu’à \d+\spersonnes au lieu de \d+/)).toBeVisible();
  await expect(dialog(page).getByText("Appliquer change aussi les semaines suivantes.")).toBeVisible();
  await dialog(page).getByRole("button", { name: "Changer autre chose" }).click();
  await expect(dialog(page).getByLabel("Ce qui change")).toBeFocused();
  await dialog(page).getByLabel("Ce qui change").selectOption({ label: "Un professionnel de plus" });
  await page.keyboard.press("Tab");
  await dialog(page).getByRole("button", { name: "Voir la différence" }).press("Enter");
  await expect(dialog(page).getByText("Le calcul n’embauche personne.")).toBeVisible();
  await expect(dialog(page).getByRole("button", { name: "Appliquer" })).toHaveCount(0);
  await dialog(page).getByRole("button", { name: "Ajouter à l’équipe" }).click();
  await expect(page).toHaveURL(/#\/reglages\/equipe/);
});
