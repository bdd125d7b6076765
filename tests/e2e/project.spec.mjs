// The personal project in a profile: order of goals, coverage week by week, tabs and filters in the address.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const panel = (page) => page.getByRole("tabpanel");

async function openProject(page) {
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: "Jeanne Durand" }).click();
  await page.getByRole("tab", { name: "Projet" }).click();
}

test("the tab stays in the address, also after a reload", async ({ page }) => {
  await openProject(page);
  await expect(page).toHaveURL(/#\/personnes\/[0-9a-f]{32}\/projet$/);
  await page.reload();
  await expect(page.getByRole("tab", { name: "Projet" })).toHaveAttribute("aria-selected", "true");
  await page.getByRole("tab", { name: "Vue d’ensemble" }).click();
  await expect(page).toHaveURL(/#\/personnes\/[0-9a-f]{32}$/);
  await page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link", { name: "Suivi" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Suivi" })).toBeFocused();
});

test("a goal goes up and comes down with the keyboard alone, and each step is taken back", async ({ page }) => {
  await openProject(page);
  const goals = panel(page).getByRole("region", { name: "Tableau des objectifs" }).getByRole("rowheader");
  const before = await goals.allTextContents();
  expect(before.length).toBeGreaterThan(1);
  await panel(page).getByRole("button", { name: /^Monter / }).nth(1).focus();
  await page.keyboard.press("Enter");
  await expect(goals.first()).toHaveText(before[1]);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(goals.first()).toHaveText(before[0]);
});

test("the coverage of each goal is told week by week", async ({ page }) => {
  await openProject(page);
  const table = panel(page).getByRole("region", { name: "Tableau de la couverture" });
  await expect(table.getByRole("columnheader")).toHaveCount(10);
  await expect(table.getByRole("row").nth(1)).toContainText(/\d\u00a0\/ \d/);
  await expectAccessible(page);
});

test("the filters of the list stay in the address and come back", async ({ page }) => {
  await openDemoHouse(page, "#/personnes");
  const rows = page.getByRole("main").getByRole("row").filter({ has: page.getByRole("rowheader") });
  await page.getByLabel("Chercher un nom").fill("lefèvre");
  await expect(rows).toHaveCount(1);
  await rows.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Simone Lefèvre" })).toBeFocused();
  await page.goBack();
  await expect(page.getByLabel("Chercher un nom")).toHaveValue("lefèvre");
  await expect(rows).toHaveCount(1);
  await goTo(page, "#/jour");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await goTo(page, "#/personnes");
  await expect(rows).toHaveCount(14);
});
