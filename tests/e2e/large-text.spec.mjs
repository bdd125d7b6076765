// Who asks the browser for larger text gets the layout of a smaller window, and nothing stands out of it.

import { launchOptions } from "./support/browser.mjs";
import { goTo, openHouse } from "./support/house.mjs";
import { ROUTES } from "./support/routes.mjs";
import { expect, test } from "./support/test.mjs";

/** 32 px for 16: the browser's own setting, which the breakpoints follow. */
test.use({ launchOptions: { ...launchOptions, args: [...launchOptions.args, "--blink-settings=defaultFontSize=32"] } });

for (const width of [1280, 640]) {
  test(`with the browser's text at 200 % on ${width} px no page scrolls sideways`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 900 });
    await openHouse(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
    // At 1280 px this is the layout of 640: the navigation stands at the foot.
    await expect(page.getByRole("link", { name: "Plus", exact: true })).toBeVisible();
    const wide = [];
    for (const route of ROUTES) {
      await goTo(page, route);
      await expect(page.locator("main h1")).toBeVisible();
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (excess > 0) wide.push(`${route}: ${excess} px`);
    }
    expect(wide).toEqual([]);
  });
}
