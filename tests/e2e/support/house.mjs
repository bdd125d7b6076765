// Opening one of the invented houses, as a first visitor does.

import { expect, open } from "./test.mjs";

const DOORS = {
  small: /Visiter la maison d’essai/,
  pasa: /Visiter un EHPAD/,
  large: /Visiter une grande association/,
};

/** Opens an invented house, then a route of it. */
export async function openHouse(page, house = "small", route) {
  await open(page, "#/bienvenue");
  await page.getByRole("button", { name: DOORS[house] }).click();
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
  if (route) await goTo(page, route);
}

/** Goes to a route of the open house without loading the page again. */
export async function goTo(page, route) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
}

/** Opens a new house of one's own, of this kind, then a route of it. */
export async function openOwnHouse(page, route, kind = "Accueil de jour") {
  await open(page, "#/bienvenue");
  await page.getByRole("button", { name: /Créer notre maison/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: kind, exact: true }).click();
  // The new house opens its own first page: a route asked before that would be left again.
  await expect(page).toHaveURL(/#\/reglages\/maison$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await goTo(page, route);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

/** Opens the small invented house, closes its greeting, then goes to a route. */
export async function openDemoHouse(page, route) {
  await openHouse(page);
  await page.getByRole("status").getByRole("button", { name: "Fermer" }).click();
  await goTo(page, route);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

/** Opens the small invented house with a proposed week. */
export async function openProposedWeek(page) {
  await openHouse(page);
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  await expect(page.getByText(/Semaine proposée en/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole("status").getByRole("button", { name: "Fermer" }).click();
}
