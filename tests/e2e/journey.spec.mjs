// The main job, end to end: the first visit, a proposed week, its validation, and the calendar file of the same week.

import { readFileSync } from "node:fs";
import { goTo, openHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

test("from the first visit to a validated week and its calendar", async ({ page }) => {
  await openHouse(page, "small", "#/semaine");
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  await expect(page.getByRole("region", { name: "Qualité de la semaine" })).toContainText("Proposée en", { timeout: 30_000 });

  await page.getByRole("button", { name: "Valider la semaine" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /Valider/ }).click();
  await expect(page.getByText(/Validée/).first()).toBeVisible();
  const shown = await page.locator("#board .sess").count();
  expect(shown).toBeGreaterThan(20);

  await goTo(page, "#/imprimer");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger l’agenda" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^semainier-.*\.ics$/);
  const calendar = readFileSync(await file.path(), "utf8");
  expect(calendar).toContain("TZID=Europe/Paris");
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(shown);
});
