// The week board drawn larger or smaller, by button and by key, and remembered.

import { expectAccessible } from "./support/axe.mjs";
import { openHouse } from "./support/house.mjs";
import { expect, open, test } from "./support/test.mjs";

const board = (page) => page.getByRole("region", { name: "Tableau de la semaine" });
const widthOf = (locator) => locator.evaluate((element) => element.getBoundingClientRect().width);

test("the board is enlarged by a button, reduced by keys, and keeps its size", async ({ page }) => {
  await openHouse(page, "small", "#/semaine");
  const card = board(page).locator("button.sess").first();
  const usual = await widthOf(card);
  await page.getByRole("button", { name: "Agrandir la semaine" }).click();
  await expect(page.getByRole("status").locator(".toast")).toContainText("Semaine à 125\u00a0%.");
  expect(await widthOf(card)).toBeGreaterThan(usual * 1.1);
  await page.getByRole("button", { name: "Agrandir la semaine" }).click();
  await page.getByRole("button", { name: "Agrandir la semaine" }).click();
  await expect(page.getByRole("button", { name: "Agrandir la semaine" })).toHaveAttribute("aria-disabled", "true");
  expect(await widthOf(card)).toBeGreaterThan(usual * 1.6);
  await expectAccessible(page);

  await open(page, "#/semaine");
  await page.reload();
  await expect(board(page).locator(".zoom__percent")).toHaveText("200\u00a0%");
  await board(page).locator("button.sess[tabindex='0']").focus();
  await page.keyboard.press("-");
  await expect(board(page).locator(".zoom__percent")).toHaveText("150\u00a0%");
  await page.keyboard.press("0");
  await expect(board(page).locator(".zoom__percent")).toHaveText("100\u00a0%");
  await page.keyboard.press("-");
  await expect(board(page)).toHaveClass(/is-compact/);
  await page.keyboard.press("+");
  await expect(board(page)).not.toHaveClass(/is-compact/);
});

test("a card is moved by keys on an enlarged board", async ({ page }) => {
  await openHouse(page, "small", "#/semaine");
  await page.getByRole("button", { name: "Agrandir la semaine" }).click();
  await page.getByRole("button", { name: "Agrandir la semaine" }).click();
  await board(page).locator("button.sess:not(.sess--rdv)").first().focus();
  await page.keyboard.press("m");
  await expect(board(page).locator(".target").first()).toBeVisible();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").locator(".toast")).toBeVisible();
});
