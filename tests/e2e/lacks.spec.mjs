// "Pourquoi ?" of a goal short of its dose, what one press makes good, and the menu of a person's page.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

/** Opens the page of the first person one of whose goals is short this week. */
async function openShort(page) {
  await openHouse(page, "small", "#/personnes");
  const links = page.locator("main a[href^='#/personnes/']");
  await links.first().waitFor();
  const routes = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")).filter((href) => href.length > 30));
  for (const route of new Set(routes)) {
    await goTo(page, route);
    await page.getByRole("heading", { name: "Ses objectifs" }).waitFor();
    if (await page.getByRole("button", { name: /^Pourquoi \? / }).count()) return;
  }
  throw new Error("nobody is short of a goal");
}

test("a goal short of its dose says why, and what would help", async ({ page }) => {
  await openShort(page);
  await page.getByRole("button", { name: /^Pourquoi \? / }).first().click();
  const dialog = page.getByRole("dialog", { name: /^Pourquoi \? / });
  await expect(dialog.getByText(/Les pistes|Rien ne manque cette semaine/).first()).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("the tip of a person's page signs the person up, and is undone", async ({ page }) => {
  await openHouse(page, "small", "#/personnes");
  const links = page.locator("main a[href^='#/personnes/']");
  await links.first().waitFor();
  const routes = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")).filter((href) => href.length > 30));
  const tip = page.locator(".goal__tip", { hasText: "Cette semaine, il manque" });
  let found = false;
  for (const route of new Set(routes)) {
    await goTo(page, route);
    await page.getByRole("heading", { name: "Ses objectifs" }).waitFor();
    found = await tip.waitFor({ timeout: 1500 }).then(() => true, () => false);
    if (found) break;
  }
  expect(found, "somebody could join something").toBe(true);
  const before = await tip.innerText();
  await expectAccessible(page);
  await tip.getByRole("button", { name: "Inscrire" }).click();
  await expect(page.getByRole("status").locator(".toast")).toContainText("Sa place est tenue");
  await expect.poll(() => tip.allInnerTexts().then((all) => all.join())).not.toBe(before);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect.poll(() => tip.allInnerTexts().then((all) => all.join())).toBe(before);
});

test("the menu of a person's page opens the kiosk, gives the data, and closes by Escape", async ({ page }) => {
  await openHouse(page, "small", "#/personnes");
  await page.locator("main a[href^='#/personnes/']", { hasText: "Durand" }).first().click();
  const more = page.getByRole("button", { name: /^Autres actions : / });
  await more.click();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();
  await more.click();
  await page.getByRole("button", { name: "Donner ses données" }).click();
  const dialog = page.getByRole("dialog", { name: "Donner ses données à Mme Durand" });
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Page à lire" }).click();
  expect((await download).suggestedFilename()).toMatch(/durand.*\.html$/i);
  await page.keyboard.press("Escape");
  await more.click();
  await page.getByRole("link", { name: "Ouvrir « Ma journée »" }).click();
  await expect(page).toHaveURL(/#\/ma-journee\//);
});

test("the day says what is left to finish, and leads there", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-24T17:30:00+01:00"));
  await openHouse(page, "small", "#/jour");
  const card = page.getByRole("region", { name: "À finir" });
  await expect(card.getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);
  await card.getByRole("link", { name: /^Noter : / }).first().click();
  await expect(page).toHaveURL(/#\/suivi\//);
});

test("who is left out is explained from the follow-up", async ({ page }) => {
  await openHouse(page, "large", "#/suivi/bilan");
  const card = page.getByRole("region", { name: "Qui est laissé de côté" });
  await card.waitFor();
  const why = card.getByRole("button", { name: /^Pourquoi \? / });
  if (await why.count()) {
    await why.first().click();
    await expect(page.getByRole("dialog", { name: /cette semaine$/ })).toBeVisible();
    await expectAccessible(page);
  }
});
