// axe finds no violation on any screen, in any theme, at any of the three widths, and no screen scrolls sideways.

import { violationsOf } from "./support/axe.mjs";
import { goTo, openHouse } from "./support/house.mjs";
import { ROUTES } from "./support/routes.mjs";
import { expect, open, test } from "./support/test.mjs";

const LOOKS = [
  { name: "light, 1440", size: [1440, 900], media: {} },
  { name: "dark, 1024", size: [1024, 768], media: { colorScheme: "dark" } },
  { name: "contrast, 390", size: [390, 844], media: { contrast: "more" } },
  { name: "light, 320", size: [320, 640], media: {} },
];

for (const { name, size, media } of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport: { width: size[0], height: size[1] }, ...media });

    test("the first run is accessible", async ({ page }) => {
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await open(page, "#/bienvenue");
      expect(await faultsOf(page, "#/bienvenue")).toEqual([]);
    });

    test("every screen is accessible", async ({ page }) => {
      test.setTimeout(240_000);
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await openHouse(page);
      const faults = [];
      for (const route of ROUTES) {
        await goTo(page, route);
        await expect(page.locator("main h1")).toBeVisible();
        faults.push(...(await faultsOf(page, route)));
      }
      expect(faults).toEqual([]);
    });
  });
}

test("the check itself finds faults", async ({ page }) => {
  await open(page, "#/bienvenue");
  await page.evaluate(() => {
    const nameless = document.createElement("button");
    nameless.textContent = "";
    document.querySelector("main").append(nameless);
  });
  expect(await violationsOf(page)).toEqual([expect.stringMatching(/^button-name: /)]);
});

/** What axe finds, and whether the page itself scrolls sideways; regions marked for it may. */
async function faultsOf(page, route) {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const sideways = excess > 0 ? [`${excess} px wider than the window`] : [];
  return [...sideways, ...(await violationsOf(page))].map((fault) => `${route}: ${fault}`);
}
