// A session that comes again each week: skipped where the house is closed, left out for one week, ended.

import { expectAccessible } from "./support/axe.mjs";
import { openHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const board = (page) => page.getByRole("region", { name: "Tableau de la semaine" });
const panel = (page) => page.locator("aside.why");
const toast = (page) => page.getByRole("status").locator(".toast");

test("a session is repeated until a date, shows its exceptions, and is ended", async ({ page }) => {
  await openHouse(page, "small", "#/semaine");
  const card = board(page).locator("button.sess:not(.sess--rdv)").first();
  const name = await card.locator("b").innerText();
  const before = await board(page).locator("button.sess b", { hasText: name }).count();
  await card.click({ button: "right" });
  await page.getByRole("button", { name: "Répéter chaque semaine…" }).click();
  const dialog = page.getByRole("dialog", { name: "Répéter cette séance" });
  await expect(dialog.getByText(/séances de plus, la dernière le/)).toBeVisible();
  // Far enough to meet a public holiday whatever the weekday.
  const far = await dialog.getByLabel("Jusqu’au").evaluate((input) => {
    const date = new Date(input.value);
    date.setDate(date.getDate() + 40 * 7);
    return date.toISOString().slice(0, 10);
  });
  await dialog.getByLabel("Jusqu’au").fill(far);
  await expect(dialog.getByRole("heading", { name: "Pas ces jours-là" })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Répéter", exact: true }).click();
  await expect(toast(page)).toContainText("ajoutées, épinglées");

  await page.getByRole("link", { name: "Semaine suivante" }).click();
  const again = board(page).locator("button.sess.is-pinned", { hasText: name }).first();
  await expect(again).toBeVisible();
  await expect(again).toHaveAccessibleName(/se répète/);
  await again.click();
  await panel(page).getByRole("tab", { name: "Modifier" }).click();
  await expect(panel(page).getByText(/^Chaque semaine jusqu’au/)).toBeVisible();
  await panel(page).getByRole("button", { name: "Pas cette semaine" }).click();
  await expect(toast(page)).toContainText("retiré de la semaine");

  // The week after still has it, and can put the missing one back.
  await page.getByRole("link", { name: "Semaine suivante" }).click();
  await board(page).locator("button.sess.is-pinned", { hasText: name }).first().click();
  await panel(page).getByRole("tab", { name: "Modifier" }).click();
  await panel(page).getByRole("button", { name: /^Remettre le/ }).first().click();
  await expect(toast(page)).toContainText("La séance est remise.");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await expect(board(page).locator("button.sess.is-pinned", { hasText: name }).first()).toBeVisible();

  // The planner keeps it, and ending the series takes the later ones off.
  await page.getByRole("button", { name: "Proposer la semaine", exact: true }).click();
  await expect(page.getByRole("region", { name: "Qualité de la semaine" })).toContainText("Proposée en");
  await board(page).locator("button.sess.is-pinned", { hasText: name }).first().click();
  await panel(page).getByRole("tab", { name: "Modifier" }).click();
  await expectAccessible(page);
  await panel(page).getByRole("button", { name: "Arrêter après celle-ci" }).click();
  await expect(toast(page)).toContainText(/retirées?\./);
  await page.getByRole("link", { name: "Semaine suivante" }).click();
  await expect(board(page).locator("button.sess.is-pinned", { hasText: name })).toHaveCount(0);
  expect(before).toBeGreaterThan(0);
});
