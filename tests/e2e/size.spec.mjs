// What the first screen of a first visit costs, as a browser asks for it, and how the rest of the program comes.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { LIMIT, brotli, firstScreen } from "../../tools/first-screen.mjs";
import { expect, open, test } from "./support/test.mjs";

const dist = process.env.SEMAINIER_DIST ?? "dist";
const isSplit = readdirSync(dist).some((name) => name.endsWith("_rest.wasm"));
const REST = "**/*_rest.wasm";
test.skip(!isSplit, "a development build is not split and not made small");

const door = (page) => page.getByRole("button", { name: /Visiter la maison d’essai/ });
const navigation = (page) => page.getByRole("navigation", { name: "Navigation principale" });

/** Holds the rest back until `come` is called. */
async function holdRest(page) {
  let come;
  const held = new Promise((done) => (come = done));
  await page.route(REST, async (route) => {
    await held;
    await route.continue();
  });
  return come;
}

test("the first screen costs less than it may", () => {
  const cost = firstScreen(dist).reduce((sum, path) => sum + brotli(readFileSync(join(dist, path))), 0);
  expect(cost).toBeLessThanOrEqual(LIMIT);
});

test("the first screen stands and answers with what tools/sizes.mjs counts, and no more", async ({ page, baseURL }) => {
  const asked = new Set();
  page.on("request", (request) => asked.add(request.url().slice(baseURL.length).split(/[?#]/)[0] || "index.html"));
  await holdRest(page);
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const counted = firstScreen(dist);
  expect([...asked].filter((path) => !counted.includes(path) && !path.endsWith("_rest.wasm"))).toEqual([]);
  for (const kind of [/_bg\.wasm$/, /boot\.js$/, /\.css$/, /\.woff2$/]) {
    expect([...asked].some((path) => kind.test(path)), `${kind} of ${[...asked]}`).toBe(true);
  }
});

test("what is pressed before the rest has come is done when it has", async ({ page }) => {
  const come = await holdRest(page);
  await open(page);
  await door(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("La semaine de chacun");
  come();
  await expect(navigation(page)).toBeVisible();
});

test("a house that is kept here starts whole", async ({ page }) => {
  await open(page);
  await door(page).click();
  await expect(navigation(page)).toBeVisible();
  await page.reload();
  await expect(navigation(page)).toBeVisible();
});

test("what the first screen did not run is loaded at once when it is needed", async ({ page }) => {
  await holdRest(page);
  await page.addInitScript(() => {
    // As if the press had not been seen: the program itself finds that it needs the rest.
    const add = window.addEventListener;
    window.addEventListener = (type, heard, options) => (heard.name === "holdPress" ? undefined : add.call(window, type, heard, options));
  });
  let isAsked = false;
  await page.unroute(REST);
  await page.route(REST, (route) => {
    // The first request is that of the page after its first screen; it never comes.
    if (isAsked) return route.continue();
    isAsked = true;
  });
  await open(page);
  await expect.poll(() => isAsked).toBe(true);
  await door(page).click();
  await expect(navigation(page)).toBeVisible();
});

test.describe("without a network at the wrong moment", () => {
  test.use({ allowed: /_rest\.wasm|Failed to fetch|Semainier: / });

  test("it is said that the rest does not come, and a new start mends it", async ({ page }) => {
    await page.route(REST, (route) => route.abort());
    await open(page);
    await door(page).click();
    await expect(page.getByRole("alertdialog")).toBeVisible();
    await page.unroute(REST);
    await page.getByRole("button", { name: "Redémarrer" }).click();
    await door(page).click();
    await expect(navigation(page)).toBeVisible();
  });
});
