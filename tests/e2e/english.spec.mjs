// In English no screen shows French: every route of a house of one's own is walked and its words are looked at.

import { goTo } from "./support/house.mjs";
import { expect, open, test } from "./support/test.mjs";
import { ROUTES } from "./support/routes.mjs";

// Letters and words that English has not.
const FRENCH =
  /[éèêëàâçùûôîïœ«»]|\b(le|la|les|des|une|du|est|pour|avec|dans|sur|pas|vous|votre|aucun|aucune|semaine|jour|jours|personne|personnes|modifier|annuler|ajouter|lundi|mardi)\b/i;
// Own names of languages and institutions.
const NAMES = ["Français", "Défenseur des droits"];

/** A text without those names. */
const bare = (text) => NAMES.reduce((rest, name) => rest.replaceAll(name, ""), text);

/** Every text and every name that the page gives to a reader, apart from what is marked as French. */
function wordsOf(page) {
  return page.evaluate(() => {
    const words = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (element.closest("script, style, noscript, [lang='fr'], [aria-hidden='true']")) continue;
      if (node.nodeType === Node.TEXT_NODE) words.push(node.textContent);
      else for (const name of ["aria-label", "title", "placeholder", "alt"]) words.push(node.getAttribute(name) ?? "");
    }
    return words.map((text) => text.trim()).filter(Boolean);
  });
}

test("no route in English shows French", async ({ page }) => {
  test.setTimeout(240_000);
  await open(page, "#/bienvenue");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: /Create our house/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Supported work (ESAT)" }).click();
  await page.getByRole("navigation", { name: "Main navigation" }).waitFor();
  const left = [];
  const look = async (route) => {
    for (const text of await wordsOf(page)) if (FRENCH.test(bare(text))) left.push(`${route}: ${text}`);
  };
  for (const route of ["#/bienvenue", ...ROUTES]) {
    await goTo(page, route);
    await expect(page.locator("main h1")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await look(route);
  }
  // The whole catalogue, and one of its sheets.
  await goTo(page, "#/activites");
  await page.getByRole("button", { name: /offered here/ }).click();
  await look("the catalogue");
  await page.getByRole("link", { name: /^Bath therapy/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bath therapy" })).toBeVisible();
  await look("a sheet");
  expect([...new Set(left)]).toEqual([]);
});

test("dates and times follow the language at once", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-24T13:35:00"));
  await open(page, "#/bienvenue");
  await page.getByRole("button", { name: /Visiter la maison d’essai/ }).click();
  await goTo(page, "#/jour");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Mardi 24\snovembre/);
  await goTo(page, "#/reglages/affichage");
  await page.getByRole("button", { name: "English" }).click();
  await goTo(page, "#/jour");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Tuesday 24\sNovember/);
});
