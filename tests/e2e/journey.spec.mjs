// The main job, end to end: the first visit, a proposed week, its validation, and the calendar file of the same week; by
// pointer, and by the keyboard alone.

import { readFileSync } from "node:fs";
import { eventsOf } from "./support/calendar.mjs";
import { goTo, openHouse } from "./support/house.mjs";
import { expectFocusSeen, tabTo } from "./support/keyboard.mjs";
import { expect, open, test } from "./support/test.mjs";

test.use({ serviceWorkers: "allow" });

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

test("from the first visit to the calendar with the keyboard alone, and the focus always in sight", async ({ page }) => {
  const press = async (key) => {
    await page.keyboard.press(key);
    await expectFocusSeen(page);
  };
  const quality = page.getByRole("region", { name: "Qualité de la semaine" });
  const board = page.getByRole("region", { name: "Tableau de la semaine" });
  const card = page.locator("#board .sess:focus");
  const title = page.getByRole("heading", { level: 1 });
  await open(page);
  await tabTo(page, /^Visiter la maison d’essai/);
  await press("Enter");
  await expect(title).toBeFocused();

  await tabTo(page, "Proposer la semaine");
  await press("Enter");
  await expect(quality).toContainText("Proposée en", { timeout: 30_000 });
  await expectFocusSeen(page);

  // The board is one stop. Its first session says why it is there.
  await tabTo(page, /, (lundi|mardi|mercredi|jeudi|vendredi) \d/);
  const first = await card.getAttribute("id");
  await press("Enter");
  const panel = page.getByRole("tabpanel");
  await expect(panel.getByRole("heading", { level: 3, name: /^Pourquoi/ }).first()).toBeVisible();
  await tabTo(page, /^Pourquoi/);
  await press("ArrowRight");
  await expect(page.getByRole("tab", { name: /^Personnes/ })).toBeFocused();
  await press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(page.locator(`#${first}`)).toBeFocused();

  // The first session that the rules let go elsewhere, to its best other place, and back.
  const allowed = page.locator(".target:not(.target--no):not(.is-here)");
  let moved;
  for (let cards = 0; ; cards += 1) {
    expect(cards, "no session of this week can go elsewhere").toBeLessThan(60);
    moved = await card.getAttribute("id");
    await press("m");
    await expect(page.locator(".movebar")).toHaveAttribute("aria-busy", "false");
    if (await allowed.count()) break;
    await press("Escape");
    await expect(card).toHaveCount(1);
    await press("ArrowRight");
  }
  const spoken = () => page.locator(`#${moved}`).getAttribute("aria-label");
  const before = await spoken();
  await press("PageDown");
  await expect(page.locator(".target:focus:not(.is-here)")).toHaveAttribute("aria-disabled", "false");
  await press("Enter");
  await expect(page.locator(".movebar")).toHaveCount(0);
  await expect(page.locator(`#${moved}`)).toBeFocused();
  await expect.poll(spoken).not.toBe(before);
  await press("Control+z");
  await expect.poll(spoken).toBe(before);
  await expectFocusSeen(page);

  await press("v");
  const dialog = page.getByRole("dialog", { name: "Valider la semaine" });
  await expect(dialog).toBeVisible();
  await tabTo(page, "Valider");
  await press("Enter");
  await expect(quality).toContainText("Validée par");
  await expect(dialog).toHaveCount(0);
  await expectFocusSeen(page);
  await expect(board.getByRole("button").first()).toBeVisible();

  // The navigation stands before the page: back to it, then to the files.
  await tabTo(page, "Imprimer", "Shift+Tab");
  await press("Enter");
  await expect(title).toBeFocused();
  await tabTo(page, "Télécharger l’agenda");
  const download = page.waitForEvent("download");
  await press("Enter");
  const read = eventsOf(await (await download).path());
  expect(read.length).toBeGreaterThan(20);
  expect(read.flatMap(({ errors }) => errors)).toEqual([]);
});
