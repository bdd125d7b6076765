// The main job, end to end: the first visit, a proposed week, its validation, and the calendar file of the same week.

import { readFileSync } from "node:fs";
import { eventsOf } from "./support/calendar.mjs";
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
  const shown = await page.locator("#board .sess").evaluateAll((cards) =>
    cards.map((card) => {
      // "…, lundi 10 h 30 à 11 h 15": what a screen reader says of a card.
      const [, day, ...clock] = card.ariaLabel.match(/, (\S+di|dimanche) (\d+)\sh(?:\s(\d+))? à (\d+)\sh(?:\s(\d+))?/u);
      const [hour, minute, endHour, endMinute] = clock.map((n) => (n ?? "0").padStart(2, "0"));
      const isSession = !card.classList.contains("sess--rdv");
      return { when: `${day} ${hour}:${minute}-${endHour}:${endMinute}`, title: isSession ? card.querySelector("b").textContent : undefined };
    }),
  );
  expect(shown.length).toBeGreaterThan(20);

  await goTo(page, "#/imprimer");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger l’agenda" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^semainier-.*\.ics$/);
  const calendar = readFileSync(await file.path(), "utf8");
  expect(calendar).toContain("TZID=Europe/Paris");
  // Another program reads the same: every card's day and times, and the name of every session.
  const read = eventsOf(await file.path());
  expect(read.flatMap(({ errors }) => errors)).toEqual([]);
  expect(read.map(({ when }) => when).sort()).toEqual(shown.map(({ when }) => when).sort());
  const sessions = shown.filter(({ title }) => title !== undefined).map(({ when, title }) => `${when} ${title}`);
  expect(read.map(({ when, summary }) => `${when} ${summary}`)).toEqual(expect.arrayContaining(sessions));
});
