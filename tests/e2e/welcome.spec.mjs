// The first page: its doors, its language, its contrast, before anything is kept.

import { open, test, expect } from "./support/test.mjs";

test("nothing is kept before a door is chosen", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("La semaine de chacun");
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("semainier/manifest")));
  expect(kept).toEqual([]);
});

test("the language is chosen on the first page", async ({ page }) => {
  await open(page, "#/bienvenue");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("semaine");
});
