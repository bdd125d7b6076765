// Installation: offered once a real week is planned, dismissed for good, told in words where there is no question.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const HINT = /Votre première semaine est posée/;

/** A house that is not invented, two weeks after its first decision, never saved outside the browser. */
async function openRealHouse(page) {
  await page.clock.setFixedTime(new Date("2026-11-25T09:00:00+01:00"));
  await openDemoHouse(page, "#/reglages/donnees");
  await page.locator("input[type=file]").first().setInputFiles("tests/fixtures/real-house.smn");
  await page.getByRole("button", { name: "Remplacer ce qui est ici" }).click();
}

/** The browser's own question, which a headless one never puts. */
const offer = (page, outcome) =>
  page.evaluate((outcome) => {
    const question = new Event("beforeinstallprompt", { cancelable: true });
    question.prompt = async () => (window.asked = true);
    question.userChoice = Promise.resolve({ outcome });
    dispatchEvent(question);
  }, outcome);

test("an invented house urges nobody; the page of the data says how", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/donnees");
  await expect(page.getByText(HINT)).toHaveCount(0);
  const card = page.getByRole("region", { name: "Installer Semainier" });
  await expect(card).toContainText("Menu du navigateur");
  await offer(page, "accepted");
  await card.getByRole("button", { name: "Installer" }).click();
  await expect(page.getByText("Le navigateur installe Semainier.")).toBeVisible();
  expect(await page.evaluate(() => window.asked)).toBe(true);
  await expect(card.getByRole("button", { name: "Installer" })).toHaveCount(0);
  await expectAccessible(page);
});

test("a real week brings the hint, and who dismisses it is left alone", async ({ page }) => {
  await openRealHouse(page);
  await expect(page.getByText(HINT)).toBeVisible();
  await expect(page.getByText("Aucune sauvegarde encore.")).toBeVisible();
  await page.getByRole("link", { name: "Comment faire" }).click();
  await goTo(page, "#/semaine");
  await offer(page, "dismissed");
  const hint = page.getByRole("status").filter({ hasText: HINT });
  await hint.getByRole("button", { name: "Installer" }).click();
  await expect(hint.getByRole("link", { name: "Comment faire" })).toBeVisible();
  await expectAccessible(page);
  await hint.getByRole("button", { name: "Ne plus proposer" }).click();
  await expect(page.getByText(HINT)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeVisible();
  await expect(page.getByText(HINT)).toHaveCount(0);
});
