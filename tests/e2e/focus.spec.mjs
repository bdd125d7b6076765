// What has the focus goes away: its neighbour takes it, and what came of the gesture is told.

import { openDemoHouse, openHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const toast = (page) => page.locator(".toast");
const sessions = (page) => page.locator(".sess:not(.sess--rdv)");
const focused = (page) => page.locator(":focus");

async function proposedWeek(page) {
  await openHouse(page);
  await page.goto("./#/semaine");
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  await expect(page.getByText(/Semaine proposée en/)).toBeVisible({ timeout: 30_000 });
  await toast(page).getByRole("button", { name: "Fermer" }).click();
}

/** The people's tab of a session with some. */
async function openPeople(page) {
  await page.getByRole("button", { name: /Atelier pâtisserie/ }).first().click();
  await page.getByRole("tab", { name: /Personnes/ }).click();
  return page.getByRole("tabpanel");
}

test("who leaves a session is told with the step back, and the focus stays with the people", async ({ page }) => {
  await proposedWeek(page);
  const panel = await openPeople(page);
  const remove = panel.getByRole("button", { name: /^Retirer / });
  const all = await remove.count();
  const name = (await remove.last().getAttribute("aria-label")).replace("Retirer ", "");
  await remove.last().focus();
  await page.keyboard.press("Enter");
  await expect(remove).toHaveCount(all - 1);
  await expect(toast(page)).toContainText(`${name} ne participe plus à Atelier pâtisserie.`);
  await expect(remove.last()).toBeFocused();
  // The list of those who could come is no announcement.
  await expect(panel.locator("ul[aria-live]")).toHaveCount(0);
  await toast(page).getByRole("button", { name: "Annuler" }).focus();
  await page.keyboard.press("Enter");
  await expect(remove).toHaveCount(all);
  await expect(focused(page)).toHaveAttribute("aria-label", /^Retirer /);
});

test("reasons are read out for whom one chooses, beginning with the name", async ({ page }) => {
  await proposedWeek(page);
  await page.getByRole("button", { name: /Atelier pâtisserie/ }).first().click();
  const choice = page.getByLabel("Pourquoi cette personne ?");
  const told = page.locator("#why-person + div");
  await expect(told).toHaveAttribute("aria-live", "off");
  await choice.focus();
  await choice.selectOption({ index: 1 });
  await expect(told).toHaveAttribute("aria-live", "polite");
  await expect(told).toHaveAttribute("aria-busy", "false");
  const name = await choice.locator("option:checked").innerText();
  await expect(told.locator("p").first()).toHaveText(`${name}.`);
});

test("a card taken off leaves the focus to the next one of its day", async ({ page }) => {
  await proposedWeek(page);
  const day = page.locator(".drawer").filter({ has: page.locator(".sess:not(.sess--rdv)") }).last();
  const card = day.locator(".sess:not(.sess--rdv)").first();
  const id = await card.getAttribute("id");
  for (const take of [() => page.keyboard.press("Delete"), async () => {
    await page.keyboard.press("Enter");
    await page.locator(".why__foot").getByRole("button", { name: "Retirer" }).click();
  }]) {
    await page.locator(`#${id}`).focus();
    await take();
    await expect(page.locator(`#${id}`)).toHaveCount(0);
    await expect(day.locator(".sess:focus")).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(page.locator(`#${id}`)).toHaveCount(1);
  }
});

test("a name on its way is announced, and Escape gives the focus back to its button", async ({ page }) => {
  await proposedWeek(page);
  const panel = await openPeople(page);
  const take = panel.getByRole("button", { name: /^Déplacer .* vers une autre séance$/ }).first();
  await take.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: /Déplacer\s:\s.*Touchez une séance\./ })).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator(".movebar")).toHaveCount(0);
  await expect(take).toBeFocused();
});

test("a filter that leaves nothing says so, and everything again keeps the focus", async ({ page }) => {
  await proposedWeek(page);
  await page.locator(".week__left").getByRole("searchbox").fill("zzz");
  await expect(page.getByRole("status").filter({ hasText: "Rien ne correspond." })).toHaveCount(1);
  await page.locator(".week__left").getByRole("button", { name: "Tout montrer" }).focus();
  await page.keyboard.press("Enter");
  await expect(sessions(page).first()).toBeVisible();
  await expect(page.locator(".week__left").getByRole("searchbox")).toBeFocused();
  await page.locator(".week__left").getByRole("searchbox").fill("zzz");
  await page.locator(".board__empty").getByRole("button", { name: "Tout montrer" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#board .sess:focus")).toHaveCount(1);
});

test("an activity that is offered no more leaves the focus to the next one", async ({ page }) => {
  await openDemoHouse(page, "#/activites");
  const cards = page.locator(".acts > li");
  const next = await cards.nth(1).locator("b").first().innerText();
  await cards.first().getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(cards.first()).toContainText(next);
  await expect(cards.first().getByRole("button")).toBeFocused();
  await page.getByRole("button", { name: /proposées ici/ }).focus();
  await page.keyboard.press("Enter");
  await expect(cards).toHaveCount(129);
  await expect(page.getByRole("button", { name: /Plus de filtres/ })).toBeFocused();
});

test("an absence taken back by its key leaves the focus to the title of the day", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-24T08:52:00+01:00"));
  await openHouse(page);
  await page.goto("./#/jour");
  await page.getByRole("button", { name: /Mme Durand.*noter une absence$/ }).click();
  await page.getByRole("button", { name: "Absente" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Mme Durand est absente aujourd’hui" })).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});
