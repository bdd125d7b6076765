// The display settings show at once and stay.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse, openOwnHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

test("a theme shows at once and is kept", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/affichage");
  await page.getByRole("button", { name: "Sombre" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the language changes every word and the page’s own", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/affichage");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("link", { name: "Print" })).toBeVisible();
  await page.getByRole("button", { name: "Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});

test("larger text makes the page larger without a sideways scroll", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/affichage");
  await page.getByRole("button", { name: /^150/ }).click();
  const [size, excess] = await page.evaluate(() => [parseFloat(getComputedStyle(document.documentElement).fontSize), document.documentElement.scrollWidth - innerWidth]);
  expect(size).toBe(24);
  expect(excess).toBeLessThanOrEqual(0);
  // The places stay in one row, on a desk and on a tablet, and nothing of the week's bar lies on its title.
  const rows = () => page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link").evaluateAll((links) => new Set(links.map((link) => link.offsetTop)).size);
  expect(await rows()).toBe(1);
  await page.setViewportSize({ width: 1024, height: 768 });
  expect(await rows()).toBe(1);
  await goTo(page, "#/semaine");
  const [tag, view] = await Promise.all([page.getByText("Brouillon", { exact: true }).boundingBox(), page.getByRole("combobox").first().boundingBox()]);
  expect(tag.x + tag.width <= view.x || tag.y + tag.height <= view.y).toBe(true);
});

test("what is saved twice on one page is as it was typed last", async ({ page }) => {
  await openDemoHouse(page, "#/reglages/maison");
  const [name, saved] = [page.getByLabel("Nom de la maison"), page.getByText("La maison est enregistrée.")];
  const first = await name.inputValue();
  for (const next of ["Les Aulnes", first]) {
    await name.fill(next);
    await page.getByRole("button", { name: "Enregistrer" }).first().click();
    await expect(saved).toBeVisible();
    await page.getByRole("status").getByRole("button", { name: "Fermer" }).click();
  }
  await page.reload();
  await expect(name).toHaveValue(first);
});

test("another kind of house changes no activity unasked, and tells what the catalogue advises for it", async ({ page }) => {
  await openOwnHouse(page, "#/activites");
  const cards = page.locator(".acts > li");
  const begins = await cards.count();
  const asked = page.getByRole("dialog", { name: "Le type d’accueil a changé" });
  const choose = async (kind) => {
    await goTo(page, "#/reglages/maison");
    await page.getByLabel("Type d’accueil").selectOption({ label: kind });
    await page.getByRole("button", { name: "Enregistrer" }).click();
  };
  await choose("ESAT");
  await expect(asked).toBeVisible();
  await expect(asked.getByRole("listitem").first()).toHaveText(/^\d+\sà proposer en plus$/);
  await expectAccessible(page);
  await asked.getByRole("button", { name: "Ne rien changer" }).click();
  await goTo(page, "#/activites");
  await expect(cards).toHaveCount(begins);
  await expect(cards.filter({ hasText: "Atelier mémoire" })).toHaveCount(1);

  await choose("EHPAD");
  await asked.getByRole("button", { name: "Ne rien changer" }).click();
  await choose("ESAT");
  await asked.getByRole("button", { name: "Prendre ces conseils" }).click();
  await expect(page.getByText("Les activités suivent le type d’accueil.")).toBeVisible();
  await goTo(page, "#/activites");
  await expect(cards.filter({ hasText: "Atelier espaces verts ESAT" })).toHaveCount(1);
  await expect(cards.filter({ hasText: "Atelier mémoire" })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(cards).toHaveCount(begins);
});
