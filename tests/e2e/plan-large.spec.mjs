// The largest house: planned in the page, which goes on answering. How fast is measured by tools/bench-page.mjs.

import { openHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

test("300 persons are planned with every rule kept, and the page answers meanwhile", async ({ page }) => {
  test.setTimeout(180_000);
  await openHouse(page, "large", "#/semaine");
  const quality = page.getByRole("region", { name: "Qualité de la semaine" });
  await expect(quality.getByRole("button", { name: /Objectifs servis/ })).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  await page.getByRole("searchbox").first().fill("chorale");
  await expect(page.getByRole("searchbox").first()).toHaveValue("chorale");
  await expect(quality).toContainText("Proposée en", { timeout: 60_000 });
  await expect(quality).toContainText("14 règles tenues", { timeout: 60_000 });
  await expect(quality).toContainText("0 règle forcée");
});
