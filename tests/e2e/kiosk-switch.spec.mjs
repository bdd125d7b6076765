// "Ma journée" with one switch: a light goes from choice to choice, and one press anywhere takes what is lit.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const SECONDS = 2;

const lit = (page) => page.locator("[data-lit]");
const guests = (page) => page.getByRole("list", { name: "Qui êtes-vous" }).getByRole("link");
const who = (page) => page.getByRole("heading", { level: 1, name: "Qui êtes-vous" });

/** Lets the light go on by some steps. */
const steps = (page, n) => page.clock.runFor(n * SECONDS * 1000);

async function openWithSwitch(page) {
  await page.clock.install({ time: new Date("2026-11-24T10:50:00") });
  await openDemoHouse(page, "#/reglages/affichage");
  await page.getByRole("group", { name: "Avec un seul bouton" }).getByRole("button", { name: /^Moyen/ }).click();
  await goTo(page, "#/ma-journee");
  await expect(who(page)).toBeVisible();
}

test("the light goes in order, the space bar takes what is lit, and a touch anywhere too", async ({ page }) => {
  await openWithSwitch(page);
  await steps(page, 1);
  await expect(guests(page).nth(0)).toHaveAttribute("data-lit", "");
  await expect(guests(page).nth(0)).toBeFocused();
  await expectAccessible(page);
  await steps(page, 1);
  await expect(guests(page).nth(1)).toBeFocused();
  await expect(lit(page)).toHaveCount(1);
  await page.keyboard.press("Space");
  await expect(page.getByRole("heading", { level: 1, name: /^Bonjour / })).toBeVisible();

  // What was chosen stays a step before the light begins again.
  await steps(page, 1);
  await expect(lit(page)).toHaveCount(0);
  await steps(page, 1);
  await expect(page.getByRole("link", { name: "Ce n’est pas moi" })).toHaveAttribute("data-lit", "");
  await page.getByRole("heading", { level: 1 }).click();
  await page.clock.runFor(100);
  await expect(who(page)).toBeVisible();
});

test("after three rounds without a press the light rests, and a press starts it again", async ({ page }) => {
  await openWithSwitch(page);
  const n = await guests(page).count();
  await steps(page, 3 * n);
  await expect(lit(page)).toHaveCount(1);
  await steps(page, 3);
  await expect(lit(page)).toHaveCount(0);
  await steps(page, 2 * n);
  await expect(lit(page)).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(guests(page).nth(0)).toHaveAttribute("data-lit", "");
});

test("what is the team's is never lit and opens by hand, and nothing is lit while it is open", async ({ page }) => {
  await openWithSwitch(page);
  const leave = page.getByRole("button", { name: /Quitter|équipe/i });
  const n = await guests(page).count();
  for (let step = 0; step < n + 1; step += 1) {
    await steps(page, 1);
    await expect(leave).not.toHaveAttribute("data-lit");
  }
  await leave.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await steps(page, 3);
  await expect(lit(page)).toHaveCount(0);
  await dialog.getByRole("button", { name: "Quitter" }).click();
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeVisible();
  await steps(page, 3);
  await expect(lit(page)).toHaveCount(0);
});
