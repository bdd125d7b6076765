// The week is searched for by several workers: what the best has found is seen at once.

import { openHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const quality = (page) => page.getByRole("region", { name: "Qualité de la semaine" });
const sessions = (page) => page.getByRole("region", { name: "Tableau de la semaine" }).locator("button.sess");

async function openWeek(page) {
  await openHouse(page, "small", "#/semaine");
  await expect(quality(page).getByRole("button", { name: /Objectifs servis/ })).toBeVisible();
}

const propose = (page) => page.getByRole("button", { name: "Proposer la semaine", exact: true }).click();

test("the best week so far is seen while the search goes on, and is gone when it is given up", async ({ page }) => {
  await openWeek(page);
  const before = await sessions(page).count();
  await page.getByRole("button", { name: "Voir le détail" }).click();
  await page.getByLabel("Temps de recherche d’une proposition").selectOption("30");
  await page.keyboard.press("Escape");
  await propose(page);
  await expect.poll(() => sessions(page).count()).toBeGreaterThan(before + 5);
  await expect(page.getByRole("button", { name: "Arrêter" })).toBeVisible();
  await page.getByRole("button", { name: "Arrêter" }).click();
  await expect(sessions(page)).toHaveCount(before);
});
