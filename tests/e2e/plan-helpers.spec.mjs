// The week is searched for by several workers: what the best has found is seen at once, and none of them is needed.

import { openHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const quality = (page) => page.getByRole("region", { name: "Qualité de la semaine" });
const sessions = (page) => page.getByRole("region", { name: "Tableau de la semaine" }).locator("button.sess");

async function openWeek(page, query) {
  await openHouse(page, "small", "#/semaine", query);
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

test.describe("without helpers", () => {
  test.use({ allowed: /search_worker|ERR_FAILED/ });

  test("the week is searched for all the same", async ({ page, context }) => {
    let refused = 0;
    await context.route("**/search_worker_loader.js", (route) => {
      refused += 1;
      return route.abort();
    });
    // What the service worker serves from its cache cannot be refused here.
    await openWeek(page, "?nosw");
    await propose(page);
    await expect(quality(page)).toContainText("Proposée en");
    await expect(quality(page)).toContainText("14 règles tenues");
    expect(refused, "the helpers were asked for").toBeGreaterThan(0);
  });
});
