// The activities of the catalogue in the language of the screen: on the board, in the catalogue, in a form, on an easy sheet.

import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

/** Changes the language in the settings, then goes to a route. */
async function speak(page, language, route) {
  await goTo(page, "#/reglages/affichage");
  await page.getByRole("button", { name: language }).click();
  await goTo(page, route);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

test("activities of the catalogue follow the language, and go back to French with it", async ({ page }) => {
  await openDemoHouse(page, "#/semaine");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  const board = page.getByRole("main");
  await expect(board.getByRole("button", { name: /Chorale,/ })).toBeVisible();
  const week = new URL(page.url()).hash;

  await speak(page, "English", week);
  await expect(board.getByRole("button", { name: /Choir,/ })).toBeVisible();
  await expect(board.getByRole("button", { name: /Memory group,/ }).first()).toBeVisible();
  await expect(board.getByRole("button", { name: /(Chorale|Groupe mémoire),/ })).toHaveCount(0);

  await goTo(page, "#/activites");
  await page.getByRole("button", { name: /offered here/ }).click();
  await page.getByRole("searchbox", { name: "Search for an activity" }).fill("laundry");
  await expect(page.getByRole("link", { name: /Laundry and ironing/ })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search for an activity" }).fill("repassage");
  await expect(page.getByRole("link", { name: /Laundry and ironing/ })).toBeVisible();

  await goTo(page, week.replace("#/semaine/", "#/imprimer/feuilles?semaine="));
  const sheets = page.getByRole("article", { name: /^Sheet of / });
  await expect(sheets.getByText("I sing.", { exact: true }).first()).toBeVisible();
  await expect(sheets.getByText("Je chante.", { exact: true })).toHaveCount(0);

  await speak(page, "Français", week);
  await expect(board.getByRole("button", { name: /Chorale,/ })).toBeVisible();
  await goTo(page, week.replace("#/semaine/", "#/imprimer/feuilles?semaine="));
  await expect(page.getByRole("article", { name: /^Feuille de / }).getByText("Je chante.", { exact: true }).first()).toBeVisible();
});

test("a form saved in English without a change leaves the French text; what is typed stays as it was typed", async ({ page }) => {
  await openDemoHouse(page, "#/activites");
  await speak(page, "English", "#/activites");
  await page.getByRole("link", { name: /^Bingo/ }).click();
  await page.getByRole("button", { name: "Edit" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Bingo");
  await expect(page.getByLabel("Easy-to-read name")).toHaveValue("I play bingo");
  // The French name may be typed on the way to another: the field keeps what is typed.
  await page.getByLabel("Name", { exact: true }).fill("Loto");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Loto");
  await page.getByLabel("Name", { exact: true }).fill("Bingo");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bingo" })).toBeVisible();
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Easy-to-read name").fill("I shout bingo");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bingo" })).toBeVisible();

  await speak(page, "Français", "#/activites");
  await page.getByRole("link", { name: /^Loto/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Loto" })).toBeVisible();
  await expect(page.getByText(/I shout bingo/)).toBeVisible();
  await expect(page.getByText("cartons gros caractères, jetons")).toBeVisible();
});
