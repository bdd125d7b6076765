// The house's figures: periods, charts as tables, who is left out, states, print.

import { expectAccessible } from "./support/axe.mjs";
import { openDemoHouse, openOwnHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const main = (page) => page.getByRole("main");

test("the review says how much was recorded, and every chart is a table too", async ({ page }) => {
  await openDemoHouse(page, "#/suivi");
  await page.getByRole("navigation", { name: "Parties du suivi" }).getByRole("link", { name: "Bilan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bilan" })).toBeFocused();
  await expect(main(page)).toContainText(/\d+\u00a0séances notées sur \d+/);
  for (const name of ["Comment les personnes participent", "Équité"]) {
    await expect(main(page).getByRole("table", { name })).toBeVisible();
  }
  await expect(main(page).getByRole("row", { name: /^Musique/ })).toContainText("/");
  await page.getByRole("button", { name: "Voir le tableau" }).click();
  await expect(page.getByRole("columnheader", { name: "vécu", exact: true })).toBeVisible();
  await expect(main(page)).toContainText(/refus en cours, (tous )?respecté/);
  await expectAccessible(page);
});

test("the period is chosen and stays in the address", async ({ page }) => {
  await openDemoHouse(page, "#/suivi/bilan");
  const said = main(page).getByText(/séances notées sur/);
  const eight = await said.textContent();
  await page.getByRole("button", { name: "4\u00a0semaines" }).click();
  await expect(said).not.toHaveText(eight);
  const four = await said.textContent();
  await page.reload();
  await expect(page.getByRole("button", { name: "4\u00a0semaines" })).toHaveAttribute("aria-pressed", "true");
  await expect(said).toHaveText(four);
  await page.getByRole("button", { name: "Un an" }).click();
  await expect(page.getByRole("img", { name: /Prévu et vécu/ })).toBeVisible();
});

test("what is noted counts at once", async ({ page }) => {
  await openDemoHouse(page, "#/suivi/bilan");
  const noted = main(page).getByText(/places notées sur/);
  const before = await noted.textContent();
  await page.getByRole("navigation", { name: "Parties du suivi" }).getByRole("link", { name: "À noter" }).click();
  await page.getByRole("link", { name: /^Noter : Revue de presse/ }).click();
  await page.getByRole("button", { name: "Tous « actif »" }).click();
  await expect(main(page).getByRole("status")).toContainText("8 personnes notées sur 8");
  await page.getByRole("button", { name: "Terminer la séance" }).click();
  await page.getByRole("navigation", { name: "Parties du suivi" }).getByRole("link", { name: "Bilan" }).click();
  await expect(noted).not.toHaveText(before);
});

test("a session noted in part is told alike by its end, the list and the review", async ({ page }) => {
  await openDemoHouse(page, "#/suivi");
  const tabs = page.getByRole("navigation", { name: "Parties du suivi" });
  const list = main(page).getByText(/séances? à noter/).first();
  const counts = async () => (await list.textContent()).match(/^(\d+)\D+(\d+)/).slice(1).map(Number);
  const [left, partly] = await counts();
  await page.getByRole("link", { name: /^Noter : Revue de presse/ }).click();
  const jeanne = main(page).locator(".tap").filter({ hasText: "Jeanne Durand" });
  await jeanne.getByRole("radio", { name: "Actif", exact: true }).click();
  await page.getByRole("button", { name: "Terminer la séance" }).click();
  await expect(page.getByText("Séance notée en partie : 1 sur 8.")).toBeVisible();
  await expect(list).toContainText(`${left}\u00a0séances à noter, dont ${partly + 1} notées en partie`);
  await tabs.getByRole("link", { name: "Bilan" }).click();
  const said = await main(page).getByText(/séances notées sur/).textContent();
  const [, noted, all, inPart] = said.match(/(\d+)\u00a0séances notées sur (\d+), (\d+) en partie\./).map(Number);
  // The review reads more weeks than the list.
  expect(all - noted).toBeGreaterThanOrEqual(left);
  expect(inPart).toBeGreaterThan(partly);
});

test("a house without any record says what builds the review", async ({ page }) => {
  await openOwnHouse(page, "#/suivi/bilan");
  await expect(page.getByText("Rien n’est encore noté.")).toBeVisible();
  await expectAccessible(page);
});

for (const { name, size, media } of [
  { name: "dark, 1024", size: [1024, 768], media: { colorScheme: "dark" } },
  { name: "contrast, 390", size: [390, 844], media: { contrast: "more" } },
  { name: "light, 320", size: [320, 640], media: {} },
]) {
  test.describe(name, () => {
    test.use({ viewport: { width: size[0], height: size[1] }, ...media });

    test("the review is accessible and fits", async ({ page }) => {
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await openDemoHouse(page, "#/suivi/bilan");
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
}
